package org.calque.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.calque.document.Code;
import org.calque.document.Text;
import org.jspecify.annotations.Nullable;

/**
 * Cuts texts of one language into tokens: words at white space, hyphens, elision ({@code l'armée}), a possessive {@code 's}
 * taken off, inclusive spellings ({@code déserteur·euse·s}) and dotted acronyms kept together. Inline codes are seen through
 * unless they separate words. Immutable and safe across threads.
 */
public final class Tokenizer {

    /** What stands before an apostrophe that parts two French words, and the word it is short for. */
    private static final Map<String, String> ELIDED = Map.ofEntries(Map.entry("l", "le"), Map.entry("d", "de"), Map.entry("j", "je"),
            Map.entry("m", "me"), Map.entry("t", "te"), Map.entry("s", "se"), Map.entry("n", "ne"), Map.entry("c", "ce"),
            Map.entry("qu", "que"), Map.entry("jusqu", "jusque"), Map.entry("lorsqu", "lorsque"), Map.entry("puisqu", "puisque"),
            Map.entry("quoiqu", "quoique"), Map.entry("quelqu", "quelque"));

    private static final Set<String> CLITICS = Set.of("je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "le", "la",
            "les", "lui", "leur", "moi", "toi", "y", "en", "ce", "t");

    private static final String ENDING =
            "(?:e|es|ne|nes|le|les|te|tes|fe|ve|ves|se|ses|ère|ères|euse|euses|rice|rices|trice|trices|esse|esses|s|x|aux|ales|ale)";

    /** The rest of an inclusive spelling after its first form: {@code ·euse·s}, {@code (e)s}, {@code .e.s}, {@code -e-s}. */
    private static final Pattern INCLUSIVE = Pattern.compile("(?:[·•‧⋅∙]\\p{L}+(?:[·•‧⋅∙]\\p{L}+)?"
            + "|[\\u0020\\u00A0]?\\((?:" + ENDING + ")\\)(?:s\\b)?"
            + "|\\.(?:e|es|nes?|tes?|fes?|ves?|ses?|ères?|euses?|r?ices?|trices?|esses?)(?:\\.s)?(?![\\p{L}\\p{N}.])|-(?:e|ne|euse|rice|trice|ère|ve)-s(?![\\p{L}\\p{N}-])"
            + "|-e(?![\\p{L}\\p{N}-]))(?![\\p{L}\\p{N}])");

