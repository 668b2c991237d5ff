package org.calque.workbench;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.calque.glossary.Glossary;
import org.calque.language.Elision;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.action.Actions;
import org.calque.workbench.editor.EditorPage;
import org.calque.workbench.glossary.GlossaryExchange;
import org.calque.workbench.glossary.GlossaryPage;
import org.calque.workbench.model.GlossaryModel;
import org.calque.workbench.model.Notice;
import org.calque.workbench.model.WorkbenchModel;
import org.jspecify.annotations.Nullable;

/** What the commands of the glossary do, on its page and beside the segment. */
final class GlossaryActions {

    private final WorkbenchModel workbench;
    private final GlossaryModel glossaries;
    private final GlossaryPage page;
    private final Supplier<@Nullable EditorPage> editor;
    private final Consumer<Page> go;

    /**
     * @param editor the page of the open document while it is shown, otherwise null
     * @param go     shows a page
     */
    GlossaryActions(WorkbenchModel workbench, GlossaryModel glossaries, GlossaryPage page, Supplier<@Nullable EditorPage> editor,
                    Consumer<Page> go) {
        this.workbench = workbench;
        this.glossaries = glossaries;
        this.page = page;
        this.editor = editor;
        this.go = go;
    }

    void bind(Actions actions, GlossaryExchange exchange) {
        actions.on(ActionId.NEW_CONCEPT, () -> {
            go.accept(Page.GLOSSARY);
            page.show(GlossaryPage.Tab.CONCEPTS);
            page.begin();
        });
        actions.on(ActionId.ADD_TERM, () -> editor.get() != null, this::addTerm);
        actions.on(ActionId.IMPORT_GLOSSARY, exchange::importFile);
        actions.on(ActionId.EXPORT_GLOSSARY, () -> !glossaries.glossaries().isEmpty(), exchange::export);
        actions.on(ActionId.CANDIDATES, () -> workbench.document() != null, () -> show(GlossaryPage.Tab.CANDIDATES));
        actions.on(ActionId.CLASHES, () -> show(GlossaryPage.Tab.CLASHES));
        actions.on(ActionId.AFFECTED, () -> show(GlossaryPage.Tab.AFFECTED));
        actions.on(ActionId.WAIVERS, () -> show(GlossaryPage.Tab.WAIVERS));
        actions.on(ActionId.GLOSSARIES, () -> show(GlossaryPage.Tab.GLOSSARIES));
    }

    private void show(GlossaryPage.Tab tab) {
        go.accept(Page.GLOSSARY);
        page.show(tab);
    }

    /** In the strip beside the segment, with what is selected; the first glossary is made where there is none. */
    private void addTerm() {
        EditorPage at = editor.get();
        if (at == null) {
            return;
        }
        Glossary usual = glossaries.usual();
        if (usual == null) {
            glossaries.shelf().create(workbench.wording().say("page.glossary"));
            usual = glossaries.usual();
        }
        if (usual != null) {
            Glossary first = usual;
            List<Glossary> choice = Stream.concat(Stream.of(first), glossaries.glossaries().stream()
                    .filter(each -> !each.id().equals(first.id()))).toList();
            String source = at.grid().selectedSource();
            String target = at.grid().selectedTarget();
            at.addTerm(source, target.isBlank() ? glossaries.romanised(Elision.without(source)) : target, choice, (in, concept) ->
                    glossaries.save(in.id(), null, concept, kept -> {
                        at.dock().refresh();
                        workbench.tell(Notice.Kind.GOOD, workbench.wording().say("concept.saved",
                                kept.french().findFirst().map(term -> term.text()).orElse("")));
                    }));
        }
    }
}
