package org.calque.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.calque.glossary.Concept;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.model.ConceptDraft;
import org.calque.workbench.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One French form with two preferred renderings, put right at the press of a button. */
class TwoRenderingsTest {

    @TempDir
    Path folder;

    private static List<AbstractButton> buttons(Container in, String text) {
        List<AbstractButton> found = new ArrayList<>();
        for (Component child : in.getComponents()) {
            if (child instanceof AbstractButton button && text.equals(button.getText())) {
                found.add(button);
            } else if (child instanceof Container inner) {
                found.addAll(buttons(inner, text));
            }
        }
        return found;
    }

    private static List<Concept> of(Stage stage, String french) {
        return stage.panel.glossaries().glossaries().get(0).concepts().stream()
                .filter(concept -> concept.french().anyMatch(term -> term.text().equals(french))).toList();
    }

    @Test
    void theOnePreferredMakesOneConceptInWhichTheOtherWillDo() throws Exception {
        Stage.onEventThread(() -> {
            try (Stage stage = new Stage(folder, Theme.LIGHT, Locale.ENGLISH)) {
                var model = stage.panel.glossaries();
                UUID house = model.glossaries().get(0).id();
                for (String english : List.of("gizmo", "doodad")) {
                    model.save(house, null, ConceptDraft.begun("bidule", english).applyTo(null), kept -> { });
                }
                stage.panel.actions().get(ActionId.PAGE_GLOSSARY).actionPerformed(null);
                stage.panel.actions().get(ActionId.CLASHES).actionPerformed(null);
                List<AbstractButton> ways = buttons(stage.sheet(), "Prefer this rendering");
                assertEquals(2, ways.size());
                AbstractButton doodad = ways.stream().filter(way -> way.getAccessibleContext().getAccessibleName().contains("doodad")).findFirst().orElseThrow();
                doodad.doClick(0);
                assertEquals(1, of(stage, "bidule").size());
                Concept one = of(stage, "bidule").get(0);
                assertEquals(List.of("doodad", "gizmo"), one.renderings().stream().map(Term::text).toList());
                assertEquals(TermStatus.ADMITTED, one.renderings().get(1).status());
                stage.panel.actions().get(ActionId.CLASHES).actionPerformed(null);
                assertTrue(buttons(stage.sheet(), "Prefer this rendering").isEmpty(), "nothing contradicts itself any more");
                stage.panel.actions().get(ActionId.UNDO).actionPerformed(null);
                assertEquals(2, of(stage, "bidule").size());
            }
            return null;
        });
    }

    @Test
    void whereTheyMayBeTwoMeaningsThatIsSaidAndOpeningThemComesFirst() throws Exception {
        Stage.onEventThread(() -> {
            try (Stage stage = new Stage(folder, Theme.LIGHT, Locale.ENGLISH)) {
                var model = stage.panel.glossaries();
                UUID house = model.glossaries().get(0).id();
                Concept lawyer = ConceptDraft.begun("avocat", "lawyer").applyTo(null);
                model.save(house, null, new Concept(lawyer.id(), lawyer.key(), "law", null, null, null, false, lawyer.terms(), 0), kept -> { });
                model.save(house, null, ConceptDraft.begun("avocat", "avocado").applyTo(null), kept -> { });
                stage.panel.actions().get(ActionId.PAGE_GLOSSARY).actionPerformed(null);
                stage.panel.actions().get(ActionId.CLASHES).actionPerformed(null);
                assertTrue(buttons(stage.sheet(), "Prefer this rendering").isEmpty(), "not as if nothing spoke against it");
                assertTrue(said(stage.sheet()).contains("These may be two meanings: they differ (Domain). With another domain in each, they stand side by side."));
                AbstractButton all = buttons(stage.sheet(), "Join them all the same, this rendering preferred").get(0);
                assertEquals(all, all.getParent().getComponent(1), "the last that is offered");
                all.doClick(0);
                assertEquals(1, of(stage, "avocat").size(), "whoever keeps the glossary knows better");
            }
            return null;
        });
    }

    private static List<String> said(Container in) {
        List<String> said = new ArrayList<>();
        for (Component child : in.getComponents()) {
            if (child instanceof JTextArea area) {
                said.add(area.getText());
            } else if (child instanceof Container inner) {
                said.addAll(said(inner));
            }
        }
        return said;
    }

    @Test
    void aNameSpeltOtherwiseThanTheHouseDoesIsSpeltItsWay() throws Exception {
        Stage.onEventThread(() -> {
            try (Stage stage = new Stage(folder, Theme.LIGHT, Locale.ENGLISH)) {
                var model = stage.panel.glossaries();
                assertEquals("Yuri Tchaikovsky", model.romanised("Iouri Tchaïkovski"));
                Concept name = ConceptDraft.begun("Iouri Tchaïkovski", "Iouri Tchaikovski").applyTo(null);
                model.save(model.glossaries().get(0).id(), null, name, kept -> { });
                stage.panel.actions().get(ActionId.PAGE_GLOSSARY).actionPerformed(null);
                stage.panel.actions().get(ActionId.CLASHES).actionPerformed(null);
                buttons(stage.sheet(), "Write “Yuri Tchaikovsky”").get(0).doClick(0);
                assertEquals(List.of("Yuri Tchaikovsky"), of(stage, "Iouri Tchaïkovski").get(0).renderings().stream().map(Term::text).toList());
            }
            return null;
        });
    }

    @Test
    void theHouseProposesWhatItWritesOnceANameIsSaidToBeRussian() throws Exception {
        Stage.onEventThread(() -> {
            try (Stage stage = new Stage(folder, Theme.LIGHT, Locale.ENGLISH)) {
                stage.panel.actions().get(ActionId.PAGE_GLOSSARY).actionPerformed(null);
                stage.panel.actions().get(ActionId.NEW_CONCEPT).actionPerformed(null);
                named(stage.sheet(), JTextField.class, "French term").setText("Iouri Lessom");
                JTextField english = named(stage.sheet(), JTextField.class, "English rendering");
                JComboBox<?> origin = named(stage.sheet(), JComboBox.class, "Origin of the name");
                origin.setSelectedIndex(1);
                assertEquals("Yuri Lesom", english.getText());
                english.setText("Walk");
                origin.setSelectedIndex(2);
                assertEquals("Walk", english.getText(), "what was written stays");
            }
            return null;
        });
    }

    private static <T extends Component> T named(Container in, Class<T> type, String name) {
        for (Component child : in.getComponents()) {
            T found = type.isInstance(child) && name.equals(child.getAccessibleContext().getAccessibleName()) ? type.cast(child)
                    : child instanceof Container inner ? named(inner, type, name) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
