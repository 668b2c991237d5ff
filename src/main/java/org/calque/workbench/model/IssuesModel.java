package org.calque.workbench.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.calque.check.CheckKind;
import org.calque.check.Severity;
import org.calque.job.Progress;
import org.calque.project.Audit;
import org.calque.project.WorkspaceListener;
import org.calque.store.Waiver;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The issues of all documents of the workspace as rows: filtered, searched and grouped. Looked for in the background while
 * somebody watches. Used on the window's thread.
 */
public final class IssuesModel implements AutoCloseable {

    /** By what issues are put together. */
    public enum Grouping { CHECK, DOCUMENT, SEVERITY, CONCEPT }

    /** What a row shows. */
    public sealed interface Row {

        /** The head of a group. */
        record Group(String title, int count) implements Row {
        }

        /** An issue. */
        record Item(Audit.Found found) implements Row {
        }

        /** One that was let pass. */
        record Let(Waiver waiver) implements Row {
        }
    }

    private record Looked(Audit.Result result, List<Waiver> waivers) {
    }

    private final WorkbenchModel workbench;
    private final Latest audits;
    private final WorkspaceListener hears;
    private final Runnable profiles;
    private final List<Runnable> listeners = new ArrayList<>();
    private final Set<Severity> severities = EnumSet.of(Severity.ERROR, Severity.WARNING);
    private Grouping grouping = Grouping.CHECK;
    private boolean let;
    private String search = "";
    private boolean watched;
    private Audit.@Nullable Result result;
    private List<Waiver> waivers = List.of();
    private List<Row> rows = List.of();

    IssuesModel(WorkbenchModel workbench, WorkbenchModel.Threads threads) {
        this.workbench = workbench;
        this.audits = new Latest(threads.idle(), threads.window());
        this.hears = new WorkspaceListener() {
            @Override
            public void documentsChanged() {
                threads.window().execute(IssuesModel.this::refresh);
            }

            @Override
            public void glossariesChanged() {
                threads.window().execute(IssuesModel.this::refresh);
            }
        };
        this.profiles = () -> threads.window().execute(this::refresh);
        workbench.workspace().addListener(hears);
        workbench.workspace().profiles().addListener(profiles);
    }

    /** Told when there are other rows or figures. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** While nobody watches nothing is looked for. */
    public void watch(boolean now) {
        watched = now;
        refresh();
    }

    /** Looks again, in the background; only what has changed is looked at. */
    public void refresh() {
        if (watched) {
            audits.ask(() -> new Looked(workbench.workspace().audit().look(Progress.NONE), workbench.workspace().waivers()), looked -> {
                result = looked.result();
                waivers = looked.waivers();
                choose();
            });
        }
    }

    /** What was found last; null until it was first looked for. */
    public Audit.@Nullable Result result() {
        return result;
    }

    public List<Row> rows() {
        return rows;
    }

    public int count(Severity severity) {
        return result == null ? 0 : (int) result.found().stream().filter(found -> found.issue().severity() == severity).count();
    }

    /** How many were let pass. */
    public int let() {
        return waivers.size();
    }

    public boolean shows(Severity severity) {
        return severities.contains(severity);
    }

    public void show(Severity severity, boolean shown) {
        if (shown) {
            severities.add(severity);
        } else {
            severities.remove(severity);
        }
        choose();
    }

    public boolean showsLet() {
        return let;
    }

    /** Shows what was let pass instead of what is wrong, or the reverse. */
    public void showLet(boolean shown) {
        let = shown;
        choose();
    }

    public Grouping grouping() {
        return grouping;
    }

    public void group(Grouping by) {
        grouping = by;
        choose();
    }

    /** Shows only issues with that in their sentence, their texts or the name of their document; all for "". */
    public void search(String text) {
        search = text.toLowerCase(Locale.ROOT).strip();
        choose();
    }

    /** The issues shown whose mend is certain. */
    public List<Audit.Found> mendable() {
        return rows.stream().filter(row -> row instanceof Row.Item item && item.found().issue().mend() != null && !item.found().segment().locked())
                .map(row -> ((Row.Item) row).found()).toList();
    }

