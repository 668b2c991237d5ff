package org.calque.glossary.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.job.Fault;

/** The one door to glossary files. */
public final class GlossaryFiles {

    /** 22,000 concepts with definitions take some 10 MB as TBX; what is ten times that is no glossary. */
    private static final int LIMIT_MB = 128;

    private GlossaryFiles() {
    }

    /**
     * Reads a glossary file: TBX, CSV or TSV, told apart by what is in it. The glossary is enforced, and its rank is 0.
     *
     * @throws org.calque.job.FaultException if it is missing, empty, too large, of no known kind, or wrong in any line
     */
    public static Glossary read(Path file) {
        if (Files.isDirectory(file)) {
            throw Fault.FILE_UNREADABLE.at(file, Reason.FOLDER.in());
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in);
        } catch (NoSuchFileException missing) {
            throw Fault.FILE_MISSING.because(missing, file);
        } catch (IOException unreadable) {
            throw Fault.FILE_UNREADABLE.because(unreadable, file, Reason.of(unreadable));
        }
    }

    /**
     * The same from a stream, which is read to its end and left open.
     *
     * @param name what messages call it; its ending tells the kind where the content does not
     * @throws org.calque.job.FaultException if it cannot be read as a glossary
     */
    public static Glossary read(String name, InputStream in) {
        byte[] bytes;
        try {
            bytes = in.readNBytes((LIMIT_MB << 20) + 1);
        } catch (IOException unreadable) {
            throw Fault.FILE_UNREADABLE.because(unreadable, name, Reason.of(unreadable));
        }
        if (bytes.length > LIMIT_MB << 20) {
            throw Fault.FILE_TOO_LARGE.at(name, bytes.length >> 20, LIMIT_MB);
        }
        if (bytes.length == 0) {
            throw Fault.FILE_EMPTY.at(name);
        }
        GlossaryText text = new GlossaryText(bytes);
        if (text.isXml()) {
            return new TbxReader(name, bytes).read();
        }
        if (text.isPacked() || isTbx(name)) {
            throw Fault.GLOSSARY_FORMAT_UNKNOWN.at(name, "TBX, CSV, TSV");
        }
        return new TableReader(name, text.decode()).read();
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
            case TBX -> new TbxWriter(out).write(distinct);
            case CSV -> new TableWriter(',', out).write(distinct);
            case TSV -> new TableWriter('\t', out).write(distinct);
        }
        out.flush();
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
