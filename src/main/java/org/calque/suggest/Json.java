package org.calque.suggest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON that goes to services and comes from them. */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {
    }

    /** What writes. */
    interface Body {
        void to(JsonGenerator out) throws IOException;
    }

    static String object(Body fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.writeStartObject();
            fields.to(out);
            out.writeEndObject();
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);   // it is written into memory
        }
        return text.toString();
    }

    /** The string at a place, names of fields and indexes of lists; null where there is none, or the text is no JSON. */
    static @Nullable String string(String text, Object... place) {
        Object at;
        try (JsonParser in = FACTORY.createParser(text)) {
            in.nextToken();
            at = value(in);
        } catch (IOException none) {
            return null;
        }
        for (Object step : place) {
            if (step instanceof Integer index && at instanceof List<?> list && index < list.size()) {
                at = list.get(index);
            } else if (step instanceof String name && at instanceof Map<?, ?> map) {
                at = map.get(name);
            } else {
                return null;
            }
        }
        return at instanceof String string ? string : null;
    }

    private static @Nullable Object value(JsonParser in) throws IOException {
        if (in.currentToken() == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> map = new HashMap<>();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String name = in.currentName();
                in.nextToken();
                map.put(name, value(in));
            }
            return map;
        }
        if (in.currentToken() == JsonToken.START_ARRAY) {
            List<@Nullable Object> list = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                if (in.currentToken() == null) {
                    throw new IOException("half an array");
                }
                list.add(value(in));
            }
            return list;
        }
        return in.currentToken() == JsonToken.VALUE_STRING ? in.getText() : null;
    }
}