    private void choose() {
        rows = let ? lets() : items();
        listeners.forEach(Runnable::run);
    }

    private List<Row> lets() {
        Wording wording = workbench.wording();
        return grouped(waivers.stream().filter(waiver -> has(waiver.file(), waiver.source(), waiver.reason())).toList(),
                waiver -> grouping == Grouping.DOCUMENT ? waiver.file() : CheckKind.label(waiver.check(), wording.language()), Row.Let::new);
    }

    private List<Row> items() {
        List<Audit.Found> found = result == null ? List.of() : result.found();
        return grouped(found.stream().filter(each -> severities.contains(each.issue().severity())
                && has(each.issue().message(), each.segment().source().string(), each.segment().target().string(), each.name())).toList(), this::group, Row.Item::new);
    }

    private String group(Audit.Found found) {
        Wording wording = workbench.wording();
        return switch (grouping) {
            case CHECK -> CheckKind.label(found.issue().check(), wording.language());
            case DOCUMENT -> found.name();
            case SEVERITY -> wording.say("severity." + found.issue().severity().name().toLowerCase(Locale.ROOT));
            case CONCEPT -> found.issue().term() == null ? wording.say("issues.no-concept") : found.issue().term().occurrence().term().text();
        };
    }

    private boolean has(String... texts) {
        if (search.isEmpty()) {
            return true;
        }
        for (String text : texts) {
            if (text.toLowerCase(Locale.ROOT).contains(search)) {
                return true;
            }
        }
        return false;
    }

    /** Groups in the order of the checks or severities where they are such, of what was met first where they are documents, else by name. */
    private <T> List<Row> grouped(List<T> all, Function<T, String> group, Function<T, Row> row) {
        Map<String, List<T>> groups = grouping == Grouping.CONCEPT ? new TreeMap<>(String.CASE_INSENSITIVE_ORDER) : new LinkedHashMap<>();
        Wording wording = workbench.wording();
        if (grouping == Grouping.CHECK) {
            for (CheckKind kind : CheckKind.values()) {
                groups.put(kind.label(wording.language()), new ArrayList<>());
            }
        } else if (grouping == Grouping.SEVERITY) {
            for (Severity severity : Severity.values()) {
                groups.put(wording.say("severity." + severity.name().toLowerCase(Locale.ROOT)), new ArrayList<>());
            }
        }
        all.forEach(each -> groups.computeIfAbsent(group.apply(each), title -> new ArrayList<>()).add(each));
        List<Row> made = new ArrayList<>();
        groups.forEach((title, members) -> {
            if (!members.isEmpty()) {
                made.add(new Row.Group(title, members.size()));
                members.forEach(each -> made.add(row.apply(each)));
            }
        });
        return made;
    }

    /** The counts of the severities, for a line of figures. */
    public Map<Severity, Integer> counts() {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            counts.put(severity, count(severity));
        }
        return counts;
    }

    /** Mends issues in all documents, in one step. */
    public void mend(List<Audit.Found> found) {
        workbench.jobs().run(workbench.wording().say("job.mend"), progress -> workbench.workspace().audit().mend(found), mended -> {
            workbench.tell(Notice.Kind.INFO, workbench.wording().say("job.mended", mended));
            refresh();
        });
    }

    /** Lets issues pass, in one step. */
    public void waive(List<Audit.Found> found, String reason) {
        workbench.jobs().run(workbench.wording().say("job.waive"), progress -> {
            workbench.workspace().audit().waive(found, reason);
            return reason;
        }, done -> {
            workbench.tell(Notice.Kind.INFO, workbench.wording().say("waived", reason));
            refresh();
        });
    }

    /** Takes back that something was let pass. */
    public void withdraw(List<Waiver> gone) {
        workbench.jobs().run(workbench.wording().say("job.waive"), progress -> {
            workbench.workspace().withdraw(gone);
            return gone.size();
        }, done -> refresh());
    }

    @Override
    public void close() {
        workbench.workspace().removeListener(hears);
        workbench.workspace().profiles().removeListener(profiles);
    }
}
