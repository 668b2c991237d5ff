package org.calque.workbench.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.calque.glossary.Swap;
import org.calque.glossary.TermVerdict;
import org.calque.glossary.Verdict;
import org.calque.project.glossary.Broken;
import org.calque.workbench.model.Affected;
import org.calque.workbench.model.Notice;
import org.calque.workbench.part.Badge;
import org.calque.workbench.part.Card;
import org.calque.workbench.part.Runs;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/**
 * The confirmed segments that a changed term breaks, in all documents: each with what would stand there after the replacement, so
 * that the list is its own preview.
 */
final class AffectedPane extends ListPane {

    private final Affected affected;
    private final Consumer<Broken> go;
    private final Consumer<Notice> tell;
    private final JButton replace;
    private final JButton away;

    /** @param go shows a segment in its document */
    AffectedPane(Wording wording, Affected affected, Consumer<Broken> go, Consumer<Notice> tell) {
        super(wording, wording.say("tab.affected"));
        this.affected = affected;
        this.go = go;
        this.tell = tell;
        replace = foremost(new JButton(wording.say("affected.replace", 0)));
        away = new JButton(wording.say("affected.away"));
        replace.addActionListener(pressed -> mend(affected.mendable()));
        away.addActionListener(pressed -> affected.clear());
        offer(away);
        offer(replace);
        affected.addListener(this::refresh);
        refresh();
    }

    private void refresh() {
        List<Broken> broken = affected.broken();
        int mendable = affected.mendable().size();
        long documents = broken.stream().map(Broken::document).distinct().count();
        replace.setText(wording.say("affected.replace", mendable));
        replace.getAccessibleContext().setAccessibleName(replace.getText());
        replace.setEnabled(mendable > 0);
        if (broken.isEmpty() && (replace.isFocusOwner() || away.isFocusOwner())) {
            keep();   // else the keys went to the tool bar with the button
        }
        replace.setVisible(!broken.isEmpty());
        away.setVisible(!broken.isEmpty());
        away.setEnabled(!affected.looking());
        show(broken.isEmpty() ? "" : wording.say(affected.looking() ? "affected.looking" : "affected.title", affected.term(), broken.size(), documents),
                broken, this::card,
                wording.say("affected.none"));
    }

    private void mend(List<Broken> which) {
        affected.mend(which, changed -> tell.accept(new Notice(Notice.Kind.GOOD, wording.say("affected.replaced", changed))));
    }

    private Card card(Broken broken) {
        boolean mendable = !broken.swaps().isEmpty();
        Card card = new Card(mendable ? Colour.WARN_MARK : Colour.BAD);
        card.add(line(Words.muted(wording.say("affected.place", broken.name(), broken.segment().unit() + 1)),
                mendable ? new Badge(wording.say("affected.certain"), Colour.GOOD, Colour.GOOD_SOFT)
                        : new Badge(wording.say(broken.segment().locked() ? "affected.locked" : "affected.by-hand"), Colour.BAD, Colour.BAD_SOFT)));
        card.add(new Runs(source(broken), Fonts::small));
        card.add(new Runs(target(broken), Fonts::label));
        if (!mendable) {
            card.add(new Wrapped(wanted(broken), Colour.MUTED, Fonts::small));
        }
        JPanel buttons = row(link(wording.say("affected.go"), broken.segment().target().string(), () -> go.accept(broken)));
        if (mendable && !affected.looking()) {
            JComponent one = link(wording.say("affected.one"), broken.segment().target().string(), () -> mend(List.of(broken)));
            buttons.add(one);
        }
        card.add(buttons);
        return card;
    }

    private String wanted(Broken broken) {
        List<String> wanted = broken.verdicts().stream().flatMap(verdict -> verdict.expected().stream()).distinct().toList();
        return wanted.isEmpty() ? "" : wording.say("affected.wanted", String.join(", ", wanted));
    }

    private static List<Runs.Run> source(Broken broken) {
        String text = broken.segment().source().string();
        List<Runs.Run> runs = new ArrayList<>();
        int at = 0;
        for (TermVerdict verdict : broken.verdicts()) {
            int start = verdict.occurrence().start();
            if (start >= at && verdict.occurrence().end() > start) {
                runs.add(new Runs.Run(text.substring(at, start), Colour.MUTED, null, false));
                runs.add(new Runs.Run(text.substring(start, verdict.occurrence().end()), Colour.TEXT, Colour.ACCENT_SOFT, false));
                at = verdict.occurrence().end();
            }
        }
        runs.add(new Runs.Run(text.substring(at), Colour.MUTED, null, false));
        return runs;
    }

    private static List<Runs.Run> target(Broken broken) {
        String text = broken.segment().target().string();
        List<Runs.Run> runs = new ArrayList<>();
        int at = 0;
        for (Swap swap : broken.swaps()) {
            runs.add(new Runs.Run(text.substring(at, swap.start()), Colour.TEXT, null, false));
            runs.add(new Runs.Run(text.substring(swap.start(), swap.end()), Colour.BAD, Colour.BAD_SOFT, true));
            runs.add(new Runs.Run(" " + swap.by(), Colour.GOOD, Colour.GOOD_SOFT, false));
            at = swap.end();
        }
        for (TermVerdict verdict : broken.verdicts()) {
            if (broken.swaps().isEmpty() && verdict.verdict() == Verdict.FORBIDDEN && verdict.start() >= at) {
                runs.add(new Runs.Run(text.substring(at, verdict.start()), Colour.TEXT, null, false));
                runs.add(new Runs.Run(text.substring(verdict.start(), verdict.end()), Colour.BAD, Colour.BAD_SOFT, false));
                at = verdict.end();
            }
        }
        runs.add(new Runs.Run(text.substring(at), Colour.TEXT, null, false));
        return runs;
    }
}
