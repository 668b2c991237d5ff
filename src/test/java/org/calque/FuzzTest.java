package org.calque;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.calque.check.Profile;
import org.calque.check.ProfileText;
import org.calque.document.LanguagePair;
import org.calque.format.Formats;
import org.calque.format.Opened;
import org.calque.format.okapi.SrxSplitter;
import org.calque.format.omegat.OmegatProject;
import org.calque.format.review.ReviewTableReader;
import org.calque.format.review.ReviewTableWriter;
import org.calque.format.tmx.TmxUnits;
import org.calque.format.xliff.XliffGlossary;
import org.calque.format.xliff.XliffVersion;
import org.calque.format.xliff.XliffWriter;
import org.calque.glossary.Glossary;
import org.calque.glossary.exchange.GlossaryFiles;
import org.calque.glossary.exchange.GlossaryFormat;
import org.calque.glossary.exchange.StarterGlossary;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.calque.memory.TranslationMemory;
import org.calque.store.GlossaryBackup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every reader, given files that were sound until something happened to them: each is read, or refused in one sentence; none
 * hangs, none ends in anything but a {@link FaultException}, and nothing is written but where it was to be. The seed is fixed;
 * {@code -Dfuzz=10000} tries more often.
 */
class FuzzTest {

    /** How many spoilt files in all. */
    private static final int TIMES = Integer.getInteger("fuzz", 600);
    /** Until one counts as hanging, in s; what is read takes some ms. */
    private static final int PATIENCE = 60;

    /** What breaks parsers: ends, zeros, quotes, entities, numbers out of range, half characters, other encodings' marks. */
    private static final List<String> NASTY = List.of("\0", "\uFFFE", "\uFEFF", "<", ">", "</", "<!--", "]]>", "<![CDATA[", "&x;", "&#0;",
            "&#x110000;", "\"", "'", ";", "\t", "\r", "\n\n", "-1", "99999999999999999999", "00:99:99,999 --> ", "-->", "{", "}", "[", "\\",
            "%n%s", "../../", "http://", "\u202E", "e\u0301\u0301\u0301", "\uD83D\uDE00", "xml:lang=\"\"", "<mrk mid=\"1\">", "<g id=\"1\">",
            "<!DOCTYPE a [<!ENTITY b \"bbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;\">]>",
            "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\">", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>&b;",
            "<?xml-stylesheet href=\"http://127.0.0.1:9/a.xsl\"?>", "<img src=\"http://127.0.0.1:9/a.png\">", "![a](http://127.0.0.1:9/a.png)",
            "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/hostname\"/>", "<skl><external-file href=\"/etc/hostname\"/></skl>");

    @TempDir
    Path folder;

    private interface Door {
        void read(Path file) throws IOException;
    }

    private final Formats formats = new Formats();
    private final Map<String, byte[]> sound = new LinkedHashMap<>();

    private void document(Path file) {
        Opened opened = formats.open(file, LanguagePair.FRENCH_ENGLISH, Progress.NONE);
        formats.write(opened.original(), opened.document(), OutputStream.nullOutputStream(), Progress.NONE);
    }

