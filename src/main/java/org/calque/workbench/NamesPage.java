package org.calque.workbench;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.calque.glossary.Names;
import org.calque.workbench.model.WorkbenchModel;
import org.calque.workbench.model.filter.Rows;
import org.calque.workbench.part.Badge;
import org.calque.workbench.part.Blank;
import org.calque.workbench.part.Card;
import org.calque.workbench.part.CardList;
import org.calque.workbench.part.Link;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Typed;
import org.calque.workbench.part.Words;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.theme.Symbol;
import org.calque.workbench.wording.Wording;

/** Each name of the workspace's documents with all its spellings and all its renderings, counted; each a jump to the next place. */
final class NamesPage extends Surface {

    /** More than anybody reads through; the filter finds the others, and how many they are is told. */
    private static final int SHOWN = 200;

    private final WorkbenchModel model;
    private final Wording wording;
    private final BiConsumer<UUID, UUID> jump;
    private final JTextField filter = new JTextField();
    private final CardList list = new CardList();
    private List<Names.Name> names = List.of();

    /** @param jump goes to a segment of a document */
    NamesPage(WorkbenchModel model, BiConsumer<UUID, UUID> jump) {
        super(new BorderLayout(), Colour.SURFACE);
        this.model = model;
        this.wording = model.wording();
        this.jump = jump;
        filter.putClientProperty("JTextField.leadingIcon", Symbol.SEARCH.icon());
        filter.putClientProperty("JTextField.placeholderText", wording.say("names.filter"));
        filter.getAccessibleContext().setAccessibleName(wording.say("names.filter"));
        Typed.in(filter, this::build);
        Surface top = new Surface(new MigLayout("insets 14 18 12 14, fillx", "[grow][260!]"), Colour.WINDOW).lines(0, 0, 1, 0);
        top.add(new Words(wording.say("page.names"), Colour.TEXT, Fonts::heading));
        top.add(filter, "growx");
        add(top, BorderLayout.NORTH);
        list.setBorder(BorderFactory.createEmptyBorder(14, 18, 20, 18));
        add(scrolling(list));
        build();
    }

    /** The page was opened: what it shows is looked up anew. */
    void opened() {
        model.jobs().run(wording.say("job.names"), progress -> model.workspace().names(progress), found -> {
            names = found;
            build();
        });
        filter.requestFocusInWindow();
    }

    private void build() {
        String wanted = Rows.fold(filter.getText().strip());
        List<Names.Name> found = names.stream().filter(name -> matches(name.spellings(), wanted) || matches(name.renderings(), wanted)).toList();
        List<JComponent> rows = new ArrayList<>();
        found.stream().limit(SHOWN).forEach(name -> rows.add(row(name)));
        if (found.isEmpty()) {
            Blank blank = new Blank();
            blank.say(Symbol.BADGE_CHECK, Colour.MUTED, wording.say(names.isEmpty() ? "names.none" : "names.none.such"),
                    names.isEmpty() ? wording.say("names.none.why") : "");
            rows.add(blank);
        } else {
            rows.add(0, head());
        }
        if (found.size() > SHOWN) {
            rows.add(Words.muted(wording.say("names.more", found.size() - SHOWN)));
        }
        list.show(rows);
    }

    private static boolean matches(List<Names.Form> forms, String wanted) {
        return forms.stream().anyMatch(form -> Rows.fold(form.text()).contains(wanted));
    }

    private JComponent head() {
        JPanel head = columns(4);
        head.add(Words.muted(wording.say("names.name")), "wmin 0");
        head.add(Words.muted(wording.say("names.spellings")), "wmin 0");
        head.add(Words.muted(wording.say("names.renderings")), "wmin 0");
        return head;
    }

    /** As wide in every row, so that they stand below one another; at the left the room that a card leaves. */
    private static JPanel columns(int above) {
        JPanel columns = new JPanel(new MigLayout("insets " + above + " 13 " + above + " 10, fillx, gapx 14", "[26%!][32%!][grow][]", "[top]"));
        columns.setOpaque(false);
        return columns;
    }

    private JComponent row(Names.Name name) {
        boolean several = name.renderings().size() > 1;
        JPanel row = columns(0);
        row.add(new Words(name.text(), Colour.TEXT, () -> Fonts.strong(Fonts.text().getSize2D())), "wmin 0");
        row.add(forms("names.spellings", name.spellings()), "growx, wmin 0");
        row.add(forms("names.renderings", name.renderings()), "growx, wmin 0");
        row.add(several ? new Badge(wording.say("names.several", name.renderings().size()), Colour.WARN, Colour.WARN_SOFT)
                : new Badge(wording.say("names.times", name.times()), Colour.MUTED, Colour.PILL));
        Card card = new Card(several ? Colour.WARN : null);
        card.setBorder(BorderFactory.createEmptyBorder(6, 0, 6, 0));
        card.add(row);
        return card;
    }

    private JComponent forms(String key, List<Names.Form> forms) {
        JPanel column = new JPanel(new MigLayout("insets 0, wrap 1, gap 0"));
        column.setOpaque(false);
        for (Names.Form form : forms) {
            int[] next = {0};   // each press goes on to the next place
            Link link = new Link(form.text() + " ×" + form.places().size(), () -> {
                Names.Place place = form.places().get(next[0]++ % form.places().size());
                jump.accept(place.document(), place.segment());
            });
            link.setToolTipText(wording.say("names.jump"));
            link.getAccessibleContext().setAccessibleName(wording.say(key) + " " + link.getText());
            column.add(link, "wmin 0");
        }
        return column;
    }
}
