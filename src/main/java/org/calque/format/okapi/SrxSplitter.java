package org.calque.format.okapi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.exceptions.OkapiException;
import net.sf.okapi.lib.segmentation.LanguageMap;
import net.sf.okapi.lib.segmentation.Rule;
import net.sf.okapi.lib.segmentation.SRXDocument;
import net.sf.okapi.lib.segmentation.SRXSegmenter;
import org.calque.job.Fault;
import org.calque.language.SentenceRules;
import org.calque.language.SentenceSplitter;
import org.jspecify.annotations.Nullable;

/**
 * Finds sentence ends by SRX 2.0 rules, run by Okapi's segmenter. Not safe across threads, as that segmenter is not: each
 * thread makes one of its own.
 */
public final class SrxSplitter implements SentenceSplitter {

    private static final int[] NONE = {};

    /** The language, as rules name it, of texts that begin no sentence with a capital. */
    private static final String WITHOUT_CAPITALS = "-x-nocaps";

    private static final String THEIRS = "own ";

    private static final Pattern START = Pattern.compile("[.!?…][\\s\\u00A0\\u202F]+(?:(\\p{Ll})|\\p{Lu})");

    private final SRXSegmenter segmenter;
    private final SRXSegmenter withoutCapitals;

    private SrxSplitter(SRXSegmenter segmenter, SRXSegmenter withoutCapitals) {
        this.segmenter = segmenter;
        this.withoutCapitals = withoutCapitals;
    }

    /** A splitter by our own rules: French for French, English for every other language. */
    public static SrxSplitter of(Locale language) {
        return of(language, null);
    }

    /**
     * A splitter by our own rules, with those of a user before them.
     *
     * @throws org.calque.job.FaultException if they are not SRX, or a rule is not a regular expression
     */
    public static SrxSplitter of(Locale language, @Nullable SentenceRules own) {
        String name = language.getLanguage().equals("fr") ? "fr.srx" : "en.srx";
        try (InputStream rules = SentenceSplitter.class.getResourceAsStream(name)) {
            if (rules == null) {
                throw Fault.INTERNAL.at("no " + name);
            }
            SRXDocument ours = loaded(rules, name);
            return own == null ? compiled(ours, name, language)
                    : compiled(extended(ours, loaded(new ByteArrayInputStream(own.srx().getBytes(StandardCharsets.UTF_8)), own.name()),
                    language), own.name(), language);
        } catch (IOException e) {
            throw Fault.INTERNAL.because(e, name);
        }
    }

    /**
     * Reads somebody's rules, in whatever version and encoding.
     *
     * @param rules SRX 1.0 or 2.0; left open
     * @param name  what to call them, in an error and later
     * @throws org.calque.job.FaultException if they are not SRX, or a rule is not a regular expression
     */
    public static SentenceRules rules(InputStream rules, String name) {
        SRXDocument srx = loaded(rules, name);
        for (List<Rule> group : srx.getAllLanguageRules().values()) {
            for (Rule rule : group) {
                try {
                    Pattern.compile(srx.generateRuleRegex(rule));
                } catch (PatternSyntaxException e) {
                    throw Fault.RULES_INVALID.because(e, name, reason(e));
                }
            }
        }
        return new SentenceRules(name, srx.saveRulesToString(true, false));
    }

    /**
     * A splitter by nothing but somebody's rules.
     *
     * @param rules    SRX 1.0 or 2.0; left open
     * @param name     what to call them in an error
     * @param language whose rules to take from the file; for texts that begin no sentence with a capital, those of the
     *                 language with {@code -x-nocaps} behind it, if it has any
     * @throws org.calque.job.FaultException if they are not SRX, or a rule is not a regular expression
     */
    public static SrxSplitter read(InputStream rules, String name, Locale language) {
        return compiled(loaded(rules, name), name, language);
    }

