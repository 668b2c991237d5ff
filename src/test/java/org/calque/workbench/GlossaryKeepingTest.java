package org.calque.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.glossary.TermStatus;
import org.calque.project.GivenWaiver;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.glossary.GlossaryPage;
import org.calque.workbench.model.DocumentModel;
import org.calque.workbench.model.Notice;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The glossary kept as a user keeps it, in the whole window: what a change breaks, waivers, bulk changes, candidates. */
class GlossaryKeepingTest {

    @TempDir
    Path folder;

    private interface Work {
        void on(Stage stage) throws Exception;
    }

    /** With a document of three sentences open, the first two confirmed. */
    private void stage(Work work) throws Exception {
        Path file = Files.writeString(folder.resolve("article.txt"), "Six déserteurs sont en France.\n\nUn déserteur parle.\n\nIls ont fui.\n");
        Stage.onEventThread(() -> {
            try (Stage stage = new Stage(folder.resolve("workspace"), Theme.LIGHT, Locale.ENGLISH)) {
                stage.model.open(file);
                stage.layOut(1300, 850);
                type(stage, 0, "Six deserters are in France.");
                type(stage, 1, "A deserter speaks.");
                stage.model.document().session().confirm(0);
                stage.model.document().session().confirm(1);
                work.on(stage);
            }
            return null;
        });
    }

    private static void type(Stage stage, int index, String target) {
        stage.model.document().session().type(index, Text.of(target));
    }

    private static String target(Stage stage, int index) {
        return stage.model.document().document().segments().get(index).target().string();
    }

    private static void act(Stage stage, ActionId id) {
        assertTrue(stage.panel.actions().get(id).isEnabled(), id.name());
        stage.panel.actions().get(id).actionPerformed(null);
    }

