package org.calque.workbench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.JComponent;
import org.calque.check.Profile;
import org.calque.database.Backups;
import org.calque.document.Ids;
import org.calque.document.Range;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.format.extract.Choices;
import org.calque.format.extract.Extraction;
import org.calque.format.extract.Part;
import org.calque.format.extract.Sheet;
import org.calque.format.xliff.TakeBack;
import org.calque.job.Fault;
import org.calque.project.Review;
import org.calque.workbench.dialog.ConcordancePane;
import org.calque.workbench.dialog.ExportPane;
import org.calque.workbench.dialog.ExtractionPane;
import org.calque.workbench.dialog.KeysPane;
import org.calque.workbench.dialog.PalettePane;
import org.calque.workbench.dialog.ProfilePane;
import org.calque.workbench.dialog.ReadingPane;
import org.calque.workbench.dialog.ReplacePane;
import org.calque.workbench.dialog.ReturnedPane;
import org.calque.workbench.dialog.UnopenedPane;
import org.calque.workbench.dialog.WorkspacePane;
import org.calque.workbench.help.HelpPane;
import org.calque.workbench.help.Topic;
import org.calque.workbench.issues.MendPane;
import org.calque.workbench.model.Onward;
import org.calque.workbench.model.ReturnedChanges;
import org.calque.workbench.model.export.ExportHabit;
import org.calque.workbench.wording.Wording;

/** What stands in windows of its own, each with something in it; a document must be open on the stage. */
final class Panes {

    private Panes() {
    }

    static Map<String, JComponent> of(Stage stage) {
        Wording wording = stage.model.wording();
        var document = stage.model.document().document();
        Map<String, JComponent> panes = new LinkedHashMap<>();
        HelpPane help = new HelpPane(stage.panel.actions());
        help.show(Topic.TRANSLATE);
        panes.put("help", help);
        panes.put("keys", new KeysPane(stage.panel.actions(), Menus.commands(stage.panel.actions())));
        panes.put("palette", new PalettePane(stage.panel.actions()));
        panes.put("export", new ExportPane(wording, document.name(), 3, false, true, ExportHabit.USUAL));
        panes.put("export-page", new ExportPane(wording, "article.pdf", 3, false, false, ExportHabit.USUAL));
        panes.put("options", new ExtractionPane(wording, "ports.xlsx", new Choices(Arrays.asList(Part.values()),
                List.of(new Sheet("Ports", List.of(new Sheet.Column("A", "Ville"), new Sheet.Column("C", "Code"))))),
                Extraction.USUAL));
        panes.put("replace", new ReplacePane(wording, document, "e"));
        ConcordancePane concordance = new ConcordancePane(wording, stage.model::concordance);
        panes.put("concordance", concordance);
        panes.put("reading", new ReadingPane(wording, document.segments().get(0), "Six déserteurs russes", "Six déserteurs"));
        panes.put("profile", new ProfilePane(wording, Profile.STANDARD));
        panes.put("returned", new ReturnedPane(wording, returned()));
        panes.put("unopened", new UnopenedPane(wording, Fault.WORKSPACE_DAMAGED.at("/home/anna/calque", "7"), "/home/anna/calque"));
        Instant noon = Instant.parse("2026-03-02T11:00:00Z");
        panes.put("workspace", new WorkspacePane(wording, "/home/anna/calque", "/home/anna/.local/share/calque", 34_000_000,
                List.of(new Backups.Backup(Path.of("b.zip"), noon), new Backups.Backup(Path.of("a.zip"), noon.minusSeconds(90_000))), new WorkspacePane.Effects() {

                    @Override
                    public void backUp(Consumer<List<Backups.Backup>> made) {
                        made.accept(List.of());
                    }

                    @Override
                    public void go(Onward onward) {
                    }
                }));
        panes.put("mend", new MendPane(wording, List.of()));
        return panes;
    }

    private static ReturnedChanges returned() {
        Segment first = segment("Six déserteurs russes accueillis en France.", "Six Russian deserters welcomed in France.", SegmentState.DRAFT);
        Segment second = segment("Ils ont quitté l’armée.", "They left the army in 2022.", SegmentState.DRAFT);
        return new ReturnedChanges("deserteurs.fr.xlf", new Review(List.of(
                new Review.Proposal(0, first, first.withTarget(Text.of("Six Russian deserters received in France."), SegmentState.CONFIRMED)
                        .withNote("As on page 3."), null, false),
                new Review.Proposal(1, second, second.withTarget(Text.of("They have left the army."), SegmentState.FINAL),
                        Text.of("They left the army."), true)),
                List.of(new TakeBack.Unplaced("tu40/2", "Il dort.", "He is asleep.", SegmentState.CONFIRMED, TakeBack.Reason.UNKNOWN))));
    }

    private static Segment segment(String source, String target, SegmentState state) {
        return new Segment(Ids.next(), 0, "tu1/1", new Range(0, source.length(), 0, 0), Text.of(source), Text.of(target), state, null, false, null);
    }
}
