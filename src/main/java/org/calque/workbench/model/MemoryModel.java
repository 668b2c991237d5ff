package org.calque.workbench.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.calque.document.LanguagePair;
import org.calque.document.Text;
import org.calque.format.tmx.TmxUnits;
import org.calque.format.tmx.TmxWriter;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.calque.job.SafeFile;
import org.calque.memory.TranslationMemory.Side;
import org.calque.project.Workspace;
import org.calque.project.memory.MemoryUpkeep;
import org.calque.project.memory.MemoryUpkeep.Faulty;
import org.calque.store.MemoryTable;
import org.calque.store.MemoryTable.Kept;
import org.calque.workbench.model.filter.View;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** The memories of the workspace, and what is looked for in them. Used on the window's thread; what takes long does not run there. */
public final class MemoryModel {

    /** So many units are shown at most: nobody reads more, but narrows the search. */
    public static final int SHOWN = 500;

    /** What is looked for. */
    public enum View { SEARCH, DUPLICATES, BREAKING }

    /** A unit that is shown, with what is wrong with it where that was asked. */
    public record Row(Kept kept, @Nullable Faulty faulty) {
    }

    private final Workspace workspace;
    private final LanguagePair languages;
    private final Jobs jobs;
    private final Executor background;
    private final Executor window;
    private final Wording wording;
    private final Consumer<Notice> tell;
    private final Consumer<FaultException> fail;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private List<MemoryTable.Row> memories = List.of();
    private List<Row> rows = List.of();
    private View view = View.SEARCH;
    private @Nullable UUID chosen;
    private String words = "";
    private @Nullable Side side;
    private int asked;   // answers to earlier questions are not shown

    MemoryModel(Workspace workspace, LanguagePair languages, Jobs jobs, WorkbenchModel.Threads threads, Wording wording, Consumer<Notice> tell,
                Consumer<FaultException> fail) {
        this.workspace = workspace;
        this.languages = languages;
        this.jobs = jobs;
        this.background = threads.background();
        this.window = threads.window();
        this.wording = wording;
        this.tell = tell;
        this.fail = fail;
    }

    /** Who is told when there is something else to show. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public List<MemoryTable.Row> memories() {
        return memories;
    }

    public List<Row> rows() {
        return rows;
    }

    public View view() {
        return view;
    }

    /** The memory that is looked at alone, or null for all. */
    public @Nullable UUID chosen() {
        return chosen;
    }

    public String words() {
        return words;
    }

    public @Nullable Side side() {
        return side;
    }

