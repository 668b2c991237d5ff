package org.calque.glossary.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.InputFile;
import org.jspecify.annotations.Nullable;

/** The one door to glossary files. */
public final class GlossaryFiles {

    /** 22,000 concepts with definitions take some 10 MB as TBX; what is ten times that is no glossary. */
    private static final int LIMIT_MB = 128;

    private GlossaryFiles() {
    }

    /** What can be read, as messages name it. */
    private static final String KNOWN = "TBX, CSV, TSV, XLSX, ODS, OmegaT (utf8)";

    /**
     * Reads a glossary file, told apart by what is in it. The glossary is enforced, and its rank is 0.
     *
     * @throws org.calque.job.FaultException if it is missing, empty, too large, of no known kind, or wrong in any line
     */
    public static Glossary read(Path file) {
        return open(file).glossary();
    }

    /** The same with what became of those parts of it that a glossary has no place for. */
    public static Opened open(Path file) {
        return of(file, in -> open(file.toString(), in));
    }

    /** The same of a table whose columns are what somebody says. */
    public static Opened open(Path file, TableLayout layout) {
        return of(file, in -> {
            byte[] bytes = bytes(file.toString(), in);
            Sheets sheets = sheets(file.toString(), bytes);
            return sheets == null ? open(file.toString(), bytes) : new TableReader(file.toString(), layout).read(sheets);
        });
    }

    /**
     * The table in a file, if it is one of any kind: one that {@link #open(Path)} may refuse because it does not know what the
     * columns are.
     *
     * @throws org.calque.job.FaultException if it cannot be read
     */
    public static Optional<Table> table(Path file) {
        return of(file, in -> {
            Sheets sheets = sheets(file.toString(), bytes(file.toString(), in));
            Table table = null;
            for (Sheets.Sheet sheet = sheets == null ? null : sheets.next(); sheet != null && table == null; sheet = sheets.next()) {
                table = Table.of(sheet.rows());
            }
            return Optional.ofNullable(table);
        });
    }

    /** The sheets of a workbook, or the one that a text is; null for what is no table. */
    private static @Nullable Sheets sheets(String name, byte[] bytes) {
        GlossaryText text = new GlossaryText(bytes);
        if (text.isXml() || text.isBlank()) {
            return null;
        }
        if (text.isPacked()) {
            PackedXml packed = new PackedXml(name, bytes, LIMIT_MB);
            return XlsxSheets.isIn(packed) ? new XlsxSheets(packed) : OdsSheets.isIn(packed) ? new OdsSheets(packed) : null;
        }
        String decoded = text.decode();
        CsvRows named = CsvRows.of(name, decoded);
        CsvRows rows = named != null || isTbx(name) ? named : CsvRows.unnamed(name, decoded);
        if (rows == null) {
            return null;
        }
        Iterator<Sheets.Sheet> one = List.of(new Sheets.Sheet(name, rows)).iterator();
        return () -> one.hasNext() ? one.next() : null;
    }