    private static SRXDocument loaded(InputStream rules, String name) {
        SRXDocument srx = new SRXDocument();
        try {
            byte[] bytes = rules.readAllBytes();
            wellFormed(bytes);   // first, since the parser behind Okapi prints what it stumbles over
            srx.loadRules(new ByteArrayInputStream(bytes));
        } catch (XMLStreamException e) {
            throw Fault.XML_BROKEN.because(e, name, Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNumber()));
        } catch (IOException e) {
            throw Fault.FILE_UNREADABLE.because(e, name, e);
        } catch (OkapiException | IllegalArgumentException e) {
            throw Fault.RULES_INVALID.because(e, name, reason(e));
        }
        if (srx.getAllLanguageRules().isEmpty()) {
            throw Fault.RULES_INVALID.at(name, "<languagerules>");
        }
        for (LanguageMap map : srx.getAllLanguagesMaps()) {
            if (!srx.getAllLanguageRules().containsKey(map.getRuleName())) {
                throw Fault.RULES_INVALID.at(name, map.getRuleName());
            }
        }
        srx.setTrimLeadingWhitespaces(false);
        srx.setTrimTrailingWhitespaces(false);
        return srx;
    }

    private static void wellFormed(byte[] bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        while (xml.hasNext()) {
            xml.next();
        }
    }

    /** Their rules before ours. Where theirs do not cascade, only the first group that is for the language counts. */
    private static SRXDocument extended(SRXDocument ours, SRXDocument theirs, Locale language) {
        SRXDocument both = new SRXDocument();
        both.setCascade(true);
        both.setTrimLeadingWhitespaces(false);
        both.setTrimTrailingWhitespaces(false);
        theirs.getAllLanguageRules().forEach((name, rules) -> both.addLanguageRule(THEIRS + name, rules));
        for (LanguageMap map : theirs.getAllLanguagesMaps()) {
            if (Pattern.matches(map.getPattern(), language.toLanguageTag())) {
                both.addLanguageMap(new LanguageMap(Pattern.quote(language.getLanguage()) + ".*", THEIRS + map.getRuleName()));
                if (!theirs.cascade()) {
                    break;
                }
            }
        }
        ours.getAllLanguageRules().forEach(both::addLanguageRule);
        ours.getAllLanguagesMaps().forEach(both::addLanguageMap);
        return both;
    }

    private static SrxSplitter compiled(SRXDocument srx, String name, Locale language) {
        try {
            return new SrxSplitter(compiled(srx, language.toLanguageTag()), compiled(srx, language.getLanguage() + WITHOUT_CAPITALS));
        } catch (OkapiException | IllegalArgumentException e) {   // a bad expression comes as it is
            throw Fault.RULES_INVALID.because(e, name, reason(e));
        }
    }

    private static String reason(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static SRXSegmenter compiled(SRXDocument srx, String language) {
        return (SRXSegmenter) srx.compileLanguageRules(LocaleId.fromBCP47(language), null);
    }

    @Override
    public int[] ends(String text) {
        int length = text.length();
        while (length > 0 && isSpace(text.charAt(length - 1))) {
            length--;
        }
        if (length == 0) {
            return NONE;
        }
        SRXSegmenter segmenter = hasCapitals(text) ? this.segmenter : withoutCapitals;
        segmenter.computeSegments(StraightQuotes.parted(withoutMarkers(text)));
        List<Integer> splits = segmenter.getSplitPositions();
        int[] ends = new int[(splits == null ? 0 : splits.size()) + 1];
        int count = 0;
        int start = 0;
        for (int i = 0; i < ends.length - 1; i++) {
            int end = splits.get(i);
            while (end > start && isSpace(text.charAt(end - 1))) {   // rules of others may break behind the space
                end--;
            }
            if (end > start && end < length) {
                ends[count++] = end;
                start = end;
                while (start < length && isSpace(text.charAt(start))) {
                    start++;
                }
            }
        }
        ends[count++] = length;
        return Arrays.copyOf(ends, count);
    }

    /** Whether a text's sentences begin with capitals: it does itself, or hardly any after a full stop does not. */
    private static boolean hasCapitals(String text) {
        int at = 0;
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        if (at == text.length() || !Character.isLowerCase(text.charAt(at))) {
            return true;
        }
        int capitals = 0;
        int others = 0;
        for (Matcher start = START.matcher(text); start.find(); ) {
            if (start.group(1) == null) {
                capitals++;
            } else {
                others++;
            }
        }
        return others < 2 || capitals >= others;
    }

    /** Okapi marks inline codes with these private characters; a text that holds them would be taken for one with codes. */
    private static String withoutMarkers(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isMarker(text.charAt(i))) {
                char[] chars = text.toCharArray();
                for (int k = i; k < chars.length; k++) {
                    if (isMarker(chars[k])) {
                        chars[k] = '\uE000';
                    }
                }
                return new String(chars);
            }
        }
        return text;
    }

    private static boolean isMarker(char c) {
        return c >= '\uE101' && c <= '\uE110';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);   // the second knows no-break spaces
    }
}
