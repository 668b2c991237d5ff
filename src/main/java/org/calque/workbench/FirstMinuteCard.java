package org.calque.workbench;

import java.util.Locale;
import javax.swing.JButton;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.action.Actions;
import org.calque.workbench.editor.EditorPage;
import org.calque.workbench.model.FirstMinute;
import org.calque.workbench.model.Settings;
import org.calque.workbench.model.WorkbenchModel;
import org.calque.workbench.part.Badge;
import org.calque.workbench.part.Card;
import org.calque.workbench.part.Row;
import org.calque.workbench.part.Stack;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.theme.Symbol;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Leads through the first minute, in a corner over the page: says what to do next, and goes on when it was done. Takes no focus. */
final class FirstMinuteCard extends Card {

    private static final int WIDTH = 360;
    private static final int MARGIN = 16;

    private final WorkbenchModel model;
    private final Actions actions;
    private final Wording wording;
    private final Settings settings;
    private final Words title = new Words("", Colour.ACCENT, Fonts::strong);
    private final Badge count = new Badge("", Colour.MUTED, Colour.PILL);
    private final Wrapped text = new Wrapped("", Colour.TEXT, Fonts::label);
    private @Nullable FirstMinute minute;

    FirstMinuteCard(WorkbenchModel model, Actions actions, Settings settings) {
        super(Colour.ACCENT);
        this.model = model;
        this.actions = actions;
        this.wording = actions.wording();
        this.settings = settings;
        setLayout(new Stack(8));
        JButton close = new JButton(Symbol.X.icon(14, Colour.MUTED));
        close.putClientProperty("JButton.buttonType", "borderless");
        close.getAccessibleContext().setAccessibleName(wording.say("minute.close"));
        close.setToolTipText(wording.say("minute.close"));
        close.addActionListener(pressed -> end());
        title.setText(wording.say("action.first_minute"));
        add(Row.ends(title, new Row(8, count, close)));
        add(text);
        setVisible(false);
    }

    void bind() {
        actions.on(ActionId.SAMPLE, this::sample);
        actions.on(ActionId.FIRST_MINUTE, this::start);
    }

    /** Opens the sample; whoever has not seen the first minute is led through it. */
    private void sample() {
        model.openSample(() -> {
            if (!settings.minuteSeen()) {
                begin();
            }
        });
    }

    /** Begins with the open document, or with the sample where that has nothing to show. */
    private void start() {
        settings.setMinuteSeen(false);
        if (model.document() == null || FirstMinute.in(model.document()).isEmpty()) {
            sample();
        } else {
            begin();
        }
    }

    private void begin() {
        minute = model.document() == null ? null : FirstMinute.in(model.document()).orElse(null);
        if (minute != null) {
            model.document().showAll();
        }
        refresh(null);
    }

    private void end() {
        settings.setMinuteSeen(true);
        minute = null;
        setVisible(false);
    }

    /** Something may have been done. @param editor the page on which, or null where it is not known */
    void refresh(@Nullable EditorPage editor) {
        if (minute == null || minute.document() != model.document()) {
            minute = null;
            setVisible(false);
            return;
        }
        FirstMinute.Step step = minute.step(editor != null && editor.refusal().pane().isVisible());
        String said = wording.say("minute." + step.name().toLowerCase(Locale.ROOT), minute.word(), minute.rendering(), minute.refused(),
                actions.keyName(ActionId.CONFIRM), actions.keyName(ActionId.TERM_1), actions.keyName(ActionId.WAIVE),
                actions.keyName(ActionId.HELP), actions.keyName(ActionId.PALETTE), minute.index() + 1);
        count.show(wording.say("minute.count", step.ordinal() + 1, FirstMinute.Step.values().length), Colour.MUTED, Colour.PILL);
        if (step == FirstMinute.Step.DONE) {
            settings.setMinuteSeen(true);
        }
        if (!said.equals(text.getText()) || !isVisible()) {
            text.setText(said);
            getAccessibleContext().setAccessibleName(title.getText());
            getAccessibleContext().setAccessibleDescription(said);
            setVisible(true);
            revalidate();
            place(getParent() == null ? 0 : getParent().getHeight());
        }
    }

    /** In the lower right corner of what it lies over. @param below where free room ends, pixels from above */
    void place(int below) {
        if (isVisible() && getParent() != null) {
            int width = Math.min(WIDTH, getParent().getWidth() - 2 * MARGIN);
            setSize(width, 1);
            int height = getPreferredSize().height;
            setBounds(getParent().getWidth() - width - MARGIN, Math.max(0, below - height - MARGIN), width, height);
            validate();
        }
    }
}
