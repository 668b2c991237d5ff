package org.calque.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
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
import org.calque.job.Progress;
import org.calque.project.Workspace;
import org.calque.project.glossary.Broken;
import org.calque.project.undo.ConceptEdit;

/**
 * A million stored and confirmed segments in twenty documents, none of them open: from the change of a rendering to the list of
 * the segments that it breaks. One change for a term that stands in ten of them, in a thousand, in ten thousand; and one newly
 * forbidden word for each of these, which no source tells the places of. To know what the first question after opening costs, run it
 * on a kept workspace with the one change wanted.
 */
final class AffectedBench {

    private static final int DOCUMENTS = 20;
    private static final int SEGMENTS = 1_000_000;
    private static final int ROUNDS = Integer.getInteger("rounds", 5);   // 0: only the first time

    /** A term, what it is rendered by, what shall be written from now on, and how often it stands in a million segments. */
    private record Changed(String french, String plural, String rendering, String plurals, String now, int times) {
    }

    private static final List<Changed> CHANGES = List.of(
            new Changed("permissionnaire", "permissionnaires", "soldier on leave", "soldiers on leave", "leave-taker", 10),
            new Changed("déserteur", "déserteurs", "deserter", "deserters", "defector", 1_000),
            new Changed("régiment", "régiments", "regiment", "regiments", "battalion", 10_000));

    /** A word of no rendering that is forbidden, and how often it stands in the translations of a million segments. */
    private record Forbidden(String french, String english, int times) {
    }

    private static final List<Forbidden> FORBIDDEN = List.of(new Forbidden("soi-disant", "ostensibly", 10),
            new Forbidden("hélas", "regrettably", 1_000), new Forbidden("paraît-il", "reportedly", 10_000));

    private AffectedBench() {
    }