    private Door door(String name) {
        if (name.startsWith("glossary")) {
            return GlossaryFiles::read;
        }
        if (name.startsWith("review")) {
            return file -> ReviewTableReader.read(name, Files.readAllBytes(file), Progress.NONE);
        }
        if (name.startsWith("carries")) {
            return XliffGlossary::open;
        }
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "srx" -> file -> {
                try (InputStream in = Files.newInputStream(file)) {
                    SrxSplitter.read(in, file.toString(), Locale.FRENCH).ends("M. Dupont est là. Il dort.");
                }
            };
            case "profile" -> file -> ProfileText.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), name);
            case "jsonl" -> file -> {
                try (InputStream in = Files.newInputStream(file)) {
                    GlossaryBackup.read(name, in);
                }
            };
            case "project" -> OmegatProject::read;
            case "index" -> file -> {
                try (InputStream in = Files.newInputStream(file)) {
                    TranslationMemory.read(in, Files.size(file));
                } catch (IOException refused) {
                    throw Fault.DOCUMENT_DAMAGED.because(refused, name, refused);   // the index is made anew then
                }
            };
            case "tmx" -> file -> TmxUnits.read(file, LanguagePair.FRENCH_ENGLISH, unit -> { }, Progress.NONE);
            default -> this::document;
        };
    }

    private void gather() throws IOException {
        for (Path place : List.of(Path.of("samples"), Path.of("src/test/resources/org/calque/format"))) {
            try (Stream<Path> files = Files.list(place)) {
                for (Path file : files.sorted().toList()) {
                    sound.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        }
        Opened opened = formats.open(Path.of("samples/deserteurs.fr.md"), LanguagePair.FRENCH_ENGLISH, Progress.NONE);
        for (XliffVersion version : XliffVersion.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new XliffWriter().write(opened.document(), opened.original(), version, out, Progress.NONE);
            sound.put("written-" + version + ".xlf", out.toByteArray());
        }
        Glossary starter = StarterGlossary.read();
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        new ReviewTableWriter(Locale.ENGLISH).write(opened.document(), opened.original(), Instant.EPOCH, table, Progress.NONE);
        sound.put("review.docx", table.toByteArray());
        ByteArrayOutputStream backup = new ByteArrayOutputStream();
        GlossaryBackup.write(starter, Map.of(), backup);
        sound.put("backup.jsonl", backup.toByteArray());
        TranslationMemory.Builder units = new TranslationMemory.Builder();
        opened.document().segments().forEach(segment -> units.add(segment.id(), segment.source(), segment.source()));
        ByteArrayOutputStream index = new ByteArrayOutputStream();
        units.build().write(7, index);
        sound.put("memory.index", index.toByteArray());
        text("checks.profile", ProfileText.write(Profile.STANDARD));
        text("omegat.project", "<?xml version=\"1.0\"?><omegat><project version=\"1.0\"><source_dir>__DEFAULT__</source_dir><tm_dir>../tm</tm_dir>"
                + "<source_lang>FR</source_lang><target_lang>EN-GB</target_lang></project></omegat>");
        text("carries.xlf", "<xliff version=\"2.1\" srcLang=\"fr\" trgLang=\"en\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\""
                + " xmlns:gls=\"urn:oasis:names:tc:xliff:glossary:2.0\"><file id=\"f\"><unit id=\"u\"><gls:glossary><gls:glossEntry id=\"g\">"
                + "<gls:term>armée</gls:term><gls:translation>army</gls:translation><gls:definition>who fights</gls:definition></gls:glossEntry>"
                + "</gls:glossary><segment><source>L’armée recule.</source><target>The army retreats.</target></segment></unit></file></xliff>");
        text("a.ttml", "<tt xmlns=\"http://www.w3.org/ns/ttml\" xml:lang=\"fr\"><body><div><p begin=\"00:00:01.000\" end=\"00:00:03.500\">Ils ont"
                + "<br/>quitté <span>l’armée</span>.</p></div></body></tt>");
        for (GlossaryFormat format : GlossaryFormat.values()) {
            if (!format.readable()) {
                continue;
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            GlossaryFiles.write(starter, format, out);
            sound.put("glossary-" + format + "." + format.name().toLowerCase(Locale.ROOT).replaceAll("_.*", ""), out.toByteArray());
        }
        try (InputStream in = SrxSplitter.class.getResourceAsStream("/org/calque/language/fr.srx")) {
            sound.put("rules.srx", in.readAllBytes());
        }
        text("a.srt", "1\n00:00:01,000 --> 00:00:03,500\nIls ont quitté\nl'armée.\n\n2\n00:00:04,000 --> 00:00:06,000\n<i>Une décision</i>\n");
        text("a.vtt", "WEBVTT\n\nNOTE un mot\n\n00:01.000 --> 00:03.500 line:10%\n<v Olga>Ils ont quitté\nl'armée.\n");
        text("a.txt", "Une phrase.\nUne autre, « citée ».\n\n00:05 Une ligne.\n00:09 Et une autre.\n");
        text("a.html", "<html lang=\"fr\"><head><title>Titre</title></head><body><p>Un <b>mot</b> &eacute;crit.<br>Ici.</p></body></html>");
        text("a.po", "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\nmsgid \"Ouvrir %s\"\nmsgstr \"Open %s\"\n");
        text("a.rtf", "{\\rtf1\\ansi\\ansicpg1252{\\b Ils} ont quitt\\'e9 l'arm\\'e9e.\\par Ici.}");
        text("table.rtf", "{\\rtf1\\ansi\\uc1{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial;}}{\\stylesheet{\\s1\\outlinelevel0 heading 1;}}"
                + "{\\header Un titre courant\\par}\\pard\\s1 Titre\\par\\trowd\\cellx2000\\cellx4000\\intbl Un\\cell\\u233?t\\'e9\\cell\\row\\pard"
                + "{\\field{\\*\\fldinst HYPERLINK \"https://example.org\"}{\\fldrslt ici}}{\\footnote Une note.}{\\pict\\pngblip\\picw9\\pich9 89504e47}"
                + "\\bin4 abcd\\par}");
        text("a.fodt", "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:mimetype=\"application/vnd.oasis.opendocument.text\">"
                + "<office:body><office:text><text:h text:outline-level=\"1\">Titre</text:h><text:p>Ils ont <text:s text:c=\"2\"/>quitté.</text:p>"
                + "</office:text></office:body></office:document>");
        sound.put("a.pdf", pdf());
        text("a.eml", "From: a@example.org\nSubject: Bonjour\nContent-Type: text/plain; charset=UTF-8\n\nIls ont quitté l'armée.\n\nIci.\n");
        text("a.tmx", "<?xml version=\"1.0\"?><tmx version=\"1.4\"><header creationtool=\"t\" creationtoolversion=\"1\" segtype=\"sentence\""
                + " o-tmf=\"t\" adminlang=\"en\" srclang=\"fr\" datatype=\"plaintext\"/><body><tu><tuv xml:lang=\"fr\"><seg>Une "
                + "<bpt i=\"1\">b</bpt>armée<ept i=\"1\">b</ept>.</seg></tuv><tuv xml:lang=\"en\"><seg>An army.</seg></tuv></tu></body></tmx>");
    }

    /** Two pages of print, in which nothing is packed, so that what is spoilt is seen by the reader. */
    private static byte[] pdf() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int number = 0; number < 2; number++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream print = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, false)) {
                    print.beginText();
                    print.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                    print.newLineAtOffset(60, 700);
                    for (String line : List.of("Ils ont quitté leur armée parce qu'ils refusent la guer-", "re. Ils partent.", "Un      Deux", "Trois      Quatre")) {
                        print.showText(line);
                        print.newLineAtOffset(0, -14);
                    }
                    print.endText();
                }
            }
            document.save(out, CompressParameters.NO_COMPRESSION);
        }
        return out.toByteArray();
    }

    private void text(String name, String text) {
        sound.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void spoiltFilesAreReadOrRefusedInASentence() throws Exception {
        gather();
        Path workplace = Files.createDirectory(folder.resolve("in"));
        Random random = new Random(20);
        List<String> names = List.copyOf(sound.keySet());
        List<String> wrong = new ArrayList<>();
        Map<Fault, Integer> refused = new TreeMap<>();
        List<String> called = Collections.synchronizedList(new ArrayList<>());
        ProxySelector usual = ProxySelector.getDefault();
        ProxySelector.setDefault(new Telephone(called));
        ExecutorService reader = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "fuzz");
            thread.setDaemon(true);
            return thread;
        });
        for (int n = 0; n < TIMES; n++) {
            String name = names.get(n % names.size());
            Path file = workplace.resolve(n + "-" + name);
            if (name.startsWith("glossary")) {
                file = workplace.resolve(name);
            }
            Files.write(file, spoilt(sound.get(name), random));
            Door door = door(name);
            Path given = file;
            try {
                reader.submit(() -> {
                    door.read(given);
                    return null;
                }).get(PATIENCE, TimeUnit.SECONDS);
            } catch (ExecutionException stopped) {
                if (stopped.getCause() instanceof FaultException fault && fault.fault() != Fault.INTERNAL) {
                    refused.merge(fault.fault(), 1, Integer::sum);
                    assertEquals(1, fault.getMessage().lines().count(), fault.getMessage());
                } else {
                    wrong.add(keep(n, name, given) + ": " + stopped.getCause() + " at " + Arrays.stream(stopped.getCause().getStackTrace())
                            .filter(at -> at.getClassName().startsWith("org.calque")).findFirst().orElse(null));
                }
            } catch (TimeoutException hangs) {
                wrong.add(keep(n, name, given) + " hangs");
                break;
            }
            Files.delete(file);
        }
        ProxySelector.setDefault(usual);
        assertEquals(List.of(), called, "somebody was called");
        if (Integer.getInteger("fuzz") != null) {
            System.out.println(TIMES + " spoilt files of " + names.size() + " kinds; refused: " + refused + "; wrong: " + wrong.size());
        }
        assertTrue(wrong.isEmpty(), String.join("\n", wrong));
        assertTrue(refused.values().stream().mapToInt(Integer::intValue).sum() > TIMES / 20, "hardly anything was spoilt: " + refused);
        try (Stream<Path> left = Files.walk(folder)) {
            assertEquals(List.of(folder, workplace), left.toList(), "something was written beside what was read");
        }
    }

    /** Is asked before any connection of Java's is made, by address or by name, and writes down to whom. */
    private static final class Telephone extends ProxySelector {

        private final List<String> called;

        Telephone(List<String> called) {
            this.called = called;
        }

        @Override
        public List<Proxy> select(URI whom) {
            if (!Thread.currentThread().getName().startsWith("H2")) {   // of a workspace that another test has open
                called.add(whom.toString());
            }
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI whom, SocketAddress address, IOException failure) {
        }
    }

    private static String keep(int n, String name, Path file) throws IOException {
        Path kept = Files.createDirectories(Path.of("target/fuzz")).resolve(n + "-" + name);
        Files.write(kept, Files.readAllBytes(file));
        return kept.toString();
    }

    private static byte[] spoilt(byte[] bytes, Random random) throws IOException {
        boolean zip = bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K';
        return zip && random.nextInt(4) > 0 ? repacked(bytes, random) : bytesSpoilt(bytes, random);
    }

    /** A container that is sound, with a part in it that is not. */
    private static byte[] repacked(byte[] bytes, Random random) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        String victim = List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
        if (random.nextInt(6) == 0) {
            parts.remove(victim);
        } else {
            parts.put(victim, bytesSpoilt(parts.get(victim), random));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] bytesSpoilt(byte[] bytes, Random random) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes);
        for (int times = 1 + random.nextInt(3); times > 0 && out.size() > 1; times--) {
            byte[] now = out.toByteArray();
            int at = random.nextInt(now.length);
            int end = Math.min(now.length, at + 1 + random.nextInt(40));
            out.reset();
            switch (random.nextInt(6)) {
                case 0 -> out.write(now, 0, at);
                case 1 -> {
                    now[at] ^= (byte) (1 << random.nextInt(8));
                    out.write(now);
                }
                case 2 -> {
                    out.write(now, 0, at);
                    out.write(now, end, now.length - end);
                }
                case 3 -> {
                    out.write(now, 0, end);
                    out.write(now, at, now.length - at);
                }
                case 4 -> {
                    out.write(now, 0, at);
                    for (int i = random.nextInt(60); i >= 0; i--) {
                        out.write(now, at, end - at);
                    }
                    out.write(now, at, now.length - at);
                }
                default -> {
                    out.write(now, 0, at);
                    out.write(NASTY.get(random.nextInt(NASTY.size())).getBytes(StandardCharsets.UTF_8));
                    out.write(now, at, now.length - at);
                }
            }
        }
        return out.toByteArray();
    }
}
