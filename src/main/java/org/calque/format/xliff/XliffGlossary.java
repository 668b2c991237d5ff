package org.calque.format.xliff;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.calque.document.Ids;
import org.calque.format.bilingual.Markup;
import org.calque.format.bilingual.XmlCursor;
import org.calque.format.bilingual.XmlSource;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.calque.glossary.exchange.GlossaryFiles;
import org.calque.glossary.exchange.GlossaryFormat;
import org.calque.glossary.exchange.ImportReport;
import org.calque.glossary.exchange.Opened;
import org.calque.job.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The glossary that travels in an XLIFF: TBX in the header of 1.2, the {@code gls} module in 2.x, which has no word for how a
 * term stands and gets attributes of ours for it.
 */
public final class XliffGlossary {

    static final String GLOSSARY = "urn:oasis:names:tc:xliff:glossary:2.0";
    /** The namespace of attributes that no standard has. */
    static final String OURS = "urn:org.calque:xliff";
    /** {@code form} of the file in the header. */
    static final String TBX = "application/x-tbx+xml";

    private static final int HEAD = 4096;   // bytes in which the root element stands, whatever comments are before it

    private XliffGlossary() {
    }

    /**
     * The concepts that a file brings along, as a glossary of the file's name. Of a file with several entries for a concept, as
     * 2.x has one in every unit, the entries are one concept.
     *
     * @throws org.calque.job.FaultException if it is no XLIFF, broken, or brings none
     */
    public static Glossary read(String name, byte[] bytes) {
        XmlCursor cursor = new XmlCursor(XmlSource.of(name, bytes));
        Set<String> rows = new LinkedHashSet<>();
        boolean root = true;
        boolean fromFrench = true;
        boolean inGlossary = false;
        while (cursor.next()) {
            if (cursor.starts() && root) {
                root = false;
                if (!cursor.at("xliff")) {
                    throw Fault.XML_ROOT.at(name, cursor.local(), "xliff");
                }
                fromFrench = !cursor.value("srcLang").toLowerCase(Locale.ROOT).startsWith("en");
            } else if (cursor.starts() && cursor.at("glossary")) {
                inGlossary = true;
            } else if (cursor.ends() && cursor.at("glossary")) {
                inGlossary = false;
            } else if (cursor.starts() && inGlossary && cursor.at("internal-file")) {
                String content = cursor.content();
                if (content.contains("<")) {
                    return GlossaryFiles.read(name + ".tbx", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
                }
            } else if (cursor.starts() && cursor.at("glossEntry") && cursor.namespace().equals(GLOSSARY)) {
                entry(cursor, fromFrench, rows);
            }
        }
        if (rows.isEmpty()) {
            throw Fault.XLIFF_WITHOUT_GLOSSARY.at(name);
        }
        String table = "concept,domain,definition,match,case," + (fromFrench ? "fr,en" : "en,fr") + ",status\n" + String.join("", rows);
        return GlossaryFiles.read(name + ".csv", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The glossary in a file of whatever kind: an XLIFF's, or that of a glossary file.
     *
     * @throws org.calque.job.FaultException if it cannot be read as one
     */
    public static Opened open(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1).replace("\0", "");   // UTF-16 too
            if (!head.contains("<xliff") && !head.contains(":xliff")) {
                return GlossaryFiles.open(file);
            }
        } catch (IOException unreadable) {
            return GlossaryFiles.open(file);   // which says what is wrong with it
        }
        try {
            return new Opened(read(file.getFileName().toString(), Files.readAllBytes(file)), ImportReport.NOTHING);
        } catch (IOException unreadable) {
            throw Fault.FILE_UNREADABLE.because(unreadable, file, unreadable);
        }
    }

    private static void entry(XmlCursor cursor, boolean fromFrench, Set<String> rows) {
        String id = cursor.value("id");
        String domain = own(cursor, "domain");
        String match = own(cursor, "match");
        String exactCase = own(cursor, "case");
        String term = "";
        String definition = "";
        List<String[]> translations = new ArrayList<>();
        while (cursor.next() && !(cursor.ends() && cursor.at("glossEntry"))) {
            if (cursor.starts() && cursor.at("term")) {
                term = cursor.content().strip();
            } else if (cursor.starts() && cursor.at("definition")) {
                definition = cursor.content().strip();
            } else if (cursor.starts() && cursor.at("translation")) {
                String status = own(cursor, "status");
                translations.add(new String[] {cursor.content().strip(), status});
            } else if (cursor.starts()) {
                cursor.skip();
            }
        }
        if (!term.isEmpty()) {
            String key = id.isEmpty() ? term : Nmtoken.read(id.startsWith("g-") ? id.substring(2) : id);
            for (String[] translation : translations.isEmpty() ? List.<String[]>of(new String[] {"", ""}) : translations) {
                rows.add(row(key, domain, definition, match, exactCase, term, translation[0], translation[1]));
            }
        }
    }

    private static String own(XmlCursor cursor, String attribute) {
        String value = cursor.attribute(OURS, attribute);
        return value == null ? "" : value;
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder();
        for (String cell : cells) {
            row.append(row.isEmpty() ? "" : ",").append('"').append(cell.replace("\"", "\"\"")).append('"');
        }
        return row.append('\n').toString();
    }

    /** The concepts as a TBX file. */
    static String tbx(String name, List<Concept> concepts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            GlossaryFiles.write(new Glossary(Ids.next(), name, Enforcement.ENFORCE, 0, concepts), GlossaryFormat.TBX, out);
        } catch (IOException never) {
            throw new UncheckedIOException(never);   // nothing is written to but memory
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Writes entries of the {@code gls} module. */
    record Gls(Markup out) {

        /** @param marked the id of the mark in the unit's source where a concept stands first, by concept */
        void write(Collection<Concept> concepts, Map<UUID, String> marked) {
            List<Concept> french = concepts.stream().filter(concept -> concept.french().anyMatch(term -> !term.misheard())).toList();
            if (french.isEmpty()) {
                return;
            }
            out.start("gls:glossary");
            Set<String> ids = new LinkedHashSet<>();
            for (Concept concept : french) {
                String id = "g-" + Nmtoken.of(concept.key());
                for (int n = 2; !ids.add(id); n++) {
                    id = "g-" + Nmtoken.of(concept.key() + "." + n);   // of another glossary
                }
                entry(concept, id, marked.getOrDefault(concept.id(), ""));
            }
            out.end("gls:glossary").line();
        }

        private void entry(Concept concept, String id, String mark) {
            Term term = concept.french().filter(one -> !one.misheard()).findFirst().orElseThrow();
            out.start("gls:glossEntry").attribute("id", id).attributeUnlessEmpty("ref", mark.isEmpty() ? "" : "#" + mark)
                    .attributeUnlessEmpty("calque:domain", said(concept.domain()))
                    .attribute("calque:match", term.match() == Match.EXACT ? "exact" : "inflected")
                    .attributeUnlessEmpty("calque:case", term.caseSensitive() ? "exact" : "");
            out.start("gls:term").text(term.text()).end("gls:term");
            concept.english().sorted(Comparator.comparing(one -> one.status() == TermStatus.DEPRECATED)).forEach(english ->
                    out.start("gls:translation").attribute("calque:status", english.status().name().toLowerCase(Locale.ROOT))
                            .text(english.text()).end("gls:translation"));
            if (!said(concept.definition()).isBlank()) {
                out.start("gls:definition").text(said(concept.definition())).end("gls:definition");
            }
            out.end("gls:glossEntry");
        }

        private static String said(@Nullable String words) {
            return words == null ? "" : words;
        }
    }
}
