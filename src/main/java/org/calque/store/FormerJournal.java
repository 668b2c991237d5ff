package org.calque.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.calque.database.Journal;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.job.Fault;
import org.calque.job.FaultException;

/**
 * What a Calque with the former kind of journal had written to segments when it was killed, in a line each: whoever installs a
 * newer one after that shall lose nothing.
 */
public final class FormerJournal {

    private final Store store;
    private final Function<Segment, List<OccurrenceRow>> occurrences;
    private final Map<Long, Long> renewed = new HashMap<>();   // revisions that were lost, and those they have now

    private FormerJournal(Store store, Function<Segment, List<OccurrenceRow>> occurrences) {
        this.store = store;
        this.occurrences = occurrences;
    }

    /**
     * Puts it back where a segment still has the very revision that the change was made from.
     *
     * @param occurrences finds the terms of a segment, for the table of occurrences
     * @throws FaultException {@code WORKSPACE_UNUSABLE} if the disk refuses
     */
    public static void putBack(Store store, Function<Segment, List<OccurrenceRow>> occurrences) {
        if (store.folder().isEmpty()) {
            return;
        }
        try {
            FormerJournal journal = new FormerJournal(store, occurrences);
            for (Path file : Journal.former(store.folder().get())) {
                read(file).forEach(journal::putBack);
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw Fault.WORKSPACE_UNUSABLE.because(failure, store.folder().get(), failure);
        }
    }

    private static List<Json> read(Path file) throws IOException {
        List<Json> entries = new ArrayList<>();
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
            int space = line.indexOf(' ');
            byte[] json = line.substring(space + 1).getBytes(StandardCharsets.UTF_8);
            CRC32 sum = new CRC32();
            sum.update(json);
            if (space < 0 || !line.substring(0, space).equals(Long.toHexString(sum.getValue()))) {
                break;   // killed, or without power, while it wrote: what stands from here on was never said to be kept
            }
            entries.add(Json.read(line.substring(space + 1)));
        }
        return entries;
    }

    private void putBack(Json lost) {
        UUID document = UUID.fromString(lost.string("document"));
        UUID segment = UUID.fromString(lost.string("segment"));
        long basedOn = lost.number("basedOn", 0);
        Optional<StoredSegment> now = store.read(transaction -> transaction.segments().ofUnits(document, new int[] {lost.integer("unit")}))
                .stream().filter(stored -> stored.segment().id().equals(segment)).findFirst();
        if (now.isPresent() && now.get().revision() == renewed.getOrDefault(basedOn, basedOn)) {
            Segment before = now.get().segment();
            Segment after = before.withTarget(TextJson.text(lost.string("target")), SegmentState.valueOf(lost.string("state")))
                    .withNote(lost.stringOrNull("note")).withLocked(lost.flag("locked")).withReading(lost.stringOrNull("reading"))
                    .withBreaks(TextJson.breaks(lost.stringOrNull("breaks")));
            List<SegmentEdit> edit = List.of(new SegmentEdit(before, now.get().revision(), after, occurrences.apply(after)));
            renewed.put(lost.number("revision", 0), store.write(transaction ->
                    transaction.segments().change(document, lost.string("command"), edit)));
        }
    }
}
