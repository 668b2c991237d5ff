package org.calque.format.xliff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.format.bilingual.BilingualDocument;
import org.calque.format.bilingual.Element;
import org.calque.format.bilingual.FilePart;
import org.calque.format.bilingual.Mark;
import org.calque.format.bilingual.Markup;
import org.calque.format.bilingual.Rendering;
import org.calque.format.bilingual.Splice;
import org.calque.format.bilingual.StartTag;
import org.jspecify.annotations.Nullable;

/** Finds what must be replaced in a foreign file for the targets, states and notes of a document to stand in it. */
final class WriteBack {

    private final String text;
    private final XliffFile file;
    private final Map<String, Segment> segments;
    private final List<Splice> splices = new ArrayList<>();
    private final Map<String, String> studioComments = new LinkedHashMap<>();
    private List<Set<Integer>> alone = List.of();   // of the unit at hand: which codes of its targets lack their other half

    /** @param segments of the document by key */
    WriteBack(String text, XliffFile file, Map<String, Segment> segments) {
        this.text = text;
        this.file = file;
        this.segments = segments;
    }

    /** @param targetLanguage declared where a 2.x file declares none, since targets must not stand there without it */
    List<Splice> splices(String targetLanguage) {
        List<BilingualDocument.Keys> keys = BilingualDocument.keys(file.fileUnits());
        for (int i = 0; i < file.units().size(); i++) {
            Placed placed = file.units().get(i);
            Map<Integer, Segment> edited = new TreeMap<>();
            for (int p = 0; p < placed.parts().size(); p++) {
                FilePart part = placed.unit().parts().get(p);
                Segment segment = part.segment() ? segments.get(keys.get(i).parts().get(p)) : null;
                VendorMark own = placed.parts().get(p).own();
                if (segment != null && (!target(segment).equals(before(part)) || UnitParts.state(segment) != part.state()
                        || note(part, segment) != null || own != null && !placed.unit().locked() && segment.locked() != own.locked())) {
                    edited.put(p, segment);
                }
            }
            if (!edited.isEmpty()) {
                if (file.v2()) {
                    alone = Halves.alone(targets(placed, keys.get(i), edited));
                    halves(placed, keys.get(i), edited);
                    unit2(placed, edited);
                } else {
                    unit12(placed, edited);
                }
            }
        }
        if (!studioComments.isEmpty()) {
            splices.add(file.comments().with(studioComments, file.root().tagEnd()));
        }
        if (file.v2() && file.target().isEmpty() && !splices.isEmpty()) {
            splices.add(new Splice(file.root().start(), file.root().tagEnd(),
                    StartTag.with(text.substring(file.root().start(), file.root().tagEnd()), "trgLang", targetLanguage)));
        }
        return splices;
    }

    /** What the targets of a unit are to be, those included that nobody edited. */
    private static List<Text> targets(Placed placed, BilingualDocument.Keys keys, Map<Integer, Segment> edited) {
        List<Text> targets = new ArrayList<>();
        for (int p = 0; p < keys.parts().size(); p++) {
            targets.add(edited.containsKey(p) ? target(edited.get(p)) : before(placed.unit().parts().get(p)));
        }
        return targets;
    }

    /** Targets that nobody edited are written anew too where their halves of pairs have lost, or found, the others. */
    private void halves(Placed placed, BilingualDocument.Keys keys, Map<Integer, Segment> edited) {
        for (int p = 0; p < keys.parts().size(); p++) {
            Element place = placed.parts().get(p).target();
            if (!edited.containsKey(p) && place != null && Halves.wrong(text, placed.unit().parts().get(p), alone.get(p))) {
                replaceContent(place, placed.prefix() + "target", rendered(placed, p, before(placed.unit().parts().get(p))));
            }
        }
    }

    private static Text target(Segment segment) {
        return segment.state() == SegmentState.LEFT_EMPTY ? Text.EMPTY : segment.target();
    }

