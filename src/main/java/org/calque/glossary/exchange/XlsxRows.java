package org.calque.glossary.exchange;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.calque.job.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet of Office Open XML. A formula is refused with its cell: what it came to when the file was
 * saved may be out of date, and nothing is ever worked out here.
 */
final class XlsxRows implements Rows {

    private final PackedXml file;
    private final XMLStreamReader sheet;
    private final List<String> shared;
    private int row;

    /** @param shared the strings that cells of all sheets name by number */
    XlsxRows(PackedXml file, XMLStreamReader sheet, List<String> shared) {
        this.file = file;
        this.sheet = sheet;
        this.shared = shared;
    }

    @Override
    public @Nullable Row next() {
        try {
            while (sheet.hasNext()) {
                if (sheet.next() == XMLStreamConstants.START_ELEMENT && sheet.getLocalName().equals("row")) {
                    String number = sheet.getAttributeValue(null, "r");
                    row = number == null ? row + 1 : Integer.parseInt(number);
                    return new Row(row, cells());
                }
            }
            return null;
        } catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException broken) {
            throw file.unreadable(broken);
        }
    }

    private List<String> cells() throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        while (!(sheet.next() == XMLStreamConstants.END_ELEMENT && sheet.getLocalName().equals("row"))) {
            if (sheet.isStartElement() && sheet.getLocalName().equals("c")) {
                String at = sheet.getAttributeValue(null, "r");
                int index = at == null ? cells.size() : index(at);
                String type = sheet.getAttributeValue(null, "t");
                String text = cell(at == null ? column(index) + row : at, type == null ? "n" : type);
                while (cells.size() < index) {
                    cells.add("");
                }
                cells.add(text);
            }
        }
        return cells;
    }

    private String cell(String at, String type) throws XMLStreamException {
        String value = "";
        while (!(sheet.next() == XMLStreamConstants.END_ELEMENT && sheet.getLocalName().equals("c"))) {
            if (sheet.isStartElement()) {
                switch (sheet.getLocalName()) {
                    case "f" -> throw Fault.GLOSSARY_INVALID.at(file.name(), Reason.FORMULA.in(at));
                    case "is" -> value = XlsxSheets.string(sheet, "is");
                    case "v" -> value = sheet.getElementText();
                    default -> { }
                }
            }
        }
        return type.equals("s") && !value.isEmpty() ? shared.get(Integer.parseInt(value.strip())) : value;
    }

    /** A spreadsheet's letters for a column, counted from 0. */
    static String column(int index) {
        return index < 26 ? String.valueOf((char) ('A' + index)) : column(index / 26 - 1) + (char) ('A' + index % 26);
    }

    private static int index(String cell) {
        int index = 0;
        for (int i = 0; i < cell.length() && Character.isLetter(cell.charAt(i)); i++) {
            index = index * 26 + Character.toUpperCase(cell.charAt(i)) - 'A' + 1;
        }
        if (index < 1 || index > 16_384) {
            throw new IndexOutOfBoundsException(cell);
        }
        return index - 1;
    }

    @Override
    public boolean mayBeShort() {
        return true;
    }
}
