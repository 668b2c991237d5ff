package org.calque.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.ISegmenter;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.common.filterwriter.XLIFFWriter;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.filters.plaintext.PlainTextFilter;
import net.sf.okapi.lib.segmentation.SRXDocument;
import org.calque.document.LanguagePair;
import org.calque.format.Formats;
import org.calque.format.Opened;
import org.calque.job.Progress;
import org.calque.project.DocumentSession;
import org.calque.project.Workspace;

/**
 * 10 MB of French text: file to stored segments by Calque, beside the bare Okapi filter and the same sentence rules writing
 * XLIFF. The two take turns; the ratio of the medians is what counts.
 */
final class DocumentBench {

    private static final int ROUNDS = 5;
    private static final int BYTES = 10_000_000;

    private DocumentBench() {
    }

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("calque-bench-");
        Path text = folder.resolve("text.txt");
        Files.writeString(text, french(BYTES), StandardCharsets.UTF_8);
        long[] ours = new long[ROUNDS];
        long[] opening = new long[ROUNDS];
        long[] okapi = new long[ROUNDS];
        int segments = 0;
        try (Workspace workspace = Workspace.open(folder.resolve("workspace"), List::of, Progress.NONE)) {
            for (int round = -1; round < ROUNDS; round++) {   // the first warms up and does not count
                long start = System.nanoTime();
                Opened opened = new Formats().open(text, LanguagePair.FRENCH_ENGLISH, Progress.NONE);
                long open = System.nanoTime() - start;
                try (DocumentSession session = workspace.importDocument(opened, Progress.NONE)) {
                    segments = session.document().segments().size();
                }
                long stored = System.nanoTime() - start;
                long bare = bareOkapi(text, folder.resolve("bare.xlf"));
                if (round >= 0) {
                    ours[round] = stored;
                    opening[round] = open;
                    okapi[round] = bare;
                }
            }
        } finally {
            delete(folder);
        }
        System.out.printf("document: %.1f MB of text, %,d segments, median of %d%n", BYTES / 1e6, segments,
                ROUNDS);
        System.out.printf("  file to stored segments %6.0f ms (of which reading and cutting %.0f ms)%n", median(ours) / 1e6,
                median(opening) / 1e6);
        System.out.printf("  bare Okapi to XLIFF     %6.0f ms%n", median(okapi) / 1e6);
        System.out.printf("  ratio                   %6.2f (reach 1.3)%n", (double) median(ours) / median(okapi));
    }

    private static long bareOkapi(Path text, Path out) throws IOException {
        long start = System.nanoTime();
        SRXDocument rules = new SRXDocument();
        try (InputStream in = Formats.class.getResourceAsStream("/org/calque/language/fr.srx")) {
            rules.loadRules(in);
        }
        rules.setTrimLeadingWhitespaces(true);
        rules.setTrimTrailingWhitespaces(true);
        ISegmenter segmenter = rules.compileLanguageRules(LocaleId.FRENCH, null);
        try (IFilter filter = new PlainTextFilter();
                RawDocument raw = new RawDocument(text.toUri(), "UTF-8", LocaleId.FRENCH, LocaleId.ENGLISH)) {
            XLIFFWriter writer = new XLIFFWriter();
            writer.setOptions(LocaleId.ENGLISH, "UTF-8");
            writer.setOutput(out.toString());
            writer.getParameters().setCopySource(false);
            filter.open(raw);
            while (filter.hasNext()) {
                Event event = filter.next();
                if (event.isTextUnit()) {
                    event.getTextUnit().createSourceSegmentation(segmenter);
                }
                writer.handleEvent(event);
            }
            writer.close();
        }
        return System.nanoTime() - start;
    }

    /** Paragraphs of made-up French news, a paragraph a line; the same text at every run. */
    static String french(int bytes) {
        String[] who = {"Le lieutenant", "La présidente de l'association", "Un ancien soldat", "M. Dupont", "L'ONG", "Mme Garnier"};
        String[] does = {"explique que la situation a changé depuis le 24 février", "demande l'asile à Paris, Caen ou Metz",
            "refuse de rejoindre son unité", "raconte « une guerre absurde » à ses camarades", "signale environ 500 départs",
            "rappelle l'art. 5 de la convention"};
        String[] then = {" malgré les menaces", " et craint pour sa famille", ", selon plusieurs témoins", " depuis l'Arménie", "",
            " au bout de 3,5 mois d'attente"};
        Random dice = new Random(42);
        StringBuilder text = new StringBuilder(bytes + 1000);
        int size = 0;
        while (size < bytes) {
            int start = text.length();
            for (int i = 2 + dice.nextInt(6); i > 0; i--) {
                text.append(who[dice.nextInt(who.length)]).append(' ').append(does[dice.nextInt(does.length)])
                        .append(then[dice.nextInt(then.length)]).append(dice.nextInt(8) == 0 ? " ! " : ". ");
            }
            text.setCharAt(text.length() - 1, '\n');
            size += text.substring(start).getBytes(StandardCharsets.UTF_8).length;
        }
        return text.toString();
    }

    private static long median(long[] nanoseconds) {
        long[] sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (var walk = Files.walk(folder)) {
            walk.forEach(all::add);
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            Files.deleteIfExists(all.get(i));
        }
    }
}
