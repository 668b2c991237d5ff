package org.calque.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.calque.document.Text;
import org.calque.language.Token;
import org.calque.language.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Finds stretches of a French text that sound like a name of the glossary, whatever words a speech recogniser made of it:
 * {@code Proche à Eurusie} for {@code Proshaï oruzhie}. What is found is a proposal and never more. Immutable and safe across
 * threads.
 */
public final class SoundAlikes {

    /** Names shorter than this many sounds are heard in everything. */
    private static final int SHORTEST = 3;
    private static final int ARTICLE_LETTERS = 3;

    /** A French term to listen for. */
    record Name(Occurrence.Found found, Spoken spoken, int core, float norm, List<String> words, int letters, float most,
                List<String> content) {
    }

    private final Tokenizer french = Tokenizer.french();
    private final List<Name> names = new ArrayList<>();
    private final SoundIndex index;
    private final Set<UUID> gone;
    private final @Nullable SoundAlikes changed;
    private final ThreadLocal<Ear> ears = ThreadLocal.withInitial(() -> new Ear());

    private final class Ear {
        final SoundIndex.Search search = index.search();
        final Alignment alignment = new Alignment();
    }

    /** Listens for the names of these glossaries; those that are off are left out. */
    public SoundAlikes(List<Glossary> glossaries) {
        List<byte[]> sounds = new ArrayList<>();
        int expected = glossaries.stream().mapToInt(glossary -> glossary.concepts().size()).sum();
        for (Glossary glossary : glossaries) {
            if (glossary.enforcement() != Enforcement.OFF) {
                for (Concept concept : glossary.concepts()) {
                    concept.french().filter(SoundAlikes::isName).forEach(term ->
                            add(new Occurrence.Found(concept, term, glossary.enforcement()), expected, sounds));
                }
            }
        }
        index = new SoundIndex(sounds);
        gone = Set.of();
        changed = null;
    }

    private SoundAlikes(SoundAlikes base, Set<UUID> gone, @Nullable SoundAlikes changed) {
        names.addAll(base.names);
        index = base.index;
        this.gone = gone;
        this.changed = changed;
    }

    /** These with some concepts taken out, and those of a small glossary put in their place: an index of all is dear to build. */
    public SoundAlikes with(Set<UUID> out, List<Glossary> in) {
        return new SoundAlikes(this, out, in.isEmpty() ? null : new SoundAlikes(in));
    }

    /** Common words are heard everywhere; a name is what is looked for as it is written, or is written with a capital. */
    static boolean isName(Term term) {
        return !term.misheard() && (term.match() == Match.EXACT || Character.isUpperCase(term.text().codePointAt(0)));
    }

    private void add(Occurrence.Found found, int expected, List<byte[]> sounds) {
        List<Token> tokens = french.tokens(found.term().text());
        Spoken spoken = Spoken.of(found.term().text(), tokens);
        boolean article = tokens.size() > 1 && tokens.get(0).word().function() && tokens.get(0).form().length() <= ARTICLE_LETTERS;
        int core = 0;
        float norm = 0;
        byte[] thin = new byte[spoken.length];
        int many = 0;
        for (int i = 0; i < spoken.length; i++) {
            if (!spoken.latent[i]) {
                thin[many++] = spoken.sounds[i];
                norm += SoundCosts.deletion(spoken.sounds[i]);
                core += article && spoken.token[i] == 0 ? 0 : 1;
            }
        }
        if (core >= SHORTEST) {
            List<String> words = tokens.stream().filter(token -> !token.mark()).map(Token::form).toList();
            names.add(new Name(found, spoken, core, norm, words, words.stream().mapToInt(String::length).sum(),
                    (float) (1 - SoundCues.floor(core, expected)) * norm,
                    SoundCues.content(tokens, 0, tokens.size() - 1)));
            sounds.add(java.util.Arrays.copyOf(thin, many));
        }
    }

    /** A stretch that may be a name. Tokens inclusive. */
    record Heard(Name name, int first, int last, double alike, double margin) {
    }

    /**
     * What may be a misheard name in a source.
     *
     * @param known what the term finder found there: a name that stands there as it is written is not looked for again
     */
    public List<Occurrence> find(Text source, List<Occurrence> known) {
        return find(source, known, 0);
    }

    List<Occurrence> find(Text source, List<Occurrence> known, double least) {
        List<Token> tokens = french.tokens(source);
        List<Heard> heard = new ArrayList<>(heard(source.string(), tokens, known));
        if (changed != null) {
            heard.addAll(changed.heard(source.string(), tokens, known));
        }
        heard.removeIf(one -> one.margin < least);
        heard.sort(Comparator.comparingDouble((Heard one) -> -one.margin).thenComparingInt(one -> -one.name.core));
        List<Occurrence> real = known.stream().filter(Occurrence::enforced).toList();
        List<Heard> chosen = new ArrayList<>();
        for (Heard one : heard) {
            if (chosen.stream().noneMatch(other -> one.first <= other.last && other.first <= one.last)
                    && real.stream().noneMatch(term -> overlaps(term, tokens.get(one.first).start(), tokens.get(one.last).end()))) {
                chosen.add(one);
            }
        }
        chosen.sort(Comparator.comparingInt(Heard::first));
        return chosen.stream().map(one -> occurrence(source.string(), tokens, one)).toList();
    }

    /** A term that stands there is no garble, unless it is only a part of what sounds like a longer one. */
    private static boolean overlaps(Occurrence term, int start, int end) {
        boolean inside = start <= term.start() && term.end() <= end && term.end() - term.start() < end - start;
        return term.start() < end && start < term.end() && !inside;
    }

    private static Occurrence occurrence(String text, List<Token> tokens, Heard heard) {
        int start = tokens.get(heard.first).start();
        int end = tokens.get(heard.last).end();
        return new Occurrence(start, end, text.substring(start, end), List.of(heard.name.found), Occurrence.Kind.SOUNDS_LIKE, true,
                Math.round(heard.alike * 1000) / 1000.0);
    }

    List<Heard> heard(String text, List<Token> tokens, List<Occurrence> known) {
        Set<UUID> there = new HashSet<>();
        known.forEach(occurrence -> occurrence.matches().forEach(found -> there.add(found.concept().id())));
        Spoken spoken = Spoken.of(text, tokens);
        Ear ear = ears.get();
        List<Heard> heard = new ArrayList<>();
        SentenceWords words = new SentenceWords(text, tokens);
        SoundIndex.Candidate candidate = (which, from) -> {
            Name name = names.get(which);
            if (!there.contains(name.found.concept().id()) && !gone.contains(name.found.concept().id())) {
                verify(name, from, words, spoken, ear, heard);
            }
        };
        ear.search.find(spoken, candidate);
        return heard;
    }

    private void verify(Name name, int from, SentenceWords words, Spoken spoken, Ear ear, List<Heard> heard) {
        int left = Math.max(0, from - 5);
        int right = Math.min(spoken.length, from + name.spoken.length + 12);
        if (right <= left) {
            return;
        }
        if (!ear.alignment.align(name.spoken, spoken, left, right, name.most)) {
            return;
        }
        int first = spoken.token[ear.alignment.start];
        int last = spoken.token[ear.alignment.end - 1];
        for (int i = heard.size() - 1; i >= 0 && heard.get(i).name == name; i--) {   // one name's candidates come one after another
            if (heard.get(i).first == first && heard.get(i).last == last) {
                return;
            }
        }
        double alike = 1 - ear.alignment.cost / name.norm;
        double margin = SoundCues.margin(name, alike, words, first, last, names.size());
        heard.add(new Heard(name, first, last, alike, margin));
    }
}
