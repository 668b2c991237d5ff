package org.calque.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.calque.language.Token;
import org.calque.language.Tokenizer;
import org.calque.language.WordAlignment;
import org.jspecify.annotations.Nullable;

/**
 * Names that the twin of a spoken sentence has where this has something else: {@code Paris et Merseyse} where the article says
 * {@code Paris et Metz}. What is found is a proposal, as a sound-alike is; it need not sound like the name.
 */
public final class TwinNames {

    /** So alike a stretch of words that every dictionary has must sound; one no dictionary has need not. From 0 to 1. */
    private static final double SOUNDS = .45;

    /** Words of a garble over those of the name, at most. */
    private static final int MORE_WORDS = 4;

    private TwinNames() {
    }

    /**
     * What is to be proposed in a spoken sentence, by offset: all that was found there, without what its twin contradicts, and the
     * names of the twin that stand there as something else.
     *
     * @param found     terms of the sentence, and what sounds like one
     * @param alignment of the sentence along its twin
     * @param inTwin    terms of the twin
     */
    public static List<Occurrence> of(String text, List<Occurrence> found, WordAlignment alignment, List<Occurrence> inTwin) {
        List<Occurrence> kept = new ArrayList<>(found);
        // what both texts say is what was said
        kept.removeIf(one -> one.kind() == Occurrence.Kind.SOUNDS_LIKE && covered(one, alignment));
        List<Token> tokens = Tokenizer.french().tokens(text);
        Set<UUID> there = inTwin.stream().map(name -> name.concept().id()).collect(Collectors.toSet());
        for (Occurrence name : inTwin.stream().sorted(Comparator.comparingInt(name -> name.start() - name.end())).toList()) {
            Occurrence proposed = name.enforced() && SoundAlikes.isName(name.term()) ? propose(text, tokens, alignment, name) : null;
            if (proposed != null) {
                List<Occurrence> over = kept.stream().filter(one -> one.start() < proposed.end() && proposed.start() < one.end()).toList();
                // what sounds like a name that the twin has too is surer than either alone; what sounds like another is no rival
                if (over.stream().noneMatch(one -> one.enforced() && (one.kind() != Occurrence.Kind.SOUNDS_LIKE || there.contains(one.concept().id())))) {
                    kept.removeIf(one -> one.kind() == Occurrence.Kind.SOUNDS_LIKE && over.contains(one));
                    kept.add(proposed);
                }
            }
        }
        kept.sort((a, b) -> a.start() != b.start() ? Integer.compare(a.start(), b.start()) : Integer.compare(b.end(), a.end()));
        return List.copyOf(kept);
    }

    private static boolean covered(Occurrence one, WordAlignment alignment) {
        return alignment.parts().stream().filter(part -> part.start() < one.end() && one.start() < part.end() || !part.same()
                && part.start() == part.end() && part.start() > one.start() && part.start() < one.end()).allMatch(WordAlignment.Part::same);
    }

    private static @Nullable Occurrence propose(String text, List<Token> tokens, WordAlignment alignment, Occurrence name) {
        List<WordAlignment.Part> there = alignment.parts().stream()
                .filter(part -> part.otherStart() < name.end() && name.start() < part.otherEnd()).toList();
        if (there.stream().allMatch(WordAlignment.Part::same)) {
            return null;
        }
        int start = there.get(0).start();
        int end = there.get(there.size() - 1).end();
        boolean exactly = there.get(0).otherStart() >= name.start() && there.get(there.size() - 1).otherEnd() <= name.end();
        int first = 0;
        while (first < tokens.size() && tokens.get(first).start() < start) {
            first++;
        }
        int last = first;
        while (last < tokens.size() && tokens.get(last).end() <= end) {
            last++;
        }
        if (first >= last) {
            return null;
        }
        List<Token> stretch = tokens.subList(first, last);
        Spoken spoken = Spoken.of(text, stretch);
        Spoken wanted = Spoken.of(name.term().text(), Tokenizer.french().tokens(name.term().text()));
        Alignment sounds = new Alignment();
        if (spoken.length == 0 || !sounds.align(wanted, spoken, 0, spoken.length, Float.MAX_VALUE / 2)) {
            return null;
        }
        if (!exactly) {   // the difference takes in more than the name: of it, what sounds most like it
            stretch = stretch.subList(spoken.token[sounds.start], spoken.token[sounds.end - 1] + 1);
        }
        float whole = 0;
        for (int i = 0; i < wanted.length; i++) {
            whole += wanted.latent[i] ? 0 : SoundCosts.deletion(wanted.sounds[i]);
        }
        double alike = whole == 0 ? 0 : 1 - sounds.cost / whole;
        long words = stretch.stream().filter(token -> !token.mark()).count();
        boolean strange = stretch.stream().filter(token -> !token.mark())
                .anyMatch(token -> WordKind.of(token, text.substring(token.start(), token.end())).strange());
        if (words > name.text().split("[\\s'’-]+").length + MORE_WORDS || !(exactly && strange) && alike < SOUNDS) {
            return null;
        }
        int from = stretch.get(0).start();
        int to = stretch.get(stretch.size() - 1).end();
        return new Occurrence(from, to, text.substring(from, to), name.matches(), Occurrence.Kind.CONTEXT, true,
                Math.round(alignment.alike() * 1000) / 1000.0);
    }
}
