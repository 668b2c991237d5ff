package org.calque.project.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calque.document.Code;
import org.calque.document.Text;
import org.calque.glossary.Occurrence;
import org.calque.glossary.Swap;
import org.calque.glossary.Term;
import org.calque.glossary.TermVerdict;
import org.calque.glossary.Verdict;
import org.calque.job.Progress;
import org.calque.memory.MemoryUnit;
import org.calque.memory.TranslationMemory.Side;
import org.calque.project.glossary.Terminology;
import org.calque.project.undo.Command;
import org.calque.project.undo.WideStep;
import org.calque.store.MemoryTable.Kept;
import org.calque.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the memories and keeps them clean: edits and deletes units, finds those that are there twice and those whose
 * target breaks the glossary, and mends these together. Each command is one step that one undo of the workspace takes back. May
 * take long, and does not belong on the thread of a window.
 */
public final class MemoryUpkeep {

    /** So many faulty units are told at once at most; mending them makes room for the next. */
    public static final int MOST = 2_000;

    private final Store store;
    private final Memory memory;
    private final Supplier<Terminology> terminology;
    private final Consumer<WideStep> did;

    public MemoryUpkeep(Store store, Memory memory, Supplier<Terminology> terminology, Consumer<WideStep> did) {
        this.store = store;
        this.memory = memory;
        this.terminology = terminology;
        this.did = did;
    }

    /**
     * A unit with something to be said of it.
     *
     * @param told   what breaks the glossary: the term, and what is expected; "" for one that is there twice
     * @param target what it would be mended to; null where it would be deleted, or nothing is known to mend it
     * @param delete whether mending deletes it
     */
    public record Faulty(Kept kept, String told, @Nullable Text target, boolean delete) {

        public boolean mendable() {
            return delete || target != null;
        }
    }

    /** The units with certain words on a side, or on either where it is null; the latest where no words are given. */
    public List<Kept> search(@Nullable UUID in, String words, @Nullable Side side, int most) {
        if (words.isBlank()) {
            return store.read(transaction -> transaction.memories().latest(in, most));
        }
        Map<UUID, Kept> found = new LinkedHashMap<>();
        for (Side each : side == null ? Side.values() : new Side[] {side}) {
            memory.concordance(in, words, each, most).forEach(kept -> found.putIfAbsent(kept.unit().id(), kept));
        }
        return found.values().stream().limit(most).toList();
    }

    /** How words were translated before, by the glossary as it is now. */
    public Concordance concordance() {
        return new Concordance(memory, terminology.get());
    }

    /** Changes a unit. */
    public void edit(Kept unit, Text source, Text target) {
        change(Command.MEMORY_CHANGED, List.of(unit), List.of(new Kept(unit.memory(), signed(unit.unit(), source, target))));
    }

    /** Deletes units. */
    public void delete(List<Kept> units) {
        change(Command.MEMORY_DELETED, units, List.of());
    }

    /** Deletes a memory with all its units; undo brings it back, until it is cleared away some time later. */
    public void delete(UUID whole) {
        WideStep.SetAside step = new WideStep.SetAside(Command.MEMORY_SET_ASIDE, whole);
        perform(step, true);
        did.accept(step);
    }

    public void perform(WideStep.SetAside step, boolean forward) {
        if (forward) {
            memory.setAside(step.memory());
        } else {
            memory.bringBack(step.memory());
        }
    }

    /** Mends what is known how to mend. */
    public int mend(List<Faulty> faulty) {
        List<Kept> before = new ArrayList<>();
        List<Kept> after = new ArrayList<>();
        for (Faulty each : faulty) {
            if (each.mendable()) {
                before.add(each.kept);
                if (each.target != null) {
                    after.add(new Kept(each.kept.memory(), signed(each.kept.unit(), each.kept.unit().source(), each.target)));
                }
            }
        }
        if (!before.isEmpty()) {
            change(Command.MEMORY_CHANGED, before, after);
        }
        return before.size();
    }

    private MemoryUnit signed(MemoryUnit unit, Text source, Text target) {
        return store.read(transaction -> transaction.memories().signed(unit, source, target));
    }

    private void change(Command command, List<Kept> before, List<Kept> after) {
        WideStep.Units step = new WideStep.Units(command, List.copyOf(before), List.copyOf(after));
        perform(step, true);
        did.accept(step);
    }

