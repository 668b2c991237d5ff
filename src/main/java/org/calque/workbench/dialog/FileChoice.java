package org.calque.workbench.dialog;

import java.awt.Component;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.calque.workbench.model.Settings;
import org.calque.workbench.wording.Wording;

/** Asks for a file; begins in the folder where one was last chosen. */
public final class FileChoice {

    private final Settings settings;
    private final Wording wording;

    public FileChoice(Settings settings, Wording wording) {
        this.settings = settings;
        this.wording = wording;
    }

    /** A document to open. */
    public Optional<Path> document(Component over) {
        return open(over, "open.title");
    }

    /** A glossary file to import. */
    public Optional<Path> glossary(Component over) {
        JFileChooser chooser = chooser("import.title");
        chooser.setFileFilter(new FileNameExtensionFilter(wording.say("import.kinds"), "tbx", "xml", "martif", "csv", "tsv", "tab", "xlsx", "ods",
                "utf8", "txt", "jsonl", "xlf", "xliff"));
        return chosen(chooser, chooser.showOpenDialog(over));
    }

    /** A translation memory to import. */
    public Optional<Path> memory(Component over) {
        JFileChooser chooser = chooser("memory.import.title");
        chooser.setFileFilter(new FileNameExtensionFilter("TMX", "tmx", "xml"));
        return chosen(chooser, chooser.showOpenDialog(over));
    }

    /** Any file. */
    public Optional<Path> chosen(Component over, String title) {
        return open(over, title);
    }

    /** Sentence rules. */
    public Optional<Path> rules(Component over) {
        JFileChooser chooser = chooser("settings.sentences.title");
        chooser.setFileFilter(new FileNameExtensionFilter("SRX", "srx", "xml"));
        return chosen(chooser, chooser.showOpenDialog(over));
    }

    /** The file that makes a folder an OmegaT project. */
    public Optional<Path> project(Component over) {
        JFileChooser chooser = chooser("project.title");
        chooser.setFileFilter(new FileNameExtensionFilter("omegat.project", "project"));
        return chosen(chooser, chooser.showOpenDialog(over));
    }

    /** A profile of checks. */
    public Optional<Path> profile(Component over) {
        return open(over, "settings.checks.import");
    }

    /** A file that comes back from another tool. */
    public Optional<Path> returned(Component over) {
        return open(over, "returned.title");
    }

    private Optional<Path> open(Component over, String title) {
        JFileChooser chooser = chooser(title);
        return chosen(chooser, chooser.showOpenDialog(over));
    }

    /** Where to write; asks again before a file that is there is replaced. */
    public Optional<Path> target(Component over, String name) {
        JFileChooser chooser = chooser("export.title");
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), name));
        while (true) {
            Optional<Path> file = chosen(chooser, chooser.showSaveDialog(over));
            if (file.isEmpty() || !file.get().toFile().exists() || JOptionPane.showConfirmDialog(over,
                    wording.say("export.replace", file.get().getFileName()), wording.say("export.title"),
                    JOptionPane.OK_CANCEL_OPTION, JOptionPane.WARNING_MESSAGE) == JOptionPane.OK_OPTION) {
                return file;
            }
        }
    }

    private JFileChooser chooser(String title) {
        JFileChooser chooser = new JFileChooser(settings.folder().map(File::new).orElse(null));
        chooser.setDialogTitle(wording.say(title));
        return chooser;
    }

    private Optional<Path> chosen(JFileChooser chooser, int answer) {
        if (answer != JFileChooser.APPROVE_OPTION) {
            return Optional.empty();
        }
        File folder = chooser.getSelectedFile().getParentFile();
        if (folder != null) {
            settings.setFolder(folder.getPath());
        }
        return Optional.of(chooser.getSelectedFile().toPath());
    }
}
