package org.calque.glossary.exchange;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the first sheet of a workbook of Office Open XML. A formula is refused with its cell: what it came to when the file was
 * saved may be out of date, and nothing is ever worked out here.
 */
final class SheetRows implements Rows {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final String name;
    private final byte[] bytes;
    private final int limitMb;
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    private final List<String> shared = new ArrayList<>();
    private final XMLStreamReader sheet;
    private int row;

    /** @param limitMb a part that holds more than this, unpacked, is refused */
    SheetRows(String name, byte[] bytes, int limitMb) {
        this.name = name;
        this.bytes = bytes;
        this.limitMb = limitMb;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            String first = firstSheet();
            XMLStreamReader strings = part("xl/sharedStrings.xml");
            while (strings != null && strings.hasNext()) {
                if (strings.next() == XMLStreamConstants.START_ELEMENT && strings.getLocalName().equals("si")) {
                    shared.add(string(strings, "si"));
                }
            }
            XMLStreamReader found = part(first);
            if (found == null) {
                throw unreadable(null);
            }
            sheet = found;
        } catch (XMLStreamException | IOException broken) {
            throw unreadable(broken);
        }
    }

    private FaultException unreadable(@Nullable Exception cause) {
        for (Throwable inner = cause; inner != null; inner = inner.getCause()) {
            if (inner instanceof FaultException fault) {
                return fault;
            }
        }
        return cause == null ? Fault.GLOSSARY_INVALID.at(name, Reason.SHEET_BROKEN.in())
                : Fault.GLOSSARY_INVALID.because(cause, name, Reason.SHEET_BROKEN.in());
    }

    /** Whether a ZIP file is a workbook. */
    static boolean isWorkbook(byte[] bytes) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("xl/workbook.xml")) {
                    return true;
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return false;   // no ZIP file, whatever its first letters are
        }
        return false;
    }

    private @Nullable XMLStreamReader part(String wanted) throws IOException, XMLStreamException {
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(wanted)) {
                return factory.createXMLStreamReader(new Limited(zip));
            }
        }
        return null;
    }

    /** Of a part that grows beyond all measure as it is unpacked, no more is read. */
    private final class Limited extends FilterInputStream {

        private long left = (long) limitMb << 20;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            count(c < 0 ? 0 : 1);
            return c;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new IOException(Fault.FILE_TOO_LARGE.at(name, limitMb + 1, limitMb));
            }
        }
    }

    private String firstSheet() throws IOException, XMLStreamException {
        XMLStreamReader book = part("xl/workbook.xml");
        String relation = "";
        while (book != null && book.hasNext() && relation.isEmpty()) {
            if (book.next() == XMLStreamConstants.START_ELEMENT && book.getLocalName().equals("sheet")) {
                String id = book.getAttributeValue(RELATIONS, "id");
                relation = id == null ? "" : id;
            }
        }
        Map<String, String> targets = new HashMap<>();
        XMLStreamReader relations = part("xl/_rels/workbook.xml.rels");
        while (relations != null && relations.hasNext()) {
            if (relations.next() == XMLStreamConstants.START_ELEMENT && relations.getLocalName().equals("Relationship")) {
                targets.put(relations.getAttributeValue(null, "Id"), relations.getAttributeValue(null, "Target"));
            }
        }
        String target = targets.getOrDefault(relation, "worksheets/sheet1.xml");
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    /** The text of an element whose runs may be marked up; how it is pronounced in Japanese is left out. */
    private static String string(XMLStreamReader xml, String element) throws XMLStreamException {
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
            throw unreadable(broken);
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
                    case "f" -> throw Fault.GLOSSARY_INVALID.at(name, Reason.FORMULA.in(at));
                    case "is" -> value = string(sheet, "is");
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