    public void perform(WideStep.Units step, boolean forward) {
        List<Kept> from = forward ? step.before() : step.after();
        List<Kept> to = forward ? step.after() : step.before();
        Set<UUID> stay = to.stream().map(kept -> kept.unit().id()).collect(Collectors.toSet());
        memory.replace(from.stream().filter(kept -> !stay.contains(kept.unit().id())).toList(), to);
    }

    /** What is there twice: same source, same target, same codes. Of each kind all but the latest would be deleted. */
    public List<Faulty> duplicates(@Nullable UUID in, Progress progress) {
        Map<Integer, Integer> counts = new HashMap<>();
        each(in, kept -> counts.merge(same(kept).hashCode(), 1, Integer::sum), progress);
        Map<List<Object>, List<Kept>> groups = new LinkedHashMap<>();
        each(in, kept -> {
            if (groups.size() < MOST && counts.getOrDefault(same(kept).hashCode(), 0) > 1) {
                groups.computeIfAbsent(same(kept), any -> new ArrayList<>()).add(kept);
            }
        }, progress);
        List<Faulty> faulty = new ArrayList<>();
        for (List<Kept> group : groups.values()) {
            Kept best = group.stream().max((a, b) -> a.unit().at().compareTo(b.unit().at())).orElseThrow();
            group.stream().filter(kept -> kept != best).forEach(kept -> faulty.add(new Faulty(kept, "", null, true)));
        }
        return List.copyOf(faulty.subList(0, Math.min(MOST, faulty.size())));
    }

    private static List<Object> same(Kept kept) {
        MemoryUnit unit = kept.unit();
        return List.of(kept.memory(), unit.source().string().strip(), unit.target().string().strip(), kinds(unit.source()), kinds(unit.target()));
    }

    private static List<Code.Kind> kinds(Text text) {
        return text.codes().stream().map(Code::kind).toList();
    }

    private void each(@Nullable UUID in, Consumer<Kept> taker, Progress progress) {
        store.read(transaction -> {
            transaction.memories().each(in, (of, unit) -> taker.accept(new Kept(of, unit)), progress);
            return null;
        });
    }

    /** Whose target breaks the glossary as it is now, with what mends it where that is known. */
    public List<Faulty> breaking(@Nullable UUID in, Progress progress) {
        Terminology now = terminology.get();
        List<Faulty> faulty = new ArrayList<>();
        each(in, kept -> {
            if (faulty.size() < MOST) {
                Text source = kept.unit().source();
                List<Occurrence> terms = now.find(source);
                List<TermVerdict> bad = bad(now, source, terms, kept.unit().target());
                if (!bad.isEmpty()) {
                    faulty.add(new Faulty(kept, told(bad), mended(now, source, terms, kept.unit().target(), bad), false));
                }
            }
        }, progress);
        return List.copyOf(faulty);
    }

    private static List<TermVerdict> bad(Terminology now, Text source, List<Occurrence> terms, Text target) {
        return now.judge(source, terms, target).stream().filter(verdict -> !verdict.covered())
                .filter(verdict -> verdict.verdict() == Verdict.MISSING || verdict.verdict() == Verdict.FORBIDDEN).toList();
    }

    private static String told(List<TermVerdict> bad) {
        return bad.stream().map(verdict -> (verdict.occurrence().text().isEmpty() ? "" : verdict.occurrence().text() + " → ")
                + (verdict.found() == null ? "" : verdict.found() + " ≠ ") + String.join(" | ", verdict.expected())).distinct()
                .collect(Collectors.joining(" · "));
    }

    /** The agreed rendering in the place of a forbidden one, if all is well then. */
    private static @Nullable Text mended(Terminology now, Text source, List<Occurrence> terms, Text target, List<TermVerdict> bad) {
        List<Swap> swaps = bad.stream().filter(verdict -> verdict.verdict() == Verdict.FORBIDDEN && verdict.start() >= 0
                && !verdict.expected().isEmpty()).map(verdict -> Swap.of(target.string(), verdict.start(), verdict.end(),
                english(verdict), verdict.expected().get(0))).toList();
        if (swaps.isEmpty()) {
            return null;
        }
        Text done = Swap.in(target, swaps);
        return bad(now, source, terms, done).isEmpty() ? done : null;
    }

    private static List<String> english(TermVerdict verdict) {
        List<String> terms = verdict.occurrence().matches().stream().flatMap(found -> found.concept().english()).map(Term::text).toList();
        return terms.isEmpty() ? Stream.of(String.valueOf(verdict.found())).toList() : terms;
    }
}
