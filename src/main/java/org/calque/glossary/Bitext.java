package org.calque.glossary;

import java.util.List;
import org.calque.document.Text;
import org.calque.language.Locutions;
import org.calque.language.Token;
import org.calque.language.TokenIndex;
import org.calque.language.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * A French source and its English target, each cut into words once, and not before it is asked for: what is judged by the glossaries
 * of before and after a change, and again with a word exchanged, is read only once. For one thread.
 */
public final class Bitext {

    private static final Tokenizer FRENCH = Tokenizer.french();
    private static final Tokenizer ENGLISH = Tokenizer.english();

    private final Text source;
    private final Text target;
    private @Nullable List<Token> sourceTokens;
    private @Nullable List<Token> targetTokens;
    private @Nullable List<Locutions.Span> locutions;
    private @Nullable TokenIndex index;

    public Bitext(Text source, Text target) {
        this.source = source;
        this.target = target;
    }

    /** The same source with another target. */
    public Bitext withTarget(Text other) {
        Bitext changed = new Bitext(source, other);
        changed.sourceTokens = sourceTokens;
        changed.locutions = locutions;
        return changed;
    }

    public Text source() {
        return source;
    }

    public Text target() {
        return target;
    }

    List<Token> sourceTokens() {
        List<Token> tokens = sourceTokens;
        if (tokens == null) {
            tokens = FRENCH.tokens(source);
            sourceTokens = tokens;
        }
        return tokens;
    }

    /** The words of the target, in order. */
    public List<Token> targetTokens() {
        List<Token> tokens = targetTokens;
        if (tokens == null) {
            tokens = ENGLISH.tokens(target);
            targetTokens = tokens;
        }
        return tokens;
    }

    /** Of the source. */
    List<Locutions.Span> locutions() {
        List<Locutions.Span> spans = locutions;
        if (spans == null) {
            spans = Locutions.find(sourceTokens());
            locutions = spans;
        }
        return spans;
    }

    /** Over the target. */
    TokenIndex index() {
        TokenIndex made = index;
        if (made == null) {
            made = new TokenIndex(targetTokens(), ENGLISH.lemmas());
            index = made;
        }
        return made;
    }
}
