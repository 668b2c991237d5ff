package org.calque.workbench;

import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.function.IntConsumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JProgressBar;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.calque.project.Summary;
import org.calque.workbench.model.DocumentModel;
import org.calque.workbench.model.Jobs;
import org.calque.workbench.model.filter.Overview;
import org.calque.workbench.part.Badge;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.statistics.ProgressStrip;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.theme.Symbol;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** The last line of the window: how far the document has come, whether it is saved, and whether its terms hold. */
final class StatusBar extends Surface {

    private final Wording wording;
    private final ProgressStrip strip = new ProgressStrip(150);
    private final Words confirmed = new Words("", Colour.TEXT, Fonts::small);
    private final Words words = Words.muted("");
    private final Words selected = new Words("", Colour.ACCENT, Fonts::small);
    private final Words file = Words.muted("");
    private final Words pair = Words.muted("");
    private final Words saved = Words.muted("");
    private boolean away;   // the server does not answer
    private final Badge badge = new Badge("", Colour.GOOD, Colour.GOOD_SOFT);
    private final Words segment;
    private final JTextField number = new JTextField(4);
    private final Surface about = new Surface(new MigLayout("insets 0, gap 14, aligny center, hidemode 3"), Colour.WINDOW);
    private final Words work = Words.muted("");
    private final JProgressBar bar = new JProgressBar();
    private final JButton cancel;
    private IntConsumer goTo = index -> { };

