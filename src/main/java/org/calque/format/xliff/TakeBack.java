package org.calque.format.xliff;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.calque.document.Code;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Segments;
import org.calque.document.Text;
import org.calque.format.bilingual.FilePart;
import org.calque.format.bilingual.XmlSource;
import org.calque.job.Fault;
import org.calque.job.Progress;
import org.jspecify.annotations.Nullable;

/** Takes an XLIFF of ours back, whatever tool has written it meanwhile. */
public final class TakeBack {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2009\\u202F]+");

    /** Begins what stands for the id of a segment without one; no id of ours begins so. */
    private static final String NAMELESS = "#";

    /**
     * What became of a document when a file was taken back into it.
     *
     * @param changed  how many segments have another target, state or note now
     * @param unplaced what is to be told: what could not be placed, or not as it came
     */
    public record Applied(Document document, int changed, List<Unplaced> unplaced) {
        public Applied {
            unplaced = List.copyOf(unplaced);
        }
    }

    /**
     * A segment that came back and is not, or not as it came, in the document.
     *
     * @param key    of the segment in the file
     * @param source its source as it came
     * @param target its text as it came
     */
    public record Unplaced(String key, String source, String target, SegmentState state, Reason reason) {

        private static Unplaced of(TakenBack.Returned returned, Reason reason) {
            return new Unplaced(returned.key(), returned.source().string(), returned.target().string(), returned.state(), reason);
        }
    }

    /** Why a segment could not be placed. */
    public enum Reason {
        /** The document has no such segment. */
        UNKNOWN,
        /** The document's source is another one now. */
        SOURCE_DIFFERS,
        /** The file has two of the name: the first is placed. */
        REPEATED,
        /** The document's segment is locked. */
        LOCKED,
        /** What are several segments here came as one: it is placed in the first, and the others are left empty. */
        JOINED,
        /** The unit's segments came in another order: each is placed where its source stands. */
        REORDERED,
        /** The unit came under another id: it is placed where its source stands. */
        FOUND_BY_SOURCE;

        /** Whether it is in the document all the same. */
        boolean placed() {
            return this == JOINED || this == REORDERED || this == FOUND_BY_SOURCE;
        }
    }

    /**
     * Reads a file.
     *
     * @throws org.calque.job.FaultException if it is no XLIFF and no XML, or broken
     * @throws org.calque.job.Cancelled      if the user stopped it
     */
    public TakenBack read(String name, byte[] bytes, Progress progress) {
        if (bytes.length > 1 && bytes[0] == (byte) 0xD0 && bytes[1] == (byte) 0xCF) {
            throw Fault.REVIEW_TABLE_MISSING.at(name);   // a table that somebody has saved as Word did before 2007
        }
        XmlSource source = XmlSource.of(name, bytes);
        if (!source.text().stripLeading().startsWith("<")) {
            throw Fault.REVIEW_TABLE_MISSING.at(name);   // a text, say: nothing in it breaks any rule of XML
        }
        XliffFile file = new XliffParser(source, true, progress).parse();
        List<TakenBack.Returned> segments = new ArrayList<>();
        Set<String> reordered = new HashSet<>();
        Map<String, String> files = new HashMap<>();
        for (Placed placed : file.units()) {
            String first = files.computeIfAbsent(placed.unit().id(), id -> placed.unit().file());
            // what another tool has put together with ours may have the same ids
            String unit = first.equals(placed.unit().file()) ? placed.unit().id() : placed.unit().file() + "#" + placed.unit().id();
            boolean several = placed.unit().parts().stream().filter(FilePart::segment).count() > 1;
            if (several && placed.reordered(source.text())) {
                reordered.add(unit);
            }
            for (FilePart part : placed.unit().parts()) {
                if (part.segment()) {
                    // ids of segments may be left out in 2.x: these go by their place
                    String within = part.id() != null ? part.id() : several ? NAMELESS + segments.size() : "";
                    segments.add(new TakenBack.Returned(unit, SegmentIds.key(unit, within),
                            part.source().text(), part.target() == null ? Text.EMPTY : part.target().text(), part.state(), part.note()));
                }
            }
        }
        return new TakenBack(file.original(), file.sha256(), file.ours(), instant(file.exported()), segments, reordered);
    }

    private static @Nullable Instant instant(String written) {
        try {
            return written.isEmpty() ? null : OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeParseException changed) {
            return null;   // as from a file that does not tell: nothing is known of what was edited since
        }
    }

    /**
     * The document with what came back in place. A segment that came back without a target, and not left empty on purpose,
     * keeps what it has. Whether the fingerprint is that of the document's original is the caller's to ask.
     */
    public Applied apply(TakenBack back, Document document) {
        Map<String, Integer> byKey = new HashMap<>();
        List<Segment> segments = new ArrayList<>(document.segments());
        for (int i = 0; i < segments.size(); i++) {
            byKey.put(segments.get(i).key(), i);
        }
        Map<String, List<TakenBack.Returned>> units = new LinkedHashMap<>();
        List<Unplaced> unplaced = new ArrayList<>();
        Map<String, TakenBack.Returned> first = new HashMap<>();
        for (TakenBack.Returned returned : back.segments()) {
            TakenBack.Returned before = first.putIfAbsent(returned.key(), returned);
            if (before == null) {
                units.computeIfAbsent(returned.unit(), unit -> new ArrayList<>()).add(returned);
            } else if (!returned.target().isBlank() && !returned.target().equals(before.target())) {
                unplaced.add(Unplaced.of(returned, Reason.REPEATED));
            }
        }
        Homes homes = new Homes(document, units);
        for (Map.Entry<String, List<TakenBack.Returned>> entry : units.entrySet()) {
            List<Integer> elsewhere = homes.bySource(entry.getKey());
            if (!elsewhere.isEmpty()) {
                unplaced.add(Unplaced.of(together(entry.getValue()), Reason.FOUND_BY_SOURCE));
                cutAnew(document, segments, elsewhere, entry.getValue(), unplaced);
                continue;
            }
            List<Integer> ours = homes.of(entry.getKey());
            if (back.reordered().contains(entry.getKey()) && !ours.isEmpty()) {
                unplaced.add(Unplaced.of(together(entry.getValue()), Reason.REORDERED));
            }
            boolean asWritten = entry.getValue().stream().allMatch(returned -> byKey.containsKey(returned.key())
                    && collapsed(returned.source()).equals(collapsed(segments.get(byKey.get(returned.key())).source())));
            if (!asWritten && !ours.isEmpty() && sameSource(document, segments, ours, entry.getValue())) {
                cutAnew(document, segments, ours, entry.getValue(), unplaced);
            } else {
                for (TakenBack.Returned returned : entry.getValue()) {
                    Integer index = byKey.get(returned.key());
                    if (index != null) {
                        place(document, segments, index, returned, unplaced);
                    } else if (!returned.target().isBlank()) {
                        unplaced.add(Unplaced.of(returned, Reason.UNKNOWN));
                    }
                }
            }
        }
        int changed = 0;
        for (int i = 0; i < segments.size(); i++) {
            if (!segments.get(i).equals(document.segments().get(i))) {
                changed++;
            }
        }
        return new Applied(changed == 0 ? document : document.with(Segments.of(segments)), changed, unplaced);
    }

    private static void place(Document document, List<Segment> segments, int index, TakenBack.Returned returned,
                              List<Unplaced> unplaced) {
        Segment segment = segments.get(index);
        Text target = mapped(returned.target(), document.unitOf(segment).source(), segment.target());
        Segment changed = target.isBlank() && returned.state() != SegmentState.LEFT_EMPTY ? segment
                : segment.withTarget(target, returned.state());
        if (returned.note() != null && !Objects.equals(returned.note(), segment.note())) {
            changed = changed.withNote(returned.note());
        }
        if (changed.equals(segment)) {
            return;
        }
        Reason reason = segment.locked() ? Reason.LOCKED
                : collapsed(returned.source()).equals(collapsed(segment.source())) ? null : Reason.SOURCE_DIFFERS;
        if (reason == null) {
            segments.set(index, changed);
        } else {
            unplaced.add(Unplaced.of(returned, reason));
        }
    }

    /** Whether what came back is the whole unit, however it is cut now. */
    private static boolean sameSource(Document document, List<Segment> segments, List<Integer> ours,
                                      List<TakenBack.Returned> returned) {
        StringBuilder all = new StringBuilder();
        returned.forEach(one -> all.append(one.source().string()));
        String unit = document.unitOf(segments.get(ours.get(0))).source().string();
        return Homes.bare(all).equals(Homes.bare(unit));
    }

    /**
     * Places the segments of a unit that is cut otherwise there than here: those that end where ours end, each in its own; what
     * came as one for several of ours, or as several for one, together, cut again where its sentences are ours.
     */
    private static void cutAnew(Document document, List<Segment> segments, List<Integer> ours, List<TakenBack.Returned> returned,
                                List<Unplaced> unplaced) {
        int here = 0;
        int there = 0;
        while (here < ours.size() && there < returned.size()) {
            int firstHere = here;
            int firstThere = there;
            int length = length(segments.get(ours.get(here++)).source()) - length(returned.get(there++).source());
            while (length != 0 && (length < 0 ? here < ours.size() : there < returned.size())) {
                length += length < 0 ? length(segments.get(ours.get(here++)).source()) : -length(returned.get(there++).source());
            }
            List<TakenBack.Returned> came = returned.subList(firstThere, there);
            if (here - firstHere == 1 && came.size() == 1) {
                place(document, segments, ours.get(firstHere), came.get(0), unplaced);
            } else {
                joined(document, segments, ours.subList(firstHere, here), came, unplaced);
            }
        }
        returned.subList(there, returned.size()).stream().filter(rest -> !rest.target().isBlank())
                .forEach(rest -> unplaced.add(Unplaced.of(rest, Reason.UNKNOWN)));
    }

    private static int length(Text source) {
        return Homes.bare(source.string()).length();
    }

    private static void joined(Document document, List<Segment> segments, List<Integer> ours, List<TakenBack.Returned> returned,
                               List<Unplaced> unplaced) {
        TakenBack.Returned together = together(returned);
        if (together.target().isBlank()) {
            return;
        }
        if (ours.stream().anyMatch(index -> segments.get(index).locked())) {
            unplaced.add(Unplaced.of(together, Reason.LOCKED));
            return;
        }
        Segment first = segments.get(ours.get(0));
        Text target = mapped(together.target(), document.unitOf(first).source(), first.target());
        StringBuilder known = new StringBuilder();
        ours.forEach(index -> known.append(segments.get(index).target().string()));
        if (Homes.bare(known).equals(Homes.bare(target.string()))) {
            return;   // what stands here, put together
        }
        SegmentState state = together.state() == SegmentState.NOT_STARTED ? SegmentState.DRAFT : together.state();
        List<Text> pieces = Recut.cut(target, ours.stream().map(index -> segments.get(index).source()).toList(), document.languages().target());
        Segment changed = first.withTarget(pieces == null ? target : pieces.get(0), state);
        segments.set(ours.get(0), together.note() == null ? changed : changed.withNote(together.note()));
        if (pieces != null) {
            for (int i = 1; i < pieces.size(); i++) {
                segments.set(ours.get(i), segments.get(ours.get(i)).withTarget(pieces.get(i), state));
            }
            return;
        }
        for (int index : ours.subList(1, ours.size())) {
            segments.set(index, segments.get(index).withTarget(Text.EMPTY, SegmentState.LEFT_EMPTY));
        }
        if (ours.size() > 1) {
            unplaced.add(Unplaced.of(together, Reason.JOINED));
        }
    }

    /** What came as several, as one. */
    private static TakenBack.Returned together(List<TakenBack.Returned> returned) {
        TakenBack.Returned together = returned.get(0);
        for (TakenBack.Returned one : returned.subList(1, returned.size())) {
            Text target = together.target();
            boolean apart = target.string().isEmpty() || one.target().isEmpty()
                    || target.string().endsWith(" ") || one.target().string().startsWith(" ");
            String note = together.note() == null ? one.note() : one.note() == null ? together.note() : together.note() + "\n" + one.note();
            together = new TakenBack.Returned(together.unit(), together.key(), together.source().then(one.source()),
                    (apart ? target : target.then(Text.of(" "))).then(one.target()),
                    one.state().compareTo(together.state()) < 0 ? one.state() : together.state(), note);
        }
        return together;
    }

    /** As tools may give it back that tidy spaces and apostrophes. */
    private static String collapsed(Text text) {
        return SPACES.matcher(text.string().replace('’', '\'')).replaceAll(" ").strip();
    }

    /** The target with the document's own codes in place of what the file made of them. */
    private static Text mapped(Text target, Text source, Text before) {
        if (target.codes().isEmpty()) {
            return target;
        }
        List<Code> codes = new ArrayList<>(target.codes().size());
        for (Code code : target.codes()) {
            Code known = find(code, source);
            if (known == null) {
                known = find(code, before);
            }
            codes.add(known == null ? code : known.at(code.offset()));
        }
        return new Text(target.string(), codes);
    }

    private static @Nullable Code find(Code wanted, Text text) {
        for (Code code : text.codes()) {
            if (code.same(wanted)) {
                return code;
            }
        }
        return null;
    }
}