    private static <T extends Component> T find(Container in, Class<T> type, String name) {
        for (Component child : in.getComponents()) {
            if (child.isVisible() && type.isInstance(child) && child.getAccessibleContext().getAccessibleName() != null
                    && child.getAccessibleContext().getAccessibleName().startsWith(name)) {
                return type.cast(child);
            }
            T found = child instanceof Container inner ? find(inner, type, name) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static void press(Stage stage, String button) {
        AbstractButton found = find(stage.sheet(), AbstractButton.class, button);
        assertNotNull(found, button);
        assertTrue(found.isEnabled(), button);
        found.doClick();
    }

    private static Concept deserter(Stage stage) {
        return stage.workspace.glossaries().list().get(0).concepts().stream()
                .filter(concept -> concept.french().anyMatch(term -> term.text().equals("déserteur"))).findFirst().orElseThrow();
    }

    @Test
    void aRenderingChangedInItsCellIsReplacedEverywhereAndAllOfItTakenBack() throws Exception {
        stage(stage -> {
            act(stage, ActionId.PAGE_GLOSSARY);
            JTable table = find(stage.sheet(), JTable.class, "Glossary");
            find(stage.sheet(), JTextField.class, "Filter").setText("déserteur");
            assertEquals("déserteur", table.getValueAt(0, 0));
            assertTrue(table.isCellEditable(0, 1));
            table.setValueAt("turncoat", 0, 1);
            assertEquals("turncoat", deserter(stage).renderings().get(0).text());
            press(stage, "Replace all 2");
            assertEquals("Six turncoats are in France.", target(stage, 0));
            assertEquals("A turncoat speaks.", target(stage, 1));
            assertEquals(SegmentState.CONFIRMED, stage.model.document().document().segments().get(0).state());
            act(stage, ActionId.UNDO);
            assertEquals("Six deserters are in France.", target(stage, 0));
            assertNotNull(find(stage.sheet(), AbstractButton.class, "Replace all 2"), "they are listed again");
            act(stage, ActionId.UNDO);
            assertEquals("deserter", deserter(stage).renderings().get(0).text());
            assertNull(find(stage.sheet(), AbstractButton.class, "Replace all 2"));
        });
    }

    @Test
    void eachOfTheListIsAJump() throws Exception {
        stage(stage -> {
            stage.model.closeDocument();
            act(stage, ActionId.PAGE_GLOSSARY);
            Glossary house = stage.workspace.glossaries().list().get(0);
            stage.panel.glossaries().save(house.id(), deserter(stage), org.calque.workbench.model.Amendments.renderings(deserter(stage),
                    "turncoat"), kept -> { });
            press(stage, "Go to segment A deserter speaks.");
            assertEquals(1, stage.model.document().active());
        });
    }

    @Test
    void theMendIsOneKeyAndTheLockOpens() throws Exception {
        stage(stage -> {
            stage.panel.editor().goTo(1);
            stage.panel.editor().grid().replaceTarget(Text.of("Two Defectors’ stories."));
            act(stage, ActionId.CONFIRM);
            assertTrue(stage.panel.editor().refusal().pane().isVisible());
            act(stage, ActionId.TERM_1);
            assertEquals("Two Deserters’ stories.", target(stage, 1));
            act(stage, ActionId.CONFIRM);
            assertFalse(stage.panel.editor().refusal().pane().isVisible());
            assertEquals(SegmentState.CONFIRMED, stage.model.document().document().segments().get(1).state());
        });
    }

    @Test
    void aWaiverForTheWholeDocumentIsListedLapsesAndIsWithdrawnAndGivenBack() throws Exception {
        stage(stage -> {
            DocumentModel document = stage.model.document();
            type(stage, 0, "Six defectors are in France.");
            type(stage, 1, "A defector speaks.");
            document.session().waive(0, document.session().view(0).errors().get(0), "the client’s word", true);
            assertEquals(List.of(), document.session().view(1).errors(), "the other sentence too");
            act(stage, ActionId.WAIVERS);
            assertNotNull(find(stage.sheet(), AbstractButton.class, "Withdraw waiver the client’s word"));
            assertTrue(stage.workspace.givenWaivers().stream().allMatch(GivenWaiver::holds));

            Glossary house = stage.workspace.glossaries().list().get(0);
            stage.panel.glossaries().save(house.id(), deserter(stage), org.calque.workbench.model.Amendments.renderings(deserter(stage),
                    "turncoat"), kept -> { });
            assertFalse(stage.workspace.givenWaivers().get(0).holds());
            assertEquals(1, document.session().view(1).errors().size());
            act(stage, ActionId.UNDO);
            assertEquals(List.of(), document.session().view(1).errors());

            act(stage, ActionId.WAIVERS);
            press(stage, "Withdraw waiver the client’s word");
            assertEquals(1, document.session().view(1).errors().size());
            act(stage, ActionId.UNDO);
            assertEquals(List.of(), document.session().view(1).errors());
        });
    }

    @Test
    void whatAnImportBreaksIsListedToo() throws Exception {
        stage(stage -> {
            Glossary client = new Glossary(org.calque.document.Ids.next(), "client", org.calque.glossary.Enforcement.ENFORCE, 1, List.of(
                    org.calque.workbench.model.ConceptDraft.begun("parler", "speechify").applyTo(null)));
            stage.panel.glossaries().take(client, taken -> { });
            assertEquals(List.of("A deserter speaks."), stage.panel.glossaries().affected().broken().stream()
                    .map(broken -> broken.segment().target().string()).toList());
            act(stage, ActionId.PAGE_GLOSSARY);
            act(stage, ActionId.UNDO);
            assertEquals(1, stage.workspace.glossaries().list().size());
        });
    }

    @Test
    void whatAChangeBreaksStaysListedUntilThatChangeIsTakenBack() throws Exception {
        stage(stage -> {
            var model = stage.panel.glossaries();
            Glossary house = model.glossaries().get(0);
            model.save(house.id(), null, org.calque.workbench.model.ConceptDraft.begun("parler", "speechify").applyTo(null), kept -> { });
            assertEquals(1, model.affected().broken().size());
            model.shelf().rename(house, "House");
            act(stage, ActionId.PAGE_GLOSSARY);
            act(stage, ActionId.UNDO);
            assertEquals(1, model.affected().broken().size(), "only the name was taken back");
            act(stage, ActionId.UNDO);
            assertEquals(List.of(), model.affected().broken());
            act(stage, ActionId.REDO);
            assertEquals(1, model.affected().broken().size(), "and is broken again");
        });
    }

    @Test
    void aRenderingPutRightAfterASlipIsWhatMendsAndPutBackLeavesNothingToMend() throws Exception {
        stage(stage -> {
            var model = stage.panel.glossaries();
            Glossary house = model.glossaries().get(0);
            Concept agreed = house.concepts().stream().filter(concept -> concept.french().anyMatch(term -> term.text().equals("déserteur"))).findFirst().orElseThrow();
            model.save(house.id(), agreed, org.calque.workbench.model.Amendments.renderings(agreed, "absconderr"), kept -> { });
            int broken = model.affected().broken().size();
            assertTrue(broken > 0);
            Concept slip = model.entry(agreed.id()).concept();
            model.save(house.id(), slip, org.calque.workbench.model.Amendments.renderings(slip, "absconder"), kept -> { });
            assertEquals(broken, model.affected().broken().size(), "they are broken still");
            assertTrue(model.affected().mendable().size() == broken && model.affected().mendable().stream().map(each -> each.mended().string())
                    .allMatch(text -> text.contains("absconder") && !text.contains("absconderr")), "and mended by what is right now");
            Concept right = model.entry(agreed.id()).concept();
            model.save(house.id(), right, org.calque.workbench.model.Amendments.renderings(right, "deserter"), kept -> { });
            assertEquals(List.of(), model.affected().broken(), "as it was at first");
            act(stage, ActionId.PAGE_GLOSSARY);
            act(stage, ActionId.UNDO);
            assertEquals(broken, model.affected().broken().size());
        });
    }

    @Test
    void whatOnlyAGlossaryAskedForThatIsDeletedIsListedNoMoreUntilItIsBack() throws Exception {
        stage(stage -> {
            var model = stage.panel.glossaries();
            Glossary client = new Glossary(org.calque.document.Ids.next(), "client", org.calque.glossary.Enforcement.ENFORCE, 1, List.of(
                    org.calque.workbench.model.ConceptDraft.begun("parler", "speechify").applyTo(null)));
            model.take(client, taken -> { });
            assertEquals(1, model.affected().broken().size());
            model.shelf().delete(model.glossaries().get(1), () -> { });
            assertEquals(List.of(), model.affected().broken(), "nobody asks for it now");
            act(stage, ActionId.PAGE_GLOSSARY);
            act(stage, ActionId.UNDO);
            assertEquals(1, model.affected().broken().size(), "asked for again");
            model.shelf().enforce(model.glossaries().get(1), org.calque.glossary.Enforcement.OFF, hold -> { });
            assertEquals(List.of(), model.affected().broken());
        });
    }

    @Test
    void whatAnotherFileSaidOfAConceptIsShownBesideIt() throws Exception {
        stage(stage -> {
            var model = stage.panel.glossaries();
            Concept told = org.calque.workbench.model.ConceptDraft.begun("bidule", "gizmo").applyTo(null);
            told = new Concept(told.id(), told.key(), null, null, null, null, false, null, "uk", java.util.Map.of("descrip:context", "Un bidule.\nLe Monde",
                    "term:de", "Dingsbums", "definition in", "fr"), told.terms(), 0);
            model.save(model.glossaries().get(0).id(), null, told, kept -> { });
            act(stage, ActionId.PAGE_GLOSSARY);
            find(stage.sheet(), JTextField.class, "Filter").setText("bidule");
            find(stage.sheet(), JTable.class, "Glossary").setRowSelectionInterval(0, 0);
            assertNotNull(find(stage.sheet(), Wrapped.class, "context: Un bidule. (Le Monde)"));
            assertNotNull(find(stage.sheet(), Wrapped.class, "German: Dingsbums"));
            assertEquals("Ukrainian", find(stage.sheet(), JComboBox.class, "Origin of the name").getSelectedItem());
        });
    }

    @Test
    void whatWasTypedIsKeptWhenAnotherTermIsLookedAt() throws Exception {
        stage(stage -> {
            List<Notice> told = Scenes.told(stage);
            act(stage, ActionId.PAGE_GLOSSARY);
            JTable table = find(stage.sheet(), JTable.class, "Glossary");
            find(stage.sheet(), JTextField.class, "Filter").setText("désert");
            int at = 0;
            while (!"déserteur".equals(table.getValueAt(at, 0))) {
                at++;
            }
            table.setRowSelectionInterval(at, at);
            find(stage.sheet(), JTextField.class, "At first mention").setText("deserter from the army");
            table.setRowSelectionInterval(at == 0 ? 1 : 0, at == 0 ? 1 : 0);
            assertEquals("deserter from the army", java.util.Objects.requireNonNull(deserter(stage).firstMention()).first());
            assertEquals("désert", find(stage.sheet(), JTextField.class, "Filter").getText(), "the filter stays");

            act(stage, ActionId.NEW_CONCEPT);
            find(stage.sheet(), JTextField.class, "French term").setText("bidule");
            table.setRowSelectionInterval(0, 0);
            Notice notice = told.get(told.size() - 1);
            assertEquals("“bidule” has no English rendering yet and is not saved.", notice.text());
            java.util.Objects.requireNonNull(notice.step()).take().run();
            assertEquals("bidule", find(stage.sheet(), JTextField.class, "French term").getText());
        });
    }

    @Test
    void howFarAGlossaryReachesIsSaidBeforeItGoesAndUndoBringsItBack() throws Exception {
        stage(stage -> {
            var model = stage.panel.glossaries();
            DocumentModel document = stage.model.document();
            type(stage, 0, "Six defectors are in France.");
            document.session().waive(0, document.session().view(0).errors().get(0), "the client’s word", false);
            Glossary house = model.glossaries().get(0);
            List<org.calque.project.glossary.Consequences.Hold> holds = new ArrayList<>();
            model.shelf().hold(house, holds::add);
            assertEquals(1, holds.get(0).waivers());
            assertTrue(holds.get(0).segments() >= holds.get(0).confirmed() && holds.get(0).confirmed() > 0, holds.toString());
            model.shelf().delete(house, () -> { });
            assertEquals(List.of(), model.glossaries());
            assertFalse(stage.workspace.givenWaivers().get(0).holds());
            act(stage, ActionId.PAGE_GLOSSARY);
            act(stage, ActionId.UNDO);
            assertEquals(house.concepts().size(), model.glossaries().get(0).concepts().size());
            assertTrue(stage.workspace.givenWaivers().get(0).holds(), "the waiver holds again");
        });
    }

    @Test
    void theStatusIsChosenInItsCell() throws Exception {
        stage(stage -> {
            act(stage, ActionId.PAGE_GLOSSARY);
            JTable table = find(stage.sheet(), JTable.class, "Glossary");
            find(stage.sheet(), JTextField.class, "Filter").setText("déserteur");
            assertTrue(table.isCellEditable(0, 2));
            @SuppressWarnings("unchecked")
            JComboBox<String> choice = (JComboBox<String>) table.getCellEditor(0, 2).getTableCellEditorComponent(table, table.getValueAt(0, 2), true, 0, 2);
            assertEquals("Preferred", choice.getSelectedItem());
            table.setValueAt(choice.getItemAt(1), 0, 2);
            assertEquals(TermStatus.PROPOSED, deserter(stage).renderings().get(0).status());
            assertEquals("Proposed", table.getValueAt(0, 2));
            table.setValueAt(choice.getItemAt(2), 0, 2);
            assertTrue(deserter(stage).doNotTranslate());
            act(stage, ActionId.UNDO);
            act(stage, ActionId.UNDO);
            assertEquals(TermStatus.PREFERRED, deserter(stage).renderings().get(0).status());
            assertFalse(deserter(stage).doNotTranslate());
        });
    }

    @Test
    void allDuplicatesAreMergedInOneStepWithWhatIsSaidOfEach() throws Exception {
        stage(stage -> {
            var model = stage.panel.glossaries();
            int before = model.size();
            UUID house = model.glossaries().get(0).id();
            for (String pair : List.of("bidule,gizmo", "bidule,gizmo", "truc,thing", "truc,thing")) {
                Concept made = org.calque.workbench.model.ConceptDraft.begun(pair.split(",")[0], pair.split(",")[1]).applyTo(null);
                model.save(house, null, new Concept(made.id(), made.key(), null, null, "note " + model.size(), null, false, made.terms(), 0), kept -> { });
            }
            act(stage, ActionId.PAGE_GLOSSARY);
            act(stage, ActionId.CLASHES);
            press(stage, "Merge 2 duplicates");
            assertEquals(before + 2, model.size());
            Concept gizmo = model.glossaries().get(0).concepts().stream().filter(concept -> concept.french().anyMatch(term -> term.text().equals("bidule")))
                    .findFirst().orElseThrow();
            assertEquals("note " + before + "\nnote " + (before + 1), gizmo.note());
            assertEquals(1, gizmo.english().count());
            act(stage, ActionId.UNDO);
            assertEquals(before + 4, model.size());
        });
    }

    @Test
    void columnsAreAsWideAsTheyWereLast() throws Exception {
        stage(stage -> {
            JTable table = find(stage.sheet(), JTable.class, "Glossary");
            int[] now = java.util.stream.IntStream.range(0, table.getColumnCount()).map(column -> 100 + column).toArray();
            stage.settings.setColumns("concepts", now);
            assertArrayEquals(now, stage.settings.columns("concepts"));
            GlossaryPage page = new GlossaryPage(stage.model, stage.panel.glossaries(), stage.panel.actions(), stage.settings, (document, name, where) -> { });
            JTable again = find(page, JTable.class, "Glossary");
            for (int column = 0; column < now.length; column++) {
                assertEquals(now[column], again.getColumnModel().getColumn(column).getPreferredWidth());
            }
        });
    }

    @Test
    void severalAreChangedAndDeletedInOneStep() throws Exception {
        stage(stage -> {
            act(stage, ActionId.PAGE_GLOSSARY);
            JTable table = find(stage.sheet(), JTable.class, "Glossary");
            find(stage.sheet(), JTextField.class, "Filter").setText("désert");
            int rows = table.getRowCount();
            assertTrue(rows > 1);
            table.setRowSelectionInterval(0, rows - 1);
            JTextField domain = find(stage.sheet(), JTextField.class, "Domain, then");
            domain.setText("army law");
            domain.postActionEvent();
            assertEquals("army law", deserter(stage).domain());
            assertEquals(rows, table.getSelectedRowCount(), "they stay selected");
            @SuppressWarnings("unchecked")
            JComboBox<String> status = find(stage.sheet(), JComboBox.class, "Status");
            status.setSelectedIndex(2);
            assertEquals(TermStatus.PROPOSED, deserter(stage).renderings().get(0).status());
            act(stage, ActionId.UNDO);
            act(stage, ActionId.UNDO);
            assertEquals("armée", deserter(stage).domain());
            assertEquals(TermStatus.PREFERRED, deserter(stage).renderings().get(0).status());
            table.setRowSelectionInterval(0, 1);
            press(stage, "Delete");
            assertEquals(rows - 2, table.getRowCount());
            assertTrue(table.getSelectedRowCount() <= 1, "what comes to their place is not selected instead: the next press would delete it");
            act(stage, ActionId.UNDO);
            assertEquals(rows, table.getRowCount());
        });
    }

    @Test
    void aTermIsAddedBesideTheSegmentWithEnter() throws Exception {
        stage(stage -> {
            stage.panel.editor().goTo(2);
            act(stage, ActionId.ADD_TERM);
            Container editor = stage.panel.editor();
            find(editor, JTextField.class, "French term").setText("fuir");
            JTextField english = find(editor, JTextField.class, "English rendering");
            english.postActionEvent();
            assertTrue(english.isVisible() && english.getParent().isVisible(), "a rendering is lacking still");
            english.setText("escape");
            english.postActionEvent();
            assertFalse(english.getParent().isVisible());
            assertTrue(stage.panel.editor().cards().stream().anyMatch(card -> card.rendering().equals("escape")));
            assertEquals(stage.panel.editor(), stage.panel.shownPage(), "the page is still the editor's");
            act(stage, ActionId.UNDO);
            assertTrue(stage.panel.editor().cards().stream().noneMatch(card -> card.rendering().equals("escape")));
        });
    }

    @Test
    void candidatesAreTakenAndRefusedByKey() throws Exception {
        stage(stage -> {
            Path file = Files.writeString(folder.resolve("names.txt"), "Marina Klimova habite à Caen. Marina Klimova travaille.\n\n"
                    + "Jean Vautrin arrive. Jean Vautrin repart.\n");
            stage.model.open(file);
            type(stage, 0, "Marina Klimova lives in Caen.");
            type(stage, 1, "Marina Klimova works.");
            act(stage, ActionId.CANDIDATES);
            JTable table = find(stage.sheet(), JTable.class, "Candidates");
            assertEquals(2, table.getRowCount());
            int row = table.getValueAt(0, 0).equals("Marina Klimova") ? 0 : 1;
            assertEquals("Marina Klimova", table.getValueAt(row, 2), "the rendering is read from the translation");
            table.setRowSelectionInterval(row, row);
            key(table, "ENTER");
            assertEquals(1, table.getRowCount());
            assertEquals("Marina Klimova", stage.model.document().session().view(0).occurrences().get(0).text());
            key(table, "DELETE");
            assertEquals(0, table.getRowCount());
            press(stage, "Look again");
            assertEquals(0, table.getRowCount(), "what was refused is remembered");
            act(stage, ActionId.UNDO);
            press(stage, "Look again");
            assertEquals(1, table.getRowCount());
        });
    }

    private static void key(JTable table, String key) {
        Object name = table.getInputMap(JTable.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).get(KeyStroke.getKeyStroke(key));
        table.getActionMap().get(name).actionPerformed(null);
    }

    @Test
    void theFormKeepsEveryFieldOfATerm() throws Exception {
        stage(stage -> {
            act(stage, ActionId.NEW_CONCEPT);
            Container page = (Container) stage.panel.shownPage();
            find(page, JTextField.class, "French term").setText("Opération Barkhane");
            find(page, JTextField.class, "English rendering").setText("Operation Barkhane");
            press(stage, "Details French term");
            JComboBox<?> gender = find(page, JComboBox.class, "Gender French term");
            gender.setSelectedIndex(2);
            find(page, JComboBox.class, "Part of speech French term").setSelectedIndex(5);
            find(page, JTextField.class, "Source").setText("Le Monde");
            find(page, JTextField.class, "At first mention").setText("French Operation Barkhane");
            press(stage, "Save");
            Concept kept = stage.workspace.glossaries().list().get(0).concepts().stream()
                    .filter(concept -> concept.french().anyMatch(term -> term.text().equals("Opération Barkhane"))).findFirst().orElseThrow();
            assertEquals("feminine", kept.terms().get(0).gender());
            assertEquals("properNoun", kept.terms().get(0).partOfSpeech());
            assertEquals(org.calque.glossary.Match.EXACT, kept.terms().get(0).match(), "a capital says that it is a name");
            assertEquals("French Operation Barkhane", kept.firstMention().first());
            assertFalse(find(page, AbstractButton.class, "Save").isEnabled(), "what is kept is shown as kept");
        });
    }

    @Test
    void glossariesAreMadeRenamedRankedAndEnforcedOnTheirPage() throws Exception {
        stage(stage -> {
            act(stage, ActionId.GLOSSARIES);
            JTextField name = find(stage.sheet(), JTextField.class, "Name of a new glossary");
            name.setText("Client");
            name.postActionEvent();
            assertEquals(List.of("Starter", "Client"), stage.workspace.glossaries().list().stream().map(Glossary::name).toList());
            press(stage, "Higher in rank Client");
            assertEquals(List.of("Client", "Starter"), stage.workspace.glossaries().list().stream().map(Glossary::name).toList());
            JComboBox<?> level = find(stage.sheet(), JComboBox.class, "Enforcement of Starter");
            type(stage, 0, "Six defectors are in France.");
            assertEquals(1, stage.model.document().session().view(0).errors().size());
            level.setSelectedIndex(1);
            assertEquals(0, stage.model.document().session().view(0).errors().size());
            assertNotNull(find(stage.sheet(), AbstractButton.class, "Delete glossary Starter"));
            stage.panel.glossaries().shelf().delete(stage.workspace.glossaries().list().get(1), () -> { });
            assertEquals(1, stage.workspace.glossaries().list().size());
            act(stage, ActionId.UNDO);
            act(stage, ActionId.UNDO);
            assertEquals(1, stage.model.document().session().view(0).errors().size(), stage.panel.told());
        });
    }
}
