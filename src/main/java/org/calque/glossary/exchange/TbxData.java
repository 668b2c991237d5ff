package org.calque.glossary.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads data categories of TBX, one by one or in their groups, whichever edition and style names them. */
final class TbxData {

    /** Whose data category stands in the attribute {@code type}; of other elements it is the name, as in style DCT. */
    private static final Set<String> CLASSIFIED = Set.of("admin", "adminNote", "descrip", "descripNote", "ref", "termNote",
            "transac", "transacNote", "xref");
    /** A line broken and indented to look well in the file is no line of the text. */
    private static final Pattern INDENTED = Pattern.compile("[ \\t]*\\R(?:\\t|  )[ \\t]*");

    private final XMLStreamReader xml;
    private final Map<String, Integer> left;
    private final List<String> marked = new ArrayList<>();

    /** @param left counts what is left out */
    TbxData(XMLStreamReader xml, Map<String, Integer> left) {
        this.xml = xml;
        this.left = left;
    }

    /** Moves on, and tells whether that was to the end of the element. */
    boolean ends(String element) throws XMLStreamException {
        return xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
    }

    /** The data of one level up to the end of an element that has begun. */
    void read(String element, Consumer<Datum> taking) throws XMLStreamException {
        while (!ends(element)) {
            if (xml.isStartElement()) {
                read(taking);
            }
        }
    }

    /** Reads one datum, or what a group holds; a group of which only its parts are known gives those one by one. */
    void read(Consumer<Datum> level) throws XMLStreamException {
        String element = xml.getLocalName();
        if (!element.endsWith("Grp") || element.equals("termGrp")) {
            if (!element.equals("termGrp")) {
                level.accept(datum());
            }
            return;
        }
        List<Datum> data = new ArrayList<>();
        while (!ends(element)) {
            if (xml.isStartElement()) {
                data.add(datum());
            }
        }
        if (data.isEmpty()) {
            return;
        }
        Datum first = data.get(0);
        if (first.kind().equals("transac")) {   // what was done, when and by whom
            level.accept(new Datum("transac", first.value(), String.join(" ", data.subList(1, data.size()).stream()
                    .filter(datum -> datum.category().equals("date")).map(Datum::value).toList()),
                    String.join(", ", data.stream().filter(datum -> datum.category().equals("responsibility")).map(Datum::value).toList())));
            return;
        }
        boolean described = first.kind().equals("descrip") && data.size() == 2 && data.get(1).category().equals("source")
                && !first.category().equals("definition");
        if (described) {
            level.accept(new Datum(first.kind(), first.category(), first.value(), data.get(1).value()));
        } else {
            data.forEach(level);
        }
    }

    private Datum datum() throws XMLStreamException {
        String element = xml.getLocalName();
        unkept(element);
        String type = xml.getAttributeValue(null, "type");
        boolean classified = type != null && CLASSIFIED.contains(element);
        String target = xml.getAttributeValue(null, "target");
        String category = classified ? type : element;
        return new Datum(classified ? element : Datum.kind(category), category, text(), target);
    }

    /** Counts what is said about the element itself, which stays behind with its file. */
    private void unkept(String element) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            if (name.equals("id") || name.equals("lang") || name.equals("datatype")) {
                left.merge(element + " " + (name.equals("lang") ? "xml:lang" : name), 1, Integer::sum);
            }
        }
    }

    /** All the words in the element that begins here; leaves the reader at its end. */
    String text() throws XMLStreamException {
        TbxMarkup.Marked text = TbxMarkup.read(xml, left);
        if (text.marked() != null) {
            marked.add(INDENTED.matcher(text.marked()).replaceAll(" "));
        }
        return Cells.prose(INDENTED.matcher(text.text()).replaceAll(" "));
    }

    /** Keeps the texts that were read with marks in them since this was last asked. */
    void keepMarks(Map<String, String> extra) {
        marked.forEach(text -> TbxMarkup.keep(extra, text, left));
        marked.clear();
    }
}
