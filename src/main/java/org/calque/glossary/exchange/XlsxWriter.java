package org.calque.glossary.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a table as a workbook of one sheet. All cells are text, so that none is a formula, whatever it begins with. */
final class XlsxWriter implements TableWriter.Sheet {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    /** What a spreadsheet program takes in one cell, in UTF-16 units. */
    private static final int LONGEST = 32_767;

    private final OpenXml file;
    private int row;

    XlsxWriter(OutputStream out) throws IOException {
        file = new OpenXml(out, "xl/workbook.xml", TYPE + "sheet.main+xml", "xl/worksheets/sheet1.xml", TYPE + "worksheet+xml",
                "xl/styles.xml", TYPE + "styles+xml");
        file.part("xl/workbook.xml", OpenXml.HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"http://schemas.openxmlformats.org/"
                + "officeDocument/2006/relationships\"><sheets><sheet name=\"glossary\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        file.part("xl/_rels/workbook.xml.rels", OpenXml.relations("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"));
        file.part("xl/styles.xml", OpenXml.HEAD + "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"2\"><font/><font><b/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                + "<cellXfs count=\"3\"><xf/><xf fontId=\"1\" applyFont=\"1\"/><xf numFmtId=\"49\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        file.begin("xl/worksheets/sheet1.xml");
        file.write(OpenXml.HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" "
                + "topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols><col min=\"1\" max=\"40\" "
                + "width=\"24\" customWidth=\"1\"/></cols><sheetData>");
    }

    @Override
    public void row(List<String> cells) throws IOException {
        StringBuilder out = new StringBuilder("<row r=\"" + ++row + "\">");
        for (int i = 0; i < cells.size(); i++) {
            String cell = Cells.kept(cells.get(i));
            if (!cell.isEmpty()) {
                String kept = cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell;
                out.append("<c r=\"").append(XlsxRows.column(i)).append(row).append("\" s=\"").append(row == 1 ? 1 : 2)
                        .append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">").append(OpenXml.escaped(kept)).append("</t></is></c>");
            }
        }
        file.write(out + "</row>");
    }

    void finish() throws IOException {
        file.write("</sheetData></worksheet>");
        file.end();
        file.finish();
    }
}
