package org.calque.format.standard;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.validation.SchemaFactory;
import net.sf.okapi.lib.xliff2.InvalidParameterException;
import net.sf.okapi.lib.xliff2.XLIFFException;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.calque.format.bilingual.XmlSource;
import org.calque.job.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Okapi's validator of XLIFF 2: the OASIS schemas, and what they cannot express (references, pairs of codes, ids). It stops at
 * the first fault, and says it in English, which is put in our words here.
 */
final class Validator {

    /** An old Xerces on the class path would be taken first; it knows no limits of access, which this reader asks for. */
    private static final String FACTORY = "javax.xml.validation.SchemaFactory:http://www.w3.org/2001/XMLSchema";

    /** Complaints about what the standard allows: several tracked changes, prefixes of extensions, terms marked in a target. */
    private static final List<String> UNFOUNDED = List.of("Too many elements '{urn:oasis:names:tc:xliff:changetracking:2.0}changeTrack'",
            "is not recognized.", "for <translation> does not point to an existing span");

    private static final Pattern LINE = Pattern.compile("lineNumber: (\\d+); columnNumber: \\d+; (?:cvc-[\\w.-]+: )?");
    private static final Pattern SCHEMA = Pattern.compile("columnNumber: \\d+; (cvc-[\\w.-]+)");

    /** What a schema's complaint quotes, in whatever language: no mark that touches a Latin letter outside quotes. */
    private static final Pattern QUOTED = Pattern.compile("(?<!\\p{IsLatin})'([^']*)'(?!\\p{IsLatin})");
    /** Languages of the system in which a schema's complaint names element and attribute the other way round. */
    private static final Set<String> TURNED = Set.of("ja", "ko", "zh");

    private static final Pattern UNIT = Pattern.compile("<unit> id='([^']*)'");
    private static final Pattern PLACE = Pattern.compile("^(?:Error in )?<file> id='[^']*'(?:, <\\w+>(?: level \\d+)? id='[^']*')*:?\\s*");
    private static final Pattern LAST_READ = Pattern.compile("\\s*Last element read: '[^']*':?\\s*");

    /** How the validator says a rule: what it says begins with, or holds, the pattern, and its groups are the rule's arguments. */
    private record Saying(Pattern pattern, Rule rule) {

        private Saying(Rule rule, String pattern) {
            this(Pattern.compile(pattern), rule);
        }
    }

