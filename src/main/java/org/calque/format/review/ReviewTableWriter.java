package org.calque.format.review;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.calque.document.Code;
import org.calque.document.Document;
import org.calque.document.Original;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.format.bilingual.Markup;
import org.calque.job.Fault;
import org.calque.job.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document as a DOCX table, a row a segment. What finds the place of a row again stands in it as hidden text, which word
 * processors keep; where one does not, its number does.
 */
public final class ReviewTableWriter {

    /** Begins the hidden text that says which document the table is of. */
    static final String MARK = "calque-review";

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final int[] WIDTHS = {800, 5200, 5200, 1500, 2300};   // twentieths of a point; landscape A4 with margins of 2 cm
    private static final String SMALL = "16";   // half points

    private final ResourceBundle words;

    /** @param language of headings and states, one of those of the window */
    public ReviewTableWriter(Locale language) {
        words = ReviewTable.words(language);
    }

    /**
     * Writes the table. The stream is flushed and left open.
     *
     * @param at when it leaves, so that what is edited meanwhile can be told when it comes back
     * @throws org.calque.job.FaultException if the stream takes no more
     * @throws org.calque.job.Cancelled      if the user stopped it
     */
    public void write(Document document, Original original, Instant at, OutputStream out, Progress progress) {
        try {
            ZipOutputStream zip = new ZipOutputStream(out);
            part(zip, "[Content_Types].xml", xml -> xml.raw(HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                    + "</Types>"));
            part(zip, "_rels/.rels", xml -> xml.raw(HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\""
                    + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"));
            part(zip, "word/document.xml", xml -> body(document, original, at, xml, progress));
            zip.finish();
            out.flush();
        } catch (IOException | UncheckedIOException e) {
            throw Fault.WRITE_FAILED.because(e, document.name(), e);
        }
    }

    private interface Content {
        void to(Markup xml);
    }

    private static void part(ZipOutputStream zip, String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Writer writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
        content.to(new Markup(writer));
        writer.flush();
        zip.closeEntry();
    }

    private void body(Document document, Original original, Instant at, Markup xml, Progress progress) {
        xml.raw(HEAD).start("w:document").attribute("xmlns:w", W).start("w:body");
        xml.start("w:p");
        run(xml, MessageFormat.format(words.getString("title"), document.name()), "<w:b/><w:sz w:val=\"28\"/>");
        hidden(xml, String.join(" ", MARK, original.sha256(), at.toString(), original.name()));
        xml.end("w:p").start("w:p");
        run(xml, MessageFormat.format(words.getString("about"), document.name(), "{1}"), "<w:color w:val=\"666666\"/><w:sz w:val=\"18\"/>");
        xml.end("w:p");
        table(document, xml, progress);
        xml.raw("<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
                + "<w:pgMar w:top=\"900\" w:right=\"900\" w:bottom=\"900\" w:left=\"900\" w:header=\"450\" w:footer=\"450\" w:gutter=\"0\"/></w:sectPr>");
        xml.end("w:body").end("w:document");
    }

    private void table(Document document, Markup xml, Progress progress) {
        xml.start("w:tbl").raw("<w:tblPr><w:tblW w:w=\"15000\" w:type=\"dxa\"/><w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            xml.start("w:" + side).attribute("w:val", "single").attribute("w:sz", "4").attribute("w:color", "BBBBBB").end("w:" + side);
        }
        xml.raw("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr>").start("w:tblGrid");
        for (int width : WIDTHS) {
            xml.start("w:gridCol").attribute("w:w", String.valueOf(width)).end("w:gridCol");
        }
        xml.end("w:tblGrid");
        xml.start("w:tr").raw("<w:trPr><w:tblHeader/></w:trPr>");
        String[] heads = {"number", "source", "target", "state", "note"};
        for (int i = 0; i < heads.length; i++) {
            String head = words.getString(heads[i]);
            cell(xml, i, "EEEEEE", () -> run(xml, head, "<w:b/>"));
        }
        xml.end("w:tr");
        for (int i = 0; i < document.segments().size(); i++) {
            if (i % 200 == 0) {
                progress.check();
                progress.at(i, document.segments().size());
            }
            row(i, document.segments().get(i), xml);
        }
        xml.end("w:tbl");
    }

    private void row(int index, Segment segment, Markup xml) {
        Tokens tokens = new Tokens(segment.source(), segment.target());
        xml.start("w:tr").raw("<w:trPr><w:cantSplit/></w:trPr>");
        cell(xml, 0, null, () -> {
            run(xml, String.valueOf(index + 1), "<w:color w:val=\"888888\"/><w:sz w:val=\"" + SMALL + "\"/>");
            hidden(xml, segment.key());
        });
        cell(xml, 1, "F7F7F7", () -> text(xml, segment.source(), tokens));
        cell(xml, 2, null, () -> text(xml, segment.state() == SegmentState.LEFT_EMPTY ? Text.EMPTY : segment.target(), tokens));
        cell(xml, 3, null, () -> run(xml, words.getString("state." + segment.state().name()), "<w:sz w:val=\"" + SMALL + "\"/>"));
        cell(xml, 4, null, () -> run(xml, segment.note() == null ? "" : segment.note(), "<w:sz w:val=\"18\"/>"));
        xml.end("w:tr");
    }

    private static void cell(Markup xml, int column, @Nullable String ground, Runnable content) {
        xml.start("w:tc").start("w:tcPr").start("w:tcW").attribute("w:w", String.valueOf(WIDTHS[column])).attribute("w:type", "dxa").end("w:tcW");
        if (ground != null) {
            xml.start("w:shd").attribute("w:val", "clear").attribute("w:color", "auto").attribute("w:fill", ground).end("w:shd");
        }
        xml.end("w:tcPr").start("w:p");
        content.run();
        xml.end("w:p").end("w:tc");
    }

    private static void text(Markup xml, Text text, Tokens tokens) {
        int at = 0;
        for (Code code : text.codes()) {
            run(xml, text.string().substring(at, code.offset()), "");
            run(xml, tokens.token(code), "<w:color w:val=\"3355BB\"/><w:sz w:val=\"" + SMALL + "\"/>");
            at = code.offset();
        }
        run(xml, text.string().substring(at), "");
    }

    private static void hidden(Markup xml, String text) {
        run(xml, text, "<w:vanish/>");
    }

    /** A run of one look; line ends and tabs as Word has them. */
    private static void run(Markup xml, String text, String look) {
        if (text.isEmpty()) {
            return;
        }
        xml.start("w:r");
        if (!look.isEmpty()) {
            xml.start("w:rPr").raw(look).end("w:rPr");
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            if (c != '\n' && c != '\t') {
                plain.append(c);
                continue;
            }
            if (!plain.isEmpty()) {
                xml.start("w:t").attribute("xml:space", "preserve").text(plain.toString()).end("w:t");
                plain.setLength(0);
            }
            if (i < text.length()) {
                xml.start(c == '\n' ? "w:br" : "w:tab").end(c == '\n' ? "w:br" : "w:tab");
            }
        }
        xml.end("w:r");
    }
}
