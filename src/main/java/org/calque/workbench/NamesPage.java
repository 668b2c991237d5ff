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
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;
import org.calque.glossary.Names;
import org.calque.workbench.model.WorkbenchModel;
import org.calque.workbench.model.filter.Rows;
import org.calque.workbench.part.Badge;
import org.calque.workbench.part.Card;
import org.calque.workbench.part.CardList;
import org.calque.workbench.part.Link;
import org.calque.workbench.part.Row;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.theme.Symbol;
import org.calque.workbench.wording.Wording;

/** Each name of the workspace's documents with all its spellings and all its renderings, counted; each a jump to the next place. */
final class NamesPage extends Surface {

    /** More than anybody reads through; the filter finds the others. */
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
        filter.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                build();
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                build();
            }

            @Override
            public void changedUpdate(DocumentEvent event) {
                build();
            }
        });
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
        List<JComponent> cards = new ArrayList<>();
        for (Names.Name name : names) {
            if (cards.size() < SHOWN && (matches(name.spellings(), wanted) || matches(name.renderings(), wanted))) {
                cards.add(card(name));
            }
        }
        if (cards.isEmpty()) {
            cards.add(new Wrapped(wording.say("names.none"), Colour.MUTED, Fonts::small));
        }
        list.show(cards);
    }

    private static boolean matches(List<Names.Form> forms, String wanted) {
        return forms.stream().anyMatch(form -> Rows.fold(form.text()).contains(wanted));
    }

    private Card card(Names.Name name) {
        boolean several = name.renderings().size() > 1;
        Card card = new Card(several ? Colour.WARN : null);
        JPanel top = new JPanel(new BorderLayout(8, 0));
        top.setOpaque(false);
        top.add(new Words(name.text(), Colour.TEXT, () -> Fonts.strong(Fonts.text().getSize2D())));
        top.add(several ? new Badge(wording.say("names.several", name.renderings().size()), Colour.WARN, Colour.WARN_SOFT)
                : new Badge(wording.say("names.times", name.times()), Colour.MUTED, Colour.PILL), BorderLayout.EAST);
        card.add(top);
        JPanel forms = new JPanel(new MigLayout("insets 0, wrap 2, gapx 14, gapy 2", "[][grow]"));
        forms.setOpaque(false);
        row(forms, "names.spellings", name.spellings());
        if (!name.renderings().isEmpty()) {
            row(forms, "names.renderings", name.renderings());
        }
        card.add(forms);
        return card;
    }

    private void row(JPanel in, String key, List<Names.Form> forms) {
        Row row = new Row(14);
        for (Names.Form form : forms) {
            int[] next = {0};   // each press goes on to the next place
            Link link = new Link(form.text() + " ×" + form.places().size(), () -> {
                Names.Place place = form.places().get(next[0]++ % form.places().size());
                jump.accept(place.document(), place.segment());
            });
            link.setToolTipText(wording.say("names.jump"));
            link.getAccessibleContext().setAccessibleName(wording.say(key) + " " + link.getText());
            row.add(link);
        }
        in.add(Words.muted(wording.say(key)));
        in.add(row, "wmin 0");
    }
}
