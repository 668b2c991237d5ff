package org.calque.format.okapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.htmlparser.jericho.CharacterReference;
import org.calque.format.extract.Sheet;

/** The sheets of an XLSX and their columns with text in them. */
final class SheetColumns {

    private static final Pattern SHEET = Pattern.compile("<sheet\\s([^>]*)>");
    private static final Pattern RELATION = Pattern.compile("<Relationship\\s([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:]+)=\"([^\"]*)\"");
    private static final Pattern ITEM = Pattern.compile("<si(?:\\s[^>]*)?>(.*?)</si>|<si\\s*/>", Pattern.DOTALL);
    private static final Pattern PHONETIC = Pattern.compile("<rPh\\s.*?</rPh>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<c\\s([^>]*)(?<!/)>(.*?)</c>", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("<v>\\s*(\\d+)\\s*</v>");
    private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})\\d+");
    private static final int SAMPLE = 40;

    private final Map<String, String> parts;

    /** @param parts of the archive, by name */
    SheetColumns(Map<String, String> parts) {
        this.parts = parts;
    }

    List<Sheet> sheets() {
        Map<String, String> files = new HashMap<>();
        Matcher relation = RELATION.matcher(parts.getOrDefault("xl/_rels/workbook.xml.rels", ""));
        while (relation.find()) {
            Map<String, String> known = attributes(relation.group(1));
            String target = known.getOrDefault("Target", "");
            files.put(known.getOrDefault("Id", ""), target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
        List<String> strings = strings();
        List<Sheet> sheets = new ArrayList<>();
        Matcher sheet = SHEET.matcher(parts.getOrDefault("xl/workbook.xml", ""));
        while (sheet.find()) {
            Map<String, String> known = attributes(sheet.group(1));
            String xml = parts.getOrDefault(files.getOrDefault(known.getOrDefault("r:id", ""), ""), "");
            List<Sheet.Column> columns = columns(xml, strings);
            if (!columns.isEmpty() && known.getOrDefault("state", "visible").equals("visible")) {
                sheets.add(new Sheet(known.getOrDefault("name", ""), columns));
            }
        }
        return sheets;
    }

    private List<String> strings() {
        List<String> strings = new ArrayList<>();
        Matcher item = ITEM.matcher(parts.getOrDefault("xl/sharedStrings.xml", ""));
        while (item.find()) {
            strings.add(item.group(1) == null ? "" : bare(item.group(1)));
        }
        return strings;
    }

    private static List<Sheet.Column> columns(String xml, List<String> strings) {
        Map<String, String> samples = new TreeMap<>(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        Matcher cell = CELL.matcher(xml);
        while (cell.find()) {
            Map<String, String> known = attributes(cell.group(1));
            Matcher place = PLACE.matcher(known.getOrDefault("r", ""));
            String text = text(known.getOrDefault("t", ""), cell.group(2), strings);
            if (place.matches() && text.codePoints().anyMatch(Character::isLetter)) {
                samples.putIfAbsent(place.group(1), text.length() > SAMPLE ? text.substring(0, SAMPLE) + "…" : text);
            }
        }
        return samples.entrySet().stream().map(column -> new Sheet.Column(column.getKey(), column.getValue())).toList();
    }

    private static String text(String type, String content, List<String> strings) {
        if (type.equals("inlineStr")) {
            return bare(content);
        }
        Matcher value = VALUE.matcher(content);
        if (!type.equals("s") || !value.find()) {
            return "";
        }
        int index = Integer.parseInt(value.group(1));
        return index < strings.size() ? strings.get(index) : "";
    }

    private static String bare(String xml) {
        return CharacterReference.decode(PHONETIC.matcher(xml).replaceAll("").replaceAll("<[^>]*>", "")).strip();
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> found = new HashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            found.put(attribute.group(1), CharacterReference.decode(attribute.group(2)));
        }
        return found;
    }
}