    private static <T> T of(Path file, Function<InputStream, T> read) {
        InputFile.check(file);
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            if (size > (long) LIMIT_MB << 20) {
                throw Fault.FILE_TOO_LARGE.at(file, size >> 20, LIMIT_MB);
            }
            return read.apply(in);
        } catch (NoSuchFileException missing) {
            throw Fault.FILE_MISSING.because(missing, file);
        } catch (IOException unreadable) {
            throw Fault.FILE_UNREADABLE.because(unreadable, file, unreadable);
        }
    }

    /**
     * The same from a stream, which is read to its end and left open.
     *
     * @param name what messages call it; its ending tells the kind where the content does not
     * @throws org.calque.job.FaultException if it cannot be read as a glossary
     */
    public static Glossary read(String name, InputStream in) {
        return open(name, in).glossary();
    }

    /** The same with what became of those parts of it that a glossary has no place for. */
    public static Opened open(String name, InputStream in) {
        return open(name, bytes(name, in));
    }

    private static byte[] bytes(String name, InputStream in) {
        byte[] bytes;
        try {
            bytes = in.readNBytes((LIMIT_MB << 20) + 1);
        } catch (IOException unreadable) {
            throw Fault.FILE_UNREADABLE.because(unreadable, name, unreadable);
        }
        if (bytes.length > LIMIT_MB << 20) {
            throw Fault.FILE_TOO_LARGE.at(name, bytes.length >> 20, LIMIT_MB);
        }
        return bytes;
    }

    private static Opened open(String name, byte[] bytes) {
        GlossaryText text = new GlossaryText(bytes);
        if (text.isXml()) {
            return new TbxReader(name, text).read();
        }
        if (text.isPacked()) {
            PackedXml packed = new PackedXml(name, bytes, LIMIT_MB);
            if (XlsxSheets.isIn(packed)) {
                return new TableReader(name, null).read(new XlsxSheets(packed));
            }
            if (OdsSheets.isIn(packed)) {
                return new TableReader(name, null).read(new OdsSheets(packed));
            }
        }
        if (text.isBlank()) {
            throw Fault.FILE_EMPTY.at(name);
        }
        if (text.isPacked() || isTbx(name)) {
            throw Fault.GLOSSARY_FORMAT_UNKNOWN.at(name, KNOWN);
        }
        String decoded = text.decode();
        CsvRows rows = CsvRows.of(name, decoded);
        if (rows != null) {
            return new TableReader(name, null).read(rows);
        }
        if (OmegatGlossary.isLikely(name, decoded)) {
            return OmegatGlossary.read(name, decoded);
        }
        throw Fault.GLOSSARY_FORMAT_UNKNOWN.at(name, KNOWN);
    }

    /** What a glossary is called where it does not say so itself: the file's name without folder and ending. */
    static String title(String file) {
        String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }

    private static boolean isTbx(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".tbx") || lower.endsWith(".xml");
    }

    /**
     * Writes a glossary. Misheard forms are left out: they are no terms of anybody else's. Where two concepts have the same
     * key, as those of two glossaries put together may, the second one's gets a number.
     *
     * @param out flushed, and left open
     */
    public static void write(Glossary glossary, GlossaryFormat format, OutputStream out) throws IOException {
        Glossary distinct = distinct(glossary);
        switch (format) {
            case TBX -> new TbxWriter(out, TbxStyle.DCA).write(distinct);
            case TBX_DCT -> new TbxWriter(out, TbxStyle.DCT).write(distinct);
            case TBX_V2 -> new TbxWriter(out, TbxStyle.V2).write(distinct);
            case CSV -> text(distinct, ',', out);
            case TSV -> text(distinct, '\t', out);
            case XLSX -> {
                XlsxWriter sheet = new XlsxWriter(out);
                new TableWriter(sheet, distinct).write(distinct);
                sheet.finish();
            }
            case OMEGAT -> OmegatGlossary.write(distinct, out);
            case HTML -> HtmlPrint.write(distinct, out);
            case DOCX -> DocxPrint.write(distinct, out);
        }
        out.flush();
    }

    /** The fault of a backup that holds something else in a line. */
    public static FaultException damaged(String name, long line, @Nullable Throwable cause) {
        String reason = Reason.NO_BACKUP.in(line);
        return cause == null ? Fault.GLOSSARY_INVALID.at(name, reason) : Fault.GLOSSARY_INVALID.because(cause, name, reason);
    }

    private static void text(Glossary glossary, char separator, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        CSVPrinter rows = new CSVPrinter(writer, CSVFormat.DEFAULT.builder().setDelimiter(separator).get());
        new TableWriter(cells -> rows.printRecord(cells.stream().map(Cells::harmless).toList()), glossary).write(glossary);
        rows.flush();
    }

    private static Glossary distinct(Glossary glossary) {
        Set<String> taken = new HashSet<>();
        glossary.concepts().forEach(concept -> taken.add(concept.key()));
        if (taken.size() == glossary.concepts().size()) {
            return glossary;
        }
        Set<String> written = new HashSet<>();
        List<Concept> concepts = new ArrayList<>();
        for (Concept concept : glossary.concepts()) {
            String key = concept.key();
            for (int i = 2; !written.add(key); i++) {
                key = taken.contains(concept.key() + "." + i) ? key : concept.key() + "." + i;
            }
            concepts.add(concept.withKey(key));
        }
        return glossary.with(concepts);
    }
}
