package org.calque.format.xliff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.calque.document.Cue;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.format.bilingual.Annotation;
import org.calque.format.bilingual.Element;
import org.calque.format.bilingual.FilePart;
import org.calque.format.bilingual.FileUnit;
import org.calque.format.bilingual.MarkedText;
import org.calque.format.bilingual.XmlCursor;
import org.jspecify.annotations.Nullable;

/** Reads one {@code trans-unit} of XLIFF 1.x. */
final class UnitReader12 {

    /** Whose note it is, with the segment's id behind it where a unit has several. */
    static final String NOTE_OF = XliffParser.OURS + ":";

    private final XmlCursor cursor;
    private final String file;
    private final boolean ours;
    private final Map<String, String> comments;   // of Studio, by id

    private final Map<String, String> notes = new HashMap<>();   // by segment id; "" for those on the unit
    private final Map<String, SegmentState> states = new HashMap<>();
    private final List<Element> stateGroups = new ArrayList<>();
    private final List<Cue> cues = new ArrayList<>();
    private @Nullable Content source;
    private @Nullable Content segmentedSource;
    private @Nullable Content target;
    private String state = "";
    private String qualifier = "";
    private final Map<String, VendorMark> marks = new HashMap<>();   // by segment id
    private @Nullable VendorMark ownMark;
    private @Nullable Element ownComments;

    UnitReader12(XmlCursor cursor, String file, boolean ours, Map<String, String> comments) {
        this.cursor = cursor;
        this.file = file;
        this.ours = ours;
        this.comments = comments;
    }

    Placed read(boolean locked) {
        String prefix = cursor.prefix();
        String id = cursor.value("id");
        String approved = cursor.attribute("approved");
        String restype = cursor.value("restype");
        int start = cursor.start();
        int tagEnd = cursor.end();
        ownMark = VendorMark.memoq(cursor);
        boolean inside = true;
        while (inside && cursor.next()) {
            if (cursor.starts()) {
                child();
            } else if (cursor.ends()) {
                inside = false;
            }
        }
        Element place = new Element(start, tagEnd, cursor.start(), cursor.end());
        Content plain = source == null ? new Content(new Element(tagEnd, tagEnd, tagEnd, tagEnd),
                new MarkedText(Text.EMPTY, List.of(), tagEnd, tagEnd), List.of()) : source;
        Content marked = segmentedSource != null ? segmentedSource : plain;
        List<FilePart> parts = new ArrayList<>();
        List<Placed.Part> places = new ArrayList<>();
        boolean segmented = segmented(marked);
        if (segmented) {
            segments(marked, approved, parts, places);
        } else {
            MarkedText translation = target == null || standsIn(target.whole(), plain.whole(), null) ? null : target.whole();
            Text words = translation == null ? Text.EMPTY : translation.text();
            String note = noted(notes.values().isEmpty() ? null : String.join("\n", notes.values()), plain.whole(), translation);
            SegmentState read = States.read12(state, qualifier, approved, words);
            VendorMark own = ownMark != null ? ownMark : marks.size() == 1 ? marks.values().iterator().next() : null;
            parts.add(new FilePart(null, true, plain.whole(), translation, own != null ? own.vendor().read(own.state(), words)
                    : states.size() == 1 && consistent(approved) ? believed(states.values().iterator().next(), read, words) : read,
                    note, own != null && own.locked()));
            places.add(new Placed.Part(plain.place(), marked.place().end(), target == null ? null : target.place(), own));
        }
        FileUnit unit = new FileUnit(file, ours ? Nmtoken.read(id) : id, UnitTypes.kind(restype), UnitTypes.level(restype), cues, locked, parts);
        return new Placed(unit, prefix, place, segmented, marked.place().end(), target == null ? null : target.place(),
                null, 0, stateGroups, ownComments, places);
    }

    /**
     * Whether the unit's own segmentation holds. A target that some tool has written in one piece is a translation of the
     * unit as a whole, and cannot be shared out among several segments.
     */
    private boolean segmented(Content marked) {
        long count = marked.pieces().stream().filter(Content.Piece::segment).count();
        return count > 0 && (count == 1 || target == null || target.segmented() || target.whole().text().isBlank());
    }

    private void segments(Content marked, @Nullable String approved, List<FilePart> parts, List<Placed.Part> places) {
        boolean only = marked.pieces().stream().filter(Content.Piece::segment).count() == 1;
        boolean believe = consistent(approved);
        int ordinal = 0;
        for (Content.Piece piece : marked.pieces()) {
            if (!piece.segment()) {
                parts.add(new FilePart(null, false, piece.text(), null, SegmentState.NOT_STARTED, null));
                places.add(new Placed.Part(piece.place(), 0, null));
                continue;
            }
            ordinal++;
            String mid = piece.mid() == null ? String.valueOf(ordinal) : piece.mid();
            Content.Piece translated = target == null ? null : target.piece(mid);
            MarkedText words = translated != null ? translated.text()
                    : only && target != null && !target.segmented() ? target.whole() : null;
            if (words != null && standsIn(words, piece.text(), states.get(mid))) {
                words = null;
            }
            Text read = words == null ? Text.EMPTY : words.text();
            SegmentState byUnit = States.read12(state, qualifier, approved, read);
            SegmentState own = states.get(mid);
            String note = noted(notes.get(mid) != null ? notes.get(mid) : ordinal == 1 ? notes.get("") : null, piece.text(), words);
            VendorMark mark = marks.getOrDefault(mid, ownMark);
            parts.add(new FilePart(ours ? Nmtoken.read(mid) : mid, true, piece.text(), words,
                    mark != null ? mark.vendor().read(mark.state(), read) : own != null && believe ? believed(own, byUnit, read)
                            : own == SegmentState.LEFT_EMPTY && read.isBlank() ? own : byUnit, note, mark != null && mark.locked()));
            places.add(new Placed.Part(piece.place(), 0, translated == null ? null : translated.place(), mark));
        }
    }

