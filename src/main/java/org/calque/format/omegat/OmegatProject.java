package org.calque.format.omegat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.calque.document.LanguagePair;
import org.calque.format.bilingual.XmlCursor;
import org.calque.format.bilingual.XmlSource;
import org.calque.job.Fault;
import org.jspecify.annotations.Nullable;

/**
 * An OmegaT project as it stands in its folder.
 *
 * @param name       of the folder
 * @param languages  as the project says them
 * @param sources    the files to be translated, in the order of their names, without those the project leaves out
 * @param memories   what was translated in it, first, and then the memories it was given
 * @param given      the folder of the memories it was given
 * @param glossaries the glossary files
 */
public record OmegatProject(String name, LanguagePair languages, List<Path> sources, List<Path> memories, Path given, List<Path> glossaries) {

    /** What OmegaT calls the file that makes a folder a project. */
    public static final String FILE = "omegat.project";

    private static final String DEFAULT = "__DEFAULT__";
    private static final Set<String> GLOSSARIES = Set.of("txt", "utf8", "tab", "csv", "tsv", "tbx");
    private static final Pattern PENALTY = Pattern.compile("(?:^|/)penalty-(\\d{1,3})/");
    private static final int MOST = 50;   // more than that and nothing it has would be shown
    private static final int DEPTH = 20;   // of folders in folders, so that a link in a circle ends

    public OmegatProject {
        sources = List.copyOf(sources);
        memories = List.copyOf(memories);
        glossaries = List.copyOf(glossaries);
    }

    /** Whether a path is a project's: its folder, or the file in it that makes it one. */
    public static boolean is(Path path) {
        return FILE.equals(String.valueOf(path.getFileName())) || Files.isDirectory(path) && Files.isRegularFile(path.resolve(FILE));
    }

    /**
     * @param project the file {@value #FILE}, or its folder
     * @throws org.calque.job.FaultException if it is missing, broken or no project
     */
    public static OmegatProject read(Path project) {
        Path file = Files.isDirectory(project) ? project.resolve(FILE) : project;
        Path root = file.toAbsolutePath().getParent();
        List<String> leftOut = new ArrayList<>();
        Map<String, String> said = settings(file, leftOut);
        Path given = folder(root, said.get("tm_dir"), "tm");
        Path texts = folder(root, said.get("source_dir"), "source");
        List<Pattern> masks = leftOut.stream().map(OmegatProject::mask).toList();
        List<Path> sources = files(texts, Set.of()).stream().filter(source -> masks.stream()
                .noneMatch(mask -> mask.matcher(texts.relativize(source).toString().replace('\\', '/')).matches())).toList();
        LanguagePair languages = new LanguagePair(language(said.get("source_lang"), Locale.FRENCH), language(said.get("target_lang"), Locale.ENGLISH));
        List<Path> memories = new ArrayList<>();
        Path own = root.resolve("omegat").resolve("project_save.tmx");
        if (Files.isRegularFile(own)) {
            memories.add(own);
        }
        memories.addAll(files(given, Set.of("tmx")));
        return new OmegatProject(String.valueOf(root.getFileName()), languages, sources, memories, given,
                files(folder(root, said.get("glossary_dir"), "glossary"), GLOSSARIES));
    }

    /**
     * What a memory is called: with the folders it is in, which tell OmegaT how far to go by it ({@code auto}, {@code penalty-10}),
     * and since two folders may hold files of one name.
     */
    public String nameOf(Path memory) {
        return memory.startsWith(given) ? given.relativize(memory).toString().replace('\\', '/') : String.valueOf(memory.getFileName());
    }

    /** By how much what a memory has counts for less, in percent, 0 to {@value #MOST}: a folder says so, {@code tm/penalty-10}. */
    public int penaltyOf(Path memory) {
        Matcher said = PENALTY.matcher(nameOf(memory));
        return said.find() ? Math.min(MOST, Integer.parseInt(said.group(1))) : 0;
    }

    /** The files that an Ant pattern means, as OmegaT keeps them: a doubled star is any number of folders. */
    private static Pattern mask(String ant) {
        StringBuilder regex = new StringBuilder();
        for (String piece : ant.split("(?<=\\*\\*/)|(?=/\\*\\*$)|(?<=[*?])(?![*/])|(?<![*])(?=[*?])")) {
            regex.append(switch (piece) {
                case "**/" -> "(?:.*/)?";
                case "/**" -> "(?:/.*)?";
                case "**" -> ".*";
                case "*" -> "[^/]*";
                case "?" -> "[^/]";
                default -> Pattern.quote(piece);
            });
        }
        return Pattern.compile(regex.toString());
    }

    private static Map<String, String> settings(Path file, List<String> leftOut) {
        Map<String, String> said = new HashMap<>();
        try {
            XmlCursor xml = new XmlCursor(XmlSource.of(file.toString(), Files.readAllBytes(file)));
            boolean root = true;
            while (xml.next()) {
                if (xml.starts() && root) {
                    root = false;
                    if (!xml.at("omegat")) {
                        throw Fault.XML_ROOT.at(file, xml.local(), "omegat");
                    }
                } else if (xml.starts() && xml.at("mask")) {
                    leftOut.add(xml.content().strip());
                } else if (xml.starts() && !xml.at("project") && !xml.at("source_dir_excludes")) {
                    said.put(xml.local(), xml.content().strip());
                }
            }
            return said;
        } catch (NoSuchFileException missing) {
            throw Fault.FILE_MISSING.because(missing, file);
        } catch (IOException failed) {
            throw Fault.FILE_UNREADABLE.because(failed, file, failed);
        }
    }

    private static Locale language(@Nullable String said, Locale otherwise) {
        Locale language = said == null ? otherwise : Locale.forLanguageTag(said.replace('_', '-'));
        return language.getLanguage().isEmpty() ? otherwise : language;
    }

    private static Path folder(Path root, @Nullable String said, String usual) {
        try {
            return said == null || said.isEmpty() || said.equals(DEFAULT) ? root.resolve(usual) : root.resolve(said);
        } catch (InvalidPathException elsewhere) {
            return root.resolve(usual);   // a path of another system
        }
    }

    /** @param endings that are wanted; all for none */
    private static List<Path> files(Path folder, Set<String> endings) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            return all.filter(Files::isRegularFile).filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> endings.isEmpty() || endings.contains(ending(file))).sorted().toList();
        } catch (IOException | UncheckedIOException failed) {
            throw Fault.FILE_UNREADABLE.because(failed, folder, failed);
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
