package org.calque.format.xliff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.calque.document.Cue;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.format.bilingual.Element;
import org.calque.format.bilingual.FilePart;
import org.calque.format.bilingual.FileUnit;
import org.calque.format.bilingual.MarkedText;
import org.calque.format.bilingual.XmlCursor;
import org.jspecify.annotations.Nullable;

/** Reads one {@code unit} of XLIFF 2.x. */
final class UnitReader2 {

    private final XmlCursor cursor;
    private final String file;
    private final boolean ours;

    private final Map<String, String> data = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();   // by segment id; "" for those on the unit
    private final List<Cue> cues = new ArrayList<>();
    private @Nullable Element notesPlace;
    private int beforeData = -1;
    private final List<FilePart> parts = new ArrayList<>();
    private final List<Placed.Part> places = new ArrayList<>();

    UnitReader2(XmlCursor cursor, String file, boolean ours) {
        this.cursor = cursor;
        this.file = file;
        this.ours = ours;
    }

    Placed read(boolean locked) {
        String prefix = cursor.prefix();
        String id = cursor.value("id");
        String type = cursor.value("type");
        int start = cursor.start();
        int tagEnd = cursor.end();
        boolean inside = true;
        while (inside && cursor.next()) {
            if (cursor.starts()) {
                child();
            } else if (cursor.ends()) {
                inside = false;
            }
        }
        Element place = new Element(start, tagEnd, cursor.start(), cursor.end());
        FileUnit unit = new FileUnit(file, ours ? Nmtoken.read(id) : id, UnitTypes.kind(type), UnitTypes.level(type), cues, locked, noted());
        return new Placed(unit, prefix, place, true, tagEnd, null, notesPlace, beforeData < 0 ? tagEnd : beforeData, List.of(), null, places);
    }

    /** Notes on the unit go to its first segment: a segment is what a translator looks at. */
    private List<FilePart> noted() {
        List<FilePart> all = new ArrayList<>(parts.size());
        String rest = notes.get("");
        for (FilePart part : parts) {
            String own = part.id() == null ? null : notes.get(part.id());
            if (part.segment()) {
                String note = own == null ? rest : rest == null ? own : own + "\n" + rest;
                rest = null;
                String id = part.id() == null || !ours ? part.id() : Nmtoken.read(part.id());
                all.add(new FilePart(id, true, part.source(), part.target(), part.state(), note));
            } else {
                all.add(part);
            }
        }
        return all;
    }

    private void child() {
        if (XliffParser.foreign(cursor)) {
            if (cursor.namespace().equals(XliffParser.METADATA)) {
                for (String[] entry : XliffParser.ownMetadata(cursor)) {
                    if (entry[0].equals("cue")) {
                        UnitTypes.readCue(entry[1]).ifPresent(cues::add);
                    }
                }
            } else {
                cursor.skip();
            }
            return;
        }
        if (beforeData < 0 && (cursor.at("originalData") || cursor.at("segment") || cursor.at("ignorable"))) {
            beforeData = cursor.start();
        }
        switch (cursor.local()) {
            case "notes", "originalData" -> { }   // what is in them is met next
            case "note" -> note();
            case "data" -> data();
            case "segment", "ignorable" -> segment();
            default -> cursor.skip();
        }
        if (cursor.starts() && (cursor.at("notes") || cursor.at("originalData"))) {
            String holder = cursor.local();
            int start = cursor.start();
            int tagEnd = cursor.end();
            while (cursor.next() && !(cursor.ends() && cursor.at(holder))) {
                if (cursor.starts()) {
                    child();
                }
            }
            if (holder.equals("notes")) {
                notesPlace = new Element(start, tagEnd, cursor.start(), cursor.end());
            }
        }
    }

    private void note() {
        String category = cursor.value("category");
        String of = XliffParser.OURS.equals(category) ? cursor.value("id") : "";
        String note = cursor.content();
        if (!note.isBlank() && !category.equals(XliffParser.OURS + "-" + XliffParser.READING)) {
            notes.merge(of, note, (a, b) -> a + "\n" + b);
        }
    }

    private void data() {
        String id = cursor.value("id");
        MarkedText read = new ContentReader(cursor, Map.of(), false, false).read().whole();
        data.put(id, read.text().string());
    }

    private void segment() {
        boolean segment = cursor.at("segment");
        String id = cursor.attribute("id");
        String state = cursor.value("state");
        String subState = cursor.value("subState");
        int start = cursor.start();
        int tagEnd = cursor.end();
        @Nullable Content source = null;
        @Nullable Content target = null;
        boolean inside = true;
        while (inside && cursor.next()) {
            if (cursor.starts() && !XliffParser.foreign(cursor) && cursor.at("source")) {
                source = new ContentReader(cursor, data, ours, true).read();
            } else if (cursor.starts() && !XliffParser.foreign(cursor) && cursor.at("target")) {
                target = new ContentReader(cursor, data, ours, true).read();
            } else if (cursor.starts()) {
                cursor.skip();
            } else if (cursor.ends()) {
                inside = false;
            }
        }
        Element place = new Element(start, tagEnd, cursor.start(), cursor.end());
        MarkedText words = source == null ? new MarkedText(Text.EMPTY, List.of(), tagEnd, tagEnd) : source.whole();
        // what we put there ourselves for tools that translate nothing else is no translation
        boolean standsIn = ours && target != null && state.equals(States.NOT_STARTED.state2) && subState.isEmpty()
                && target.whole().text().string().equals(words.text().string());
        MarkedText translation = target == null || standsIn ? null : target.whole();
        SegmentState read = States.read2(state, subState, translation == null ? Text.EMPTY : translation.text());
        parts.add(new FilePart(id, segment, words, translation, segment ? read : SegmentState.NOT_STARTED, null));
        places.add(new Placed.Part(place, source == null ? tagEnd : source.place().end(), target == null ? null : target.place()));
    }
}
