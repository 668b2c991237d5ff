package org.calque.format.xliff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.calque.document.Code;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Segments;
import org.calque.document.Text;
import org.calque.format.bilingual.FilePart;
import org.calque.format.bilingual.XmlSource;
import org.calque.job.Progress;
import org.jspecify.annotations.Nullable;

/** Takes an XLIFF of ours back, whatever tool has written it meanwhile. */
public final class TakeBack {

    private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n]+");

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
     * @param target its text as it came
     */
    public record Unplaced(String key, String target, Reason reason) {
    }

    /** Why a segment could not be placed. */
    public enum Reason {
        /** The document has no such segment. */
        UNKNOWN,
        /** The document's source is another one now. */
        SOURCE_DIFFERS,
        /** The document's segment is locked. */
        LOCKED,
        /** The other tool joined or cut the segments of the unit: placed in its first, the others are left empty. */
        JOINED
    }

    /**
     * Reads a file.
     *
     * @throws org.calque.job.FaultException if it is no XLIFF, or broken
     * @throws org.calque.job.Cancelled      if the user stopped it
     */
    public TakenBack read(String name, byte[] bytes, Progress progress) {
        XliffFile file = new XliffParser(XmlSource.of(name, bytes), true, progress).parse();
        List<TakenBack.Returned> segments = new ArrayList<>();
        for (Placed placed : file.units()) {
            for (FilePart part : placed.unit().parts()) {
                if (part.segment()) {
                    String unit = placed.unit().id();
                    segments.add(new TakenBack.Returned(unit, SegmentIds.key(unit, part.id() == null ? "" : part.id()),
                            part.source().text(), part.target() == null ? Text.EMPTY : part.target().text(), part.state(), part.note()));
                }
            }
        }
        return new TakenBack(file.original(), file.sha256(), segments);
    }

    /**
     * The document with what came back in place. A segment that came back without a target, and not left empty on purpose,
     * keeps what it has. Whether the fingerprint is that of the document's original is the caller's to ask.
     */
    public Applied apply(TakenBack back, Document document) {
        Map<String, Integer> byKey = new HashMap<>();
        Map<String, List<Integer>> byUnit = new HashMap<>();
        List<Segment> segments = new ArrayList<>(document.segments());
        for (int i = 0; i < segments.size(); i++) {
            byKey.put(segments.get(i).key(), i);
            byUnit.computeIfAbsent(document.unitOf(segments.get(i)).key(), unit -> new ArrayList<>()).add(i);
        }
        Map<String, List<TakenBack.Returned>> units = new LinkedHashMap<>();
        back.segments().forEach(returned -> units.computeIfAbsent(returned.unit(), unit -> new ArrayList<>()).add(returned));
        List<Unplaced> unplaced = new ArrayList<>();
        for (Map.Entry<String, List<TakenBack.Returned>> entry : units.entrySet()) {
            List<Integer> ours = byUnit.getOrDefault(entry.getKey(), List.of());
            boolean asWritten = entry.getValue().stream().allMatch(returned -> byKey.containsKey(returned.key()));
            if (!asWritten && !ours.isEmpty() && sameSource(document, segments, ours, entry.getValue())) {
                joined(document, segments, ours, entry.getKey(), entry.getValue(), unplaced);
            } else {
                for (TakenBack.Returned returned : entry.getValue()) {
                    Integer index = byKey.get(returned.key());
                    if (index != null) {
                        place(document, segments, index, returned, unplaced);
                    } else if (!returned.target().isBlank()) {
                        unplaced.add(new Unplaced(returned.key(), returned.target().string(), Reason.UNKNOWN));
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
            unplaced.add(new Unplaced(returned.key(), returned.target().string(), reason));
        }
    }

    /** Whether what came back is the whole unit, however it is cut now. */
    private static boolean sameSource(Document document, List<Segment> segments, List<Integer> ours,
                                      List<TakenBack.Returned> returned) {
        StringBuilder all = new StringBuilder();
        returned.forEach(one -> all.append(one.source().string()));
        String unit = document.unitOf(segments.get(ours.get(0))).source().string();
        return SPACES.matcher(all).replaceAll("").equals(SPACES.matcher(unit).replaceAll(""));
    }

    private static void joined(Document document, List<Segment> segments, List<Integer> ours, String unit,
                               List<TakenBack.Returned> returned, List<Unplaced> unplaced) {
        Text target = Text.EMPTY;
        SegmentState state = SegmentState.FINAL;
        for (TakenBack.Returned one : returned) {
            boolean apart = target.string().isEmpty() || one.target().isEmpty()
                    || target.string().endsWith(" ") || one.target().string().startsWith(" ");
            target = (apart ? target : target.then(Text.of(" "))).then(one.target());
            state = one.state().compareTo(state) < 0 ? one.state() : state;
        }
        if (target.isBlank()) {
            return;
        }
        if (ours.stream().anyMatch(index -> segments.get(index).locked())) {
            unplaced.add(new Unplaced(unit, target.string(), Reason.LOCKED));
            return;
        }
        Segment first = segments.get(ours.get(0));
        segments.set(ours.get(0), first.withTarget(mapped(target, document.unitOf(first).source(), first.target()),
                state == SegmentState.NOT_STARTED ? SegmentState.DRAFT : state));
        for (int index : ours.subList(1, ours.size())) {
            segments.set(index, segments.get(index).withTarget(Text.EMPTY, SegmentState.LEFT_EMPTY));
        }
        if (ours.size() > 1) {
            unplaced.add(new Unplaced(unit, target.string(), Reason.JOINED));
        }
    }

    private static String collapsed(Text text) {
        return SPACES.matcher(text.string()).replaceAll(" ").strip();
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
