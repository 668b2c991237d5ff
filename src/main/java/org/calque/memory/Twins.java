package org.calque.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.Unit;
import org.calque.job.Progress;
import org.calque.language.Token;
import org.calque.language.Tokenizer;
import org.calque.language.WordAlignment;

/**
 * Twin texts: what was written and what was spoken of one and the same story. Each sentence of a transcript is looked for in the
 * written text, by rows of three words, and laid along what stands there. Only these two kinds are paired: that two instructions
 * differ in one word is their sense, that a transcript differs from its article in one is most often a name misheard. Immutable.
 */
public final class Twins {

    public static final Twins NONE = new Twins(Map.of());

    /** So much of a sentence's words must be the same. Of the seed of this rule, 13 garbled sentences, the least alike had .74. */
    private static final double LEAST = .6;
    private static final int FEWEST_WORDS = 4;

    /** So much of the other sentence must be told too for its translation to serve. */
    private static final double WHOLE = .75;

    /** A row of words that stands in more places tells none of them. */
    private static final int MOST_PLACES = 16;

    /** Words that one text has more than the other, at most, between two that are the same. */
    private static final int DRIFT = 8;
    private static final int ROW = 3;

    /**
     * A sentence.
     *
     * @param spoken whether it was written down by ear
     */
    public record Sentence(UUID id, String text, boolean spoken) {
    }

    private record Cut(Sentence sentence, List<Token> tokens, List<String> forms) {
    }

    private final Map<UUID, Twin> twins;

    private Twins(Map<UUID, Twin> twins) {
        this.twins = twins;
    }

    /** Pairs what was spoken in these documents with what was written in them. */
    public static Twins among(List<Document> documents, Progress progress) {
        List<Sentence> sentences = new ArrayList<>();
        for (Document document : documents) {
            for (Segment segment : document.segments()) {
                Unit.Kind kind = document.unitOf(segment).kind();
                if (kind == Unit.Kind.CAPTIONS || kind == Unit.Kind.PARAGRAPH || kind == Unit.Kind.LIST_ITEM) {
                    sentences.add(new Sentence(segment.id(), segment.source().string(), kind == Unit.Kind.CAPTIONS));
                }
            }
        }
        return of(sentences, progress);
    }

