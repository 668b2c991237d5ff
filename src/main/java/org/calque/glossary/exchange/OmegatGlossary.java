package org.calque.glossary.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.calque.document.Ids;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.calque.job.Fault;

/**
 * Glossary files of OmegaT: a line is a French term, an English one and perhaps a comment, parted by tabs; lines that begin with
 * {@code #} are no part of it. What has one French term is one concept.
 */
final class OmegatGlossary {

    private OmegatGlossary() {
    }

    /** Whether a text without a header may be one: by its name, or because each of its first lines has two or three cells. */
    static boolean isLikely(String name, String text) {
        String lower = name.toLowerCase(Locale.ROOT);
        List<String> lines = text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).limit(20).toList();
        boolean tabs = !lines.isEmpty() && lines.stream().allMatch(line -> line.indexOf('\t') > 0 && line.split("\t", -1).length <= 3);
        return tabs && Stream.of(".utf8", ".tab", ".txt", ".tsv").anyMatch(lower::endsWith);
    }

    static Opened read(String name, String text) {
        CsvRows.refuseNul(name, text);
        Map<String, ConceptDraft> concepts = new LinkedHashMap<>();
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            long line = i + 1;
            if (lines[i].isBlank() || lines[i].startsWith("#")) {
                continue;
            }
            String[] cells = lines[i].split("\t", -1);
            String french = Cells.term(cells[0]);
            String english = cells.length < 2 ? "" : Cells.term(cells[1]);
            if (french.isEmpty() || english.isEmpty()) {
                throw Fault.GLOSSARY_INVALID.at(name, Reason.PAIR_WANTED.in(line));
            }
            if (cells.length > 3) {
                throw Fault.GLOSSARY_INVALID.at(name, Reason.ROW_RAGGED.in(line, cells.length, 3));
            }
            ConceptDraft concept = concepts.computeIfAbsent(french, key -> new ConceptDraft(String.valueOf(concepts.size() + 1), line));
            concept.term(true, french, line);
            TermDraft term = concept.term(false, english, line);
            term.status = term.status != null ? term.status : term.line == concept.line ? TermStatus.PREFERRED : TermStatus.ADMITTED;
            String comment = cells.length < 3 ? "" : Cells.prose(cells[2]);
            if (!comment.isEmpty()) {
                concept.notes.add(comment);
            }
        }
        return new Opened(new Glossary(Ids.next(), GlossaryFiles.title(name), Enforcement.ENFORCE, 0, Naming.build(concepts.values())),
                ImportReport.NOTHING);
    }

    /** Every agreed pair: OmegaT has no place for what must not be written. */
    static void write(Glossary glossary, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        for (Concept concept : glossary.concepts()) {
            List<String> english = concept.renderings().isEmpty() && concept.doNotTranslate()
                    ? concept.french().filter(term -> !term.misheard()).map(Term::text).limit(1).toList()
                    : concept.renderings().stream().map(Term::text).toList();
            String comment = String.join("; ", Stream.of(concept.domain(), concept.definition(), concept.note())
                    .filter(Objects::nonNull).toList());
            for (Term french : concept.french().filter(term -> !term.misheard()).toList()) {
                for (String each : english) {
                    writer.write(cell(french.text()) + "\t" + cell(each) + (comment.isEmpty() ? "" : "\t" + cell(comment)) + "\n");
                }
            }
        }
        writer.flush();
    }

    private static String cell(String text) {
        String plain = text.replaceAll("\\s+", " ");
        return plain.startsWith("#") ? " " + plain : plain;
    }
}