    StatusBar(Wording wording, Jobs jobs) {
        super(new MigLayout("insets 5 14 5 10, gap 12, aligny center, hidemode 3", "[grow 1][]push[][][][]"), Colour.WINDOW);
        this.wording = wording;
        lines(1, 0, 0, 0);
        setBorder(BorderFactory.createCompoundBorder(getBorder(), BorderFactory.createEmptyBorder(2, 0, 2, 0)));
        segment = Words.muted(wording.say("status.segment"));
        segment.setLabelFor(number);
        number.getAccessibleContext().setAccessibleName(wording.say("action.go_to"));
        number.putClientProperty("FlatLaf.style", "margin: 1,4,1,4");
        number.putClientProperty("FlatLaf.styleClass", "small");
        number.addActionListener(entered -> go());
        number.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                number.selectAll();
            }
        });
        about.add(strip, "wmin 90");
        about.add(confirmed, "wmin 0, shrinkprio 150");
        about.add(words, "wmin 0, shrinkprio 180");
        about.add(segment, "gapright 0");
        about.add(number, "wmin pref");
        about.add(selected);
        about.add(file, "wmin 0, shrinkprio 200");
        about.add(pair);
        add(about, "wmin 0, growx");
        cancel = new JButton(wording.say("job.cancel"));
        cancel.putClientProperty("FlatLaf.styleClass", "small");
        cancel.putClientProperty("FlatLaf.style", "margin: 0,10,0,10");   // as low as the line, so that nothing moves when work begins
        cancel.addActionListener(pressed -> jobs.cancel());
        bar.getAccessibleContext().setAccessibleName(wording.say("job.progress"));
        add(work, "cell 2 0");
        add(bar, "cell 3 0, w 140!, h 7!");
        add(cancel, "cell 4 0");
        add(saved, "cell 5 0");
        add(badge, "cell 5 0");
        jobs.onChange(this::show);
        showSelected(0);
        show((Jobs.Running) null);
        show((DocumentModel) null);
    }

    void onGoTo(IntConsumer listener) {
        goTo = listener;
    }

    /** Lets a number be typed to go to. */
    void askNumber() {
        number.requestFocusInWindow();
    }

    private void go() {
        String typed = number.getText().strip();
        if (typed.matches("[0-9]{1,8}")) {
            goTo.accept(Integer.parseInt(typed) - 1);
        }
    }

    private void show(Jobs.@Nullable Running running) {
        work.setVisible(running != null);
        bar.setVisible(running != null);
        cancel.setVisible(running != null);
        if (running != null) {
            work.setText(running.cancelling() ? wording.say("job.cancelling") : running.name());
            bar.setIndeterminate(running.percent() < 0);
            bar.setValue(Math.max(0, running.percent()));
            cancel.setEnabled(!running.cancelling());
        }
    }

    /** Shows the open document, or nothing where there is none. */
    void show(@Nullable DocumentModel model) {
        about.setVisible(model != null);
        badge.setVisible(model != null && model.overview() != null);
        saved.setVisible(model != null);
        if (model == null) {
            return;
        }
        file.setText(model.document().name());
        pair.setText(model.languages().source().getLanguage().toUpperCase(java.util.Locale.ROOT) + " → "
                + model.languages().target().getLanguage().toUpperCase(java.util.Locale.ROOT));
        if (model.session().writable()) {
            showSaved(model.session().saved());
        } else {
            saved.setText(wording.say("status.reading"));
            saved.with(Symbol.LOCK.icon(14, Colour.MUTED));
        }
        showPlace(model);
        @Nullable Overview overview = model.overview();
        if (overview != null) {
            show(overview.summary());
        }
    }

    /** @param rows selected for one command, 0 for none */
    void showSelected(int rows) {
        selected.setVisible(rows > 1);
        selected.setText(rows > 1 ? wording.say("status.selected", rows) : "");
    }

    void showPlace(DocumentModel model) {
        if (!number.isFocusOwner()) {
            number.setText(Integer.toString(model.active() + 1));
        }
    }

    private void show(Summary summary) {
        strip.show(summary.counts());
        confirmed.setText(wording.say("status.confirmed", summary.done(), summary.segments()));
        words.setText(wording.say("status.words", summary.wordsDone(), summary.words()));
        int faults = summary.missing() + summary.forbidden();
        boolean unjudged = summary.terms() == 0;   // no percentage: all of nothing would look like all is well
        String text = !unjudged ? wording.say("status.glossary", summary.consistency())
                : wording.say(summary.wordsDone() < summary.words() ? "status.glossary.unjudged" : "status.glossary.without");
        if (summary.missing() > 0) {
            text += "   " + wording.say("status.missing", summary.missing());
        }
        if (summary.forbidden() > 0) {
            text += " · " + wording.say("status.forbidden", summary.forbidden());
        }
        if (summary.suspects() > 0) {
            text += " · " + wording.say("status.suspects", summary.suspects());
        }
        Colour colour = faults > 0 ? Colour.BAD : summary.suspects() > 0 ? Colour.WARN : unjudged ? Colour.MUTED : Colour.GOOD;
        Colour ground = faults > 0 ? Colour.BAD_SOFT : summary.suspects() > 0 ? Colour.WARN_SOFT : unjudged ? Colour.CHIP : Colour.GOOD_SOFT;
        badge.show(text, colour, ground);
        badge.setIcon((faults > 0 ? Symbol.TRIANGLE_ALERT : unjudged ? Symbol.CIRCLE_DASHED : Symbol.BADGE_CHECK).icon(13, colour));
        badge.setToolTipText(unjudged ? wording.say("status.glossary.unjudged.tip") : wording.say("status.glossary.tip", summary.good() + summary.waived(), summary.terms()));
        badge.setVisible(true);
    }

    /** @param away whether the server of the workspace does not answer */
    void showServer(boolean away, boolean everything) {
        this.away = away;
        showSaved(everything);
    }

    void showSaved(boolean everything) {
        if (away) {
            saved.setText(wording.say("status.away"));
            saved.with(Symbol.CIRCLE_ALERT.icon(14, Colour.BAD));
            return;
        }
        saved.setText(wording.say(everything ? "status.saved" : "status.saving"));
        saved.with((everything ? Symbol.CHECK_CHECK : Symbol.CIRCLE_DASHED).icon(14, everything ? Colour.GOOD : Colour.MUTED));
    }
}
