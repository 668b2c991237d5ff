package org.calque.workbench.issues;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.calque.check.CheckKind;
import org.calque.check.Issue;
import org.calque.check.Severity;
import org.calque.project.Audit;
import org.calque.store.Waiver;
import org.calque.workbench.part.Badge;
import org.calque.workbench.part.CardList;
import org.calque.workbench.part.Runs;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/** What is told of the issues chosen, and what can be done with them. */
final class IssueDetail extends Surface {

    /** What the buttons do. */
    interface Uses {
        void goTo(Audit.Found found);

        void mend(List<Audit.Found> found);

        void waive(List<Audit.Found> found, String reason);

        void withdraw(List<Waiver> waivers);
    }

    private final Wording wording;
    private final Uses uses;
    private final CardList column = new CardList();
    private final JTextField reason = new JTextField();

    IssueDetail(Wording wording, Uses uses) {
        super(new java.awt.BorderLayout(), Colour.WINDOW);
        this.wording = wording;
        this.uses = uses;
        column.setBorder(BorderFactory.createEmptyBorder(16, 18, 16, 18));
        reason.putClientProperty("JTextField.placeholderText", wording.say("issues.reason"));
        reason.getAccessibleContext().setAccessibleName(wording.say("issues.reason"));
        lines(0, 1, 0, 0);
        add(scrolling(column));
    }

    void clear() {
        column.show(List.of());
    }

    void show(List<Audit.Found> chosen) {
        List<JComponent> parts = new ArrayList<>();
        if (chosen.size() == 1) {
            one(chosen.get(0), parts);
        } else {
            parts.add(new Words(wording.say("issues.chosen", chosen.size()), Colour.TEXT, () -> Fonts.strong(Fonts.text().getSize2D() + 1)));
        }
        List<Audit.Found> mendable = chosen.stream().filter(found -> found.issue().mend() != null && !found.segment().locked()).toList();
        Surface buttons = new Surface(new MigLayout("insets 8 0 0 0, gap 8", "[][]"), Colour.WINDOW);
        if (chosen.size() == 1) {
            buttons.add(button("issues.go", () -> uses.goTo(chosen.get(0))));
        }
        if (!mendable.isEmpty()) {
            buttons.add(button(chosen.size() == 1 ? "issues.mend" : "issues.mend.chosen", () -> uses.mend(mendable)));
        }
        if (buttons.getComponentCount() > 0) {
            parts.add(buttons);
        }
        reason.setText("");
        for (java.awt.event.ActionListener old : reason.getActionListeners()) {
            reason.removeActionListener(old);
        }
        Surface waive = new Surface(new MigLayout("insets 18 0 0 0, fillx, wrap 1, gapy 6", "[grow,fill]"), Colour.WINDOW);
        waive.add(Words.strong(wording.say("issues.waive")));
        waive.add(reason);
        JButton give = button("issues.waive.do", () -> give(chosen));
        waive.add(give, "align right, grow 0");
        reason.addActionListener(pressed -> give(chosen));
        parts.add(waive);
        column.show(parts);
    }

    private void give(List<Audit.Found> chosen) {
        if (reason.getText().isBlank()) {
            reason.putClientProperty("JComponent.outline", "error");
            reason.requestFocusInWindow();
        } else {
            reason.putClientProperty("JComponent.outline", null);
            uses.waive(chosen, reason.getText().strip());
        }
    }

    private void one(Audit.Found found, List<JComponent> parts) {
        Issue issue = found.issue();
        boolean error = issue.severity() == Severity.ERROR;
        Surface top = new Surface(new MigLayout("insets 0, fillx", "[]push[]"), Colour.WINDOW);
        top.add(Words.muted(wording.say("issues.place", found.name(), found.index() + 1)), "wmin 0");
        top.add(new Badge(CheckKind.label(issue.check(), wording.language()), error ? Colour.BAD : issue.severity() == Severity.WARNING ? Colour.WARN : Colour.INFO,
                error ? Colour.BAD_SOFT : issue.severity() == Severity.WARNING ? Colour.WARN_SOFT : Colour.INFO_SOFT));
        parts.add(top);
        parts.add(new Wrapped(issue.message(), Colour.TEXT, () -> Fonts.strong(Fonts.text().getSize2D())));
        parts.add(caption("issues.source"));
        int from = issue.term() == null ? -1 : issue.term().occurrence().start();
        parts.add(new Runs(marked(found.segment().source().string(), from, issue.term() == null ? -1 : issue.term().occurrence().end()), Fonts::text));
        parts.add(caption("issues.target"));
        parts.add(new Runs(issue.mend() != null ? MendPane.runs(List.of(found)) : marked(found.segment().target().string(), issue.start(), issue.end()), Fonts::text));
    }

    private Words caption(String key) {
        Words caption = Words.muted(wording.say(key));
        caption.setBorder(BorderFactory.createEmptyBorder(8, 0, 0, 0));
        return caption;
    }

    private static List<Runs.Run> marked(String text, int start, int end) {
        if (start < 0 || end > text.length() || start >= end) {
            return List.of(new Runs.Run(text, Colour.TEXT, null, false));
        }
        return List.of(new Runs.Run(text.substring(0, start), Colour.TEXT, null, false), new Runs.Run(text.substring(start, end), Colour.WARN, Colour.WARN_SOFT, false),
                new Runs.Run(text.substring(end), Colour.TEXT, null, false));
    }

    void show(Waiver waiver) {
        List<JComponent> parts = new ArrayList<>();
        parts.add(Words.muted(waiver.file()));
        parts.add(new Wrapped(waiver.reason(), Colour.TEXT, () -> Fonts.strong(Fonts.text().getSize2D())));
        String about = waiver.about() == null || waiver.about().isBlank() ? CheckKind.label(waiver.check(), wording.language())
                : CheckKind.label(waiver.check(), wording.language()) + ": " + waiver.about();
        parts.add(Words.muted(about));
        parts.add(Words.muted(wording.say("issues.who", waiver.who(), DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(wording.language()).withZone(ZoneId.systemDefault()).format(waiver.at()))));
        parts.add(caption("issues.source"));
        parts.add(new Runs(List.of(new Runs.Run(waiver.source(), Colour.TEXT, null, false)), Fonts::text));
        Surface buttons = new Surface(new MigLayout("insets 8 0 0 0"), Colour.WINDOW);
        buttons.add(button("issues.withdraw", () -> uses.withdraw(List.of(waiver))));
        parts.add(buttons);
        column.show(parts);
    }

    private JButton button(String key, Runnable work) {
        JButton button = new JButton(wording.say(key));
        button.addActionListener(pressed -> work.run());
        return button;
    }
}