    private static Text before(FilePart part) {
        return part.target() == null ? Text.EMPTY : part.target().text();
    }

    /** What is to be added to the notes, or null; what stands there stays. */
    private static @Nullable String note(FilePart part, Segment segment) {
        if (segment.note() == null || segment.note().equals(part.note())) {
            return null;
        }
        boolean more = part.note() != null && segment.note().startsWith(part.note());
        String added = more ? segment.note().substring(part.note().length()).strip() : segment.note();
        return added.isBlank() ? null : added;
    }

    /** The XML of a segment's target, new or as it stood, with the comment that a new note is in Studio. */
    private String content(Placed placed, int index, @Nullable Segment segment) {
        FilePart part = placed.unit().parts().get(index);
        String words = segment == null || target(segment).equals(before(part))
                ? part.target() == null ? "" : text.substring(part.target().start(), part.target().end()) : rendered(placed, index, target(segment));
        if (segment == null || !marksComment(placed, index, segment)) {
            return words;
        }
        String note = Objects.requireNonNull(note(part, segment));
        // the same at every writing, so that writing twice adds one comment
        String id = UUID.nameUUIDFromBytes((segment.key() + "\n" + note).getBytes(StandardCharsets.UTF_8)).toString();
        studioComments.put(id, note);
        return "<" + placed.prefix() + "mrk mtype=\"x-sdl-comment\" xmlns:sdl=\"" + Vendor.STUDIO.namespace + "\" sdl:cid=\"" + id + "\">"
                + words + "</" + placed.prefix() + "mrk>";
    }

    private String rendered(Placed placed, int index, Text target) {
        FilePart part = placed.unit().parts().get(index);
        List<Mark> known = new ArrayList<>(part.source().marks());
        placed.unit().parts().forEach(other -> known.addAll(other.source().marks()));
        if (part.target() != null) {
            known.addAll(part.target().marks());
        }
        return new Rendering(text, new XliffDialect(file.v2(), placed.prefix()), known).of(target, part.target(),
                file.v2() ? alone.get(index) : Set.of());
    }

    /** Whether a new note goes round the target, where Studio looks for it; without a target there is nothing to go round. */
    private static boolean marksComment(Placed placed, int index, Segment segment) {
        VendorMark own = placed.parts().get(index).own();
        return own != null && own.vendor() == Vendor.STUDIO && !target(segment).isBlank()
                && note(placed.unit().parts().get(index), segment) != null;
    }

    private void unit2(Placed placed, Map<Integer, Segment> edited) {
        StringBuilder notes = new StringBuilder();
        edited.forEach((index, segment) -> {
            Placed.Part place = placed.parts().get(index);
            FilePart part = placed.unit().parts().get(index);
            if (UnitParts.state(segment) != part.state()) {
                States row = States.of(UnitParts.state(segment));
                String tag = text.substring(place.place().start(), place.place().tagEnd());
                splices.add(new Splice(place.place().start(), place.place().tagEnd(), StartTag.with(StartTag.with(tag, "state", row.state2),
                        "subState", row.subState2.isEmpty() ? null : row.subState2)));
            }
            boolean wanted = !target(segment).isEmpty() || segment.state() == SegmentState.LEFT_EMPTY;
            if (place.target() == null && wanted) {
                String name = placed.prefix() + "target";
                splices.add(new Splice(place.afterSource(), place.afterSource(),
                        "<" + name + space(place, part) + ">" + content(placed, index, segment) + "</" + name + ">"));
            } else if (place.target() != null && !target(segment).equals(before(part))) {
                replaceContent(place.target(), placed.prefix() + "target", content(placed, index, segment));
            }
            String note = note(part, segment);
            if (note != null) {
                String element = placed.prefix() + "note";
                Markup out = new Markup(notes).start(element);
                // as in what we write ourselves: the id of its segment, of which a note cannot otherwise tell
                out.attributeUnlessEmpty("id", part.note() != null || part.id() == null ? "" : mid(placed, index))
                        .attribute("category", XliffParser.OURS).text(note).end(element);
            }
        });
        if (!notes.isEmpty()) {
            Element there = placed.notes();
            String name = placed.prefix() + "notes";
            int at = there == null ? placed.beforeData() : there.endTag();
            splices.add(new Splice(at, at, there == null ? "<" + name + ">" + notes + "</" + name + ">" : notes.toString()));
        }
    }

