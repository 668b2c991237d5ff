package org.calque.workbench.dialog;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.DefaultListModel;
import javax.swing.JList;
import javax.swing.ListSelectionModel;
import org.calque.database.Backups;
import org.calque.workbench.wording.Wording;

/** The backups of a workspace, the latest first, each by when it was made. */
final class BackupList extends JList<String> {

    private static final int ROWS = 6;

    private final transient DateTimeFormatter times;
    private final DefaultListModel<String> lines = new DefaultListModel<>();
    private transient List<Backups.Backup> backups = List.of();

    BackupList(Wording wording) {
        times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT).withLocale(wording.language()).withZone(ZoneId.systemDefault());
        setModel(lines);
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        setVisibleRowCount(ROWS);
        getAccessibleContext().setAccessibleName(wording.say("workspace.backups"));
    }

    void show(List<Backups.Backup> now, Wording wording) {
        backups = now;
        lines.clear();
        now.forEach(backup -> lines.addElement(wording.say("workspace.backup.line", when(backup.at()), megabytes(backup.file().toFile().length(), wording.language()))));
    }

    List<Backups.Backup> all() {
        return backups;
    }

    Optional<Backups.Backup> selected() {
        return getSelectedIndex() < 0 ? Optional.empty() : Optional.of(backups.get(getSelectedIndex()));
    }

    String when(Instant at) {
        return times.format(at);
    }

    static String megabytes(long bytes, Locale language) {
        return String.format(language, "%.1f", bytes / 1e6);
    }
}
