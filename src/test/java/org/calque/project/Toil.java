package org.calque.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.calque.document.Ids;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.format.Opened;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.TermStatus;
import org.calque.job.Progress;
import org.calque.memory.MemoryUnit;

/**
 * A program of its own that does everything a day's work is made of until it is killed: it types and confirms, replaces, imports,
 * splits and joins, changes the glossary, fills the memory, exports. It says what is done when it is done, a line each, and when
 * it begins it looks whether the one before left anything half done, and says {@code broken} then.
 */
final class Toil {

    static final int REPLACED = 30;
    private static final int FIRST_REPLACED = Typist.SEGMENTS - REPLACED;
    private static final String LONG = "long.txt";
    private static final String SHAPES = "shapes.txt";

    private final Workspace workspace;
    private final Path export;
    private final Random random;
    private final DocumentSession text;
    private final DocumentSession shapes;

    private Toil(Workspace workspace, Path export, long seed) {
        this.workspace = workspace;
        this.export = export;
        this.random = new Random(seed);
        this.text = document(Sample.document(LONG, Typist.sentences()));
        this.shapes = document(Sample.document(SHAPES, List.of(List.of("Une phrase. Et une autre."))));
    }

    private DocumentSession document(Opened opened) {
        return workspace.documents().stream().filter(known -> known.name().equals(opened.document().name())).findFirst()
                .map(known -> workspace.edit(known.id(), Progress.NONE))
                .orElseGet(() -> workspace.importDocument(opened, Progress.NONE));
    }

    /** @param arguments the workspace, the file to export to, the number to begin at, which is the random seed too */
    public static void main(String[] arguments) throws IOException {
        int from = Integer.parseInt(arguments[2]);
        Toil toil = new Toil(Workspace.open(arguments[0], () -> List.of(Sample.glossary()), Progress.NONE), Path.of(arguments[1]), from);
        toil.look();
        say("ready");
        for (int n = from; ; n++) {
            toil.work(n);
        }
    }

    private void work(int n) throws IOException {
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> {
                int index = n % FIRST_REPLACED;
                text.type(index, Text.of(Typist.target(index).substring(0, 9)));
                if (n % 2 == 0) {
                    text.flush();
                }
                text.type(index, Text.of(Typist.target(index)));
                text.confirm(index);
                say("confirmed " + index);
            }
            case 3 -> {
                List<DocumentSession.Edit> edits = new ArrayList<>();
                for (int i = 0; i < REPLACED; i++) {
                    edits.add(new DocumentSession.Edit(FIRST_REPLACED + i, Text.of("Version " + n + "."), SegmentState.DRAFT));
                }
                text.apply(Command.REPLACE, edits);
                say("replaced " + n);
            }
            case 4 -> {
                workspace.importDocument(Sample.document("import-" + n + ".txt", Typist.sentences().subList(0, 50)), Progress.NONE).close();
                say("imported " + n);
            }
            case 5 -> {
                Glossary house = workspace.glossaries().list().get(0);
                Concept concept = Sample.concept("k" + n, Sample.french("terme" + n, Match.INFLECTED), Sample.english("term" + n, TermStatus.PREFERRED));
                workspace.glossaries().save(house.id(), concept);
                say("saved " + n);
            }
            case 6 -> {
                if (shapes.canSplit(0, 12)) {
                    shapes.split(0, 12);
                } else if (shapes.canJoin(0)) {
                    shapes.join(0);
                }
                say("shaped " + shapes.document().segments().size());
            }
            default -> {
                if (random.nextBoolean()) {
                    String line = "Version " + n + ".\n";
                    SafeFile.write(export, out -> out.write(line.repeat(20_000).getBytes(StandardCharsets.UTF_8)));
                    say("exported " + n);
                } else {
                    workspace.memory().add("m" + n, units -> {
                        for (int i = 0; i < 40; i++) {
                            units.accept(unit("Phrase " + i + " de la mémoire " + n + "."));
                        }
                    }, Progress.NONE);
                    say("remembered " + n);
                }
            }
        }
    }

    private static MemoryUnit unit(String source) {
        return new MemoryUnit(Ids.next(), Text.of(source), Text.of("Sentence."), null, null, "toil", "", Instant.now(), 1);
    }

    /** What was done whole or not at all is so. */
    private void look() throws IOException {
        Set<String> versions = text.document().segments().subList(FIRST_REPLACED, Typist.SEGMENTS).stream()
                .map(segment -> segment.target().string()).collect(Collectors.toCollection(TreeSet::new));
        check(versions.size() == 1, "replaced by half: " + versions);
        check(text.document().segments().size() == Typist.SEGMENTS, "segments are missing");
        workspace.documents().stream().filter(known -> known.name().startsWith("import-")).forEach(known -> {
            try (DocumentSession imported = workspace.edit(known.id(), Progress.NONE)) {
                check(imported.document().segments().size() == 50, known.name() + " is imported by half");
            }
        });
        String shaped = shapes.document().segments().stream().map(Segment::source).map(Text::string).map(String::strip)
                .collect(Collectors.joining(" "));
        check(shaped.equals("Une phrase. Et une autre."), "shaped by half: " + shaped);
        if (Files.exists(export)) {
            List<String> lines = Files.readAllLines(export);
            check(lines.size() == 20_000 && Set.copyOf(lines).size() == 1, "exported by half");
        }
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            say("broken: " + otherwise);
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
