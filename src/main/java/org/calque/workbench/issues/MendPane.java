package org.calque.workbench.issues;

import java.awt.Component;
import java.awt.Dialog;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.calque.project.Audit;
import org.calque.workbench.part.Card;
import org.calque.workbench.part.CardList;
import org.calque.workbench.part.Runs;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/** Shows what would become of each segment before many issues are mended at once. */
public final class MendPane extends Surface {

    /** More than anybody reads before pressing the button. */
    private static final int SHOWN = 200;

    private final Wording wording;
    private final JButton mend;
    private final JButton cancel;

    public MendPane(Wording wording, List<Audit.Found> found) {
        super(new MigLayout("insets 18, fill, wrap 1, gapy 10", "[grow,fill]", "[][grow,fill][]"), Colour.WINDOW);
        this.wording = wording;
        Map<UUID, List<Audit.Found>> bySegment = new LinkedHashMap<>();
        found.forEach(each -> bySegment.computeIfAbsent(each.segment().id(), id -> new ArrayList<>()).add(each));
        add(Words.strong(wording.say("mend.heading", found.size(), bySegment.size())));
        CardList cards = new CardList();
        List<JComponent> shown = new ArrayList<>();
        bySegment.values().stream().limit(SHOWN).forEach(here -> shown.add(card(here)));
        if (bySegment.size() > SHOWN) {
            shown.add(new Wrapped(wording.say("replace.more", bySegment.size() - SHOWN), Colour.MUTED, Fonts::small));
        }
        cards.show(shown);
        cards.toTop();
        JScrollPane scrolling = new JScrollPane(cards);
        scrolling.setPreferredSize(new Dimension(680, 380));
        add(scrolling, "grow");
        cancel = new JButton(wording.say("cancel"));
        mend = new JButton(wording.say("mend.do"));
        add(cancel, "split 2, gapleft push, growx 0");
        add(mend, "growx 0");
    }

    private Card card(List<Audit.Found> here) {
        Card card = new Card(null);
        card.add(Words.muted(wording.say("issues.place", here.get(0).name(), here.get(0).index() + 1)));
        card.add(new Runs(runs(here), Fonts::label));
        return card;
    }

    /** The target with each stretch that goes struck through, and beside it what comes. */
    static List<Runs.Run> runs(List<Audit.Found> here) {
        String target = here.get(0).segment().target().string();
        List<Runs.Run> runs = new ArrayList<>();
        int at = 0;
        for (Audit.Found found : here.stream().filter(each -> each.issue().mend() != null && each.issue().start() >= 0)
                .sorted(Comparator.comparingInt(each -> each.issue().start())).toList()) {
            String with = found.issue().mend();
            if (found.issue().start() < at || with == null) {
                continue;
            }
            runs.add(new Runs.Run(target.substring(at, found.issue().start()), Colour.TEXT, null, false));
            runs.add(new Runs.Run(seen(target.substring(found.issue().start(), found.issue().end())), Colour.BAD, Colour.BAD_SOFT, true));
            runs.add(new Runs.Run(seen(with), Colour.GOOD, Colour.GOOD_SOFT, false));
            at = found.issue().end();
        }
        runs.add(new Runs.Run(target.substring(at), Colour.TEXT, null, false));
        return runs;
    }

    /** A space alone would not be seen. */
    private static String seen(String text) {
        return text.isBlank() ? text.replaceAll("[ \\u00A0\\u202F\\u2009]", "␣") : text;
    }

    /** Asks in a dialog over a window. */
    public void ask(Component over, Runnable then) {
        JDialog dialog = new JDialog(SwingUtilities.getWindowAncestor(over), wording.say("mend.title"), Dialog.ModalityType.APPLICATION_MODAL);
        dialog.setContentPane(this);
        dialog.getRootPane().setDefaultButton(mend);
        dialog.getRootPane().registerKeyboardAction(pressed -> dialog.dispose(), KeyStroke.getKeyStroke("ESCAPE"), WHEN_IN_FOCUSED_WINDOW);
        boolean[] go = {false};
        cancel.addActionListener(pressed -> dialog.dispose());
        mend.addActionListener(pressed -> {
            go[0] = true;
            dialog.dispose();
        });
        dialog.pack();
        dialog.setLocationRelativeTo(over);
        dialog.setVisible(true);   // returns when it is disposed of
        if (go[0]) {
            then.run();
        }
    }
}
