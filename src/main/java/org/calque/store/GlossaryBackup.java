package org.calque.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calque.database.LogEntry;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.glossary.exchange.GlossaryFiles;
import org.calque.job.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Glossaries with all that is kept of them, as lines of JSON: one for the glossary, then one for each concept, with each change of it
 * that was made, when and by whom.
 */
public final class GlossaryBackup {

    /** In UTF-16 units; a concept with a thousand changes has a tenth of that. A longer line is none of ours. */
    private static final int LONGEST_LINE = 1 << 24;

    private GlossaryBackup() {
    }

    /**
     * One change, as it was logged.
     *
     * @param earlier the concept before, as JSON, or null where it came into being
     * @param later   after, or null where it was deleted
     */
    public record Past(Instant at, String who, String command, @Nullable String earlier, @Nullable String later) {
    }

    /**
     * A glossary as a backup holds it.
     *
     * @param pasts the changes of each concept by its id, the first change first
     */
    public record Kept(Glossary glossary, Map<UUID, List<Past>> pasts) {
    }

    /** Writes one glossary; several may follow one another in a stream, which is left open. */
    public static void write(Glossary glossary, Map<UUID, List<Past>> pasts, OutputStream out) throws IOException {
        line(out, Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("glossary", glossary.id().toString());
            json.writeStringField("name", glossary.name());
            json.writeStringField("enforcement", glossary.enforcement().name());
            json.writeNumberField("rank", glossary.rank());
            Json.field(json, "source", glossary.source());
            json.writeEndObject();
        }));
        for (Concept concept : glossary.concepts()) {
            line(out, Json.write(json -> {
                json.writeStartObject();
                json.writeStringField("concept", ConceptJson.write(concept));
                json.writeArrayFieldStart("changes");
                for (Past past : pasts.getOrDefault(concept.id(), List.of())) {
                    json.writeStartObject();
                    json.writeStringField("at", past.at().toString());
                    json.writeStringField("who", past.who());
                    json.writeStringField("command", past.command());
                    Json.field(json, "earlier", past.earlier());
                    Json.field(json, "later", past.later());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }));
        }
        out.flush();
    }

    private static void line(OutputStream out, String json) throws IOException {
        out.write(json.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    static Past of(LogEntry entry) {
        return new Past(entry.at(), entry.who(), entry.command(), entry.earlier(), entry.later());
    }

    /**
     * Reads a backup to its end, and leaves the stream open.
     *
     * @throws org.calque.job.FaultException {@code GLOSSARY_INVALID} with the line that is none of a backup
     */
    public static List<Kept> read(String name, InputStream in) {
        List<Kept> all = new ArrayList<>();
        List<Concept> concepts = new ArrayList<>();
        Reader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        long number = 0;
        try {
            for (String line = line(name, reader, 1); line != null; line = line(name, reader, number + 1)) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                Json read = Json.read(line);
                String concept = read.stringOrNull("concept");
                if (concept == null) {
                    close(all, concepts);
                    all.add(new Kept(new Glossary(UUID.fromString(read.string("glossary")), read.string("name"),
                            Enforcement.valueOf(read.string("enforcement")), read.integer("rank"), read.stringOrNull("source"), List.of()), new HashMap<>()));
                } else {
                    Concept kept = ConceptJson.read(concept, 0);
                    concepts.add(kept);
                    all.get(all.size() - 1).pasts().put(kept.id(), read.list("changes").stream().map(past -> new Past(
                            Instant.parse(past.string("at")), past.string("who"), past.string("command"), past.stringOrNull("earlier"),
                            past.stringOrNull("later"))).toList());
                }
            }
        } catch (UncheckedIOException | IllegalStateException | IllegalArgumentException | ClassCastException | NullPointerException
                | DateTimeException | IndexOutOfBoundsException notOurs) {
            throw GlossaryFiles.damaged(name, number, notOurs);
        }
        if (all.isEmpty()) {
            throw Fault.FILE_EMPTY.at(name);
        }
        close(all, concepts);
        return all;
    }

    private static void close(List<Kept> all, List<Concept> concepts) {
        if (!all.isEmpty()) {
            Kept last = all.remove(all.size() - 1);
            all.add(new Kept(last.glossary().with(concepts), last.pasts()));
        }
        concepts.clear();
    }

    private static @Nullable String line(String name, Reader in, long number) {
        StringBuilder line = new StringBuilder();
        try {
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (c == '\n') {
                    return line.toString();
                }
                if (line.length() == LONGEST_LINE) {
                    throw GlossaryFiles.damaged(name, number, null);
                }
                line.append((char) c);
            }
        } catch (IOException unreadable) {
            throw Fault.FILE_UNREADABLE.because(unreadable, name, unreadable);
        }
        return line.length() == 0 ? null : line.toString();
    }
}
