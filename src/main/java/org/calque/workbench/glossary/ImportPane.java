package org.calque.workbench.glossary;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JComboBox;
import net.miginfocom.swing.MigLayout;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.calque.glossary.exchange.ImportPreview;
import org.calque.glossary.exchange.ImportPreview.Item;
import org.calque.glossary.exchange.ImportPreview.Kind;
import org.calque.glossary.exchange.ImportReport;
import org.calque.workbench.dialog.Question;
import org.calque.workbench.part.Badge;
import org.calque.workbench.part.Card;
import org.calque.workbench.part.Pill;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** What an import would do, before it is done: into which glossary, what is new, changed, twice or in conflict, and what is lost. */
final class ImportPane extends Surface {

    private final Wording wording;
    private final Glossary incoming;
    private final Function<Glossary, ImportPreview> look;
    private final JComboBox<String> into = new JComboBox<>();
    private final Map<Kind, Pill> pills = new EnumMap<>(Kind.class);
    private final Items items;
    private final ConceptDifference difference;
    private final Set<UUID> ofFile;
    private final List<Glossary> here;
    private final Wrapped origin;   // that the glossary it goes into does not take over who made the file
    private final JButton take;
    private final JButton cancel;
    private final Surface foot;
    private ImportPreview preview;

    /**
     * @param here the glossaries that it may go into; or into one of its own name
     * @param look what taking a glossary in would do
     */
    ImportPane(Wording wording, Glossary incoming, ImportReport report, List<Glossary> here, Function<Glossary, ImportPreview> look) {
        super(new BorderLayout(), Colour.WINDOW);
        this.wording = wording;
        this.incoming = incoming;
        this.look = look;
        this.here = List.copyOf(here);
        this.difference = new ConceptDifference(wording);
        this.ofFile = incoming.concepts().stream().map(Concept::id).collect(Collectors.toSet());
        Surface head = new Surface(new MigLayout("insets 18 18 10 18, fillx, wrap 2, gapy 8", "[][grow]"), Colour.WINDOW);
        head.add(new Words(wording.say("import.heading", incoming.name(), incoming.concepts().size()), Colour.TEXT,
                () -> Fonts.strong(Fonts.text().getSize2D() + 2)), "span 2");
        Words label = new Words(wording.say("import.into"));
        label.setLabelFor(into);
        into.getAccessibleContext().setAccessibleName(wording.say("import.into"));
        Stream.concat(Stream.of(incoming.name()), here.stream().map(Glossary::name)).distinct().forEach(name -> into.addItem(
                here.stream().anyMatch(each -> each.name().equals(name)) ? name : wording.say("import.as-new", name)));
        into.addActionListener(chosen -> look());
        head.add(label);
        head.add(into, "growx, wmin 0, wmax 460");
        if (!report.kept().isEmpty() || !report.left().isEmpty()) {
            Wrapped told = new Wrapped(told(report), Colour.WARN, Fonts::small);
            told.setSize(640, Short.MAX_VALUE);
            head.add(told, "span 2, growx, wmin 0");
        }
        origin = new Wrapped("", Colour.MUTED, Fonts::small);
        origin.setSize(640, Short.MAX_VALUE);
        head.add(origin, "span 2, growx, wmin 0, hidemode 3");
        head.add(pills(), "span 2");
        items = new Items(wording);
        items.setPreferredSize(new Dimension(720, 380));
        take = ListPane.foremost(new JButton(wording.say("import.take")));
        cancel = new JButton(wording.say("cancel"));
        foot = new Surface(new MigLayout("insets 12 18 14 18, fillx", "[]push[][]"), Colour.WINDOW).lines(1, 0, 0, 0);
        foot.add(cancel, "cell 1 0");
        foot.add(take, "cell 2 0");
        add(head, BorderLayout.NORTH);
        add(items);
        add(foot, BorderLayout.SOUTH);
        preview = look.apply(incoming);
        look();
    }

    private String told(ImportReport report) {
        String kept = report.kept().entrySet().stream().map(each -> each.getKey() + " (" + each.getValue() + ")").collect(Collectors.joining(", "));
        String left = report.left().entrySet().stream().map(each -> each.getKey() + " (" + each.getValue() + ")").collect(Collectors.joining(", "));
        return Stream.of(kept.isEmpty() ? "" : wording.say("import.kept", kept), left.isEmpty() ? "" : wording.say("import.left", left))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }

    private Surface pills() {
        Surface row = new Surface(new MigLayout("insets 0, gap 6"), Colour.WINDOW);
        ButtonGroup group = new ButtonGroup();
        for (Kind kind : Kind.values()) {
            Pill pill = new Pill("");
            pill.addActionListener(pressed -> show(kind));
            pills.put(kind, pill);
            group.add(pill);
            row.add(pill);
        }
        return row;
    }

    /** The glossary as it would be taken in: under the name of the one it goes into. */
    Glossary chosen() {
        int index = into.getSelectedIndex();
        String name = index <= 0 ? incoming.name() : into.getItemAt(index);
        return incoming.withName(name);
    }

    private void look() {
        preview = look.apply(chosen());
        String said = incoming.source();
        boolean stays = said != null && here.stream().anyMatch(each -> each.name().equals(chosen().name()) && !said.equals(each.source()));
        origin.setText(stays ? wording.say("import.origin", said) : "");
        origin.setVisible(stays);
        Kind first = null;
        for (Kind kind : List.of(Kind.CONFLICT, Kind.CHANGED, Kind.DUPLICATE, Kind.NEW, Kind.SAME)) {
            long count = preview.count(kind);
            Pill pill = pills.get(kind);
            pill.setText(wording.say("import.kind." + kind.name().toLowerCase(Locale.ROOT), count));
            pill.setEnabled(count > 0);
            first = first == null && count > 0 ? kind : first;
        }
        take.setEnabled(preview.items().stream().anyMatch(item -> item.after() != null));
        if (first != null) {
            pills.get(first).setSelected(true);
            show(first);
        }
        revalidate();
    }

    private void show(Kind kind) {
        List<Item> shown = preview.items().stream().filter(item -> item.kind() == kind).toList();
        items.show(wording.say("import.kind." + kind.name().toLowerCase(Locale.ROOT) + ".about"), shown, this::card, "");
        items.toTop();
    }

    private Card card(Item item) {
        Card card = new Card(item.kind() == Kind.CONFLICT ? Colour.BAD : item.kind() == Kind.CHANGED || item.kind() == Kind.DUPLICATE
                ? Colour.WARN_MARK : null);
        card.add(ListPane.line(Words.strong(french(item.incoming())), new Badge(item.incoming().key(), Colour.MUTED, Colour.PILL)));
        card.add(new Wrapped(english(item.incoming()), Colour.TEXT, Fonts::label));
        Concept here = item.here();
        List<String> changes = item.kind() == Kind.CHANGED && here != null && item.after() != null ? difference.of(here, item.after()) : List.of();
        if (!changes.isEmpty()) {
            card.add(new Wrapped(String.join("\n", changes), Colour.MUTED, Fonts::small));
        } else if (here != null && item.kind() != Kind.SAME) {
            card.add(new Wrapped(wording.say(ofFile.contains(here.id()) ? "import.in-file" : "import.here", french(here), english(here)),
                    Colour.MUTED, Fonts::small));
        }
        return card;
    }

    private static String french(Concept concept) {
        return concept.french().filter(term -> !term.misheard()).map(Term::text).collect(Collectors.joining("; "));
    }

    private String english(Concept concept) {
        List<String> parts = new ArrayList<>(concept.english().map(term -> term.status() == TermStatus.PREFERRED ? term.text()
                : term.text() + " (" + wording.say("status." + term.status().name().toLowerCase(Locale.ROOT)) + ")").toList());
        if (concept.doNotTranslate()) {
            parts.add(wording.say("terms.untranslated"));
        }
        return String.join("; ", parts) + (concept.domain() == null ? "" : " · " + concept.domain());
    }

    /**
     * Asks in a dialog over a window.
     *
     * @param columns asks what the columns of the table are, and then this anew; null for what is no table
     */
    void ask(Component over, Consumer<Glossary> answer, @Nullable Runnable columns) {
        boolean[] other = {false};
        if (columns != null) {
            JButton choose = new JButton(wording.say("import.columns"));
            choose.addActionListener(pressed -> {
                other[0] = true;
                cancel.doClick(0);
            });
            foot.add(choose, "cell 0 0");
        }
        if (Question.ask(over, wording.say("import.title"), this, take, cancel)) {
            answer.accept(chosen());
        } else if (columns != null && other[0]) {
            columns.run();
        }
    }

    /** The concepts of one kind. */
    private static final class Items extends ListPane {

        Items(Wording wording) {
            super(wording, wording.say("import.title"));
        }
    }
}