    /** The {@code xml:space} of the source, which the target beside it must share. */
    private String space(Placed.Part place, FilePart part) {
        String before = text.substring(place.place().tagEnd(), part.source().start());
        String value = StartTag.attributes(before.substring(Math.max(0, before.lastIndexOf('<')))).get("xml:space");
        return value == null ? "" : " xml:space=" + value;
    }

    private void replaceContent(Element element, String name, String content) {
        if (element.empty()) {
            splices.add(new Splice(element.start(), element.end(), element.openTag(text) + content + "</" + name + ">"));
        } else {
            splices.add(new Splice(element.tagEnd(), element.endTag(), content));
        }
    }

    private void unit12(Placed placed, Map<Integer, Segment> edited) {
        List<FilePart> parts = placed.unit().parts();
        List<SegmentState> states = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        boolean stateChanged = false;
        boolean textChanged = false;
        boolean begun = false;
        for (int p = 0; p < parts.size(); p++) {
            FilePart part = parts.get(p);
            if (part.segment()) {
                Segment segment = edited.get(p);
                ids.add(mid(placed, p));
                states.add(segment == null ? part.state() : UnitParts.state(segment));
                stateChanged |= segment != null && UnitParts.state(segment) != part.state();
                textChanged |= segment != null && !target(segment).equals(before(part));
                begun |= segment == null ? !before(part).isEmpty() : UnitParts.begun(segment);
            }
        }
        boolean vendors = placed.vendors();
        if (vendors) {
            vendors(placed, edited);
            stateChanged = false;   // said already, and in the only words that its tool reads
        }
        States row = States.of(states);
        if (stateChanged) {
            String tag = text.substring(placed.place().start(), placed.place().tagEnd());
            boolean said = StartTag.attributes(tag).containsKey("approved");
            splices.add(new Splice(placed.place().start(), placed.place().tagEnd(),
                    row.approved || said ? StartTag.with(tag, "approved", row.approved ? "yes" : "no") : tag));
        }
        Element target = placed.target();
        String behind = notes(placed, edited) + (stateChanged ? states(placed, ids, states) : "");
        if (target == null && !begun) {
            put(placed.afterSource(), behind);
            return;
        }
        String name = placed.prefix() + "target";
        String tag = target == null ? "<" + name + ">" : target.openTag(text);
        if (stateChanged) {
            tag = StartTag.with(tag, "state", row.state12);
        }
        if (!vendors && (stateChanged || textChanged)) {
            // how the old target came about says nothing of the new one
            tag = StartTag.with(tag, "state-qualifier", row.qualifier12.isEmpty() ? null : row.qualifier12);
        }
        if (target == null) {
            put(placed.afterSource(), tag + whole(placed, edited) + "</" + name + ">" + behind);
        } else if (target.empty()) {
            splices.add(new Splice(target.start(), target.end(), tag + whole(placed, edited) + "</" + name + ">" + behind));
        } else {
            splices.add(new Splice(target.start(), target.tagEnd(), tag));
            boolean everyPlace = placed.segmented()
                    && edited.keySet().stream().allMatch(index -> placed.parts().get(index).target() != null);
            if (everyPlace) {
                edited.forEach((index, segment) -> replaceContent(Objects.requireNonNull(placed.parts().get(index).target()),
                        placed.prefix() + "mrk", content(placed, index, segment)));
            } else {
                splices.add(new Splice(target.tagEnd(), target.endTag(), whole(placed, edited)));
            }
            put(target.end(), behind);
        }
    }

