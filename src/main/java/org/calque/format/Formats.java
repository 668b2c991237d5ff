package org.calque.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.calque.document.Document;
import org.calque.document.Ids;
import org.calque.document.LanguagePair;
import org.calque.document.Original;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Segments;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.calque.format.FormatDetector.Detected;
import org.calque.format.okapi.OkapiDocuments;
import org.calque.format.okapi.OkapiFilter;
import org.calque.job.Fault;
import org.calque.job.Progress;

/**
 * The one door to all formats: opens a file as a document, and writes a translated document back in its own format.
 */
public final class Formats {

    /** The largest file we read, in MB: all of it is held in memory and kept in the workspace. */
    private static final int LIMIT_MB = 200;

    private final FormatDetector detector = new FormatDetector();
    private final OkapiDocuments okapi = new OkapiDocuments();

    /**
     * Reads a file: detects its type and charset, extracts its units and cuts them into segments.
     *
     * @throws org.calque.job.FaultException if it is missing, empty, damaged, encrypted, too large or of no known kind
     * @throws org.calque.job.Cancelled      if the user stopped it
     */
    public Opened open(Path file, LanguagePair languages, Progress progress) {
        String name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
        byte[] bytes = bytes(file);
        Detected detected;
        try {
            detected = detector.detect(bytes, name);
        } catch (IOException e) {
            throw Fault.FILE_UNREADABLE.because(e, file, String.valueOf(e.getMessage()));
        }
        OkapiFilter filter = switch (detected.mediaType()) {
            case FormatDetector.MARKDOWN -> OkapiFilter.MARKDOWN;
            case FormatDetector.HTML, "application/xhtml+xml" -> OkapiFilter.HTML;
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> OkapiFilter.DOCX;
            case "application/vnd.oasis.opendocument.text" -> OkapiFilter.ODT;
            default -> throw Fault.FORMAT_UNKNOWN.at(file, detected.mediaType());
        };
        Charset charset = detected.charset();
        Original original = new Original(name, detected.mediaType(), charset == null ? "" : charset.name(), filter.id(),
                filter.parameters(), bytes, sha256(bytes));
        List<Unit> units = okapi.read(original, languages, progress);
        if (units.isEmpty()) {
            throw Fault.DOCUMENT_WITHOUT_TEXT.at(file);
        }
        Document document = new Document(Ids.next(), name, languages, units, Segments.of(segments(units)), false);
        return new Opened(document, original, List.of());
    }

    private static List<Segment> segments(List<Unit> units) {
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            segments.add(new Segment(Ids.next(), i, unit.key() + "-0", unit.source().whole(), unit.source(), Text.EMPTY,
                    SegmentState.NOT_STARTED, null, false, null));
        }
        return segments;
    }

    private static byte[] bytes(Path file) {
        try {
            if (!Files.exists(file)) {
                throw Fault.FILE_MISSING.at(file);
            }
            if (Files.isDirectory(file)) {
                throw Fault.FORMAT_UNKNOWN.at(file, "directory");
            }
            long size = Files.size(file);
            if (size > LIMIT_MB * 1_000_000L) {
                throw Fault.FILE_TOO_LARGE.at(file, size / 1_000_000, LIMIT_MB);
            }
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length == 0) {
                throw Fault.FILE_EMPTY.at(file);
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw Fault.FILE_MISSING.because(e, file);
        } catch (IOException e) {
            throw Fault.FILE_UNREADABLE.because(e, file, String.valueOf(e.getMessage()));
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Writes the translation into a copy of the original. Segments without a target keep their source, those
     * {@linkplain SegmentState#LEFT_EMPTY left empty} become empty.
     *
     * @throws org.calque.job.FaultException if the original cannot be read again as it was
     */
    public void write(Original original, Document document, OutputStream out, Progress progress) {
        okapi.write(original, document.languages(), UnitTargets.of(document), out, progress);
    }
}
