package org.calque.workbench.action;

import java.awt.event.ActionEvent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.InputMap;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.KeyStroke;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The Swing actions of one window: one for each {@link ActionId}, named in its language, and doing nothing until
 * {@link #on} says what. All on the event thread.
 */
public final class Actions {

    private final Wording wording;
    private final Keymap keymap;
    private final Map<ActionId, Bound> actions = new EnumMap<>(ActionId.class);

    /** With the keys that commands begin with. */
    public Actions(Wording wording) {
        this(wording, Keymap.USUAL);
    }

    public Actions(Wording wording, Keymap keymap) {
        this.wording = wording;
        this.keymap = keymap;
        for (ActionId id : ActionId.values()) {
            actions.put(id, new Bound(id, wording, keymap.keys(id)));
        }
    }

    public Keymap keymap() {
        return keymap;
    }

    public Wording wording() {
        return wording;
    }

    public Action get(ActionId id) {
        return bound(id);
    }

    /**
     * Puts commands at the end of a menu.
     *
     * @param ids null for a line between two groups
     */
    public void fill(JPopupMenu menu, List<@Nullable ActionId> ids) {
        for (ActionId id : ids) {
            if (id == null) {
                menu.addSeparator();
            } else {
                JMenuItem item = new JMenuItem(get(id));
                item.setToolTipText(null);
                menu.add(item);
            }
        }
    }

    /** Says what a command does, and that it can always be done. */
    public void on(ActionId id, Runnable work) {
        on(id, () -> true, work);
    }

    /** Says what a command does, and when it can be done: asked at {@link #refresh()}, and again before it is done. */
    public void on(ActionId id, BooleanSupplier possible, Runnable work) {
        Bound action = bound(id);
        action.work = work;
        action.possible = possible;
        action.setEnabled(possible.getAsBoolean());
    }

    /** Asks anew of every command whether it can be done now. */
    public void refresh() {
        actions.values().forEach(action -> action.setEnabled(action.possible.getAsBoolean()));
    }

    /** Makes every key of every command work wherever in the component's window the focus is. */
    public void bindTo(JComponent root) {
        bind(root, JComponent.WHEN_IN_FOCUSED_WINDOW, false);
    }

    /** Makes every key of every command work in a text, before the text itself takes it: Enter too, where a command has it. */
    public void bindIn(JComponent text) {
        bind(text, JComponent.WHEN_FOCUSED, true);
    }

    private void bind(JComponent component, int condition, boolean all) {
        InputMap keys = component.getInputMap(condition);
        actions.forEach((id, action) -> {
            for (KeyStroke key : keymap.keys(id)) {
                if (all || Keymap.allowed(key)) {
                    keys.put(key, id);
                }
            }
            component.getActionMap().put(id, action);
        });
    }

    /** A command's name with its key, for a tool tip. */
    public String tip(ActionId id) {
        String key = keyName(id);
        return wording.say(id.key()) + (key.isEmpty() ? "" : " (" + key + ")");
    }

    /** A command's first key by name; "" where it has none. */
    public String keyName(ActionId id) {
        return keymap.keys(id).isEmpty() ? "" : Keys.name(keymap.keys(id).get(0), wording);
    }

    /** All keys of a command by name, but for those that only other keyboards have; "" where it has none. */
    public String keyNames(ActionId id) {
        boolean digits = ActionId.TERMS.contains(id) || ActionId.MATCHES.contains(id);
        return digits ? keyName(id) : keymap.keys(id).stream().map(key -> Keys.name(key, wording)).collect(Collectors.joining(", "));
    }

    private Bound bound(ActionId id) {
        @Nullable Bound action = actions.get(id);
        if (action == null) {
            throw new IllegalStateException(id.name());
        }
        return action;
    }

    private static final class Bound extends AbstractAction {

        private transient Runnable work = () -> { };
        private transient BooleanSupplier possible = () -> false;

        Bound(ActionId id, Wording wording, List<KeyStroke> keys) {
            super(wording.say(id.key()));
            setEnabled(false);
            if (id.symbol() != null) {
                putValue(SMALL_ICON, id.symbol().icon());
            }
            if (!keys.isEmpty() && Keymap.allowed(keys.get(0))) {
                putValue(ACCELERATOR_KEY, keys.get(0));
            }
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            if (possible.getAsBoolean()) {
                work.run();
            }
        }
    }
}
