package org.calque.format.odf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.calque.format.bilingual.Markup;
import org.calque.format.extract.Sheet;

/** The sheets of a spreadsheet that are shown, and their columns with text in them. */
final class SheetTexts {

    private static final int SAMPLE = 40;

    private SheetTexts() {
    }

    static List<Sheet> of(String xml, HiddenStyles styles) {
        Map<String, Map<Integer, String>> samples = new LinkedHashMap<>();
        SheetPlace place = new SheetPlace(styles);
        Tags tags = new Tags(xml);
        while (tags.hasNext()) {
            Tag tag = tags.next();
            place.pass(tag);
            boolean cell = tag.opens() && tag.name().equals("table:table-cell") && place.inSheet();
            if (cell && !place.hiddenSheet() && tag.attribute("table:formula").isEmpty()
                    && (tag.attribute("office:value-type").isEmpty() || tag.attribute("office:value-type").equals("string"))) {
                Map<Integer, String> columns = samples.computeIfAbsent(place.sheet(), name -> new TreeMap<>());
                if (!columns.containsKey(place.from())) {
                    String text = text(xml.substring(tag.end(), tags.skip(tag)));
                    if (text.codePoints().anyMatch(Character::isLetter)) {
                        columns.put(place.from(), text.length() > SAMPLE ? text.substring(0, SAMPLE) + "…" : text);
                    }
                }
            }
        }
        List<Sheet> sheets = new ArrayList<>();
        samples.forEach((name, columns) -> {
            if (!columns.isEmpty()) {
                sheets.add(new Sheet(name, columns.entrySet().stream()
                        .map(column -> new Sheet.Column(SheetPlace.letters(column.getKey()), column.getValue())).toList()));
            }
        });
        return sheets;
    }

    /** What a cell says, without remarks on it. */
    private static String text(String cell) {
        StringBuilder text = new StringBuilder();
        Tags tags = new Tags(cell);
        int at = 0;
        while (tags.hasNext()) {
            Tag tag = tags.next();
            text.append(cell, at, tag.start()).append(tag.name().startsWith("text:span") ? "" : " ");
            at = tag.opens() && tag.name().equals("office:annotation") ? tags.skip(tag) + tag.name().length() + "</>".length() : tag.end();
        }
        return Markup.decoded(text.append(cell, at, cell.length()).toString().replaceAll("\\s+", " ").strip());
    }
}
