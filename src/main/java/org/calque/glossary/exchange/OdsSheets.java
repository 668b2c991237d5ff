package org.calque.glossary.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.calque.job.Fault;
import org.jspecify.annotations.Nullable;

/** The sheets of a spreadsheet of OpenDocument, all of which stand in one part. A formula is refused with its cell, as in others. */
final class OdsSheets implements Sheets {

    private static final String CONTENT = "content.xml";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final int WIDEST = 16_384;   // columns of a sheet

    private final PackedXml file;
    private final XMLStreamReader xml;

    OdsSheets(PackedXml file) {
        this.file = file;
        try {
            XMLStreamReader content = file.part(CONTENT);
            if (content == null) {
                throw file.unreadable(null);
            }
            xml = content;
        } catch (XMLStreamException | IOException broken) {
            throw file.unreadable(broken);
        }
    }

    /** Whether a ZIP file is of OpenDocument; that it is a spreadsheet, its first sheet tells. */
    static boolean isIn(PackedXml file) {
        if (!file.has(CONTENT)) {
            return false;
        }
        try {
            XMLStreamReader content = file.part(CONTENT);
            while (content != null && content.hasNext()) {
                if (content.next() == XMLStreamConstants.START_ELEMENT && content.getLocalName().equals("body")) {
                    content.nextTag();
                    return content.getLocalName().equals("spreadsheet");
                }
            }
        } catch (XMLStreamException | IOException broken) {
            throw file.unreadable(broken);
        }
        return false;
    }

    @Override
    public @Nullable Sheet next() {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && at("table")) {
                    String name = xml.getAttributeValue(TABLE, "name");
                    return new Sheet(name == null ? "" : name, new OdsRows());
                }
            }
            return null;
        } catch (XMLStreamException broken) {
            throw file.unreadable(broken);
        }
    }

    private boolean at(String element) {
        return xml.getLocalName().equals(element) && TABLE.equals(xml.getNamespaceURI());
    }

    private int times(String attribute) {
        String times = xml.getAttributeValue(TABLE, attribute);
        return times == null ? 1 : Integer.parseInt(times);
    }

    /** The rows of the table that has begun. */
    private final class OdsRows implements Rows {

        private long row;
        private List<String> last = List.of();
        private int repeated;
        private boolean ended;

        @Override
        public @Nullable Row next() {
            try {
                if (repeated > 0) {
                    repeated--;
                    return new Row(++row, last);
                }
                while (!ended && xml.hasNext()) {
                    int event = xml.next();
                    if (event == XMLStreamConstants.START_ELEMENT && at("table-row")) {
                        int times = times("number-rows-repeated");
                        last = cells(row + 1);
                        boolean blank = last.isEmpty();
                        repeated = blank ? 0 : times - 1;   // the million empty rows below are none
                        row += blank ? times : 1;
                        return new Row(row, last);
                    }
                    ended = event == XMLStreamConstants.END_ELEMENT && at("table");
                }
                return null;
            } catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException broken) {
                throw file.unreadable(broken);
            }
        }

        private List<String> cells(long number) throws XMLStreamException {
            List<String> cells = new ArrayList<>();
            int column = 0;
            while (!(xml.next() == XMLStreamConstants.END_ELEMENT && at("table-row"))) {
                if (xml.isStartElement() && (at("table-cell") || at("covered-table-cell"))) {
                    int times = times("number-columns-repeated");
                    if (xml.getAttributeValue(TABLE, "formula") != null) {
                        throw Fault.GLOSSARY_INVALID.at(file.name(), Reason.FORMULA.in(XlsxRows.column(column) + number));
                    }
                    String text = text(xml.getLocalName());
                    if (!text.isEmpty()) {
                        if (column + times > WIDEST) {
                            throw new IndexOutOfBoundsException(column);
                        }
                        while (cells.size() < column) {
                            cells.add("");
                        }
                        for (int i = 0; i < times; i++) {
                            cells.add(text);
                        }
                    }
                    column += times;
                }
            }
            return cells;
        }

        /** The paragraphs of a cell as lines, without the comment that may be pinned to it. */
        private String text(String cell) throws XMLStreamException {
            StringBuilder text = new StringBuilder();
            int comment = 0;
            int inside = 0;   // paragraphs
            boolean further = false;
            while (!(xml.next() == XMLStreamConstants.END_ELEMENT && at(cell))) {
                boolean begins = xml.isStartElement();
                if (begins || xml.isEndElement()) {
                    boolean ofText = TEXT.equals(xml.getNamespaceURI());
                    if (OFFICE.equals(xml.getNamespaceURI()) && xml.getLocalName().equals("annotation")) {
                        comment += begins ? 1 : -1;
                    } else if (comment == 0 && ofText && xml.getLocalName().equals("p")) {
                        inside += begins ? 1 : -1;
                        text.append(begins && further ? "\n" : "");
                        further = true;
                    } else if (comment == 0 && begins && ofText) {
                        text.append(space(xml.getLocalName()));
                    }
                } else if (xml.isCharacters() && comment == 0 && inside > 0) {
                    text.append(xml.getText());
                }
            }
            return text.toString();
        }

        private String space(String element) {
            String count = xml.getAttributeValue(TEXT, "c");
            return switch (element) {
                case "s" -> " ".repeat(count == null ? 1 : Math.min(1000, Integer.parseInt(count)));
                case "tab" -> "\t";
                case "line-break" -> "\n";
                default -> "";
            };
        }

        @Override
        public boolean mayBeShort() {
            return true;
        }
    }
}
