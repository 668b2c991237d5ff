package org.calque.glossary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.calque.document.Code;
import org.calque.document.Ids;
import org.calque.document.Text;

/** Reads glossaries and texts as the test data writes them; the data files say how. */
public final class GlossaryText {

    private GlossaryText() {
    }

    public static Glossary glossary(String written) {
        List<Concept> concepts = new ArrayList<>();
        for (String part : written.split(";")) {
            concepts.add(concept(part.strip(), "" + (concepts.size() + 1)));
        }
        return new Glossary(Ids.next(), "test", Enforcement.ENFORCE, 0, concepts);
    }

    private static Concept concept(String written, String key) {
        int brace = written.indexOf('{');
        String flags = brace < 0 ? "" : written.substring(brace);
        String body = brace < 0 ? written : written.substring(0, brace);
        int equals = body.indexOf('=');
        String[] french = (equals < 0 ? body : body.substring(0, equals)).split("/");
        String[] english = equals < 0 || body.substring(equals + 1).isBlank() ? new String[0] : body.substring(equals + 1).split("/");
        boolean name = true;
        for (String form : french) {
            name &= form.startsWith(" ~") || form.startsWith("~") || Character.isUpperCase(form.strip().charAt(0));
        }
        for (String form : english) {
            name &= form.strip().startsWith("!") || Character.isUpperCase(form.strip().charAt(0));
        }
        name &= !Titles.are(texts(french), texts(english));
        Match match = flags.contains("inflected") ? Match.INFLECTED : name || flags.contains("exact") || flags.contains("proper") ? Match.EXACT : Match.INFLECTED;
        List<Term> terms = new ArrayList<>();
        for (String form : french) {
            terms.add(term(Locale.FRENCH, form.strip(), match, flags));
        }
        for (String form : english) {
            terms.add(term(Locale.ENGLISH, form.strip(), match, flags));
        }
        int domain = flags.indexOf("domain=");
        return new Concept(Ids.next(), key, domain < 0 ? null : flags.substring(domain + 7, flags.indexOf('}')), null, null, null,
                flags.contains("dnt"), terms, 0);
    }

    private static List<String> texts(String[] forms) {
        return Arrays.stream(forms).map(String::strip).filter(form -> !form.startsWith("~"))
                .map(form -> "+!?".indexOf(form.charAt(0)) >= 0 ? form.substring(1) : form).toList();
    }

    private static Term term(Locale language, String form, Match match, String flags) {
        boolean misheard = form.startsWith("~");
        TermStatus status = switch (form.charAt(0)) {
            case '+' -> TermStatus.ADMITTED;
            case '!' -> TermStatus.DEPRECATED;
            case '?' -> TermStatus.PROPOSED;
            default -> TermStatus.PREFERRED;
        };
        String text = misheard || status != TermStatus.PREFERRED ? form.substring(1) : form;
        String partOfSpeech = flags.contains("noun") ? "noun" : flags.contains("verb") ? "verb"
                : flags.contains("adjective") ? "adjective" : flags.contains("proper") ? "properNoun" : null;
        return new Term(Ids.next(), language, text, status, match, flags.contains("case"), partOfSpeech, null, null,
                misheard ? new Term.Heard("a recording", 61_000) : null);
    }

    static Text text(String written) {
        StringBuilder out = new StringBuilder();
        List<Code> codes = new ArrayList<>();
        String rest = written.replace('_', '\u00A0').replace('¬', '\u00AD');
        for (int at = 0; at < rest.length(); ) {
            if (rest.startsWith("{b}", at) || rest.startsWith("{br}", at)) {
                boolean separates = rest.startsWith("{br}", at);
                codes.add(new Code(out.length(), Code.Kind.PLACEHOLDER, "" + codes.size(), "", "<x/>", "<x>", separates));
                at += separates ? 4 : 3;
            } else {
                out.append(rest.charAt(at++));
            }
        }
        return new Text(out.toString(), codes);
    }
}
