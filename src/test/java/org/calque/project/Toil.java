package org.calque.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.calque.check.Issue;
import org.calque.database.Backups;
import org.calque.document.Ids;
import org.calque.document.LanguagePair;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.format.Formats;
import org.calque.format.Opened;
import org.calque.format.tmx.TmxUnits;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.TermStatus;
import org.calque.job.Progress;
import org.calque.job.SafeFile;
import org.calque.project.glossary.Broken;
import org.calque.project.undo.Command;
import org.calque.project.undo.ConceptEdit;
import org.calque.store.MemoryTable;

/**
 * A program of its own that does everything a day's work is made of until it is killed. It says {@code begin WORK thing} before
 * it touches a thing, and {@code did WORK thing value} once it was told that it is kept. When it begins it looks whether
 * the one before left anything half done, and says {@code broken} then.
 */
final class Toil {

    /** What may be under way when the kill comes. */
    enum Work { TYPE, CONFIRM, REPLACE, SWAP, IMPORT, TERM, TERMS, TMX, SHAPE, WAIVE, EXPORT, BACKUP }

    static final String LONG = "long.txt";
    static final String WAIVED = "waived.txt";
    static final int REPLACED = 30;
    static final int IMPORTED = 50;
    static final int UNITS = 300;
    static final int CONCEPTS = 120;
    private static final int SWAPPED = 12;
    private static final int FIRST_REPLACED = Typist.SEGMENTS - REPLACED;
    private static final int FIRST_TYPED = FIRST_REPLACED / 2;

    private final Path folder;
    private final Random random;
    private final Formats formats = new Formats();
    private final Workspace workspace;
    private final DocumentSession text;
    private final DocumentSession shapes;
    private final DocumentSession waived;
    private final List<DocumentSession> swapped;

    private Toil(Workspace workspace, Path folder, long seed) {
        this.workspace = workspace;
        this.folder = folder;
        this.random = new Random(seed);
        this.text = document(LONG, () -> sentences(LONG, Typist.SEGMENTS));
        this.shapes = document("shapes.txt", () -> Sample.document("shapes.txt", List.of(List.of("Une phrase. Et une autre."))));
        this.waived = document(WAIVED, () -> Sample.document(WAIVED, IntStream.range(0, 100)
                .mapToObj(i -> List.of("Le déserteur " + i + " arrive.")).toList()));
        this.swapped = Stream.of("swap-a.txt", "swap-b.txt").map(name -> document(name, () -> Sample.document(name,
                IntStream.range(0, SWAPPED).mapToObj(i -> List.of("Voici l’échange " + i + ".")).toList()))).toList();
    }

    /** A text of many paragraphs as a file, opened as any file is. */
    private Opened sentences(String name, int count) {
        Path file = folder.resolve(name);
        String lines = IntStream.range(0, count).mapToObj(i -> "Ceci est la phrase " + i + ".").collect(Collectors.joining("\n\n"));
        SafeFile.write(file, out -> out.write(lines.getBytes(StandardCharsets.UTF_8)));
        return formats.open(file, LanguagePair.FRENCH_ENGLISH, Progress.NONE);
    }

    private DocumentSession document(String name, Supplier<Opened> otherwise) {
        return workspace.documents().stream().filter(known -> known.name().equals(name)).findFirst()
                .map(known -> workspace.edit(known.id(), Progress.NONE))
                .orElseGet(() -> workspace.importDocument(otherwise.get(), Progress.NONE));
    }

    /** @param arguments the workspace, the folder for other files, the number to begin at, which is the random seed too */
    public static void main(String[] arguments) throws IOException {
        say("opening");
        int from = Integer.parseInt(arguments[2]);
        Toil toil = new Toil(Workspace.open(arguments[0], () -> List.of(Sample.glossary(), exchange()), Progress.NONE), Path.of(arguments[1]),
                from);
        toil.look();
        say("ready");
        for (int n = from; ; n++) {
            toil.work(Work.values()[toil.random.nextInt(Work.values().length)], n);
        }
    }

    private static Glossary exchange() {
        return new Glossary(Ids.next(), "exchange", Enforcement.ENFORCE, 1, List.of(Sample.concept("exchange",
                Sample.french("échange", Match.INFLECTED), Sample.english("swap", TermStatus.PREFERRED))));
    }

