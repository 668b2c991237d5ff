package org.calque.format.okapi;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.events.XMLEvent;
import net.sf.okapi.common.ISkeleton;
import net.sf.okapi.filters.openxml.BlockSkeleton;
import net.sf.okapi.filters.openxml.XMLEventSerializer;
import net.sf.okapi.filters.openxml.XMLEvents;
import org.jspecify.annotations.Nullable;

/**
 * The markup behind a DOCX code. The filter shows only made-up tags such as {@code <tags3/>} and keeps what they stand for to
 * itself, yet whether that is a line break or a bookmark decides whether two words are one, and the paragraph's style whether
 * it is a heading: hence the reflection, in this one place.
 */
final class OpenXmlMarkup {

    private OpenXmlMarkup() {
    }

    /** The markup of each code of a text unit, by the code's id. */
    static Map<Integer, String> codes(@Nullable ISkeleton skeleton) {
        Map<Integer, String> markup = new HashMap<>();
        if (skeleton instanceof BlockSkeleton block) {
            Object codes = call(block, "visibleCodes");
            if (codes instanceof Map<?, ?> map) {
                map.forEach((id, events) -> markup.put((Integer) id, serialized(events)));
            }
        }
        return markup;
    }

    /** The markup before a text unit's text: its paragraph's properties among it. */
    static String start(@Nullable ISkeleton skeleton) {
        if (skeleton instanceof BlockSkeleton block && call(call(block, "block"), "getChunks") instanceof List<?> chunks
                && !chunks.isEmpty()) {
            return serialized(chunks.get(0));
        }
        return "";
    }

    /** The markup between text units. */
    static String between(@Nullable ISkeleton skeleton) {
        return skeleton != null && skeleton.getClass().getSimpleName().equals("MarkupSkeleton")
                ? serialized(call(skeleton, "getMarkup")) : "";
    }

    private static String serialized(@Nullable Object events) {
        if (events instanceof XMLEvents known) {
            List<XMLEvent> list = known.getEvents();
            return XMLEventSerializer.serialize(list);
        }
        return "";
    }

    private static @Nullable Object call(@Nullable Object on, String name) {
        if (on == null) {
            return null;
        }
        try {
            Method method = on.getClass().getDeclaredMethod(name);
            method.setAccessible(true);
            return method.invoke(on);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Okapi keeps its DOCX markup elsewhere now: " + name, e);
        }
    }
}
