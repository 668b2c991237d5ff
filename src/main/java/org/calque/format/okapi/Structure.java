package org.calque.format.okapi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.ISkeleton;
import net.sf.okapi.common.resource.Code;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.skeleton.GenericSkeleton;
import net.sf.okapi.common.skeleton.GenericSkeletonPart;
import org.calque.document.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What each text unit is to a reader: a heading, an item, a cell. Okapi tells it of HTML only; of the others it is read off
 * the markup that passes between the text units.
 */
final class Structure {

    private static final Pattern TAG = Pattern.compile("<(/?)([\\w:.-]++)[^<>]*+>");
    private static final Pattern LEVEL = Pattern.compile("text:outline-level=\"(\\d+)\"");
    private static final Pattern REFERENCE = Pattern.compile("\\[#\\$([^\\]]+)\\]");
    private static final Pattern HASHES = Pattern.compile("(?:^|\\n)[ >]*(#{1,6})[ \\t]*$");
    private static final Pattern UNDERLINE = Pattern.compile("\\A[ \\t]*\\r?\\n[ >]*(=+|-{2,})[ \\t]*\\r?\\n");
    private static final Pattern BULLET = Pattern.compile("(?:^|\\n)[ \\t>]*(?:[-*+]|\\d{1,9}[.)])[ \\t]+(?:\\[[ xX]\\][ \\t]+)?$");

    private final OkapiFilter filter;
    private final DocxStyles styles;
    private final UnitKeys keys;
    private final Map<String, Integer> depth = new HashMap<>();
    private final Set<String> notes = new HashSet<>();
    private final Set<String> remarks = new HashSet<>();
    private final Map<String, Integer> underlined = new HashMap<>();
    private String last = "";
    private final StringBuilder markdown = new StringBuilder();
    private String part = "";

    Structure(OkapiFilter filter, DocxStyles styles, UnitKeys keys) {
        this.filter = filter;
        this.styles = styles;
        this.keys = keys;
    }

    /** What a unit is, and its level if it is a heading. */
    record Role(Unit.Kind kind, int level) {
        static final Role PARAGRAPH = new Role(Unit.Kind.PARAGRAPH, 0);

        static Role of(Unit.Kind kind) {
            return new Role(kind, 0);
        }
    }

    /** Passes over an event that is no text unit. */
    void pass(Event event) {
        if (event.getResource() == null) {
            return;
        }
        if (event.isStartSubDocument()) {
            part = event.getStartSubDocument().getName();
            depth.clear();
        }
        ISkeleton skeleton = event.getResource().getSkeleton();
        String between = filter.openXml() ? OpenXmlMarkup.between(skeleton) : generic(skeleton, null);
        if (filter == OkapiFilter.MARKDOWN) {
            markdown.append(between);
            Matcher underline = UNDERLINE.matcher(markdown);
            if (!last.isEmpty() && underline.find()) {
                underlined.put(last, underline.group(1).startsWith("=") ? 1 : 2);
                last = "";
            }
        } else {
            follow(between);
        }
    }

    /** What a text unit is; to be asked once for each, in order. */
    Role of(ITextUnit unit) {
        String type = unit.getType() == null ? "" : unit.getType().toLowerCase(Locale.ROOT);
        return switch (filter) {
            case HTML, EPUB -> html(type, unit.isReferent());
            case MARKDOWN -> markdown(type, unit);
            case ODT, ODS, ODP -> odt(type, unit);
            case DOCX -> docx(unit);
            case XLSX -> Role.of(Unit.Kind.CELL);
            case PPTX -> pptx(unit);
            case IDML, PO -> Role.PARAGRAPH;
        };
    }

    /** Whether the text stands where readers never see it: in what tracked changes have deleted. */
    boolean deleted() {
        return inside("text:tracked-changes");
    }

    /** Whether a unit is the name of a sheet: formulas call it by that. */
    boolean nameOfTable(ITextUnit unit) {
        return filter == OkapiFilter.ODS && unit.getType() != null && !unit.getType().toLowerCase(Locale.ROOT).startsWith("x-text:");
    }

    /** Keys of units that stand in a footnote or endnote; complete once all units have passed. */
    Set<String> notes() {
        return notes;
    }

    /** Keys of units that stand in somebody's remark on the text; complete once all units have passed. */
    Set<String> remarks() {
        return remarks;
    }

    /** Headings that are marked by the line below them, with their levels, by key; complete once all units have passed. */
    Map<String, Integer> underlined() {
        return underlined;
    }

