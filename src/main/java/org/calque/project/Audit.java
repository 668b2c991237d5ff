package org.calque.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.calque.check.Checker;
import org.calque.check.CueLimits;
import org.calque.check.Issue;
import org.calque.check.Mending;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.Text;
import org.calque.job.Progress;
import org.calque.project.glossary.Terminology;
import org.calque.project.undo.Step;
import org.calque.store.DocumentRow;
import org.calque.store.Store;
import org.calque.store.StoredDocument;
import org.calque.store.Waiver;

/**
 * Everything wrong in all documents of a workspace, open or not. What was found in a document is remembered with what it was
 * found from, so that after an edit only the segments it touched are looked at again.
 */
public final class Audit {

    /**
     * An issue, and where it is.
     *
     * @param name    of the document
     * @param index   of the segment in it, from 0
     * @param segment as it was when it was looked at
     */
    public record Found(UUID document, String name, int index, Segment segment, Issue issue) {
    }

    /**
     * What came of looking.
     *
     * @param found    by document, the last opened first, in the order of the segments
     * @param segments looked at
     * @param empty    of those, that have no translation and are not meant to have none: they are no issues here
     */
    public record Result(List<Found> found, int documents, int segments, int empty) {

        public Result {
            found = List.copyOf(found);
        }
    }

    private record Kept(long newest, Terminology terminology, Checker checker, CueLimits limits, List<Waiver> waivers, List<Found> found, int segments, int empty) {
    }

    private final Workspace workspace;
    private final Store store;
    private final Map<UUID, Kept> kept = new HashMap<>();   // of documents that are not open; guarded by this

    Audit(Workspace workspace, Store store) {
        this.workspace = workspace;
        this.store = store;
    }

    /** Looks at all documents; may take long the first time, some seconds for 100,000 segments. */
    public synchronized Result look(Progress progress) {
        List<DocumentRow> rows = store.read(transaction -> transaction.documents().list());
        List<Waiver> waivers = workspace.waivers();
        List<Found> found = new ArrayList<>();
        int segments = 0;
        int empty = 0;
        int done = 0;
        for (DocumentRow row : rows) {
            progress.check();
            progress.at(done++, rows.size());
            Optional<DocumentSession> open = workspace.session(row.id());
            Kept of = open.isPresent() ? open(open.get(), progress) : closed(row, waivers.stream().filter(waiver -> waiver.file().equals(row.name())).toList(), progress);
            found.addAll(of.found());
            segments += of.segments();
            empty += of.empty();
        }
        kept.keySet().retainAll(rows.stream().map(DocumentRow::id).toList());
        return new Result(found, rows.size(), segments, empty);
    }

    private Kept open(DocumentSession session, Progress progress) {
        kept.remove(session.document().id());
        Document document = session.document();
        Map<UUID, Integer> places = new HashMap<>();
        document.segments().forEach(segment -> places.put(segment.id(), places.size()));
        List<Found> found = new ArrayList<>();
        for (Issue issue : session.overview().issues(progress)) {
            Integer place = places.get(issue.segment());
            if (place != null && !document.segments().get(place).target().isBlank()) {
                found.add(new Found(document.id(), document.name(), place, document.segments().get(place), issue));
            }
        }
        return new Kept(0, workspace.terminology(document.id()), workspace.profiles().checker(document.id()), workspace.cueLimits(), List.of(), found, document.segments().size(), empty(document));
    }

    private Kept closed(DocumentRow row, List<Waiver> waivers, Progress progress) {
        Terminology terminology = workspace.terminology(row.id());
        Checker checker = workspace.profiles().checker(row.id());
        CueLimits limits = workspace.cueLimits();
        long newest = store.read(transaction -> transaction.segments().newest(row.id()));
        Kept known = kept.get(row.id());
        if (known != null && known.newest == newest && known.terminology == terminology && known.checker == checker && known.limits.equals(limits) && known.waivers.equals(waivers)) {
            return known;
        }
        Optional<StoredDocument> stored = store.read(transaction -> transaction.documents().load(row.id()));
        List<Found> found = new ArrayList<>();
        if (stored.isEmpty()) {
            return new Kept(newest, terminology, checker, limits, waivers, found, 0, 0);   // deleted meanwhile
        }
        Document document = stored.get().document();
        for (SegmentView view : new Inspection(terminology, waivers, checker, limits).look(document, progress)) {
            if (!view.segment().target().isBlank()) {
                view.issues().forEach(issue -> found.add(new Found(row.id(), row.name(), view.index(), view.segment(), issue)));
            }
        }
        Kept now = new Kept(newest, terminology, checker, limits, waivers, found, document.segments().size(), empty(document));
        kept.put(row.id(), now);
        return now;
    }

    private static int empty(Document document) {
        return (int) document.segments().stream().filter(segment -> segment.target().isBlank() && !segment.state().done() && !segment.locked()
                && segment.source().string().codePoints().anyMatch(Character::isLetterOrDigit)).count();
    }

    /** What each segment would become if these issues were mended, where their mend is certain; locked segments stay. */
    public static Map<Found, Text> mended(List<Found> found) {
        Map<UUID, List<Found>> bySegment = new LinkedHashMap<>();
        found.forEach(each -> bySegment.computeIfAbsent(each.segment().id(), id -> new ArrayList<>()).add(each));
        Map<Found, Text> mended = new LinkedHashMap<>();
        for (List<Found> here : bySegment.values()) {
            Segment segment = here.get(0).segment();
            Text after = Mending.of(segment.target(), here.stream().map(Found::issue).toList());
            if (!segment.locked() && !after.equals(segment.target())) {
                mended.put(here.get(0), after);
            }
        }
        return mended;
    }

    /**
     * Mends issues in any documents, in one step that one undo takes back. States stay.
     *
     * @return how many segments were changed
     * @throws org.calque.job.FaultException {@code CONFLICT} if one was changed since it was looked at; none is changed then
     */
    public int mend(List<Found> found) {
        Map<UUID, List<Step.Pair>> pairs = new LinkedHashMap<>();
        mended(found).forEach((at, after) -> pairs.computeIfAbsent(at.document(), id -> new ArrayList<>())
                .add(new Step.Pair(at.segment(), at.segment().withTarget(after, at.segment().state()))));
        return workspace.replaceAll(pairs);
    }

    /**
     * Lets issues pass in any documents, in one step.
     *
     * @param reason not blank
     */
    public void waive(List<Found> found, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("no reason");
        }
        Map<UUID, Document> documents = new HashMap<>();
        List<Waiver> waivers = new ArrayList<>();
        for (Found each : found) {
            Document document = documents.computeIfAbsent(each.document(), this::document);
            waivers.add(Waivers.letting(each.issue(), document, each.index(), reason, false));
        }
        workspace.waive(waivers);
    }

    private Document document(UUID id) {
        return workspace.session(id).map(DocumentSession::document)
                .orElseGet(() -> store.read(transaction -> transaction.documents().load(id)).orElseThrow().document());
    }
}
