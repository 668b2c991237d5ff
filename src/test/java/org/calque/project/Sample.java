package org.calque.project;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.calque.document.Cue;
import org.calque.document.Document;
import org.calque.document.Ids;
import org.calque.document.LanguagePair;
import org.calque.document.Original;
import org.calque.document.Range;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Segments;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.calque.format.Opened;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;

/** A small document and a small glossary. */
public final class Sample {

    public static final String DESERTERS = "Six déserteurs russes sont arrivés en France.";
    static final String PROJECT = "Le projet « Proshaï oruzhie » aide ceux qui fuient.";
    public static final String PLAIN = "Ils vivent à Caen, Paris et Metz.";

    private Sample() {
    }

    /** A document named {@code article.txt} with three paragraphs: two sentences with terms, and one without. */
    public static Opened article() {
        return document("article.txt", List.of(List.of(DESERTERS, PLAIN), List.of(PROJECT)));
    }

    /** A document whose paragraphs are these sentences, joined by spaces. */
    public static Opened document(String name, List<List<String>> paragraphs) {
        List<Unit> units = new ArrayList<>();
        List<Segment> segments = new ArrayList<>();
        for (List<String> sentences : paragraphs) {
            Unit unit = Unit.paragraph("p" + (units.size() + 1), Text.of(String.join(" ", sentences)));
            int at = 0;
            int ordinal = 0;
            for (String sentence : sentences) {
                Range range = new Range(at, at + sentence.length(), 0, 0);
                segments.add(new Segment(Ids.next(), units.size(), unit.key() + ":" + ordinal++, range, unit.source().part(range),
                        Text.EMPTY, SegmentState.NOT_STARTED, null, false, null));
                at += sentence.length() + 1;
            }
            units.add(unit);
        }
        StringBuilder text = new StringBuilder();
        units.forEach(unit -> text.append(unit.source().string()).append("\n\n"));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return new Opened(new Document(Ids.next(), name, LanguagePair.FRENCH_ENGLISH, units, Segments.of(segments), false),
                new Original(name, "text/plain", "UTF-8", "text", "", bytes, sha256(bytes)), List.of("a footer"));
    }

    /** A transcript of these sentences, each a caption of four seconds. */
    static Opened transcript(String name, String... sentences) {
        Opened article = document(name, Arrays.stream(sentences).map(List::of).toList());
        List<Unit> units = new ArrayList<>();
        for (Unit unit : article.document().units()) {
            long start = units.size() * 4000L;
            units.add(new Unit(unit.key(), unit.source(), Unit.Kind.CAPTIONS, 0, List.of(new Cue(0, start, start + 4000, ""))));
        }
        Document document = article.document();
        return new Opened(new Document(document.id(), name, document.languages(), units, document.segments(), false),
                article.original(), List.of());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException every) {
            throw new AssertionError(every);
        }
    }

    /** An enforced glossary: déserteur is deserter and never defector; Proshaï oruzhie is Farewell to Arms. */
    public static Glossary glossary() {
        return new Glossary(Ids.next(), "house", Enforcement.ENFORCE, 0, List.of(
                concept("deserter", french("déserteur", Match.INFLECTED), english("deserter", TermStatus.PREFERRED),
                        english("defector", TermStatus.DEPRECATED)),
                concept("project", french("Proshaï oruzhie", Match.EXACT), english("Farewell to Arms", TermStatus.PREFERRED))));
    }

    public static Concept concept(String key, Term... terms) {
        return new Concept(Ids.next(), key, null, null, null, null, false, List.of(terms), 0);
    }

    public static Term french(String text, Match match) {
        return new Term(Ids.next(), Locale.FRENCH, text, TermStatus.PREFERRED, match, false, null, null, null, null);
    }

    public static Term english(String text, TermStatus status) {
        return new Term(Ids.next(), Locale.ENGLISH, text, status, Match.INFLECTED, false, null, null, null, null);
    }

    public static Concept with(Concept concept, Term... terms) {
        return new Concept(concept.id(), concept.key(), concept.domain(), concept.definition(), concept.note(), concept.source(),
                concept.doNotTranslate(), List.of(terms), concept.revision());
    }
}
