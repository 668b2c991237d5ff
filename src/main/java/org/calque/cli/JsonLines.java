package org.calque.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints one JSON object a line, its fields in the order given. */
final class JsonLines {

    private static final JsonFactory JSON = new JsonFactory();

    private final PrintStream out;

    JsonLines(PrintStream out) {
        this.out = out;
    }

    /** Prints an object; values are strings, numbers, booleans, null, and lists and maps of these. */
    void print(Map<String, ?> object) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            write(json, object);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);   // a StringWriter does not fail
        }
        // One line and one kind of line end everywhere: println would write CR LF on Windows.
        out.append(line.getBuffer()).append('\n');
    }

    private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> field : map.entrySet()) {
                json.writeFieldName((String) field.getKey());
                write(json, field.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Collection<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                write(json, element);
            }
            json.writeEndArray();
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Number number) {
            json.writeNumber(number.doubleValue());
        } else if (value instanceof Boolean bool) {
            json.writeBoolean(bool);
        } else if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }
}
