package org.calque.workbench.glossary;

import java.awt.BorderLayout;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import net.miginfocom.swing.MigLayout;
import org.calque.document.Document;
import org.calque.glossary.Concept;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.action.Actions;
import org.calque.workbench.model.CandidateList;
import org.calque.workbench.model.DocumentModel;
import org.calque.workbench.model.GlossaryModel;
import org.calque.workbench.model.Notice;
import org.calque.workbench.model.Segments;
import org.calque.workbench.model.Settings;
import org.calque.workbench.model.WaiverList;
import org.calque.workbench.model.WorkbenchModel;
import org.calque.workbench.part.Split;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** The page on which the glossaries are looked through and kept. */
public final class GlossaryPage extends Surface {

    /** Goes to a segment of any document. */
    public interface Jump {
        /** @param where its index, or -1 where it is not found any more */
        void to(UUID document, String name, ToIntFunction<Document> where);
    }

    /** What is shown on the left. */
    public enum Tab { CONCEPTS, AFFECTED, USES, CANDIDATES, CLASHES, WAIVERS, GLOSSARIES }

    private final GlossaryModel model;
    private final Wording wording;
    private final ConceptsPane concepts;
    private final ConceptPane concept;
    private final UsesPane uses;
    private final CandidatesPane candidates;
    private final ClashesPane clashes;
    private final WaiversPane waivers;
    private final JTabbedPane tabs = new JTabbedPane();
    private final Map<Tab, String> names = new EnumMap<>(Tab.class);
    private final Words count = Words.muted("");
    private boolean untouched = true;   // until there are concepts, of which the first is shown

    /** @param jump shows a segment on the page of its document */
    public GlossaryPage(WorkbenchModel workbench, GlossaryModel model, Actions actions, Settings settings, Jump jump) {
        super(new BorderLayout(), Colour.SURFACE);
        this.model = model;
        this.wording = actions.wording();
        concept = new ConceptPane(wording, model, workbench::tell, this::kept, this::showUses);
        concept.lines(0, 1, 0, 0);
        concepts = new ConceptsPane(wording, model, settings, concept::fill, workbench::tell);
        uses = new UsesPane(wording, model, use -> jump.to(use.document(), use.name(), Segments.is(use.segment())));
        candidates = new CandidatesPane(wording, new CandidateList(workbench.workspace(), workbench.jobs(), model, wording), () -> {
            DocumentModel open = workbench.document();
            return open == null ? null : open.document();
        }, known -> begin(known, () -> show(Tab.CANDIDATES)));
        clashes = new ClashesPane(wording, model, this::show);
        waivers = new WaiversPane(wording, new WaiverList(workbench, jump::to, () -> waivers().refresh()));
        AffectedPane affected = new AffectedPane(wording, model.affected(),
                broken -> jump.to(broken.document(), broken.name(), Segments.is(broken.segment())),
                workbench::tell);
        add(Tab.CONCEPTS, concepts);
        add(Tab.AFFECTED, affected);
        add(Tab.USES, uses);
        add(Tab.CANDIDATES, candidates);
        add(Tab.CLASHES, clashes);
        add(Tab.WAIVERS, waivers);
        add(Tab.GLOSSARIES, new GlossariesPane(wording, model, workbench::tell));
        tabs.getAccessibleContext().setAccessibleName(wording.say("page.glossary"));
        tabs.addChangeListener(changed -> turned());
        Surface left = new Surface(new BorderLayout(), Colour.WINDOW);
        left.add(head(actions), BorderLayout.NORTH);
        left.add(tabs);
        concept.setPreferredSize(new java.awt.Dimension(380, 100));
        concept.setMinimumSize(new java.awt.Dimension(330, 100));
        left.setMinimumSize(new java.awt.Dimension(360, 100));
        add(new Split(JSplitPane.HORIZONTAL_SPLIT, left, concept, 1));
        model.addListener(this::refresh);
        model.onUses(() -> {
            concepts.repaint();
            concept.count();
        });
        model.affected().addListener(() -> affectedChanged(workbench));
        concept.fill(null);
        refresh();
    }