    /** Pairs the spoken sentences with the written ones; headings had better be left out, since nobody speaks them. */
    public static Twins of(List<Sentence> sentences, Progress progress) {
        if (sentences.stream().allMatch(Sentence::spoken) || sentences.stream().noneMatch(Sentence::spoken)) {
            return NONE;
        }
        Written written = new Written();
        List<Cut> spoken = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Sentence sentence : sentences) {
            progress.check();
            Cut cut = cut(sentence);
            if (sentence.spoken()) {
                spoken.add(cut);
            } else if (known.add(String.join(" ", cut.forms))) {   // what a text repeats is its own twin, and no news
                written.add(cut);
            }
        }
        Map<UUID, Twin> twins = new HashMap<>();
        Map<Cut, List<Cut>> back = new HashMap<>();
        for (Cut cut : spoken) {
            progress.check();
            List<Cut> others = written.around(cut);
            Twin twin = others.isEmpty() ? null : pair(cut, others);
            if (twin != null) {
                twins.put(cut.sentence.id(), twin);
                others.stream().filter(other -> twin.others().contains(other.sentence.id()))
                        .forEach(other -> back.computeIfAbsent(other, any -> new ArrayList<>()).add(cut));
            }
        }
        back.forEach((cut, others) -> {
            Twin twin = pair(cut, others);
            if (twin != null) {
                twins.put(cut.sentence.id(), twin);
            }
        });
        return new Twins(Map.copyOf(twins));
    }

    private static Cut cut(Sentence sentence) {
        List<Token> tokens = Tokenizer.french().tokens(sentence.text());
        return new Cut(sentence, tokens, tokens.stream().filter(token -> !token.mark()).map(WordAlignment::form).toList());
    }

    /** The twin of a sentence among sentences that stand together, or null where they are not alike enough. */
    private static Twin pair(Cut cut, List<Cut> others) {
        Twin all = laid(cut, others);
        List<Cut> telling = new ArrayList<>();
        int from = 0;
        for (Cut other : others) {
            int to = from + other.sentence.text().length();
            int start = from;
            long same = all.alignment().parts().stream().filter(part -> part.same() && part.otherStart() >= start && part.otherEnd() <= to).count();
            if (same >= FEWEST_WORDS - 1 || same > 0 && same * 2 >= Math.min(cut.forms.size(), other.forms.size())) {
                telling.add(other);
            }
            from = to + 1;
        }
        if (telling.isEmpty()) {
            return null;
        }
        Twin twin = telling.size() == others.size() ? all : laid(cut, telling);
        boolean alike = twin.alignment().alike() >= LEAST && twin.alignment().same() >= Math.min(FEWEST_WORDS, cut.forms.size())
                && twin.alignment().same() >= ROW;
        return alike ? twin : null;
    }

    private static Twin laid(Cut cut, List<Cut> others) {
        String text = String.join(" ", others.stream().map(other -> other.sentence.text()).toList());
        List<Token> tokens = others.size() == 1 ? others.get(0).tokens : Tokenizer.french().tokens(text);
        WordAlignment alignment = WordAlignment.fit(cut.tokens, tokens);
        int words = others.stream().mapToInt(other -> other.forms.size()).sum();
        return new Twin(others.stream().map(other -> other.sentence.id()).toList(), text, alignment,
                alignment.same() >= WHOLE * words);
    }

    /** The twin of a sentence, written or spoken. */
    public Optional<Twin> of(UUID sentence) {
        return Optional.ofNullable(twins.get(sentence));
    }

    public boolean isEmpty() {
        return twins.isEmpty();
    }

    /** The written text as one row of words, with the places of every three. */
    private static final class Written {

        private final List<Cut> cuts = new ArrayList<>();
        private final List<Integer> owners = new ArrayList<>();   // of each word, the sentence
        private final Map<String, List<Integer>> rows = new HashMap<>();
        private final List<String> words = new ArrayList<>();

        void add(Cut cut) {
            for (String word : cut.forms) {
                words.add(word);
                owners.add(cuts.size());
                int last = words.size() - 1;
                if (last >= ROW - 1) {
                    rows.computeIfAbsent(String.join(" ", words.subList(last - ROW + 1, last + 1)), any -> new ArrayList<>(1))
                            .add(last - ROW + 1);
                }
            }
            cuts.add(cut);
        }

        /** The sentences that stand where most rows of a sentence do; none where it has no row in common with them. */
        List<Cut> around(Cut cut) {
            List<int[]> hits = new ArrayList<>();   // where the sentence would begin, and the place of the hit
            for (int i = 0; i + ROW <= cut.forms.size(); i++) {
                List<Integer> places = rows.getOrDefault(String.join(" ", cut.forms.subList(i, i + ROW)), List.of());
                if (places.size() <= MOST_PLACES) {
                    for (int place : places) {
                        hits.add(new int[] {place - i, place});
                    }
                }
            }
            hits.sort((a, b) -> Integer.compare(a[0], b[0]));
            int best = 0;
            int from = 0;
            for (int a = 0, b = 0; a < hits.size(); a++) {
                while (b < hits.size() && hits.get(b)[0] <= hits.get(a)[0] + DRIFT) {
                    b++;
                }
                if (b - a > best) {
                    best = b - a;
                    from = a;
                }
            }
            if (best == 0) {
                return List.of();
            }
            int start = Math.max(0, hits.get(from)[0]);
            int end = Math.min(words.size() - 1, hits.get(from + best - 1)[0] + cut.forms.size() - 1);
            Set<Integer> sentences = new LinkedHashSet<>();
            for (int i = start; i <= end; i++) {
                sentences.add(owners.get(i));
            }
            return sentences.stream().map(cuts::get).toList();
        }
    }
}
