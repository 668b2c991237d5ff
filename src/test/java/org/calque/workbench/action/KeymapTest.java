package org.calque.workbench.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.InputEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeymapTest {

    @ParameterizedTest
    @EnumSource
    void noKeyDoesTwoCommandsAndNoCommandLosesItsOwn(Keymap.Preset preset) {
        Keymap keymap = Keymap.of(preset, Map.of());
        Map<KeyStroke, ActionId> taken = new HashMap<>();
        int altGr = InputEvent.CTRL_DOWN_MASK | InputEvent.ALT_DOWN_MASK;
        for (ActionId id : ActionId.values()) {
            assertTrue(!keymap.keys(id).isEmpty() || id.keys().isEmpty(), () -> id + " has no key left");
            for (KeyStroke key : keymap.keys(id)) {
                assertNull(taken.put(key, id), () -> key + " is " + id + " and another");
                assertFalse((key.getModifiers() & altGr) == altGr && Character.isLetterOrDigit(key.getKeyCode()), id::name);
            }
        }
    }

    @Test
    void eachPresetFollowsItsProgramsHabits() {
        Keymap omegat = Keymap.of(Keymap.Preset.OMEGAT, Map.of());
        assertEquals(List.of(KeyStroke.getKeyStroke("ENTER")), omegat.keys(ActionId.CONFIRM));
        assertEquals(Optional.of(ActionId.PREVIOUS), omegat.command(KeyStroke.getKeyStroke("ctrl ENTER")), "which confirms elsewhere");
        assertEquals(Optional.of(ActionId.SPLIT), Keymap.of(Keymap.Preset.MEMOQ, Map.of()).command(KeyStroke.getKeyStroke("ctrl T")));
        assertEquals(Optional.of(ActionId.MATCH_1), Keymap.of(Keymap.Preset.TRADOS, Map.of()).command(KeyStroke.getKeyStroke("ctrl T")));
        assertEquals(Keymap.USUAL.keys(ActionId.TERM_5), omegat.keys(ActionId.TERM_5), "digits stay on their keys");
    }

    @Test
    void aKeyOfOnesOwnIsTakenFromTheCommandThatHadIt() {
        KeyStroke key = KeyStroke.getKeyStroke("ctrl G");
        Keymap keymap = Keymap.of(Keymap.Preset.CALQUE, Map.of(ActionId.LOCK, key));
        assertEquals(List.of(key), keymap.keys(ActionId.LOCK));
        assertEquals(List.of(), keymap.keys(ActionId.NEXT_OPEN));
        assertEquals(Optional.of(ActionId.LOCK), keymap.command(key));
    }

    @Test
    void aKeyThatTypesIsNoCommandsKey() {
        assertFalse(Keymap.allowed(KeyStroke.getKeyStroke("A")));
        assertFalse(Keymap.allowed(KeyStroke.getKeyStroke("shift A")));
        assertFalse(Keymap.allowed(KeyStroke.getKeyStroke("ctrl alt E")), "the euro sign on many keyboards");
        assertTrue(Keymap.allowed(KeyStroke.getKeyStroke("ctrl alt DOWN")));
        assertTrue(Keymap.allowed(KeyStroke.getKeyStroke("shift F4")));
        assertTrue(Keymap.allowed(KeyStroke.getKeyStroke("alt E")));
    }
}
