package org.calque.format.odf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.calque.format.extract.Extraction;
import org.calque.format.extract.Part;
import org.jspecify.annotations.Nullable;

/** Finds the passages of a part of an OpenDocument that are not wanted for translation. */
final class Unwanted {

    /**
     * @param start where it begins in the XML
     * @param end   likewise; whole elements stand between
     * @param part  that it belongs to; null if it is never wanted, or stands in a column that is not
     */
    record Passage(int start, int end, @Nullable Part part) {
    }

    private static final Set<String> HEADERS = Set.of("style:header", "style:header-left", "style:header-first", "style:footer",
            "style:footer-left", "style:footer-first");

    private final String xml;
    private final Extraction wanted;
    private final HiddenStyles styles;
    private final SheetPlace place;
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Passage> passages = new ArrayList<>();
    private final boolean hiddenFields;
    private boolean computed;   // the cell that one is in shows what a program worked out

    Unwanted(String xml, Extraction wanted, HiddenStyles styles) {
        this.xml = xml;
        this.wanted = wanted;
        this.styles = styles;
        this.place = new SheetPlace(styles);
        this.hiddenFields = xml.contains("text:hidden-");
    }

    /** In the order of the text, none within another. */
    List<Passage> passages() {
        Tags tags = new Tags(xml);
        while (tags.hasNext()) {
            Tag tag = tags.next();
            place.pass(tag);
            if (tag.closes()) {
                open.poll();
            } else if (tag.opens() && !setAside(tags, tag)) {
                open.push(tag.name());
            }
        }
        return passages;
    }

    /** Whether the whole element was passed over. */
    private boolean setAside(Tags tags, Tag tag) {
        switch (tag.name()) {
            case "table:table-cell", "table:covered-table-cell" -> {
                if (!place.inSheet()) {
                    computed = false;
                    return false;
                }
                String type = tag.attribute("office:value-type");
                computed = !type.isEmpty() && !type.equals("string") || !tag.attribute("table:formula").isEmpty();
                return unwantedColumn() ? content(tags, tag, null) : place.hidden() && !wanted.takes(Part.HIDDEN) && content(tags, tag, Part.HIDDEN);
            }
            case "text:p", "text:h" -> {
                return computed && "table:table-cell".equals(open.peek()) ? content(tags, tag, null)
                        : hiddenParagraph(tag) && content(tags, tag, Part.HIDDEN);
            }
            case "text:span" -> {
                return !wanted.takes(Part.HIDDEN) && styles.hides("text", tag.attribute("text:style-name")) && whole(tags, tag, Part.HIDDEN);
            }
            case "text:hidden-text" -> {
                return !wanted.takes(Part.HIDDEN) && whole(tags, tag, Part.HIDDEN);
            }
            case "text:section" -> {
                return !wanted.takes(Part.HIDDEN) && tag.attribute("text:display").equals("none") && content(tags, tag, Part.HIDDEN);
            }
            case "draw:page" -> {
                return !wanted.takes(Part.HIDDEN) && styles.hides("drawing-page", tag.attribute("draw:style-name")) && content(tags, tag, Part.HIDDEN);
            }
            case "presentation:notes" -> {
                return !wanted.takes(Part.SPEAKER_NOTES) && content(tags, tag, Part.SPEAKER_NOTES);
            }
            case "office:annotation", "officeooo:annotation" -> {
                return !wanted.takes(Part.COMMENTS) && whole(tags, tag, Part.COMMENTS);
            }
            case "table:tracked-changes" -> {
                return content(tags, tag, null);   // what stood in the cells before
            }
            default -> {
                return HEADERS.contains(tag.name()) && !wanted.takes(Part.HEADERS) && content(tags, tag, Part.HEADERS);
            }
        }
    }

    /** A cell that is repeated over columns goes only if all of them do. */
    private boolean unwantedColumn() {
        Set<String> without = wanted.without().getOrDefault(place.sheet(), Set.of());
        if (without.isEmpty()) {
            return false;
        }
        for (int column = place.from(); column < place.to(); column++) {
            if (!without.contains(SheetPlace.letters(column))) {
                return false;
            }
        }
        return true;
    }

    private boolean hiddenParagraph(Tag tag) {
        if (wanted.takes(Part.HIDDEN)) {
            return false;
        }
        if (styles.hides("paragraph", tag.attribute("text:style-name"))) {
            return true;
        }
        int end = hiddenFields ? xml.indexOf("</" + tag.name(), tag.end()) : -1;
        Tags fields = new Tags(end < 0 ? "" : xml.substring(tag.end(), end));
        while (fields.hasNext()) {
            Tag field = fields.next();
            if (field.name().equals("text:hidden-paragraph") && field.attribute("text:is-hidden").equals("true")) {
                return true;
            }
        }
        return false;
    }

    private boolean content(Tags tags, Tag tag, @Nullable Part part) {
        int end = tags.skip(tag);
        if (!xml.substring(tag.end(), end).isBlank()) {
            passages.add(new Passage(tag.end(), end, part));
        }
        close(tag);
        return true;
    }

    private boolean whole(Tags tags, Tag tag, Part part) {
        int bracket = xml.indexOf('>', tags.skip(tag));
        passages.add(new Passage(tag.start(), bracket < 0 ? xml.length() : bracket + 1, part));
        close(tag);
        return true;
    }

    /** The end tag has been passed over with the rest. */
    private void close(Tag open) {
        place.pass(new Tag(xml, open.name(), open.start(), open.end(), Tag.Kind.CLOSE));
    }
}
