package org.calque.workbench.action;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.swing.KeyStroke;

/**
 * The keys of the digit row, whatever they type. On a French or Belgian keyboard digits are shifted, and X11 then reports the
 * key as what it types alone: {@code & é " ' ( - è _ ç}. Some of those have a key code, the others only an extended one, which
 * Swing's bindings look up as well. Windows and macOS report the digit itself.
 */
final class Digits {

    // Position n holds what the n-th key types alone: French, then Belgian where it differs.
    private static final String[] TYPED = {"", "&", "é", "\"", "'", "(", "-§", "è", "_!", "ç"};

    private Digits() {
    }

    /** Alt with the n-th key of the row, 1 to 9. */
    static KeyStroke[] alt(int n) {
        return with(n, InputEvent.ALT_DOWN_MASK);
    }

    /** The key that menus use with the n-th key of the row, 1 to 9. */
    static KeyStroke[] menu(int n) {
        return with(n, Keys.menuMask());
    }

    private static KeyStroke[] with(int n, int modifier) {
        Set<KeyStroke> keys = new LinkedHashSet<>();
        keys.add(KeyStroke.getKeyStroke(KeyEvent.VK_0 + n, modifier));
        TYPED[n].chars().forEach(typed ->
                keys.add(KeyStroke.getKeyStroke(KeyEvent.getExtendedKeyCodeForChar(typed), modifier)));
        return keys.toArray(new KeyStroke[0]);
    }
}
