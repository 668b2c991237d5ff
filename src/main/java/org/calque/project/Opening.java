package org.calque.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.calque.format.OpeningOptions;
import org.calque.format.extract.Extraction;
import org.calque.format.okapi.SrxSplitter;
import org.calque.job.Fault;
import org.calque.language.SentenceRules;

/** How a workspace opens files: what was last chosen of them, and its own sentence rules. Kept for all who use it. */
public final class Opening {

    private static final String PARTS = "opening.parts";
    private static final String RULES_NAME = "opening.rules.name";
    private static final String RULES = "opening.rules";

    /** Rules are some kilobytes; LanguageTool's for forty languages 0.2 MB. */
    private static final long LARGEST = 5_000_000;

    private final Workspace workspace;

    Opening(Workspace workspace) {
        this.workspace = workspace;
    }

    /** As files are opened now. */
    public OpeningOptions options() {
        Extraction extraction = workspace.setting(PARTS).map(Extraction::named).orElse(Extraction.USUAL);
        return new OpeningOptions(extraction, rules().orElse(null));
    }

    /** Remembers the parts chosen, for the next file; columns belong to one file. */
    public void chosen(Extraction extraction) {
        workspace.setSetting(PARTS, extraction.names());
    }

    /** The sentence rules that go before ours, if there are any. */
    public Optional<SentenceRules> rules() {
        String srx = workspace.setting(RULES).orElse("");
        return srx.isEmpty() ? Optional.empty() : Optional.of(new SentenceRules(workspace.setting(RULES_NAME).orElse(""), srx));
    }

    /**
     * Takes sentence rules from a file. They hold for what is opened from now on.
     *
     * @throws org.calque.job.FaultException if the file cannot be read or holds no rules; those of before stay
     */
    public SentenceRules takeRules(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            if (size > LARGEST) {
                throw Fault.FILE_TOO_LARGE.at(file, size / 1_000_000, LARGEST / 1_000_000);
            }
            SentenceRules rules = SrxSplitter.rules(in, String.valueOf(file.getFileName()));
            workspace.setSetting(RULES_NAME, rules.name());
            workspace.setSetting(RULES, rules.srx());
            return rules;
        } catch (IOException e) {
            throw Fault.FILE_UNREADABLE.because(e, file, e);
        }
    }

    /** Goes back to our rules alone. */
    public void dropRules() {
        workspace.setSetting(RULES, "");
    }
}
