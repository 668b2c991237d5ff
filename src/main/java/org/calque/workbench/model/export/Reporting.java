package org.calque.workbench.model.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.calque.check.Profile;
import org.calque.document.Document;
import org.calque.glossary.Glossary;
import org.calque.job.Progress;
import org.calque.job.SafeFile;
import org.calque.project.Workspace;
import org.calque.report.CheckCsv;
import org.calque.report.CheckJson;
import org.calque.report.CheckReport;
import org.calque.report.Checked;
import org.calque.report.SideBySide;

/** Writes what is told of a document on paper: the report of its check, and the two texts beside each other. */
public final class Reporting {

    private final Workspace workspace;
    private final Locale language;

    public Reporting(Workspace workspace, Locale language) {
        this.workspace = workspace;
        this.language = language;
    }

    private interface Writing {
        void to(Writer out) throws IOException;
    }

    /** As HTML, or as JSON or CSV where the name of the file ends so. */
    public void report(Document document, Path file, Progress progress) {
        List<Glossary> glossaries = workspace.glossaries().list();
        Profile profile = workspace.profiles().of(document.id());
        Checked checked = new Checked(List.of(new Checked.Document(document, workspace.inspection(document.id()).look(document, progress))),
                glossaries.stream().map(Glossary::name).toList(), profile, Instant.now());
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        write(file, out -> {
            if (name.endsWith(".json")) {
                CheckJson.write(checked, out);
            } else if (name.endsWith(".csv")) {
                CheckCsv.write(checked, out);
            } else {
                new CheckReport(language).write(checked, out);
            }
        });
    }

    public void sideBySide(Document document, Path file) {
        write(file, out -> new SideBySide(language).write(List.of(document), out));
    }

    private static void write(Path file, Writing writing) {
        SafeFile.write(file, (OutputStream stream) -> {
            Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            writing.to(out);
            out.flush();
        });
    }
}
