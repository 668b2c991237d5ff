package org.calque.project;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.document.Segment;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.glossary.Term;
import org.calque.language.EnglishSpelling;
import org.calque.language.Misspelling;
import org.calque.language.SpellingDictionary;
import org.calque.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The spelling of English targets: by a dictionary, by the words kept in the workspace, by what the glossaries render terms as,
 * and by the names that stand in the source. Until {@link #use} was called nothing is wrong. Safe across threads.
 */
public final class SpellCheck {

    private static final String ENGLISH = "en";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['\u2019][\\p{L}\\p{M}]+)*");
    private static final int SUGGESTED = 9;   // as many as there are digits to choose by

    private final Store store;
    private final Supplier<List<Glossary>> glossaries;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Set<String> own;
    private volatile Set<String> renderings = Set.of();
    private volatile @Nullable List<Glossary> read;   // the glossaries that the renderings are of
    private volatile @Nullable EnglishSpelling spelling;
    private volatile @Nullable SpellingDictionary dictionary;

    SpellCheck(Store store, Supplier<List<Glossary>> glossaries) {
        this.store = store;
        this.glossaries = glossaries;
        this.own = readOwn();
    }

    private Set<String> readOwn() {
        return store.read(transaction -> transaction.ownWords().all(ENGLISH));
    }

    /** Checks from now on by another spelling, or not at all for null. Takes a second or so the first time. */
    public void use(@Nullable EnglishSpelling wanted) {
        synchronized (this) {
            if (wanted == spelling && (wanted == null || dictionary != null)) {
                return;
            }
            dictionary = wanted == null ? null : new SpellingDictionary(wanted);
            spelling = wanted;
        }
        glossariesChanged();
        tell();
    }

    public @Nullable EnglishSpelling spelling() {
        return spelling;
    }

    /** Takes in what terms are rendered as now. With 100,000 terms it takes some 100 ms. */
    void glossariesChanged() {
        List<Glossary> now = glossaries.get();
        if (dictionary == null || now == read) {
            return;
        }
        Set<String> words = new HashSet<>();
        for (Glossary glossary : now) {
            for (Concept concept : glossary.concepts()) {
                for (Term term : concept.terms()) {
                    if (term.language().getLanguage().equals(ENGLISH) || concept.doNotTranslate()) {
                        for (Matcher word = WORD.matcher(term.text()); word.find(); ) {
                            words.add(word.group());
                        }
                    }
                }
            }
        }
        renderings = words;
        read = now;
        tell();
    }

    /** Another program added or removed words. */
    void readAnew() {
        own = readOwn();
        tell();
    }

    /** The words of a segment's target that are spelt wrong; none while there is no dictionary. */
    public List<Misspelling> of(Segment segment) {
        SpellingDictionary now = dictionary;
        return now == null || segment.target().isEmpty() ? List.of()
                : now.check(segment.target().string(), word -> known(word, segment.source().string()));
    }

    private boolean known(String word, String source) {
        return own.contains(word) || renderings.contains(word) || own.contains(uncapitalised(word))
                || Character.isUpperCase(word.charAt(0)) && isName(word, source);
    }

    private static String uncapitalised(String word) {
        return word.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + word.substring(1);
    }

    /** Whether a capitalised word stands in the source just so, other than at its beginning, where any word has a capital. */
    private static boolean isName(String word, String source) {
        for (int at = source.indexOf(word, 1); at > 0; at = source.indexOf(word, at + 1)) {
            int end = at + word.length();
            if (!Character.isLetter(source.charAt(at - 1)) && (end == source.length() || !Character.isLetter(source.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    /** What a word may have been meant to be, the likeliest first, at most nine; may take some hundred ms. */
    public List<String> suggest(String word) {
        SpellingDictionary now = dictionary;
        return now == null ? List.of() : now.suggest(word, SUGGESTED);
    }

    /** The words kept in the workspace, in order. */
    public List<String> ownWords() {
        return List.copyOf(own);
    }

    /** Keeps a word as right from now on, for everybody who works here. */
    public void add(String word) {
        store.write(transaction -> {
            transaction.ownWords().add(ENGLISH, word);
            return null;
        });
        readAnew();
    }

    public void remove(String word) {
        store.write(transaction -> {
            transaction.ownWords().remove(ENGLISH, word);
            return null;
        });
        readAnew();
    }

    /** Told, on any thread, when other words are wrong than before. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