    /** States and locks, each in the words of the tool. */
    private void vendors(Placed placed, Map<Integer, Segment> edited) {
        Map<Element, String> tags = new LinkedHashMap<>();
        edited.forEach((index, segment) -> {
            VendorMark own = placed.parts().get(index).own();
            if (own != null) {
                FilePart part = placed.unit().parts().get(index);
                String tag = tags.getOrDefault(own.tag(), text.substring(own.tag().start(), own.tag().tagEnd()));
                tags.put(own.tag(), own.with(tag, segment, UnitParts.state(segment), part.state(), !target(segment).equals(before(part))));
            }
        });
        tags.forEach((tag, now) -> splices.add(new Splice(tag.start(), tag.tagEnd(), now)));
    }

    private void put(int at, String xml) {
        if (!xml.isEmpty()) {
            splices.add(new Splice(at, at, xml));
        }
    }

    /** The whole content of a target, with the marks of its segments and what stands between them as in the source. */
    private String whole(Placed placed, Map<Integer, Segment> edited) {
        if (!placed.segmented()) {
            return content(placed, 0, edited.get(0));
        }
        StringBuilder all = new StringBuilder();
        for (int p = 0; p < placed.parts().size(); p++) {
            Element place = placed.parts().get(p).place();
            if (placed.unit().parts().get(p).segment()) {
                all.append(place.openTag(text)).append(content(placed, p, edited.get(p)))
                        .append("</").append(placed.prefix()).append("mrk>");
            } else {
                all.append(text, place.start(), place.end());
            }
        }
        return all.toString();
    }

    /** The id of a segment as the file writes it. */
    private String mid(Placed placed, int index) {
        String id = placed.unit().parts().get(index).id();
        return id == null ? "" : !file.ours() ? id : file.v2() ? Nmtoken.ofSegment(id) : Nmtoken.of(id);
    }

    private String notes(Placed placed, Map<Integer, Segment> edited) {
        StringBuilder xml = new StringBuilder();
        edited.forEach((index, segment) -> {
            String note = note(placed.unit().parts().get(index), segment);
            VendorMark own = placed.parts().get(index).own();
            if (note != null && own != null && own.vendor() == Vendor.MEMOQ) {
                memoqComment(placed, own, segment.key(), note, xml);
            } else if (note != null && !marksComment(placed, index, segment)) {
                String element = placed.prefix() + "note";
                Markup out = new Markup(xml).start(element);
                out.attribute("from", UnitReader12.NOTE_OF + mid(placed, index)).text(note).end(element);
            }
        });
        return xml.toString();
    }

    private void memoqComment(Placed placed, VendorMark own, String key, String note, StringBuilder behind) {
        Element there = placed.comments();
        StringBuilder comment = new StringBuilder();
        String id = UUID.nameUUIDFromBytes((key + "\n" + note).getBytes(StandardCharsets.UTF_8)).toString();
        new Markup(comment).start(own.prefix() + "comment").attribute("id", id).attribute("creatoruser", "Calque").attribute("deleted", "false")
                .attribute("category", "0").attribute("appliesto", "Target").attribute("origin", "User").text(note).end(own.prefix() + "comment");
        String name = own.prefix() + "comments";
        if (there == null) {
            behind.append("<").append(name).append(">").append(comment).append("</").append(name).append(">");
        } else if (there.empty()) {
            splices.add(new Splice(there.start(), there.end(), there.openTag(text) + comment + "</" + StartTag.name(there.openTag(text)) + ">"));
        } else {
            put(there.endTag(), comment.toString());
        }
    }

    /** States of segments that one state for the whole unit cannot tell; those told before are taken away. */
    private String states(Placed placed, List<String> ids, List<SegmentState> states) {
        placed.states().forEach(group -> splices.add(new Splice(group.start(), group.end(), "")));
        if (states.stream().distinct().count() == 1) {
            return "";
        }
        StringBuilder xml = new StringBuilder();
        Writer12.states(new Markup(xml), placed.prefix(), ids, states);
        return xml.toString();
    }
}