    /** How many of those shown would be mended. */
    public long mendable() {
        return rows.stream().filter(row -> row.faulty != null && row.faulty.mendable()).count();
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** Reads all anew; to be called when the page is shown. */
    public void refresh() {
        if (view == View.SEARCH) {
            look();
        } else {
            readMemories();
        }
    }

    private void readMemories() {
        ask(() -> workspace.memory().list(), found -> {
            memories = found;
            changed();
        });
    }

    private <T> void ask(java.util.function.Supplier<T> question, Consumer<T> answer) {
        background.execute(() -> {
            try {
                T found = question.get();
                window.execute(() -> answer.accept(found));
            } catch (FaultException fault) {
                window.execute(() -> fail.accept(fault));
            }
        });
    }

    public void choose(@Nullable UUID memory) {
        chosen = memory;
        show(view);
    }

    /** @param on a side, or null for both */
    public void search(String wanted, @Nullable Side on) {
        words = wanted.strip();
        side = on;
        show(View.SEARCH);
    }

    public void show(View wanted) {
        view = wanted;
        switch (wanted) {
            case SEARCH -> look();
            case DUPLICATES -> hunt("job.duplicates", progress -> workspace.upkeep().duplicates(chosen, progress));
            case BREAKING -> hunt("job.breaking", progress -> workspace.upkeep().breaking(chosen, progress));
        }
    }

    private void look() {
        int question = ++asked;
        ask(() -> {
            List<Kept> found = workspace.upkeep().search(chosen, words, side, SHOWN);
            return java.util.Map.entry(workspace.memory().list(), found);
        }, found -> {
            if (question == asked) {
                memories = found.getKey();
                rows = found.getValue().stream().map(kept -> new Row(kept, null)).toList();
                changed();
            }
        });
    }

    private void hunt(String name, Jobs.Work<List<Faulty>> work) {
        asked++;
        rows = List.of();
        changed();
        jobs.run(wording.say(name), work, found -> {
            rows = found.stream().map(faulty -> new Row(faulty.kept(), faulty)).toList();
            readMemories();
        });
    }

    /** Changes a unit. */
    public void edit(Kept unit, String source, String target) {
        Text newSource = source.equals(unit.unit().source().string()) ? unit.unit().source() : Text.of(source);
        Text newTarget = target.equals(unit.unit().target().string()) ? unit.unit().target() : Text.of(target);
        upkeep("job.memory", upkeep -> upkeep.edit(unit, newSource, newTarget), wording.say("memory.saved"));
    }

    public void delete(List<Kept> units) {
        upkeep("job.memory", upkeep -> upkeep.delete(units), wording.say("memory.deleted", units.size()));
    }

    /** Mends all that is shown and known how to mend. */
    public void mendAll() {
        List<Faulty> faulty = rows.stream().map(Row::faulty).filter(java.util.Objects::nonNull).toList();
        long count = mendable();
        upkeep("job.memory", upkeep -> upkeep.mend(faulty), wording.say("memory.mended", count));
    }

    /** What was done last, to memories or elsewhere in the workspace, in the user's language; empty where there is nothing to undo. */
    public Optional<String> undoable() {
        return workspace.undoStack().undoable().map(command -> command.label(wording.language()));
    }

    /** Takes that back. */
    public void undo() {
        undoable().ifPresent(command -> jobs.run(wording.say("job.memory"), progress -> workspace.undoStack().undo(), undone -> {
            tell.accept(new Notice(Notice.Kind.INFO, wording.say("memory.undone", command)));
            show(view);
        }));
    }

    private interface Work {
        void on(MemoryUpkeep upkeep);
    }

    private void upkeep(String name, Work work, String told) {
        jobs.run(wording.say(name), progress -> {
            work.on(workspace.upkeep());
            return told;
        }, done -> {
            tell.accept(new Notice(Notice.Kind.INFO, done));
            show(view);
        });
    }

    // ---- the memories themselves

    public void create(String name) {
        change(() -> workspace.memory().create(name));
    }

    public void change(MemoryTable.Row memory) {
        change(() -> workspace.memory().change(memory));
    }

    public void rank(UUID memory, int by) {
        change(() -> workspace.memory().rank(memory, by));
    }

    private void change(Runnable what) {
        ask(() -> {
            what.run();
            return workspace.memory().list();
        }, found -> {
            memories = found;
            changed();
        });
    }

    public void delete(MemoryTable.Row memory) {
        jobs.run(wording.say("job.memory"), progress -> {
            workspace.upkeep().delete(memory.id());
            return memory.name();
        }, name -> {
            tell.accept(new Notice(Notice.Kind.INFO, wording.say("memory.gone", name)));
            choose(null);
        });
    }

    /** Asked whether to import what can be read of a file that is broken; the sentence says where it is. */
    public interface Question {
        boolean yes(String sentence);
    }

    /** Imports a TMX file as a memory of its name: whole or not at all, or as far as it can be read where the user wants that. */
    public void importFile(Path file, Question salvage) {
        jobs.run(wording.say("job.tmx", file.getFileName()), progress -> {
            try {
                return take(file, false, progress);
            } catch (FaultException broken) {
                if (broken.fault() != Fault.XML_BROKEN && broken.fault() != Fault.XML_ENCODING) {
                    throw broken;
                }
                return new Imported(file, -1, 0, List.of(), broken);
            }
        }, imported -> {
            if (imported.broken == null) {
                told(imported);
            } else if (salvage.yes(imported.broken.sentence(wording.language()))) {
                jobs.run(wording.say("job.tmx", file.getFileName()), progress -> take(file, true, progress), this::told);
            }
        });
    }

    private Imported take(Path file, boolean salvage, Progress progress) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]+$", "");
        List<TmxUnits.Result> results = new ArrayList<>();
        int added = workspace.memory().add(name, languages, units -> results.add(salvage ? TmxUnits.salvage(file, languages, units, progress)
                : TmxUnits.read(file, languages, units, progress)), progress);
        TmxUnits.Result result = results.get(results.size() - 1);
        return new Imported(file, added, result.left(), result.named(), null);
    }

    private record Imported(Path file, int units, int left, List<TmxUnits.Left> named, @Nullable FaultException broken) {
    }

    private void told(Imported imported) {
        String told = wording.say("memory.imported", imported.file.getFileName(), imported.units);
        if (imported.left > 0) {
            String lines = imported.named.stream().limit(5).map(left -> left.sentence(wording.language()))
                    .collect(java.util.stream.Collectors.joining(" "));
            told += " " + wording.say("memory.left", imported.left, lines);
        }
        tell.accept(new Notice(imported.left > 0 ? Notice.Kind.INFO : Notice.Kind.GOOD, told));
        choose(null);
    }

    /** @param memory which to write, or null for all */
    public void export(MemoryTable.@Nullable Row memory, Path file) {
        jobs.run(wording.say("job.export", file.getFileName()), (Progress progress) -> {
            SafeFile.write(file, out -> {
                try (TmxWriter tmx = new TmxWriter(file.toString(), memory == null ? languages : memory.languages(), out)) {
                    workspace.memory().each(memory == null ? null : memory.name(), tmx::write, progress);
                }
            });
            return file;
        }, done -> tell.accept(new Notice(Notice.Kind.GOOD, wording.say("exported", done))));
    }
}