    /** Whether what stands in the target is only the source, which we put there ourselves for tools that translate nothing else. */
    private boolean standsIn(MarkedText target, MarkedText source, @Nullable SegmentState own) {
        return ours && state.equals(States.NOT_STARTED.state12) && (own == null || own == SegmentState.NOT_STARTED)
                && target.text().string().equals(source.text().string());
    }

    /** A note with the comments that Studio marks in the text. */
    private @Nullable String noted(@Nullable String note, MarkedText source, @Nullable MarkedText target) {
        Set<String> all = new LinkedHashSet<>();
        if (note != null) {
            all.add(note);
        }
        for (MarkedText text : target == null ? List.of(source) : List.of(source, target)) {
            text.annotations().stream().map(Annotation::comment).map(id -> id == null ? null : comments.get(id))
                    .filter(Objects::nonNull).forEach(all::add);
        }
        return all.isEmpty() ? null : String.join("\n", all);
    }

    /** Whether the state of the whole is still the one we wrote with those of the segments; else another tool knows better. */
    private boolean consistent(@Nullable String approved) {
        if (states.isEmpty()) {
            return false;
        }
        States row = States.of(List.copyOf(states.values()));
        return target == null ? row == States.NOT_STARTED : row.state12.equals(state) && row.approved == "yes".equals(approved);
    }

    /** Our own word for a segment, unless its target shows that another tool has been at it. */
    private static SegmentState believed(SegmentState own, SegmentState byUnit, Text target) {
        boolean empty = own == SegmentState.NOT_STARTED || own == SegmentState.LEFT_EMPTY;
        if (target.isBlank()) {
            return own == SegmentState.LEFT_EMPTY ? own : SegmentState.NOT_STARTED;
        }
        return empty ? byUnit == SegmentState.NOT_STARTED ? SegmentState.DRAFT : byUnit : own;
    }

    private void child() {
        if (XliffParser.foreign(cursor)) {
            vendors();
            return;
        }
        switch (cursor.local()) {
            case "source" -> source = content();
            case "seg-source" -> segmentedSource = content();
            case "target" -> {
                state = cursor.value("state");
                qualifier = cursor.value("state-qualifier");
                target = content();
            }
            case "note" -> {
                String from = cursor.value("from");
                String note = cursor.content();
                if (!note.isBlank() && !from.equals(XliffParser.OURS + "-" + XliffParser.READING)) {
                    notes.merge(from.startsWith(NOTE_OF) ? from.substring(NOTE_OF.length()) : "", note, (a, b) -> a + "\n" + b);
                }
            }
            case "context-group" -> { }   // its contexts are met next, and its end tag below
            default -> cursor.skip();
        }
        if (cursor.starts() && cursor.at("context-group")) {
            contexts();
        }
    }

    /** What Studio or memoQ say in their own words; other extensions are passed over. */
    private void vendors() {
        boolean studio = cursor.namespace().equals(Vendor.STUDIO.namespace) && cursor.at("seg-defs");
        boolean memoq = cursor.namespace().equals(Vendor.MEMOQ.namespace) && cursor.local().startsWith("comments");
        if (!studio && !memoq) {
            cursor.skip();
            return;
        }
        String holder = cursor.local();
        int start = cursor.start();
        int tagEnd = cursor.end();
        while (cursor.next() && !(cursor.ends() && cursor.at(holder))) {
            if (studio && cursor.starts() && cursor.at("seg")) {
                marks.put(cursor.value("id"), VendorMark.studio(cursor));
            } else if (memoq && cursor.starts() && cursor.at("comment")) {
                boolean deleted = cursor.value("deleted").matches("true|1");
                String comment = cursor.content();
                if (!deleted && !comment.isBlank()) {
                    notes.merge("", comment, (a, b) -> a + "\n" + b);
                }
            }
        }
        if (memoq) {
            ownComments = new Element(start, tagEnd, cursor.start(), cursor.end());
        }
    }

    private void contexts() {
        int start = cursor.start();
        int tagEnd = cursor.end();
        boolean ofStates = false;
        while (cursor.next() && !(cursor.ends() && cursor.at("context-group"))) {
            if (cursor.starts()) {
                String type = cursor.value("context-type");
                String value = cursor.content();
                if (type.equals(UnitTypes.CUE)) {
                    UnitTypes.readCue(value).ifPresent(cues::add);
                } else if (type.equals(UnitTypes.STATE)) {
                    ofStates = true;
                    int space = value.indexOf(' ');
                    SegmentState own = States.ofWord(value.substring(space + 1));
                    if (own != null) {
                        states.put(space < 0 ? "" : value.substring(0, space), own);
                    }
                }
            }
        }
        if (ofStates) {
            stateGroups.add(new Element(start, tagEnd, cursor.start(), cursor.end()));
        }
    }

    private Content content() {
        return new ContentReader(cursor, Map.of(), ours, false).read();
    }
}
