package org.calque.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.calque.check.CueLimits;
import org.calque.format.xliff.XliffGlossary;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.project.Upkeep;
import org.calque.project.Workspace;
import org.calque.store.Waiver;
import picocli.CommandLine.Option;

/** Which glossaries a command goes by: the files given, enforced, or else the workspace's. */
final class GlossaryOption {

    @Option(names = {"-g", "--glossary"}, paramLabel = "GLOSSARY", descriptionKey = "glossary")
    List<Path> files = new ArrayList<>();

    /** Of a workspace, its waivers too, and what a subtitle may ask there: what was let pass in the window passes here. */
    record Asked(List<Glossary> glossaries, List<Waiver> waivers, CueLimits cueLimits) {
    }

    Asked asked(Common common) {
        if (files.isEmpty() || common.names() && Upkeep.exists(common.place())) {   // not made only to be asked for limits
            try (Workspace workspace = common.workspace()) {
                return files.isEmpty() ? new Asked(workspace.glossaries().list(), workspace.waivers(), workspace.cueLimits())
                        : new Asked(of(common), List.of(), workspace.cueLimits());
            }
        }
        return new Asked(of(common), List.of(), CueLimits.USUAL);
    }

    List<Glossary> of(Common common) {
        if (files.isEmpty()) {
            return asked(common).glossaries();
        }
        List<Glossary> glossaries = new ArrayList<>();
        for (Path file : files) {
            Glossary read = XliffGlossary.open(common.input(file)).glossary();
            glossaries.add(new Glossary(read.id(), read.name(), Enforcement.ENFORCE, glossaries.size(), read.concepts()));
        }
        return glossaries;
    }
}