    /** @param args a folder to keep the workspace in, so that another run need not make it, none for a passing one; the words to ask for */
    public static void main(String[] args) throws IOException {
        Path folder = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("calque-bench-");
        boolean made = !Files.exists(folder.resolve("workspace"));
        long start = System.nanoTime();
        try (Workspace workspace = Workspace.open(folder.resolve("workspace"), () -> List.of(glossary()), Progress.NONE)) {
            if (made) {
                Random dice = new Random(42);
                for (int i = 0; i < DOCUMENTS; i++) {
                    workspace.importDocument(document(i, dice), Progress.NONE).close();
                }
                System.out.printf("affected: %,d segments in %d documents, stored in %.0f s%n", SEGMENTS, DOCUMENTS,
                        (System.nanoTime() - start) / 1e9);
            }
            for (Changed change : CHANGES) {
                if (args.length < 2 || change.french.equals(args[1])) {
                    measure(workspace, change);
                }
            }
            for (Forbidden word : FORBIDDEN) {
                if (args.length < 2 || word.english.equals(args[1])) {
                    measure(workspace, word);
                }
            }
        } finally {
            if (args.length == 0) {
                delete(folder);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    private static void measure(Workspace workspace, Changed change) {
        Glossary house = workspace.glossaries().list().get(0);
        Concept concept = house.concepts().stream().filter(each -> each.key().equals(change.french)).findFirst().orElseThrow();
        List<Term> terms = List.of(concept.terms().get(0), english(change.now, TermStatus.PREFERRED));
        measure(workspace, change.french, change.times, new ConceptEdit(house.id(), concept,
                new Concept(concept.id(), concept.key(), null, null, null, null, false, terms, concept.revision())));
    }

    /** A concept that stands in no source, so that nothing but the translations tells where its forbidden term is. */
    private static void measure(Workspace workspace, Forbidden word) {
        Glossary house = workspace.glossaries().list().get(0);
        measure(workspace, "not “" + word.english + "”", word.times, new ConceptEdit(house.id(), null, new Concept(Ids.next(), word.english, null, null,
                null, null, false, List.of(french("à ce qu'on prétend"), english("supposedly", TermStatus.PREFERRED),
                english(word.english, TermStatus.DEPRECATED)), 0)));
    }

    private static void measure(Workspace workspace, String what, int times, ConceptEdit edit) {
        long[] rounds = new long[Math.max(1, ROUNDS)];
        int found = 0;
        long first = 0;
        long firstUsed = 0;
        long firstPage = 0;
        long processor = 0;
        for (int round = -1; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long used = processor();
            AtomicLong page = new AtomicLong();
            List<Broken> broken = workspace.glossaries().consequences().of(List.of(edit), Progress.NONE, some -> page.set(System.nanoTime() - start));
            found = broken.size();
            if (round < 0) {
                first = System.nanoTime() - start;
                firstUsed = processor() - used;
                firstPage = page.get() == 0 ? first : page.get();
            } else {
                rounds[round] = System.nanoTime() - start;
                processor += processor() - used;
            }
        }
        Arrays.sort(rounds);
        System.out.printf("  %-17s in %,6d of %,d: %,6d listed in %5.0f ms (reach 1000), with %5.0f ms of"
                + " processor time; the first time in %5.0f ms, with %5.0f ms, the first page in %5.0f ms%n", what, times, SEGMENTS, found, rounds[rounds.length / 2] / 1e6,
                processor / 1e6 / rounds.length, first / 1e6, firstUsed / 1e6,
                firstPage / 1e6);
    }

    /** Of all processors: what a busy machine does not lengthen. In nanoseconds. */
    private static long processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    private static Glossary glossary() {
        List<Concept> concepts = new ArrayList<>();
        for (Changed change : CHANGES) {
            concepts.add(new Concept(Ids.next(), change.french, null, null, null, null, false,
                    List.of(french(change.french), english(change.rendering, TermStatus.PREFERRED)), 0));
        }
        return new Glossary(Ids.next(), "house", Enforcement.ENFORCE, 0, concepts);
    }

    private static Term french(String text) {
        return new Term(Ids.next(), Locale.FRENCH, text, TermStatus.PREFERRED, Match.INFLECTED, false, null, null, null, null);
    }

    private static Term english(String text, TermStatus status) {
        return new Term(Ids.next(), Locale.ENGLISH, text, status, Match.INFLECTED, false, null, null, null, null);
    }

    private static final String[][] WHO = {{"Le lieutenant", "The lieutenant"}, {"La présidente", "The president"},
        {"Un ancien soldat", "A former soldier"}, {"Le ministre", "The minister"}, {"Une voisine", "A neighbour"},
        {"Le médecin", "The doctor"}, {"Son avocate", "Her lawyer"}, {"Le maire de Caen", "The mayor of Caen"}};
    private static final String[][] DOES = {{"explique que la situation a changé", "explains that things have changed"},
        {"demande l'asile à Paris", "is seeking asylum in Paris"}, {"refuse de rejoindre son unité", "refuses to join his unit"},
        {"raconte une guerre absurde", "tells of an absurd war"}, {"signale cinq cents départs", "reports five hundred departures"},
        {"attend une réponse du tribunal", "is waiting for the court to answer"}, {"a traversé la frontière", "has crossed the border"}};
    private static final String[][] THEN = {{"malgré les menaces", "despite the threats"}, {"depuis l'Arménie", "from Armenia"},
        {"selon plusieurs témoins", "according to several witnesses"}, {"au bout de trois mois", "after three months"},
        {"avec toute sa famille", "with the whole family"}, {"comme tant d'autres", "like so many others"}};

    private static Opened document(int number, Random dice) {
        List<Unit> units = new ArrayList<>();
        List<Segment> segments = new ArrayList<>();
        int each = SEGMENTS / DOCUMENTS;
        while (segments.size() < each) {
            StringBuilder paragraph = new StringBuilder();
            int unit = units.size();
            List<Segment> here = new ArrayList<>();
            for (int i = 1 + dice.nextInt(5); i > 0; i--) {
                String[] sentence = sentence(dice);
                int at = paragraph.length();
                paragraph.append(sentence[0]).append(' ');
                here.add(new Segment(Ids.next(), unit, unit + ":" + here.size(), new Range(at, at + sentence[0].length(), 0, 0),
                        Text.of(sentence[0]), Text.of(sentence[1]), SegmentState.CONFIRMED, null, false, null));
            }
            units.add(Unit.paragraph("p" + unit, Text.of(paragraph.toString())));
            segments.addAll(here);
        }
        String name = "report-" + number + ".txt";
        return new Opened(new Document(Ids.next(), name, LanguagePair.FRENCH_ENGLISH, units, Segments.of(segments), false),
                new Original(name, "text/plain", "UTF-8", "text", "", name.getBytes(StandardCharsets.UTF_8), "0".repeat(64)), List.of());
    }

    /** A sentence in both languages, with a number of its own now and then; one of the terms as often as it says. */
    private static String[] sentence(Random dice) {
        String[] who = WHO[dice.nextInt(WHO.length)];
        String[] does = DOES[dice.nextInt(DOES.length)];
        String[] then = THEN[dice.nextInt(THEN.length)];
        String french = who[0] + " " + does[0] + " " + then[0];
        String english = who[1] + " " + does[1] + " " + then[1];
        int place = dice.nextInt(SEGMENTS);
        for (Changed change : CHANGES) {
            if (place < change.times) {
                boolean one = dice.nextBoolean();
                return new String[] {french + (one ? ", dit le " + change.french : ", disent les " + change.plural) + ".",
                    english + (one ? ", says the " + change.rendering : ", say the " + change.plurals) + "."};
            }
            place -= change.times;
        }
        for (Forbidden word : FORBIDDEN) {
            if (place < word.times) {
                return new String[] {french + ", " + word.french + ".", english + ", " + word.english + "."};
            }
            place -= word.times;
        }
        return new String[] {french + (dice.nextInt(4) == 0 ? " en " + (1900 + dice.nextInt(125)) : "") + ".",
            english + "."};
    }
}