    /** {@code O.N.U.}, {@code U.S.}: letters each with its stop. */
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}\\.(?:\\p{Lu}\\.)+(?:\\p{Lu}(?!\\p{L}))?");

    private static final String QUOTES = "\"«»“”„‟‹›‘‚‛❝❞〝〞＂";
    private static final String HYPHENS = "-‐‑−";
    private static final String DASHES = "–—―‒";

    /** Marks met in every text, made once. */
    private static final Word[] MARKS = IntStream.range(0, 0x100).mapToObj(c -> markOf(String.valueOf((char) c))).toArray(Word[]::new);

    private final Lemmas lemmas;
    private final boolean french;

    private Tokenizer(Lemmas lemmas, boolean french) {
        this.lemmas = lemmas;
        this.french = french;
    }

    public static Tokenizer french() {
        return new Tokenizer(Lemmas.french(), true);
    }

    public static Tokenizer english() {
        return new Tokenizer(Lemmas.english(), false);
    }

    public Lemmas lemmas() {
        return lemmas;
    }

    public boolean isFrench() {
        return french;
    }

    public List<Token> tokens(String string) {
        return tokens(Text.of(string));
    }

    /** The tokens of a text, in order. */
    public List<Token> tokens(Text text) {
        return new Run(text).run();
    }

    private static Word markOf(String form) {
        return new Word(form, List.of(), false, List.of("=" + form));
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ' || c == '′' || c == '＇' || c == '‘' || c == '`' || c == '´';
    }

    /** Java's own notion leaves out the no-break spaces. */
    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isWordPart(String s, int at) {
        int c = s.codePointAt(at);
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK
                || Folding.unseen(s.charAt(at)) && at > 0;
    }

    private final class Run {

        private final String s;
        private final boolean[] cuts;
        private final List<Token> out;
        private Token.Gap gap = Token.Gap.NOTHING;
        private boolean opens = true;

        Run(Text text) {
            s = text.string();
            out = new ArrayList<>(s.length() / 5 + 4);
            boolean[] at = null;
            for (Code code : text.codes()) {
                if (code.separates()) {
                    at = at == null ? new boolean[s.length() + 1] : at;
                    at[code.offset()] = true;
                }
            }
            cuts = at == null ? new boolean[0] : at;
        }

        List<Token> run() {
            int at = 0;
            while (at < s.length()) {
                if (cut(at)) {
                    gap = Token.Gap.SPACE;
                }
                char c = s.charAt(at);
                if (Character.isLetterOrDigit(s.codePointAt(at)) && !isApostrophe(c)) {   // ʼ is a letter to Java
                    at = word(at);
                } else {
                    at = between(at, c);
                }
            }
            return out;
        }

        private boolean cut(int at) {
            return at < cuts.length && cuts[at];
        }

        private int between(int at, char c) {
            if (isSpace(c)) {
                gap = Token.Gap.SPACE;
            } else if (QUOTES.indexOf(c) >= 0) {
                gap = max(Token.Gap.NOTHING);
            } else if (isApostrophe(c)) {
                gap = max(Token.Gap.APOSTROPHE);
            } else if (HYPHENS.indexOf(c) >= 0 || DASHES.indexOf(c) >= 0) {
                if (at > 0 && at + 1 < s.length() && isWordPart(s, at - 1) && isWordPart(s, at + 1)) {
                    gap = max(Token.Gap.HYPHEN);
                } else {
                    mark(at, at + 1);
                }
            } else if (!Folding.unseen(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
                int length = Character.charCount(s.codePointAt(at));
                mark(at, at + length);
                return at + length;
            }
            return at + 1;
        }

        private Token.Gap max(Token.Gap other) {
            return gap.compareTo(other) >= 0 ? gap : other;
        }

        private void mark(int start, int end) {
            char c = s.charAt(start);
            Word mark = end == start + 1 && c < MARKS.length ? MARKS[c] : markOf(s.substring(start, end));
            out.add(new Token(start, end, mark, Token.Shape.LOWER, gap, true, false, false));
            gap = Token.Gap.NOTHING;
            if (c == '.' || c == '!' || c == '?' || c == '…' || c == ':' || DASHES.indexOf(c) >= 0 || HYPHENS.indexOf(c) >= 0
                    || c == '•' || c == '#' || c == '*') {
                opens = true;
            }
        }

        private int word(int start) {
            // regular expressions are dear: asked only where they may match
            Matcher acronym = start + 2 < s.length() && s.charAt(start + 1) == '.' && Character.isUpperCase(s.charAt(start))
                    ? ACRONYM.matcher(s).region(start, s.length()) : null;
            if (acronym != null && acronym.lookingAt()) {
                add(start, acronym.end(), Folding.fold(acronym.group().replace(".", "")), Token.Shape.ALL_CAPITALS);
                return acronym.end();
            }
            int end = start;
            while (end < s.length() && (end == start || !cut(end))) {
                if (isWordPart(s, end) && !isApostrophe(s.charAt(end)) || s.charAt(end) == '_' && end + 1 < s.length() && isWordPart(s, end + 1)) {
                    end += Character.charCount(s.codePointAt(end));
                } else if (isApostrophe(s.charAt(end)) && end + 1 < s.length() && Character.isLetter(s.charAt(end + 1)) && !cut(end + 1)) {
                    String before = Folding.fold(s.substring(start, end));
                    if (french ? ELIDED.containsKey(before) : possessive(end)) {
                        break;
                    }
                    end++;
                } else {
                    break;
                }
            }
            String raw = s.substring(start, end);
            String folded = Folding.fold(raw);
            int rest = end;
            if (french) {
                String whole = elided(folded, end);
                if (whole != null) {
                    add(start, end, whole, shape(raw));
                    return end;
                }
                if (raw.length() > 2 && mayBeInclusive(end)) {
                    Matcher inclusive = INCLUSIVE.matcher(s).region(end, s.length());
                    rest = inclusive.lookingAt() ? inclusive.end() : end;
                }
            } else if (possessive(end)) {
                add(start, end, folded, shape(raw));
                return end + 2;
            }
            add(start, rest, folded, shape(raw));
            return rest;
        }

        private boolean mayBeInclusive(int at) {
            if (at + 1 >= s.length() || ".·•‧⋅∙(- \u00A0".indexOf(s.charAt(at)) < 0) {
                return false;
            }
            return isSpace(s.charAt(at)) ? s.charAt(at + 1) == '(' : Character.isLetter(s.charAt(at + 1));
        }

        /** Whether an English possessive ends the word here: {@code 's}, also after a space some tokenizers leave. */
        private boolean possessive(int at) {
            return at + 1 < s.length() && isApostrophe(s.charAt(at)) && (s.charAt(at + 1) == 's' || s.charAt(at + 1) == 'S')
                    && (at + 2 == s.length() || !isWordPart(s, at + 2));
        }

        /** What an elided word is short for, where an apostrophe follows it, a space allowed before; otherwise null. */
        private @Nullable String elided(String folded, int end) {
            int at = end;
            if (at < s.length() && isSpace(s.charAt(at))) {
                at++;
            }
            return at < s.length() && isApostrophe(s.charAt(at)) ? ELIDED.get(folded) : null;
        }

        private void add(int start, int end, String folded, Token.Shape shape) {
            Word word = french && shape == Token.Shape.CAPITAL ? lemmas.wordWithCapital(folded) : lemmas.word(folded);
            Token before = out.isEmpty() ? null : out.get(out.size() - 1);
            boolean clitic = french && gap == Token.Gap.HYPHEN && before != null && CLITICS.contains(folded)
                    && (before.word().is(Word.FINITE) || before.clitic());
            out.add(new Token(start, end, word, shape, gap, false, opens, clitic));
            gap = Token.Gap.NOTHING;
            opens = false;
        }

        private Token.Shape shape(String raw) {
            int upper = 0;
            int lower = 0;
            boolean first = false;
            for (int i = 0; i < raw.length(); i++) {
                char c = raw.charAt(i);
                if (Character.isUpperCase(c)) {
                    upper++;
                    first |= upper + lower == 1;
                } else if (Character.isLowerCase(c)) {
                    lower++;
                }
            }
            return upper == 0 ? Token.Shape.LOWER : lower == 0 && upper > 1 ? Token.Shape.ALL_CAPITALS
                    : first && upper == 1 ? Token.Shape.CAPITAL : Token.Shape.MIXED;
        }
    }
}
