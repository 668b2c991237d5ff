package org.calque.project.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.calque.document.Document;
import org.calque.document.Ids;
import org.calque.document.Segment;
import org.calque.document.Text;
import org.calque.glossary.Occurrence;
import org.calque.glossary.TermVerdict;
import org.calque.job.Progress;
import org.calque.language.Folding;
import org.calque.language.Token;
import org.calque.language.Tokenizer;
import org.calque.memory.Aligner;
import org.calque.memory.MemoryUnit;
import org.calque.project.glossary.Terminology;

/** A text and its translation, two finished documents, laid beside each other with the glossary as the dictionary. */
public final class Aligning {

    private final Terminology terminology;

    public Aligning(Terminology terminology) {
        this.terminology = terminology;
    }

    /**
     * Sentences that belong together, joined by spaces.
     *
     * @param certainty from 0 to 100, percent; what stands on one side only has 0
     */
    public record Aligned(List<Text> source, List<Text> target, int certainty) {

        public Aligned {
            source = List.copyOf(source);
            target = List.copyOf(target);
        }

        /** Whether it can become a unit of a memory. */
        public boolean whole() {
            return !source.isEmpty() && !target.isEmpty();
        }

        public boolean sure() {
            return whole() && certainty >= Aligner.SURE;
        }

        public static Text joined(List<Text> sentences) {
            Text all = Text.EMPTY;
            for (Text sentence : sentences) {
                all = all.isEmpty() ? sentence : all.then(Text.of(" ")).then(sentence);
            }
            return all;
        }
    }

    /** All sentences of both, in order. */
    public List<Aligned> of(Document source, Document target, Progress progress) {
        List<Segment> french = source.segments().stream().filter(segment -> !segment.source().isBlank()).toList();
        List<Segment> english = target.segments().stream().filter(segment -> !segment.source().isBlank()).toList();
        Map<UUID, Occurrence> concepts = new LinkedHashMap<>();
        List<Set<String>> here = new ArrayList<>();
        for (Segment segment : french) {
            progress.check();
            Set<String> anchors = anchors(segment.source(), Tokenizer.french());
            for (Occurrence term : terminology.find(segment.source())) {
                if (term.enforced()) {
                    concepts.putIfAbsent(term.concept().id(), term);
                    anchors.add("#" + term.concept().id());
                }
            }
            here.add(anchors);
        }
        Map<UUID, Text> alone = new HashMap<>();
        concepts.forEach((id, term) -> alone.put(id, Text.of(term.term().text())));
        List<Set<String>> there = new ArrayList<>();
        for (Segment segment : english) {
            progress.check();
            Set<String> anchors = anchors(segment.source(), Tokenizer.english());
            alone.forEach((id, term) -> {
                if (terminology.judge(term, terminology.find(term), segment.source()).stream().anyMatch(verdict -> rendered(verdict, id))) {
                    anchors.add("#" + id);
                }
            });
            there.add(anchors);
        }
        // a name that one of the two never has is written otherwise there, and says nothing
        Set<String> all = new HashSet<>();
        here.forEach(all::addAll);
        Set<String> both = new HashSet<>();
        there.forEach(both::addAll);
        both.retainAll(all);
        return joined(french, english, new Aligner(sentences(french, here, both), sentences(english, there, both)).align(progress));
    }

    private static boolean rendered(TermVerdict verdict, UUID concept) {
        return verdict.verdict().good() && verdict.occurrence().concept().id().equals(concept);
    }

    private static List<Aligner.Sentence> sentences(List<Segment> segments, List<Set<String>> anchors, Set<String> both) {
        List<Aligner.Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Set<String> its = new HashSet<>(anchors.get(i));
            its.retainAll(both);
            sentences.add(new Aligner.Sentence(segments.get(i).source(), segments.get(i).unit(), its));
        }
        return sentences;
    }

    /** Numbers and names: words with a capital inside a sentence, without their accents. */
    private static Set<String> anchors(Text text, Tokenizer tokenizer) {
        Set<String> anchors = new HashSet<>();
        for (Token token : tokenizer.tokens(text)) {
            String form = text.string().substring(token.start(), token.end());
            if (form.chars().allMatch(Character::isDigit) && form.length() > 0) {
                anchors.add(form);
            } else if (!token.opens() && form.length() > 2 && Character.isUpperCase(form.charAt(0))) {
                anchors.add(Folding.withoutAccents(Folding.fold(form)));
            }
        }
        return anchors;
    }

    private static List<Aligned> joined(List<Segment> french, List<Segment> english, List<Aligner.Pair> pairs) {
        return pairs.stream().map(pair -> new Aligned(
                french.subList(pair.sourceStart(), pair.sourceEnd()).stream().map(Segment::source).toList(),
                english.subList(pair.targetStart(), pair.targetEnd()).stream().map(Segment::source).toList(), pair.certainty())).toList();
    }

    /** What was aligned as units for a memory, each with its neighbours; what stands on one side only is left out. */
    public static List<MemoryUnit> units(List<Aligned> aligned, String origin, Instant at) {
        List<Aligned> whole = aligned.stream().filter(Aligned::whole).toList();
        List<MemoryUnit> units = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            String before = i == 0 ? null : Aligned.joined(whole.get(i - 1).source()).string();
            String after = i + 1 == whole.size() ? null : Aligned.joined(whole.get(i + 1).source()).string();
            units.add(new MemoryUnit(Ids.next(), Aligned.joined(whole.get(i).source()), Aligned.joined(whole.get(i).target()), before, after,
                    origin, "", at, 1));
        }
        return units;
    }
}
