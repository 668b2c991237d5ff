package org.calque.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.calque.format.Formats;
import org.calque.format.Opened;
import org.calque.format.OpeningOptions;
import org.calque.format.omegat.OmegatProject;
import org.calque.format.tmx.TmxUnits;
import org.calque.glossary.Glossary;
import org.calque.glossary.exchange.GlossaryFiles;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.calque.store.MemoryTable;
import org.jspecify.annotations.Nullable;

/**
 * Takes an OmegaT project into a workspace: its memories and glossaries, then its sources, which are filled with what the project
 * has translated already. What is there from an earlier time is not taken twice.
 */
public final class OmegatImport {

    private final Workspace workspace;
    private final OpeningOptions options;

    public OmegatImport(Workspace workspace, OpeningOptions options) {
        this.workspace = workspace;
        this.options = options;
    }

    /**
     * What was taken.
     *
     * @param documents ids, in the order of the project
     * @param units     of memories
     * @param concepts  of glossaries
     * @param refused   a reason for each file that could not be read; the others are there
     */
    public record Taken(List<UUID> documents, int units, int concepts, List<FaultException> refused) {
        public Taken {
            documents = List.copyOf(documents);
            refused = List.copyOf(refused);
        }
    }

    /**
     * @throws FaultException if it is no project, or none of its sources can be opened: nothing is taken then
     */
    public Taken take(Path file, Progress progress) {
        OmegatProject project = OmegatProject.read(file);
        List<FaultException> refused = new ArrayList<>();
        List<Opened> sources = new ArrayList<>();
        for (Path source : project.sources()) {
            progress.check();
            Opened opened = unlessRefused(() -> new Formats().open(source, project.languages(), options, Progress.NONE), refused);
            if (opened != null) {
                sources.add(opened);
            }
        }
        if (sources.isEmpty()) {
            throw Fault.PROJECT_WITHOUT_SOURCES.at(project.name());
        }
        int units = memories(project, refused, progress);
        int concepts = glossaries(project, refused, progress);
        List<UUID> documents = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            progress.at(i, sources.size());
            documents.add(document(sources.get(i), progress));
        }
        return new Taken(documents, units, concepts, refused);
    }

    private interface Reading<T> {
        T read();
    }

    /** A project holds pictures and the like beside its texts: what cannot be read is told and holds up nothing. */
    private static <T> @Nullable T unlessRefused(Reading<T> reading, List<FaultException> refused) {
        try {
            return reading.read();
        } catch (FaultException fault) {
            refused.add(fault);
            return null;
        }
    }

    private int memories(OmegatProject project, List<FaultException> refused, Progress progress) {
        Set<String> known = workspace.memory().list().stream().map(MemoryTable.Row::name).collect(Collectors.toSet());
        int units = 0;
        for (Path memory : project.memories()) {
            String name = project.name() + ": " + project.nameOf(memory);
            if (!known.contains(name)) {
                List<FaultException> empty = new ArrayList<>();
                Integer added = unlessRefused(() -> workspace.memory().add(name, project.languages(),
                        taker -> TmxUnits.salvage(memory, project.languages(), taker, progress), progress), empty);
                units += added == null ? 0 : added;
                int penalty = project.penaltyOf(memory);
                if (penalty > 0) {
                    workspace.memory().list().stream().filter(row -> row.name().equals(name)).findFirst()
                            .ifPresent(row -> workspace.memory().change(row.with(name, penalty, row.readOnly())));
                }
                empty.stream().filter(fault -> fault.fault() != Fault.TMX_EMPTY).forEach(refused::add);   // OmegaT makes such ones itself
            }
        }
        return units;
    }

    private int glossaries(OmegatProject project, List<FaultException> refused, Progress progress) {
        Set<String> known = workspace.glossaries().list().stream().map(Glossary::name).collect(Collectors.toSet());
        int concepts = 0;
        for (Path file : project.glossaries()) {
            Glossary read = bare(file) ? null : unlessRefused(() -> GlossaryFiles.read(file), refused);
            if (read != null && !known.contains(read.name())) {
                workspace.glossaries().add(read, progress);
                concepts += read.concepts().size();
            }
        }
        return concepts;
    }

    /** Whether OmegaT has made the file and nobody has written into it. */
    private static boolean bare(Path file) {
        try {
            return Files.size(file) == 0 || Files.size(file) < 4096 && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .lines().allMatch(line -> line.isBlank() || line.startsWith("#"));
        } catch (IOException unreadable) {
            return false;   // reading it as a glossary says what is wrong
        }
    }

    private UUID document(Opened opened, Progress progress) {
        Optional<DocumentSummary> known = workspace.madeFrom(opened.original());
        if (known.isPresent()) {
            return known.get().id();
        }
        try (DocumentSession session = workspace.importDocument(opened, progress)) {
            session.leverage().pretranslate(progress);
            return session.document().id();
        }
    }
}
