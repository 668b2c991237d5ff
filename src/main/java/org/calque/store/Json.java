package org.calque.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of JSON: written field by field, read as a whole. What is null is not written, and what is absent reads as null. */
final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

    private final Map<String, @Nullable Object> fields;

    private Json(Map<String, @Nullable Object> fields) {
        this.fields = fields;
    }

    /** What writes. */
    interface Body {
        void to(JsonGenerator out) throws IOException;
    }

    static String write(Body body) {
        return new String(bytes(body), StandardCharsets.UTF_8);
    }

    static byte[] bytes(Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
            body.to(out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    static Json read(String json) {
        return object(read(json.getBytes(StandardCharsets.UTF_8)));
    }

    static List<Json> readList(byte[] json) {
        return list(read(json));
    }

    /** What is given some members of a list. */
    interface Taker {
        void take(int place, Json member);
    }

    /**
     * Reads some members of a list of objects. Of the others nothing but brackets and quotes is looked at: most of the work is to pass
     * them over, and a parser does more than that.
     */
    static void readSome(byte[] json, int[] ascending, Taker taker) {
        int at = 0;
        int place = 0;
        for (int wanted : ascending) {
            for (int from = next(json, at); from >= 0; from = next(json, at)) {
                at = end(json, from);
                if (place++ == wanted) {
                    taker.take(wanted, object(read(Arrays.copyOfRange(json, from, at))));
                    break;
                }
            }
        }
    }

    /** Where the next object begins, or -1. */
    private static int next(byte[] json, int at) {
        int from = at;
        while (from < json.length && json[from] != '{') {
            from++;
        }
        return from < json.length ? from : -1;
    }

    /** Where an object ends, exclusive. */
    private static int end(byte[] json, int from) {
        boolean quoted = false;
        int depth = 0;
        for (int at = from; at < json.length; at++) {
            switch (json[at]) {
                case '"' -> quoted = !quoted;
                case '\\' -> at++;   // of what is escaped, in a string
                case '{' -> depth += quoted ? 0 : 1;
                case '}' -> {
                    depth -= quoted ? 0 : 1;
                    if (depth == 0) {
                        return at + 1;
                    }
                }
                default -> { }
            }
        }
        return json.length;
    }

    static List<String> readStrings(String json) {
        List<String> strings = new ArrayList<>();
        for (Object each : (List<?>) read(json.getBytes(StandardCharsets.UTF_8))) {
            strings.add((String) each);
        }
        return strings;
    }

    private static Object read(byte[] json) {
        try (JsonParser in = FACTORY.createParser(json)) {
            in.nextToken();
            return value(in);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static @Nullable Object value(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> fields = new HashMap<>();
                while (in.nextToken() != JsonToken.END_OBJECT) {
                    String name = in.currentName();
                    in.nextToken();
                    fields.put(name, value(in));
                }
                yield fields;
            }
            case START_ARRAY -> {
                List<@Nullable Object> all = new ArrayList<>();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    all.add(value(in));
                }
                yield all;
            }
            case VALUE_STRING -> in.getText();
            case VALUE_NUMBER_INT -> in.getLongValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            default -> throw new IOException("not written by us: " + in.currentToken());
        };
    }

    @SuppressWarnings("unchecked")
    private static Json object(@Nullable Object value) {
        return new Json((Map<String, @Nullable Object>) java.util.Objects.requireNonNull(value));
    }

    private static List<Json> list(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        List<Json> all = new ArrayList<>();
        for (Object each : (List<?>) value) {
            all.add(object(each));
        }
        return all;
    }

    String string(String name) {
        String found = stringOrNull(name);
        if (found == null) {
            throw new IllegalStateException("no " + name);
        }
        return found;
    }

    @Nullable String stringOrNull(String name) {
        return (String) fields.get(name);
    }

    long number(String name, long otherwise) {
        Long found = (Long) fields.get(name);
        return found == null ? otherwise : found;
    }

    int integer(String name) {
        return Math.toIntExact(number(name, 0));
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }

    @Nullable Json objectOrNull(String name) {
        return fields.get(name) == null ? null : object(fields.get(name));
    }

    List<Json> list(String name) {
        return list(fields.get(name));
    }

    static void field(JsonGenerator out, String name, @Nullable String value) throws IOException {
        if (value != null) {
            out.writeStringField(name, value);
        }
    }
}
