package org.calque.project.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.calque.document.Text;
import org.calque.glossary.TermVerdict;
import org.calque.memory.Counterparts;
import org.calque.memory.MemoryUnit;
import org.calque.memory.TranslationMemory;
import org.calque.memory.TranslationMemory.Side;
import org.calque.project.glossary.Terminology;

/** How certain words were translated before: the units that have them, and what of the other side answers them. */
public final class Concordance {

    private final Memory memory;
    private final Terminology terminology;

    Concordance(Memory memory, Terminology terminology) {
        this.memory = memory;
        this.terminology = terminology;
    }

    /**
     * A unit that has the words.
     *
     * @param source what is to be seen in its source, in order
     * @param target likewise in its target
     */
    public record Hit(MemoryUnit unit, List<Lit> source, List<Lit> target) {
    }

    /** Why something is to be seen. */
    public enum Why {
        /** It is what was looked for. */
        SEARCHED,
        /** The glossary says that it renders that, or is rendered by it. */
        TERM,
        /** The memories have the two together more often than with anything else there: likely, not certain. */
        LIKELY
    }

    /**
     * A stretch of a text.
     *
     * @param start UTF-16 offset
     * @param end   exclusive
     */
    public record Lit(int start, int end, Why why) {
    }

    /**
     * The units with all of some words, in any inflected form, those with the words side by side first. May take long the first
     * time.
     */
    public List<Hit> of(String words, Side side, int most) {
        Counterparts counterparts = memory.counterparts(side);
        List<Hit> hits = new ArrayList<>();
        for (MemoryUnit unit : memory.concordance(words, side, most)) {
            Text known = side == Side.SOURCE ? unit.source() : unit.target();
            Text other = side == Side.SOURCE ? unit.target() : unit.source();
            List<int[]> places = TranslationMemory.places(words, known, side);
            List<Lit> searched = places.stream().map(place -> new Lit(place[0], place[1], Why.SEARCHED)).toList();
            List<Lit> answers = new ArrayList<>(terms(unit, places, side));
            for (int[] place : counterparts.of(known, places, other)) {
                if (answers.stream().noneMatch(lit -> lit.start < place[1] && place[0] < lit.end)) {
                    answers.add(new Lit(place[0], place[1], Why.LIKELY));
                }
            }
            answers.sort(Comparator.comparingInt(Lit::start));
            hits.add(side == Side.SOURCE ? new Hit(unit, searched, answers) : new Hit(unit, answers, searched));
        }
        return hits;
    }

    /** What stands on the other side of the terms that the words are part of. */
    private List<Lit> terms(MemoryUnit unit, List<int[]> places, Side side) {
        List<Lit> found = new ArrayList<>();
        for (TermVerdict verdict : terminology.judge(unit.source(), terminology.find(unit.source()), unit.target())) {
            if (verdict.start() >= 0 && verdict.end() > verdict.start()) {
                Lit source = new Lit(verdict.occurrence().start(), verdict.occurrence().end(), Why.TERM);
                Lit target = new Lit(verdict.start(), verdict.end(), Why.TERM);
                Lit here = side == Side.SOURCE ? source : target;
                Lit there = side == Side.SOURCE ? target : source;
                if (places.stream().anyMatch(place -> place[0] < here.end && here.start < place[1])
                        && found.stream().noneMatch(lit -> lit.start < there.end && there.start < lit.end)) {
                    found.add(there);
                }
            }
        }
        return found;
    }
}