    private WaiversPane waivers() {
        return waivers;
    }

    private void add(Tab tab, JComponent pane) {
        names.put(tab, wording.say("tab." + tab.name().toLowerCase(java.util.Locale.ROOT)));
        tabs.addTab(names.get(tab), pane);
    }

    private Surface head(Actions actions) {
        Surface head = new Surface(new MigLayout("insets 14 18 12 14, gap 10, aligny center", "[]push[][][]"),
                Colour.WINDOW).lines(0, 0, 1, 0);
        head.add(new Words(wording.say("page.glossary"), Colour.TEXT, Fonts::heading), "flowy, split 2, gapbottom 0");
        head.add(count, "gaptop 0, wmin 0");   // under it, so that the buttons leave both their room in a narrow window
        head.add(button(actions, ActionId.IMPORT_GLOSSARY));
        head.add(button(actions, ActionId.EXPORT_GLOSSARY));
        head.add(button(actions, ActionId.NEW_CONCEPT));
        return head;
    }

    private static JButton button(Actions actions, ActionId id) {
        Action action = actions.get(id);
        JButton button = new JButton(action);
        button.setToolTipText(actions.tip(id));
        button.getAccessibleContext().setAccessibleName(String.valueOf(action.getValue(Action.NAME)));
        return button;
    }

    /** Puts the caret into the filter. */
    public void search() {
        show(Tab.CONCEPTS);
        concepts.search();
    }

    /** The keys to what the page begins with: the filter of its terms, or the tab that is shown. */
    public void rest() {
        if (tabs.getSelectedIndex() == Tab.CONCEPTS.ordinal()) {
            concepts.search();
        } else {
            tabs.requestFocusInWindow();
        }
    }

    public void show(Tab tab) {
        tabs.setSelectedIndex(tab.ordinal());
    }

    /** What is to be done when a tab comes to the front. */
    private void turned() {
        switch (Tab.values()[tabs.getSelectedIndex()]) {
            case CANDIDATES -> candidates.open();
            case CLASHES -> clashes.refresh();
            case WAIVERS -> waivers.refresh();
            default -> { }
        }
    }

    /** The page comes to the front: documents may have changed since. */
    public void opened() {
        model.countAnew();
        turned();
    }

    /** Shows one concept, whatever the filter says. */
    public void show(UUID id) {
        show(Tab.CONCEPTS);
        concepts.select(id);
        concept.fill(model.entry(id));
    }

    /** Begins a new concept. */
    public void begin() {
        begin(null, () -> { });
    }

    /**
     * Begins a new concept.
     *
     * @param known what is known of it already, or null
     * @param then  done once it is kept; not done if it never is
     */
    private void begin(@Nullable Concept known, Runnable then) {
        concepts.clearSelection();
        concept.begin(known, then);
    }

    private void kept(UUID id) {
        if (tabs.getSelectedIndex() == Tab.CONCEPTS.ordinal()) {
            concepts.select(id);
        }
    }

    private void showUses(Concept of) {
        uses.show(of);
        show(Tab.USES);
    }

    private void refresh() {
        concepts.refresh(concept.shown());
        concept.refresh();
        count.setText(wording.say(model.shown().size() == model.size() ? "glossary.count.all" : "glossary.count", model.size(), model.shown().size()));
        untouched &= !concepts.selectFirst(untouched && !concept.changed());
    }

    /** What a change breaks is shown at once; where another page is shown, it is told there. */
    private void affectedChanged(WorkbenchModel workbench) {
        int broken = model.affected().broken().size();
        tabs.setTitleAt(Tab.AFFECTED.ordinal(), names.get(Tab.AFFECTED) + (broken == 0 ? "" : " (" + broken + (model.affected().looking() ? "…)" : ")")));
        if (broken > 0 && model.affected().anew()) {
            show(Tab.AFFECTED);
        }
        if (broken > 0 && model.affected().anew() && !isVisible() && !model.affected().looking()) {
            workbench.tell(Notice.Kind.ERROR, wording.say("concept.breaks", model.affected().term(), broken));
        }
    }
}
