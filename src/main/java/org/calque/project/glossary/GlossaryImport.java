package org.calque.project.glossary;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.glossary.exchange.ImportPreview;
import org.calque.job.Progress;
import org.calque.project.undo.Command;
import org.calque.project.undo.ConceptEdit;
import org.calque.project.undo.WideStep;
import org.calque.store.GlossaryBackup;
import org.calque.store.Store;

/** How glossaries come into a workspace, wholly or not at all, and how all that is kept of them goes out. One undo takes an import back. */
public final class GlossaryImport {

    private final Glossaries home;
    private final Store store;
    private final Consumer<WideStep> did;

    GlossaryImport(Glossaries home, Store store, Consumer<WideStep> did) {
        this.home = home;
        this.store = store;
        this.did = did;
    }

    private Optional<Glossary> ofName(String name) {
        return home.list().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** What {@link #add} would make of the glossary of that name, if there is one; changes nothing. */
    public ImportPreview preview(Glossary incoming) {
        Optional<Glossary> same = ofName(incoming.name());
        List<Concept> others = home.list().stream().filter(each -> same.filter(each::equals).isEmpty())
                .flatMap(each -> each.concepts().stream()).toList();
        return ImportPreview.of(same.map(Glossary::concepts).orElse(List.of()), others, incoming.concepts());
    }

    /**
     * Takes a glossary in. Where one of its name is here, concepts that it meets there are changed, the others added, and none
     * deleted ({@link ImportPreview}).
     *
     * @return it as kept
     */
    public Glossary add(Glossary incoming, Progress progress) {
        progress.check();
        Optional<Glossary> same = ofName(incoming.name());
        if (same.isEmpty()) {
            Glossary made = incoming.with(incoming.concepts().stream().map(concept -> concept.at(0)).toList());
            store.write(transaction -> {
                transaction.glossaries().put(made, "IMPORT");
                transaction.glossaries().put(made.id(), made.concepts());
                return null;
            });
            arrived(List.of(made));
            home.renewAll(progress);
            return home.known(made.id());
        }
        List<ConceptEdit> edits = edits(same.get(), incoming);
        if (!edits.isEmpty()) {
            home.change(Command.TERMS_IMPORTED, edits);
            home.renewAll(progress);
        }
        return home.known(same.get().id());
    }

    /** The changes that {@link #add} would make, for asking what they break. */
    public List<ConceptEdit> edits(Glossary incoming) {
        return ofName(incoming.name()).map(here -> edits(here, incoming)).orElseGet(() -> incoming.concepts().stream()
                .map(concept -> new ConceptEdit(incoming.id(), null, concept.at(0))).toList());
    }

    private static List<ConceptEdit> edits(Glossary here, Glossary incoming) {
        List<ConceptEdit> edits = new ArrayList<>();
        for (ImportPreview.Item item : ImportPreview.of(here.concepts(), List.of(), incoming.concepts()).items()) {
            if (item.after() != null) {
                edits.add(new ConceptEdit(here.id(), item.kind() == ImportPreview.Kind.CHANGED ? item.here() : null, item.after()));
            }
        }
        return edits;
    }

    private void arrived(List<Glossary> glossaries) {
        home.readAnew();
        glossaries.forEach(each -> did.accept(new WideStep.Shelf(Command.TERMS_IMPORTED, List.of(), List.of(home.known(each.id())))));
    }

    /** Writes glossaries with all that is kept of them, every change included, as lines of JSON. */
    public void backup(List<Glossary> glossaries, OutputStream out) throws IOException {
        for (Glossary glossary : glossaries) {
            GlossaryBackup.write(glossary, store.read(transaction -> transaction.glossaries().histories(glossary)), out);
        }
    }

    /**
     * Takes a backup in: a glossary that is not here comes back as it was, with every change that was made of it; to one that is,
     * the concepts are added or changed, and none is deleted.
     *
     * @param name what messages call it
     * @throws org.calque.job.FaultException {@code GLOSSARY_INVALID} if a line of it is none of a backup
     */
    public List<Glossary> restore(String name, InputStream in, Progress progress) {
        List<GlossaryBackup.Kept> backups = GlossaryBackup.read(name, in);
        progress.check();
        List<Glossary> here = home.list();
        List<GlossaryBackup.Kept> absent = backups.stream()
                .filter(each -> here.stream().noneMatch(known -> known.id().equals(each.glossary().id()))).toList();
        store.write(transaction -> {
            absent.forEach(each -> transaction.glossaries().restore(each));
            return null;
        });
        arrived(absent.stream().map(GlossaryBackup.Kept::glossary).toList());
        List<ConceptEdit> edits = backups.stream().filter(each -> !absent.contains(each)).flatMap(each ->
                restored(home.known(each.glossary().id()), each.glossary()).stream()).toList();
        if (!edits.isEmpty()) {
            home.change(Command.TERMS_IMPORTED, edits);
        }
        home.renewAll(progress);
        return backups.stream().map(each -> home.known(each.glossary().id())).toList();
    }

    /** What a backup has that a glossary of the same id has not, or has otherwise. */
    private static List<ConceptEdit> restored(Glossary here, Glossary backup) {
        Map<UUID, Concept> known = new HashMap<>();
        here.concepts().forEach(concept -> known.put(concept.id(), concept));
        List<ConceptEdit> edits = new ArrayList<>();
        for (Concept concept : backup.concepts()) {
            Concept before = known.get(concept.id());
            Concept after = concept.at(before == null ? 0 : before.revision());
            if (!after.equals(before)) {
                edits.add(new ConceptEdit(here.id(), before, after));
            }
        }
        return edits;
    }
}