    private void work(Work work, int n) throws IOException {
        switch (work) {
            case TYPE -> {
                int index = FIRST_TYPED + n % (FIRST_REPLACED - FIRST_TYPED);
                begin(work, "typed " + index);
                String target = "Typed as number " + n + ", in several pauses.";
                for (int key = 4; key < target.length(); key += 3) {
                    text.type(index, Text.of(target.substring(0, key)));
                    if (random.nextInt(4) == 0) {
                        text.flush();   // as a pause does
                        did(work, "typed " + index, target.substring(0, key));
                    }
                }
            }
            case CONFIRM -> {
                int index = n % FIRST_TYPED;
                begin(work, "confirmed " + index);
                text.type(index, Text.of(Typist.target(index).substring(0, 9)));
                if (n % 2 == 0) {
                    text.flush();
                }
                text.type(index, Text.of(Typist.target(index)));
                if (text.confirm(index) instanceof ConfirmResult.Confirmed) {
                    did(work, "confirmed " + index, Typist.target(index));
                }
            }
            case REPLACE -> {
                begin(work, "replaced");
                List<DocumentSession.Edit> edits = new ArrayList<>();
                for (int i = 0; i < REPLACED; i++) {
                    edits.add(new DocumentSession.Edit(FIRST_REPLACED + i, Text.of("Version " + n + "."), SegmentState.DRAFT));
                }
                text.apply(Command.REPLACE, edits);
                did(work, "replaced", "Version " + n + ".");
            }
            case SWAP -> swap();
            case IMPORT -> {
                String name = "import-" + n + ".txt";
                begin(work, "document " + name);
                workspace.importDocument(sentences(name, IMPORTED), Progress.NONE).close();
                did(work, "document " + name, "there");
            }
            case TERM -> {
                begin(work, "concept k" + n);
                workspace.glossaries().save(glossary("house").id(), concept("k" + n, n));
                did(work, "concept k" + n, "there");
            }
            case TERMS -> terms(n);
            case TMX -> tmx(n);
            case SHAPE -> {
                begin(work, "shapes");
                if (shapes.canSplit(0, 12)) {
                    shapes.split(0, 12);
                } else if (shapes.canJoin(0)) {
                    shapes.join(0);
                }
                did(work, "shapes", Integer.toString(shapes.document().segments().size()));
            }
            case WAIVE -> waive(n);
            case EXPORT -> {
                begin(work, "export");
                SafeFile.write(folder.resolve("export.txt"), out -> formats.write(text.original(), text.document(), out, Progress.NONE));
                did(work, "export", "there");
            }
            case BACKUP -> {
                begin(work, "backup");
                did(work, "backup", workspace.backUp().file().getFileName().toString());
            }
        }
    }

    /** Another rendering is agreed, and put in place in two documents at once. */
    private void swap() {
        begin(Work.SWAP, "swapped");
        Glossary glossary = glossary("exchange");
        Concept before = glossary.concepts().get(0);
        String rendering = before.english().findFirst().orElseThrow().text();
        for (DocumentSession session : swapped) {
            if (session.document().segments().get(0).target().isEmpty()) {
                List<DocumentSession.Edit> edits = IntStream.range(0, SWAPPED).mapToObj(i -> new DocumentSession.Edit(i,
                        Text.of("Here is the " + rendering + " " + i + "."), SegmentState.CONFIRMED)).toList();
                session.apply(Command.REPLACE, edits);
            }
        }
        String other = rendering.equals("swap") ? "exchange" : "swap";
        Concept after = Sample.with(before, before.french().findFirst().orElseThrow(), Sample.english(other, TermStatus.PREFERRED));
        List<Broken> broken = workspace.glossaries().brokenBy(List.of(new ConceptEdit(glossary.id(), before, after)), Progress.NONE);
        workspace.glossaries().save(glossary.id(), after);
        workspace.mend(broken);
        did(Work.SWAP, "swapped", other);
    }

    private void terms(int n) {
        List<Concept> concepts = IntStream.range(0, CONCEPTS).mapToObj(i -> concept("t" + i, n)).toList();
        String name = n % 2 == 0 ? "terms" : "terms-" + n;   // one that is there is changed, or another comes
        begin(Work.TERMS, "glossary " + name);
        workspace.glossaries().add(new Glossary(Ids.next(), name, Enforcement.OFF, 9, concepts), Progress.NONE);
        did(Work.TERMS, "glossary " + name, "term" + n);
    }

