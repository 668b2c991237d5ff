import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the program that people install, on the system this runs on: an application image with a Java runtime of its own and a
 * start-up archive (class-data sharing), and out of it the system's package: a .deb, .msi or .dmg.
 *
 * <p>Run by {@code mvn -Pdist package} as {@code java src/dist/Image.java VERSION}. One file in plain Java, since it has to do
 * the same on three systems; jpackage and jlink come with the JDK.
 */
final class Image {

    private static final Path TARGET = Path.of("target");
    private static final Path INPUT = TARGET.resolve("app");
    private static final Path DIST = TARGET.resolve("dist");
    private static final Path HERE = Path.of("src", "dist");
    private static final String SYSTEM = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    private static final boolean WINDOWS = SYSTEM.startsWith("windows");
    private static final boolean MAC = SYSTEM.startsWith("mac");

    private static final String DESCRIPTION = "Workbench for translators from French into English";

    // What the libraries ask for: java.se for Okapi, POI and H2; charsets for the files people send; localedata for French.
    private static final String MODULES =
            "java.se,jdk.charsets,jdk.crypto.ec,jdk.localedata,jdk.management,jdk.unsupported,jdk.zipfs";

    private Image() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        String version = MAC ? args[0].replaceFirst("^0\\.", "1.") : args[0];   // macOS lets no version begin with nought
        gather();
        List<String> options = new ArrayList<>(List.of("--type", "app-image", "--name", "calque", "--app-version", version, "--vendor", "Calque",
                "--description", DESCRIPTION, "--dest", DIST.toString(),
                "--input", INPUT.toString(), "--main-jar", "calque.jar", "--main-class", "org.calque.cli.Calque",
                "--add-modules", MODULES,
                "--jlink-options", "--strip-debug --no-man-pages --no-header-files --include-locales=en,fr"));
        if (!MAC) {   // an .icns can be made on macOS only; without it jpackage's own picture stands there
            options.addAll(List.of("--icon", HERE.resolve(WINDOWS ? "calque.ico" : "calque.png").toString()));
        }
        if (MAC) {   // kinds of files are told by the image there, elsewhere by the package
            options.addAll(kindsOfFiles());
        }
        if (WINDOWS) {   // what opens windows has no console to print to
            options.addAll(List.of("--add-launcher", "calque-console=" + HERE.resolve("console.properties")));
        }
        jpackage(options);
        Path image = DIST.resolve(MAC ? "calque.app" : "calque").toAbsolutePath();
        Path files = image.resolve(MAC ? "Contents/app" : WINDOWS ? "app" : "lib/app");
        listClasses(image, files);
        System.out.printf(Locale.ROOT, "Image: %s, %d MB%n", image, size(image) >> 20);
        pack(version, image);
        archive(image, files);
    }

    /** The jar and its libraries, and nothing else of target. */
    private static void gather() throws IOException {
        delete(INPUT);
        delete(DIST);
        Files.createDirectories(INPUT.resolve("lib"));
        Files.copy(TARGET.resolve("calque.jar"), INPUT.resolve("calque.jar"));
        try (Stream<Path> libraries = Files.list(TARGET.resolve("lib"))) {
            for (Path library : libraries.toList()) {
                Files.copy(library, INPUT.resolve("lib").resolve(library.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Uses the program once, with the window where there is a display, and lists the classes it loaded. */
    private static void listClasses(Path image, Path files) throws IOException, InterruptedException {
        Path launcher = image.resolve(MAC ? "Contents/MacOS/calque" : WINDOWS ? "calque.exe" : "bin/calque");
        Path classes = files.resolve("calque.classes");
        Path tour = DIST.resolve("tour");
        boolean display = WINDOWS || MAC || System.getenv("DISPLAY") != null;
        Set<String> all = new LinkedHashSet<>();
        if (display) {
            all.addAll(classesOf(List.of(launcher.toString(), "open", "--until-shown", "samples/deserteurs.fr.md")));
        }
        all.addAll(classesOf(List.of(launcher.toString(), "translate", "samples/deserteurs.fr.md", "--with", "samples/deserteurs.en.xlf",
                "--review", "-o", tour.toString())));
        Path word;   // a Word document asks for some thousand classes more
        try (Stream<Path> made = Files.list(tour)) {
            word = made.filter(file -> file.toString().endsWith(".docx")).findFirst().orElseThrow();
        }
        all.addAll(classesOf(List.of(launcher.toString(), "translate", word.toString(), "-o", tour.toString())));
        Files.write(classes, all);
        // Nothing is said where the archive does not fit: standard output belongs to the command's results.
        Files.writeString(files.resolve("calque.cfg"), "java-options=-XX:SharedArchiveFile=$APPDIR/calque.jsa\n"
                + "java-options=-Xshare:auto\njava-options=-Xlog:disable\njava-options=-Xlog:all=error:stderr\n",
                StandardOpenOption.APPEND);
        delete(tour);
        delete(DIST.resolve("workspace"));
    }

    /**
     * Writes the classes listed into an archive that each start maps into memory. It holds for the very path of the jars it was
     * made with (JDK 17): an image that is moved starts without it, and the package makes its own where it is installed.
     */
    private static void archive(Path image, Path files) throws IOException, InterruptedException {
        Path runtime = image.resolve(MAC ? "Contents/runtime/Contents/Home" : WINDOWS ? "runtime" : "lib/runtime");
        List<String> cfg = Files.readAllLines(files.resolve("calque.cfg"));
        String path = cfg.stream().filter(line -> line.startsWith("app.classpath="))
                .map(line -> line.substring(line.indexOf('=') + 1).replace("$APPDIR", files.toString()))
                .collect(Collectors.joining(File.pathSeparator));
        run(List.of(runtime.resolve(WINDOWS ? "bin/java.exe" : "bin/java").toString(), "-Xshare:dump", "-Xlog:cds=off",
                "-XX:SharedClassListFile=" + files.resolve("calque.classes"),
                "-XX:SharedArchiveFile=" + files.resolve("calque.jsa"), "-cp", path), null);
    }

    private static List<String> classesOf(List<String> command) throws IOException, InterruptedException {
        Path list = DIST.resolve("loaded.classes").toAbsolutePath();
        run(command, list);
        List<String> loaded = Files.readAllLines(list);
        Files.delete(list);
        return loaded;
    }

    /** @param classes where to list the classes that a run loads, or null */
    private static void run(List<String> command, Path classes) throws IOException, InterruptedException {
        Path log = DIST.resolve("archive.log");
        ProcessBuilder work = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        work.environment().put("CALQUE_WORKSPACE", DIST.resolve("workspace").toAbsolutePath().toString());
        if (classes != null) {
            work.environment().put("JAVA_TOOL_OPTIONS", "-XX:DumpLoadedClassList=" + classes);
        }
        int exit = work.start().waitFor();
        if (exit != 0 && exit != 1) {   // 1: it found errors, in a document that nobody has translated
            throw new IOException(command + " ended with " + exit + "; see " + log);
        }
    }

    private static void pack(String version, Path image) throws IOException {
        List<String> options = new ArrayList<>(List.of("--name", "calque", "--app-version", version, "--dest", DIST.toString(),
                "--app-image", image.toString(), "--vendor", "Calque", "--description", DESCRIPTION, "--license-file", "LICENSE",
                "--resource-dir", HERE.toString()));
        if (WINDOWS) {
            options.addAll(List.of("--type", "msi", "--win-menu", "--win-dir-chooser", "--win-per-user-install"));
        } else if (MAC) {
            options.addAll(List.of("--type", "dmg"));
        } else {
            options.addAll(List.of("--type", "deb", "--linux-shortcut", "--linux-menu-group", "Office;Translation;",
                    "--linux-app-category", "text", "--linux-deb-maintainer", "calque@localhost"));
        }
        if (!MAC) {
            options.addAll(kindsOfFiles());
        }
        jpackage(options);
        try (Stream<Path> made = Files.list(DIST)) {
            made.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".log")).forEach(file ->
                    System.out.printf(Locale.ROOT, "Package: %s, %d MB%n", file, file.toFile().length() >> 20));
        }
    }

    private static List<String> kindsOfFiles() {
        return Stream.of("xliff", "tmx", "tbx").flatMap(kind -> Stream.of("--file-associations", HERE.resolve(kind + ".properties").toString())).toList();
    }

    private static void jpackage(List<String> options) throws IOException {
        int exit = ToolProvider.findFirst("jpackage").orElseThrow().run(System.out, System.err, options.toArray(String[]::new));
        if (exit != 0) {
            throw new IOException("jpackage " + String.join(" ", options) + " ended with " + exit);
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0).sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    file.toFile().setWritable(true);
                    Files.delete(file);
                }
            }
        }
    }
}