    private Role html(String type, boolean attribute) {
        if (attribute) {
            return Role.of(Unit.Kind.ATTRIBUTE);
        }
        return switch (type) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> new Role(Unit.Kind.HEADING, type.charAt(1) - '0');
            case "li", "dt", "dd" -> Role.of(Unit.Kind.LIST_ITEM);
            case "td", "th", "caption" -> Role.of(Unit.Kind.CELL);
            case "title", "content" -> Role.of(Unit.Kind.OTHER);
            default -> Role.of(inside("td") || inside("th") ? Unit.Kind.CELL
                    : inside("li") ? Unit.Kind.LIST_ITEM : Unit.Kind.PARAGRAPH);
        };
    }

    private Role markdown(String type, ITextUnit unit) {
        String before = markdown + generic(unit.getSkeleton(), unit);
        markdown.setLength(0);
        last = keys.keyOf(unit.getId());
        if (!type.isEmpty()) {
            return html(type, unit.isReferent());
        }
        Matcher hashes = HASHES.matcher(before);
        if (hashes.find()) {
            return new Role(Unit.Kind.HEADING, hashes.group(1).length());
        }
        if (before.substring(before.lastIndexOf('\n') + 1).contains("|")) {
            return Role.of(Unit.Kind.CELL);
        }
        return Role.of(BULLET.matcher(before).find() ? Unit.Kind.LIST_ITEM : Unit.Kind.PARAGRAPH);
    }

    private Role odt(String type, ITextUnit unit) {
        String own = generic(unit.getSkeleton(), unit);
        Role role;
        if (type.equals("x-text:h")) {
            Matcher level = LEVEL.matcher(own);
            role = new Role(Unit.Kind.HEADING, level.find() ? Math.min(6, Math.max(1, Integer.parseInt(level.group(1)))) : 1);
        } else if (type.startsWith("x-text:note") || type.startsWith("x-office:annotation")) {
            role = Role.of(Unit.Kind.NOTE);
            within(unit, type.startsWith("x-text:note") ? notes : remarks);
        } else if (!type.startsWith("x-text:p")) {
            role = Role.of(Unit.Kind.OTHER);
        } else if (inside("table:table-cell")) {
            role = Role.of(Unit.Kind.CELL);
        } else {
            role = Role.of(inside("text:list-item") ? Unit.Kind.LIST_ITEM : Unit.Kind.PARAGRAPH);
        }
        follow(generic(unit.getSkeleton(), null));
        return role;
    }

    /** The units that a note holds have passed before the note itself. */
    private void within(ITextUnit note, Set<String> known) {
        known.add(keys.keyOf(note.getId()));
        for (Code code : note.getSource().getFirstContent().getCodes()) {
            Matcher reference = REFERENCE.matcher(code.getData());
            if (code.hasReference() && reference.find()) {
                known.add(keys.keyOf(reference.group(1)));
            }
        }
    }

    private Role docx(ITextUnit unit) {
        if (part.contains("notes")) {
            return Role.of(Unit.Kind.NOTE);
        }
        String start = OpenXmlMarkup.start(unit.getSkeleton());
        if (start.isEmpty()) {
            return Role.of(Unit.Kind.ATTRIBUTE);
        }
        int level = styles.headingLevel(start);
        if (level > 0) {
            return new Role(Unit.Kind.HEADING, level);
        }
        if (inside("w:tc")) {
            return Role.of(Unit.Kind.CELL);
        }
        return Role.of(styles.listItem(start) ? Unit.Kind.LIST_ITEM : Unit.Kind.PARAGRAPH);
    }

    private Role pptx(ITextUnit unit) {
        if (part.contains("notesSlide")) {
            return Role.of(Unit.Kind.NOTE);
        }
        String start = OpenXmlMarkup.start(unit.getSkeleton());
        return Role.of(start.isEmpty() ? Unit.Kind.ATTRIBUTE : inside("a:tc") ? Unit.Kind.CELL : Unit.Kind.PARAGRAPH);
    }

    private boolean inside(String element) {
        return depth.getOrDefault(element, 0) > 0;
    }

    private void follow(String markup) {
        Matcher tag = TAG.matcher(markup);
        while (tag.find()) {
            if (markup.charAt(tag.end() - 2) != '/') {
                depth.merge(tag.group(2).toLowerCase(Locale.ROOT), tag.group(1).isEmpty() ? 1 : -1, Integer::sum);
            }
        }
    }

    /** The plain markup of a skeleton; up to where the unit's own text stands, if a unit is given. */
    private static String generic(@Nullable ISkeleton skeleton, @Nullable ITextUnit upTo) {
        if (!(skeleton instanceof GenericSkeleton generic)) {
            return "";
        }
        StringBuilder markup = new StringBuilder();
        for (GenericSkeletonPart piece : generic.getParts()) {
            if (upTo != null && piece.getParent() == upTo) {
                break;
            }
            markup.append(piece);
        }
        return markup.toString();
    }
}
