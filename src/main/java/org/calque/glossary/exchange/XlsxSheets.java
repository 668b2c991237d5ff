package org.calque.glossary.exchange;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The sheets of a workbook of Office Open XML, in the order of their tabs. */
final class XlsxSheets implements Sheets {

    private static final String BOOK = "xl/workbook.xml";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final PackedXml file;
    private final List<String> shared = new ArrayList<>();
    private final Queue<String[]> left = new ArrayDeque<>();   // name and part

    XlsxSheets(PackedXml file) {
        this.file = file;
        try {
            list();
            XMLStreamReader strings = file.part("xl/sharedStrings.xml");
            while (strings != null && strings.hasNext()) {
                if (strings.next() == XMLStreamConstants.START_ELEMENT && strings.getLocalName().equals("si")) {
                    shared.add(string(strings, "si"));
                }
            }
        } catch (XMLStreamException | IOException broken) {
            throw file.unreadable(broken);
        }
    }

    /** Whether a ZIP file is such a workbook. */
    static boolean isIn(PackedXml file) {
        return file.has(BOOK);
    }

    private void list() throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        XMLStreamReader relations = file.part("xl/_rels/workbook.xml.rels");
        while (relations != null && relations.hasNext()) {
            if (relations.next() == XMLStreamConstants.START_ELEMENT && relations.getLocalName().equals("Relationship")) {
                targets.put(relations.getAttributeValue(null, "Id"), relations.getAttributeValue(null, "Target"));
            }
        }
        XMLStreamReader book = file.part(BOOK);
        while (book != null && book.hasNext()) {
            if (book.next() == XMLStreamConstants.START_ELEMENT && book.getLocalName().equals("sheet")) {
                String id = book.getAttributeValue(RELATIONS, "id");
                String name = book.getAttributeValue(null, "name");
                String target = targets.getOrDefault(id == null ? "" : id, "worksheets/sheet" + (left.size() + 1) + ".xml");
                left.add(new String[] {name == null ? "" : name, target.startsWith("/") ? target.substring(1) : "xl/" + target});
            }
        }
    }

    @Override
    public @Nullable Sheet next() {
        String[] sheet = left.poll();
        if (sheet == null) {
            return null;
        }
        try {
            XMLStreamReader part = file.part(sheet[1]);
            if (part == null) {
                throw file.unreadable(null);
            }
            return new Sheet(sheet[0], new XlsxRows(file, part, shared));
        } catch (XMLStreamException | IOException broken) {
            throw file.unreadable(broken);
        }
    }

    /** The text of an element whose runs may be marked up; how it is pronounced in Japanese is left out. */
    static String string(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean spoken = false;
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element))) {
            if (xml.isStartElement() && xml.getLocalName().equals("t") && !spoken) {
                text.append(xml.getElementText());
            } else if ((xml.isStartElement() || xml.isEndElement()) && xml.getLocalName().equals("rPh")) {
                spoken = xml.isStartElement();
            }
        }
        return text.toString();
    }
}
