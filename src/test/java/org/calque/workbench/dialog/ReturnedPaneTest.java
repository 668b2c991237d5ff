package org.calque.workbench.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.KeyStroke;
import javax.swing.text.JTextComponent;
import org.calque.document.Ids;
import org.calque.document.Range;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.format.xliff.TakeBack;
import org.calque.project.Review;
import org.calque.workbench.model.ReturnedChanges;
import org.calque.workbench.theme.Theme;
import org.calque.workbench.wording.Wording;
import org.junit.jupiter.api.Test;

/** Changes that came back are gone through by key, and only what was accepted is taken. */
class ReturnedPaneTest {

    static ReturnedChanges changes() {
        Segment first = segment("Six déserteurs russes accueillis en France.", "Six Russian deserters welcomed in France.", SegmentState.DRAFT);
        Segment second = segment("Ils ont quitté l’armée.", "They left the army in 2022.", SegmentState.DRAFT);
        Segment third = segment("Une porte s’ouvre.", "A door opens.", SegmentState.CONFIRMED);
        return new ReturnedChanges("deserteurs.fr.1.2.xlf", new Review(List.of(
                new Review.Proposal(0, first, first.withTarget(Text.of("Six Russian deserters received in France."), SegmentState.CONFIRMED)
                        .withNote("“Received”, as on page 3."), null, false),
                new Review.Proposal(1, second, second.withTarget(Text.of("They have left the army."), SegmentState.FINAL), Text.of("They left the army."), true),
                new Review.Proposal(9, third, third.withState(SegmentState.FINAL), null, false)),
                List.of(new TakeBack.Unplaced("tu40/2", "Il dort.", "He is asleep.", SegmentState.CONFIRMED, TakeBack.Reason.UNKNOWN))));
    }

    private static Segment segment(String source, String target, SegmentState state) {
        return new Segment(Ids.next(), 0, "tu1/1", new Range(0, source.length(), 0, 0), Text.of(source), Text.of(target), state, null, false, null);
    }

    private static <T extends Component> List<T> all(Container in, Class<T> kind) {
        List<T> found = new ArrayList<>();
        for (Component child : in.getComponents()) {
            if (kind.isInstance(child)) {
                found.add(kind.cast(child));
            }
            if (child instanceof Container inner) {
                found.addAll(all(inner, kind));
            }
        }
        return found;
    }

    private static void press(JComponent on, String key) {
        on.getActionForKeyStroke(KeyStroke.getKeyStroke(key)).actionPerformed(new ActionEvent(on, ActionEvent.ACTION_PERFORMED, key));
    }

    private static List<String> said(ReturnedPane pane) {
        return all(pane, JTextComponent.class).stream().map(JTextComponent::getText).toList();
    }

    @Test
    void enterAcceptsDeleteRefusesAndEachMovesOnToTheNextThatIsOpen() throws Exception {
        EventQueue.invokeAndWait(() -> {
            Theme.LIGHT.install(Theme.DEFAULT_FONT);
            ReturnedChanges changes = changes();
            ReturnedPane pane = new ReturnedPane(Wording.in(Locale.ENGLISH), changes);
            JList<?> list = all(pane, JList.class).get(0);
            press(list, "ENTER");
            assertEquals(1, list.getSelectedIndex());
            assertTrue(said(pane).contains("They left the army."), "what it left with stands beside what stands here: " + said(pane));
            press(list, "DELETE");
            assertEquals(2, list.getSelectedIndex());
            assertEquals(List.of(0), changes.accepted().stream().map(Review.Proposal::index).toList());
            press(list, "ENTER");
            assertEquals(List.of(0, 9), changes.accepted().stream().map(Review.Proposal::index).toList());
            list.setSelectedIndex(0);
            press(list, "DELETE");
            assertEquals(List.of(9), changes.accepted().stream().map(Review.Proposal::index).toList(), "one may think again");
        });
    }

    @Test
    void allTheRestIsAcceptedButConflictsAreLeftToBeLookedAt() throws Exception {
        EventQueue.invokeAndWait(() -> {
            Theme.LIGHT.install(Theme.DEFAULT_FONT);
            ReturnedChanges changes = changes();
            ReturnedPane pane = new ReturnedPane(Wording.in(Locale.ENGLISH), changes);
            JButton take = all(pane, JButton.class).stream().filter(button -> button.getText().startsWith("Take")).findFirst().orElseThrow();
            assertFalse(take.isEnabled());
            all(pane, JButton.class).stream().filter(button -> button.getText().equals("Accept all the rest")).forEach(JButton::doClick);
            assertEquals(List.of(0, 9), changes.accepted().stream().map(Review.Proposal::index).toList());
            assertTrue(take.isEnabled());
            assertEquals("Take 2 changes", take.getText());
        });
    }

    @Test
    void whatHasNoPlaceIsShownWithItsReasonAndCannotBeAccepted() throws Exception {
        EventQueue.invokeAndWait(() -> {
            Theme.LIGHT.install(Theme.DEFAULT_FONT);
            ReturnedChanges changes = changes();
            ReturnedPane pane = new ReturnedPane(Wording.in(Locale.ENGLISH), changes);
            JList<?> list = all(pane, JList.class).get(0);
            list.setSelectedIndex(3);
            assertTrue(said(pane).contains("He is asleep.") && said(pane).stream().anyMatch(text -> text.contains("no segment tu40/2")), said(pane).toString());
            press(list, "ENTER");
            assertEquals(List.of(), changes.accepted());
        });
    }
}
