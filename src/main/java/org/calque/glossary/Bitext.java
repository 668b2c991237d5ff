package org.calque.glossary;

import java.util.List;
import org.calque.document.Text;
import org.calque.language.Coordination;
import org.calque.language.Locutions;
import org.calque.language.Token;
import org.calque.language.TokenIndex;
import org.calque.language.TokenKeys;
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
    private @Nullable TokenKeys sourceKeys;
    private @Nullable TokenKeys targetKeys;
    private @Nullable List<Coordination.Step> steps;
    private @Nullable List<Locutions.Span> locutions;
    private @Nullable TokenIndex index;

    public Bitext(Text source, Text target) {
        this.source = source;
        this.target = target;
    }

    /** The same source with another target. */
    public Bitext withTarget(Text other) {
        Bitext changed = new Bitext(source, other);
        changed.sourceKeys = sourceKeys;
        changed.steps = steps;
        changed.locutions = locutions;
        return changed;
    }

    public Text source() {
        return source;
    }

    public Text target() {
        return target;
    }

    /** The words of the source, in order. */
    List<Token> sourceTokens() {
        return sourceKeys().tokens();
    }

    TokenKeys sourceKeys() {
        TokenKeys keys = sourceKeys;
        if (keys == null) {
            keys = new TokenKeys(FRENCH.tokens(source), FRENCH.lemmas());
            sourceKeys = keys;
        }
        return keys;
    }

    /** The words of the target, in order. */
    List<Token> targetTokens() {
        return targetKeys().tokens();
    }

    /** What is to be looked for in the target, asked of a matcher. */
    public TokenKeys targetKeys() {
        TokenKeys keys = targetKeys;
        if (keys == null) {
            keys = new TokenKeys(ENGLISH.tokens(target), ENGLISH.lemmas());
            targetKeys = keys;
        }
        return keys;
    }

    /** Of the source. */
    List<Coordination.Step> steps() {
        List<Coordination.Step> made = steps;
        if (made == null) {
            made = Coordination.steps(sourceTokens());
            steps = made;
        }
        return made;
    }

    /** Of the source. */
    List<Locutions.Span> locutions() {
        List<Locutions.Span> spans = locutions;
        if (spans == null) {
            spans = Locutions.find(sourceKeys());
            locutions = spans;
        }
        return spans;
    }

    /** Over the target. */
    TokenIndex index() {
        TokenIndex made = index;
        if (made == null) {
            made = new TokenIndex(targetKeys());
            index = made;
        }
        return made;
    }
}