    /** In the order they are tried: narrower ones first. */
    private static final List<Saying> SAYINGS = List.of(
            new Saying(Rule.ATTRIBUTE_MISSING, "element '(?<a>[^']*)' must have a '(?<b>[^']*)' attribute"),
            new Saying(Rule.ATTRIBUTE_MISSING, "<(?<a>\\w+)> element must have (?:an? )(?<b>\\w+)"),
            new Saying(Rule.ATTRIBUTE_STRAY, "Attribute '(?<b>[^']*)' is not allowed (?:to appear )?in (?:element )?'(?<a>[^']*)'"),
            new Saying(Rule.ATTRIBUTE_STRAY, "Invalid attribute '(?<b>[^']*)' (?:in )?<(?<a>\\w+)>"),
            new Saying(Rule.ATTRIBUTE_STRAY, "Invalid module attribute (?<b>[\\w:]+)\\. It is allowed in <(?<a>\\w+)>"),
            new Saying(Rule.ATTRIBUTE_FOREIGN, "Invalid extension attribute \\((?:\\{[^}]*\\})?(?<a>[\\w:.-]+)\\)"),
            new Saying(Rule.ELEMENT_STRAY, "(?:Element|Invalid element|Unexpected element|Invalid element found:) '(?:\\{[^}]*\\})?(?<a>[^']*)'"),
            new Saying(Rule.ELEMENT_MISSING, "An? <(?<a>notes)> element must have at least one <(?<b>note)>"),
            new Saying(Rule.ELEMENT_MISSING, "A <(?<a>glossEntry)> must have at least a <(?<b>translation)>"),
            new Saying(Rule.ELEMENT_MISSING, "You must have at least one <(?<b>\\w+)> element in a <(?<a>\\w+)>"),
            new Saying(Rule.ELEMENT_MISSING, "There must be at least one <(?<b>\\w+)>.* in a <(?<a>\\w+)>"),
            new Saying(Rule.ELEMENT_MISSING, "No <(?<b>segment)> in <(?<a>unit)>"),
            new Saying(Rule.ELEMENT_TWICE, "Cannot have more than one <(?<a>\\w+)>"),
            new Saying(Rule.ID_TWICE, "Duplicated? (?:unit |group )?id (?:value )?'(?<a>[^']*)'"),
            new Saying(Rule.ID_TWICE, "The id (?:value )?'(?<a>[^']*)' (?:is already used|is used more than once|exists twice|is used incorrectly)"),
            new Saying(Rule.ID_TWICE, "The value '(?<a>[^']*)' is used as the id of two"),
            new Saying(Rule.ID_SYNTAX, "'(?<a>[^']*)' is not a valid NMTOKEN"),
            new Saying(Rule.LANGUAGE_SYNTAX, "(?:xml:lang|language) value '(?<a>[^']*)' is invalid"),
            new Saying(Rule.LANGUAGE_DIFFERS, "Invalid (?:source|target) language \\('(?<a>[^']*)'\\) set or inherited. It should be '(?<b>[^']*)'"),
            new Saying(Rule.LANGUAGE_MISSING, "No target language defined|You must define a target language"),
            new Saying(Rule.VALUE_UNKNOWN, "[Ii]nvalid (?:value|attribute value) '(?<a>[^']*)' for (?:attribute )?'?(?<b>\\w+)"),
            new Saying(Rule.VALUE_UNKNOWN, "Invalid (?<b>state|appliesTo) value[:(]* *\\(?'(?<a>[^']*)'"),
            new Saying(Rule.CODE_UNPAIRED, "Closing (?:code|marker) tag id='(?<a>[^']*)' is placed before"),
            new Saying(Rule.CODE_UNPAIRED, "(?:Missing|Invalid) isolated='yes' for (?:opening|closing) code id='(?<a>[^']*)'"),
            new Saying(Rule.CODE_UNPAIRED, "The <sm> for id='(?<a>[^']*)' has no corresponding"),
            new Saying(Rule.CODE_HALVES, "The value '[^']*' for '(?<a>\\w+)' in <ec/> is not matching"),
            new Saying(Rule.CODE_DIFFERS, "The <ec> (?:and <sc> )?for id='(?<a>[^']*)' must (?:have the same|be set to) (?<b>\\w+)"),
            new Saying(Rule.CODE_DIFFERS, "startRef='(?<a>[^']*)', the default (?<b>\\w+) value"),
            new Saying(Rule.CODE_MISSING, "Code id='(?<a>[^']*)' \\(\\w+\\) is non-removable"),
            new Saying(Rule.CODE_COPY, "[Cc]ode id='(?<a>[^']*)'(?: is a copy of|[^:]* be a copy of)"),
            new Saying(Rule.CODE_MOVED, "canReorder|cannot be re-ordered"),
            new Saying(Rule.DATA_MISSING, "refers to the <data> id='(?<a>[^']*)'|No original data found for the id '(?<b>[^']*)'"),
            new Saying(Rule.ORDER_TWICE, "have the same target order"),
            new Saying(Rule.KIND_MISSING, "(?:with a|has a) (?<a>subType)(?: attribute must also have a|, )(?<b> ?type)"),
            new Saying(Rule.KIND_MISSING, "has a (?<a>subState), (?<b>state)"),
            new Saying(Rule.COMMENT_UNCLEAR, "A comment annotation must"),
            new Saying(Rule.REFERENCE_BROKEN, "(?:The ref value|The reference|selector with the prefix '\\w+' is at an invalid position in|selector in|subFlow id=|No note with id=)[^'(]*'(?<a>[^']*)'"),
            new Saying(Rule.REFERENCE_BROKEN, "comment annotation must be a note(?: in the same unit)?, but '(?<a>[^']*)'"),
            new Saying(Rule.REFERENCE_BROKEN, "module or extension prefix '(?<a>[^']*)'"),
            new Saying(Rule.CONTENT_AND_LINK, "content in <(?<a>skeleton)>|href attribute and a content in <(?<b>\\w+)>"),
            new Saying(Rule.CHARACTER_CODED, "Code-point (?<a>U\\+\\w+) is valid in XML"),
            new Saying(Rule.RULE_UNCLEAR, "Missing the type of the rule"),
            new Saying(Rule.STATE_WITHOUT_TARGET, "The state is not 'initial'"));

    static {
        System.setProperty(FACTORY, SchemaFactory.newDefaultInstance().getClass().getName());
    }

    private Validator() {
    }

