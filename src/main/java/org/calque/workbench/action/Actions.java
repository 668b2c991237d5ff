package org.calque.workbench.action;

import java.awt.event.ActionEvent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.InputMap;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The Swing actions of one window: one for each {@link ActionId}, named in its language, and doing nothing until
 * {@link #on} says what. All on the event thread.
 */
public final class Actions {

    private final Wording wording;
    private final Map<ActionId, Bound> actions = new EnumMap<>(ActionId.class);

    public Actions(Wording wording) {
        this.wording = wording;
        for (ActionId id : ActionId.values()) {
            actions.put(id, new Bound(id, wording));
        }
    }

    public Wording wording() {
        return wording;
    }

    public Action get(ActionId id) {
        return bound(id);
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
        InputMap keys = root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW);
        actions.forEach((id, action) -> {
            for (KeyStroke key : id.keys()) {
                keys.put(key, id);
            }
            root.getActionMap().put(id, action);
        });
    }

    /** A command's name with its key, for a tool tip. */
    public String tip(ActionId id) {
        List<KeyStroke> keys = id.keys();
        return wording.say(id.key()) + (keys.isEmpty() ? "" : " (" + Keys.name(keys.get(0), wording) + ")");
    }

    /** A command's first key by name; "" where it has none. */
    public String keyName(ActionId id) {
        return id.keys().isEmpty() ? "" : Keys.name(id.keys().get(0), wording);
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

        Bound(ActionId id, Wording wording) {
            super(wording.say(id.key()));
            setEnabled(false);
            if (id.symbol() != null) {
                putValue(SMALL_ICON, id.symbol().icon());
            }
            if (!id.keys().isEmpty()) {
                putValue(ACCELERATOR_KEY, id.keys().get(0));
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
