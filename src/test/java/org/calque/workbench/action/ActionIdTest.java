package org.calque.workbench.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import org.calque.workbench.wording.Wording;
import org.junit.jupiter.api.Test;

class ActionIdTest {

    @Test
    void noTwoCommandsShareAKey() {
        Map<KeyStroke, ActionId> taken = new HashMap<>();
        for (ActionId id : ActionId.values()) {
            for (KeyStroke key : id.keys()) {
                assertNull(taken.put(key, id), () -> key + " is " + id + " and another");
            }
        }
    }

    @Test
    void everyCommandHasAKey() {
        for (ActionId id : ActionId.values()) {
            assertFalse(id.keys().isEmpty(), id::name);
        }
    }

    @Test
    void noLetterNeedsControlWithAltWhichIsAltGr() {
        int altGr = InputEvent.CTRL_DOWN_MASK | InputEvent.ALT_DOWN_MASK;
        for (ActionId id : ActionId.values()) {
            for (KeyStroke key : id.keys()) {
                assertFalse((key.getModifiers() & altGr) == altGr && Character.isLetterOrDigit(key.getKeyCode()), id::name);
            }
        }
    }

    /** What X11 reports when the keys of the digit row are pressed on a French keyboard. */
    @Test
    void termsAreInsertedWithTheDigitRowOfAFrenchKeyboard() {
        String row = "&é\"'(-è_ç";
        for (int i = 0; i < 9; i++) {
            int code = KeyEvent.getExtendedKeyCodeForChar(row.charAt(i));
            assertTrue(ActionId.TERMS.get(i).keys().contains(KeyStroke.getKeyStroke(code, InputEvent.ALT_DOWN_MASK)),
                    "Alt with " + row.charAt(i));
            assertTrue(ActionId.TERMS.get(i).keys().contains(KeyStroke.getKeyStroke("alt " + (i + 1))));
        }
    }

    @Test
    void aCommandThatCannotBeDoneIsNotDone() {
        Actions actions = new Actions(Wording.in(Locale.ENGLISH), Keymap.USUAL);
        int[] done = {0};
        boolean[] possible = {false};
        actions.on(ActionId.UNDO, () -> possible[0], () -> done[0]++);
        actions.get(ActionId.UNDO).actionPerformed(new ActionEvent(this, 0, ""));
        assertEquals(0, done[0]);
        possible[0] = true;
        actions.refresh();
        assertTrue(actions.get(ActionId.UNDO).isEnabled());
        actions.get(ActionId.UNDO).actionPerformed(new ActionEvent(this, 0, ""));
        assertEquals(1, done[0]);
    }

    @Test
    void keysWorkInTheWholeWindowAndAreNamedInItsLanguage() {
        Actions actions = new Actions(Wording.in(Locale.FRENCH), Keymap.USUAL);
        JPanel root = new JPanel();
        actions.bindTo(root);
        assertEquals(ActionId.CONFIRM,
                root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).get(KeyStroke.getKeyStroke("ctrl ENTER")));
        assertEquals("Ctrl+Maj+S", actions.keyName(ActionId.COPY_SOURCE));
    }
}