    /**
     * The first fault of a file of XLIFF 2.0 or 2.1; null if it has none.
     *
     * @throws org.calque.job.Cancelled if the user stopped it
     */
    static @Nullable Breach first(XmlSource source, byte[] xliff, Progress progress) {
        try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
            reader.open(new ByteArrayInputStream(xliff));
            while (reader.hasNext()) {
                reader.next();
                progress.check();
            }
            return null;
        } catch (XLIFFException | InvalidParameterException e) {
            String said = String.valueOf(e.getMessage());
            return UNFOUNDED.stream().anyMatch(said::contains) ? null : inOurWords(said, source.text());
        }
    }

    private static Breach inOurWords(String said, String text) {
        Matcher unit = UNIT.matcher(said);
        String id = unit.find() ? unit.group(1) : "";
        Matcher line = LINE.matcher(said);
        int number = line.find() ? Integer.parseInt(line.group(1)) : id.isEmpty() ? 0 : line(text, id);
        Matcher schema = SCHEMA.matcher(said);
        if (schema.find()) {
            return ofSchema(schema.group(1), QUOTED.matcher(said.substring(schema.end())).results().map(quoted -> quoted.group(1)).toList(),
                    number, id, brief(said));
        }
        String brief = brief(said);
        for (Saying saying : SAYINGS) {
            Matcher matcher = saying.pattern().matcher(brief);
            if (matcher.find()) {
                return new Breach(saying.rule(), number, id, arguments(matcher, saying.pattern().pattern()));
            }
        }
        return Breach.of(Rule.OTHER, number, id, brief);
    }

    /** The line that a unit begins in, 0 if it cannot be found. */
    private static int line(String text, String unit) {
        Matcher tag = Pattern.compile("<(?:\\w+:)?unit\\s(?:[^>]*\\s)?id\\s*=\\s*[\"']" + Pattern.quote(unit) + "[\"']").matcher(text);
        return tag.find() ? 1 + (int) text.chars().limit(tag.start()).filter(c -> c == '\n').count() : 0;
    }

    /** What a schema complains of comes in the language of the system; its code and what it quotes are the same in most. */
    private static Breach ofSchema(String code, List<String> quoted, int line, String unit, String said) {
        if (quoted.isEmpty() || TURNED.contains(Locale.getDefault().getLanguage())) {
            return Breach.of(Rule.OTHER, line, unit, said);
        }
        String first = quoted.get(0);
        String second = quoted.size() < 2 ? "" : quoted.get(1);
        return switch (code) {
            case "cvc-complex-type.4" -> Breach.of(Rule.ATTRIBUTE_MISSING, line, unit, second, first);
            case "cvc-complex-type.3.2.2" -> Breach.of(Rule.ATTRIBUTE_STRAY, line, unit, second, first);
            case "cvc-complex-type.2.4.a", "cvc-complex-type.2.4.c", "cvc-complex-type.2.4.d" -> Breach.of(Rule.ELEMENT_STRAY, line, unit, local(first));
            case "cvc-complex-type.2.4.b" -> Breach.of(Rule.ELEMENT_MISSING, line, unit, local(first), local(second));
            case "cvc-attribute.3" -> Breach.of(Rule.VALUE_UNKNOWN, line, unit, first, second);
            case "cvc-datatype-valid.1.2.1", "cvc-datatype-valid.1.2.3" -> second.equals("NMTOKEN") ? Breach.of(Rule.ID_SYNTAX, line, unit, first)
                    : second.contains("lang") ? Breach.of(Rule.LANGUAGE_SYNTAX, line, unit, first) : Breach.of(Rule.VALUE_REFUSED, line, unit, first);
            case "cvc-enumeration-valid", "cvc-pattern-valid", "cvc-minInclusive-valid", "cvc-maxInclusive-valid" ->
                    Breach.of(Rule.VALUE_REFUSED, line, unit, first);
            default -> Breach.of(Rule.OTHER, line, unit, said);
        };
    }

    /** The name of an element, of {@code {"namespace":name, …}}. */
    private static String local(String quoted) {
        return quoted.replaceAll("[{}]", "").replaceFirst(",.*", "").replaceFirst("^.*:", "");
    }

    private static List<String> arguments(Matcher matcher, String pattern) {
        String a = pattern.contains("?<a>") ? matcher.group("a") : null;
        String b = pattern.contains("?<b>") ? matcher.group("b") : null;
        return a == null && b == null ? List.of() : a == null ? List.of(b.strip()) : b == null ? List.of(a) : List.of(a, b.strip());
    }

    private static String brief(String said) {
        String placed = LAST_READ.matcher(LINE.matcher(said).replaceFirst("")).replaceAll(": ").replaceFirst("^Error (?:in )?", "");
        String tidy = placed.replaceAll("\"[^\"]*\":([\\w.-]+)", "<$1>").replaceAll("'\\{(<[^{}]*>)\\}'", "$1")
                .replaceAll("\\{(?:urn|https?):[^}]*\\}", "").replaceAll("\\s+", " ").strip();
        return PLACE.matcher(tidy).replaceFirst("").replaceFirst("^[:\\s]+", "");
    }
}
