package org.calque.store;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.Map;
import org.calque.document.Code;
import org.calque.document.Cue;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.jspecify.annotations.Nullable;

/** Texts, units and what of a segment can change, as JSON. */
final class TextJson {

    private TextJson() {
    }

    static String text(Text text) {
        return Json.write(out -> {
            out.writeStartObject();
            writeText(out, text);
            out.writeEndObject();
        });
    }

    static Text text(String json) {
        return readText(Json.read(json));
    }

    /** Null for none. */
    static @Nullable String codes(List<Code> codes) {
        return codes.isEmpty() ? null : Json.write(out -> writeCodes(out, codes));
    }

    static List<Code> codes(@Nullable String json) {
        return json == null ? List.of() : readCodes(Json.readList(json.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    static byte[] units(List<Unit> units) {
        return Json.bytes(out -> {
            out.writeStartArray();
            for (Unit unit : units) {
                out.writeStartObject();
                out.writeStringField("key", unit.key());
                writeText(out, unit.source());
                out.writeStringField("kind", unit.kind().name());
                if (unit.level() != 0) {
                    out.writeNumberField("level", unit.level());
                }
                if (!unit.cues().isEmpty()) {
                    out.writeArrayFieldStart("cues");
                    for (Cue cue : unit.cues()) {
                        out.writeStartObject();
                        out.writeNumberField("at", cue.offset());
                        out.writeNumberField("start", cue.start());
                        out.writeNumberField("end", cue.end());
                        out.writeStringField("label", cue.label());
                        out.writeEndObject();
                    }
                    out.writeEndArray();
                }
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    static List<Unit> units(byte[] json) {
        return Json.readList(json).stream().map(TextJson::unit).toList();
    }

    /**
     * Some units of a block, by their place in it; what is not asked for is passed over, which is most of the work.
     *
     * @param places ascending, from 0
     */
    static Map<Integer, Unit> units(byte[] json, int[] places) {
        Map<Integer, Unit> units = new LinkedHashMap<>();
        Json.readSome(json, places, (place, unit) -> units.put(place, unit(unit)));
        return units;
    }

    private static Unit unit(Json unit) {
        List<Cue> cues = new ArrayList<>();
        for (Json cue : unit.list("cues")) {
            cues.add(new Cue(cue.integer("at"), cue.number("start", 0), cue.number("end", Cue.UNKNOWN), cue.string("label")));
        }
        return new Unit(unit.string("key"), readText(unit), Unit.Kind.valueOf(unit.string("kind")), unit.integer("level"), cues);
    }

    /** Offsets with commas between; null for none. */
    static @Nullable String breaks(List<Integer> breaks) {
        return breaks.isEmpty() ? null : breaks.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static List<Integer> breaks(@Nullable String written) {
        return written == null ? List.of() : Stream.of(written.split(",")).map(Integer::valueOf).toList();
    }

    /** What a command can change of a segment. */
    static String content(Segment segment) {
        return Json.write(out -> {
            out.writeStartObject();
            writeText(out, segment.target());
            out.writeStringField("state", segment.state().name());
            Json.field(out, "note", segment.note());
            Json.field(out, "reading", segment.reading());
            Json.field(out, "breaks", breaks(segment.breaks()));
            if (segment.locked()) {
                out.writeBooleanField("locked", true);
            }
            out.writeEndObject();
        });
    }

    static SegmentVersion.Content content(String json) {
        Json read = Json.read(json);
        return new SegmentVersion.Content(readText(read), SegmentState.valueOf(read.string("state")));
    }

    private static void writeText(JsonGenerator out, Text text) throws IOException {
        out.writeStringField("text", text.string());
        if (!text.codes().isEmpty()) {
            out.writeFieldName("codes");
            writeCodes(out, text.codes());
        }
    }

    private static Text readText(Json json) {
        List<Json> codes = json.list("codes");
        String string = json.string("text");
        return codes.isEmpty() ? Text.of(string) : new Text(string, readCodes(codes));
    }

    private static void writeCodes(JsonGenerator out, List<Code> codes) throws IOException {
        out.writeStartArray();
        for (Code code : codes) {
            out.writeStartObject();
            out.writeNumberField("at", code.offset());
            out.writeStringField("kind", code.kind().name());
            out.writeStringField("id", code.id());
            out.writeStringField("type", code.type());
            out.writeStringField("data", code.data());
            out.writeStringField("display", code.display());
            if (code.separates()) {
                out.writeBooleanField("separates", true);
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static List<Code> readCodes(List<Json> all) {
        List<Code> codes = new ArrayList<>(all.size());
        for (Json code : all) {
            codes.add(new Code(code.integer("at"), Code.Kind.valueOf(code.string("kind")), code.string("id"), code.string("type"),
                    code.string("data"), code.string("display"), code.flag("separates")));
        }
        return codes;
    }
}
