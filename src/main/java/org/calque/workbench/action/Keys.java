package org.calque.workbench.action;

import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.StringJoiner;
import javax.swing.KeyStroke;
import org.calque.workbench.wording.Wording;

/** Key strokes made, and named for people. */
public final class Keys {

    private Keys() {
    }

    static KeyStroke of(int keyCode, int modifiers) {
        return KeyStroke.getKeyStroke(keyCode, modifiers);
    }

    /** With the key that this system's menus use: Command on a Mac, Control elsewhere. */
    static KeyStroke menu(int keyCode) {
        return menu(keyCode, 0);
    }

    static KeyStroke menu(int keyCode, int modifiers) {
        return of(keyCode, menuMask() | modifiers);
    }

    static int menuMask() {
        // Without a display the toolkit cannot tell; then nobody presses keys either.
        return GraphicsEnvironment.isHeadless() ? InputEvent.CTRL_DOWN_MASK : Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx();
    }

    /** As a key cap shows it in the language of the window: {@code Ctrl+Shift+S}, {@code Ctrl+Maj+S}. */
    public static String name(KeyStroke key, Wording wording) {
        StringJoiner name = new StringJoiner("+");
        int modifiers = key.getModifiers();
        if ((modifiers & InputEvent.META_DOWN_MASK) != 0) {
            name.add("⌘");
        }
        if ((modifiers & InputEvent.CTRL_DOWN_MASK) != 0) {
            name.add(wording.say("key.ctrl"));
        }
        if ((modifiers & InputEvent.ALT_DOWN_MASK) != 0) {
            name.add(wording.say("key.alt"));
        }
        if ((modifiers & InputEvent.SHIFT_DOWN_MASK) != 0) {
            name.add(wording.say("key.shift"));
        }
        return name.add(switch (key.getKeyCode()) {
            case KeyEvent.VK_ENTER -> wording.say("key.enter");
            case KeyEvent.VK_UP -> "↑";
            case KeyEvent.VK_DOWN -> "↓";
            case KeyEvent.VK_COMMA -> ",";
            case KeyEvent.VK_SPACE -> wording.say("key.space");
            case KeyEvent.VK_BACK_SPACE -> "⌫";
            case KeyEvent.VK_DELETE -> wording.say("key.delete");
            case KeyEvent.VK_INSERT -> wording.say("key.insert");
            default -> KeyEvent.getKeyText(key.getKeyCode());
        }).toString();
    }
}
