package org.calque.bench;

import java.awt.AWTException;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.calque.format.Formats;

/**
 * What a start costs, of the image that {@code mvn -Pdist package} makes: to the window, beside OmegaT (Debian's package), and to the
 * XLIFF of a small Word document, beside Okapi alone. Each run is a process of its own; they take turns, and the medians count.
 *
 * <p>A window is there when what the display shows stays as it is: from outside, and by the same rule for both. It asks for a
 * display that shows nothing else: {@code xvfb-run -s "-screen 0 1280x800x24" mvn -Pbench verify -Dbench=start}.
 */
final class StartBench {

    private static final int ROUNDS = 7;
    private static final Path CALQUE = Path.of("target/dist/calque/bin/calque").toAbsolutePath();
    private static final Path RUNTIME = Path.of("target/dist/calque/lib/runtime/bin/java").toAbsolutePath();
    private static final Path OMEGAT = Path.of("/usr/share/omegat/OmegaT.jar");

    /** How long nothing may change until a window counts as there, ms; a caret blinks, so some pixels may. */
    private static final long STILL = 1_500;
    private static final int BLINKING = 400;

    private final Path folder;

    private StartBench(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException, InterruptedException, AWTException {
        if (!Files.isExecutable(CALQUE)) {
            System.out.println("start: there is no image; make it with mvn -Pdist package");
            return;
        }
        Path folder = Files.createTempDirectory("calque-bench-");
        try {
            StartBench bench = new StartBench(folder);
            bench.toXliff();
            if (GraphicsEnvironment.isHeadless() || !Files.exists(OMEGAT)) {
                System.out.println("start: no display, or no OmegaT, to time the window with");
            } else {
                bench.toWindow();
            }
        } finally {
            AffectedBench.delete(folder);
        }
    }

    private void toXliff() throws IOException, InterruptedException {
        Path docx = folder.resolve("sample.docx");
        List<String> sentences = Files.readAllLines(Path.of("samples/deserteurs.fr.md"));
        write(docx, sentences);
        Path rules = folder.resolve("fr.srx");
        try (var in = Formats.class.getResourceAsStream("/org/calque/language/fr.srx")) {
            Files.copy(in, rules);
        }
        String path = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(each -> Path.of(each).toAbsolutePath().toString())
                .reduce((a, b) -> a + File.pathSeparator + b).orElseThrow();
        List<List<String>> commands = List.of(
                List.of(CALQUE.toString(), "segment", docx.toString(), "-o", folder.resolve("ours.xlf").toString()),
                List.of(CALQUE.toString(), "translate", docx.toString(), "-o", folder.resolve("out").toString()),
                List.of(RUNTIME.toString(), "-cp", path, BareOkapi.class.getName(), docx.toString(), rules.toString(), folder.resolve("bare.xlf").toString()));
        long[][] times = new long[commands.size()][ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {   // the first fills the disk's cache and does not count
            for (int i = 0; i < commands.size(); i++) {
                long begun = System.nanoTime();
                Process process = start(commands.get(i));
                process.waitFor();
                if (round >= 0) {
                    times[i][round] = System.nanoTime() - begun;
                }
            }
        }
        System.out.printf("start to XLIFF of a small DOCX, median of %d%n", ROUNDS);
        row("calque segment", times[0], times[2]);
        row("calque translate", times[1], times[2]);
        row("Okapi alone", times[2], times[2]);
    }

    private void toWindow() throws IOException, InterruptedException, AWTException {
        Path text = folder.resolve("sample.txt");
        Files.copy(Path.of("samples/deserteurs.fr.md"), text);
        Path project = omegatProject(text);
        String settings = "--config-dir=" + folder.resolve("omegat");
        List<List<String>> commands = List.of(
                List.of(CALQUE.toString(), "open"),
                List.of(java(), "-jar", OMEGAT.toString(), settings),
                List.of(CALQUE.toString(), "open", text.toString()),
                List.of(java(), "-jar", OMEGAT.toString(), settings, project.toString()));
        long[][] times = new long[commands.size()][ROUNDS];
        Robot robot = new Robot();
        for (int round = -1; round < ROUNDS; round++) {
            for (int i = 0; i < commands.size(); i++) {
                long took = untilStill(robot, commands.get(i));
                if (round >= 0) {
                    times[i][round] = took;
                }
            }
        }
        System.out.printf("start to the window, median of %d%n", ROUNDS);
        row("calque", times[0], times[1]);
        row("OmegaT", times[1], times[1]);
        row("calque, with a document", times[2], times[3]);
        row("OmegaT, with it as a project", times[3], times[3]);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void row(String name, long[] times, long[] base) {
        long[] sorted = times.clone();
        java.util.Arrays.sort(sorted);
        System.out.printf(Locale.ROOT, "  %-30s %6.0f ms (%.0f to %.0f)   ratio %.2f%n", name, median(times) / 1e6, sorted[0] / 1e6,
                sorted[sorted.length - 1] / 1e6, (double) median(times) / median(base));
    }

    private static long median(long[] times) {
        long[] sorted = times.clone();
        java.util.Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        builder.environment().put("CALQUE_WORKSPACE", folder.resolve("workspace").toString());
        builder.environment().put("HOME", folder.toString());
        return builder.start();
    }

    /** From the start of a program to the last change of what the display shows, ns. */
    private long untilStill(Robot robot, List<String> command) throws IOException, InterruptedException {
        Rectangle display = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        int[] empty = pixels(robot, display);
        int[] before = empty;
        long begun = System.nanoTime();
        long changed = begun;
        Process process = start(command);
        try {
            while (changed == begun || System.nanoTime() - changed < STILL * 1_000_000) {
                if (System.nanoTime() - begun > TimeUnit.MINUTES.toNanos(1)) {
                    throw new IOException(command + " shows no window; see " + folder.resolve("log"));
                }
                Thread.sleep(25);
                int[] now = pixels(robot, display);
                if (differing(now, before) > BLINKING) {
                    changed = System.nanoTime();
                    before = now;
                }
            }
        } finally {
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
        while (differing(pixels(robot, display), empty) > BLINKING) {
            Thread.sleep(50);
        }
        return changed - begun;
    }

    private static int[] pixels(Robot robot, Rectangle display) {
        BufferedImage shot = robot.createScreenCapture(display);
        return shot.getRGB(0, 0, shot.getWidth(), shot.getHeight(), null, 0, shot.getWidth());
    }

    private static int differing(int[] a, int[] b) {
        int count = 0;
        for (int i = 0; i < a.length; i++) {
            if (a[i] != b[i]) {
                count++;
            }
        }
        return count;
    }

    private Path omegatProject(Path text) throws IOException {
        Path project = folder.resolve("project");
        for (String part : List.of("source", "target", "tm", "glossary", "dictionary", "omegat")) {
            Files.createDirectories(project.resolve(part));
        }
        Files.copy(text, project.resolve("source/sample.txt"));
        String usual = Stream.of("source", "target", "tm", "glossary", "dictionary").map(part -> "<%s_dir>__DEFAULT__</%s_dir>".formatted(part, part))
                .reduce("", String::concat);
        Files.writeString(project.resolve("omegat.project"), "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><omegat><project version=\"1.0\">"
                + usual + "<source_lang>FR</source_lang><target_lang>EN</target_lang><sentence_seg>true</sentence_seg></project></omegat>");
        return project;
    }

    private static void write(Path docx, List<String> paragraphs) throws IOException {
        StringBuilder body = new StringBuilder();
        for (String paragraph : paragraphs) {
            body.append("<w:p><w:r><w:t xml:space=\"preserve\">").append(paragraph.replace("&", "&amp;").replace("<", "&lt;")).append("</w:t></w:r></w:p>");
        }
        try (OutputStream out = Files.newOutputStream(docx); ZipOutputStream zip = new ZipOutputStream(out)) {
            List<String[]> parts = new ArrayList<>();
            parts.add(new String[] {"[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"});
            parts.add(new String[] {"_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                    + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"});
            parts.add(new String[] {"word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                    + body + "</w:body></w:document>"});
            for (String[] part : parts) {
                zip.putNextEntry(new ZipEntry(part[0]));
                zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + part[1]).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