    private void tmx(int n) throws IOException {
        Path file = folder.resolve("memory.tmx");
        StringBuilder tmx = new StringBuilder("<tmx version=\"1.4\"><header srclang=\"fr\" segtype=\"sentence\" adminlang=\"en\""
                + " creationtool=\"t\" creationtoolversion=\"1\" o-tmf=\"t\" datatype=\"plaintext\"/><body>");
        for (int i = 0; i < UNITS; i++) {
            tmx.append("<tu><tuv xml:lang=\"fr\"><seg>Phrase ").append(i).append(" de la mémoire ").append(n)
                    .append(".</seg></tuv><tuv xml:lang=\"en\"><seg>Sentence.</seg></tuv></tu>");
        }
        Files.writeString(file, tmx.append("</body></tmx>"));
        begin(Work.TMX, "memory m" + n);
        workspace.memory().add("m" + n, units -> TmxUnits.read(file, LanguagePair.FRENCH_ENGLISH, units, Progress.NONE), Progress.NONE);
        did(Work.TMX, "memory m" + n, Integer.toString(UNITS));
    }

    private void waive(int n) {
        int index = n % 100;
        begin(Work.WAIVE, "waiver " + index);
        if (waived.view(index).waivers().isEmpty()) {
            waived.type(index, Text.of("The man " + index + " comes."));
            waived.flush();
            Issue missing = waived.view(index).errors().get(0);
            waived.waive(index, missing, "as agreed with the client");
            did(Work.WAIVE, "waiver " + index, "1");
        } else {
            waived.unwaive(index, waived.view(index).waivers().get(0));
            did(Work.WAIVE, "waiver " + index, "0");
        }
    }

    private Glossary glossary(String name) {
        return workspace.glossaries().list().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private static Concept concept(String key, int n) {
        return Sample.concept(key, Sample.french("terme " + key, Match.INFLECTED), Sample.english("term" + n, TermStatus.PREFERRED));
    }

    /** What was done whole or not at all is so. */
    private void look() throws IOException {
        check(text.document().segments().size() == Typist.SEGMENTS, "segments are missing");
        one("replaced", text.document().segments().subList(FIRST_REPLACED, Typist.SEGMENTS).stream().map(segment -> segment.target().string()));
        one("swapped", swapped.stream().flatMap(session -> session.document().segments().stream()).filter(segment -> !segment.target().isEmpty())
                .map(segment -> segment.target().string().replaceAll("\\d+", "")));
        workspace.documents().stream().filter(known -> known.name().startsWith("import-")).forEach(known -> {
            try (DocumentSession imported = workspace.edit(known.id(), Progress.NONE)) {
                check(imported.document().segments().size() == IMPORTED, known.name() + " is imported by half");
            }
        });
        String shaped = shapes.document().segments().stream().map(Segment::source).map(Text::string).map(String::strip)
                .collect(Collectors.joining(" "));
        check(shaped.equals("Une phrase. Et une autre."), "shaped by half: " + shaped);
        for (Glossary glossary : workspace.glossaries().list()) {
            if (glossary.name().startsWith("terms")) {
                check(glossary.concepts().size() == CONCEPTS, glossary.name() + " is imported by half");
                one(glossary.name(), glossary.concepts().stream().map(concept -> concept.english().findFirst().orElseThrow().text()));
            }
        }
        for (MemoryTable.Row memory : workspace.memory().list()) {
            check(!memory.name().startsWith("m") || memory.units() == UNITS, memory.name() + " is imported by half");
        }
        Path export = folder.resolve("export.txt");
        if (Files.exists(export)) {
            check(Files.readAllLines(export).stream().filter(line -> !line.isBlank()).count() == Typist.SEGMENTS, "exported by half");
        }
        for (Backups.Backup backup : Upkeep.backups(workspace.place())) {
            try (ZipFile zip = new ZipFile(backup.file().toFile())) {
                check(zip.stream().anyMatch(entry -> entry.getName().equals("calque.mv.db") && entry.getSize() > 0), "backed up by half");
            }
        }
    }

    private static void one(String what, Stream<String> values) {
        Set<String> different = values.collect(Collectors.toSet());
        check(different.size() <= 1, what + " by half: " + different);
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            say("broken: " + otherwise);
        }
    }

    private static void begin(Work work, String thing) {
        say("begin\t" + work + "\t" + thing);
    }

    private static void did(Work work, String thing, String value) {
        say("did\t" + work + "\t" + thing + "\t" + value);
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
