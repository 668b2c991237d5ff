package org.calque.workbench.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.beans.PropertyChangeListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleState;
import javax.accessibility.AccessibleTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GridAccessibleTest {

    @BeforeAll
    static void look() {
        Stage.light();
    }

    @Test
    void allRowsAreACellAwayThoughFewAreComponents() {
        Stage.onEdt(() -> {
            SegmentGrid grid = Stage.lay(new SegmentGrid(TextsModel.news(5_000)), 900, 600);
            AccessibleContext context = grid.body().getAccessibleContext();
            assertEquals(AccessibleRole.TABLE, context.getAccessibleRole());
            AccessibleTable table = context.getAccessibleTable();
            assertEquals(5_000, table.getAccessibleRowCount());
            assertEquals(20_000, context.getAccessibleChildrenCount());
            AccessibleContext source = table.getAccessibleAt(4_200, Columns.SOURCE).getAccessibleContext();
            assertEquals(grid.model().segment(4_200).source().string(), source.getAccessibleName());
            assertFalse(source.getAccessibleComponent().isVisible());
            AccessibleContext status = table.getAccessibleAt(3, Columns.STATUS).getAccessibleContext();
            assertEquals("Needs review, 1 error", status.getAccessibleName());
            assertTrue(status.getAccessibleComponent().isVisible());
            assertNotNull(context.getAccessibleChild(19_999));
            return null;
        });
    }

    @Test
    void theActiveTextsAreTheRealOnesAndNamed() {
        Stage.onEdt(() -> {
            SegmentGrid grid = Stage.lay(new SegmentGrid(TextsModel.news()), 900, 600);
            grid.activate(3);
            AccessibleTable table = grid.body().getAccessibleContext().getAccessibleTable();
            assertSame(grid.body().target(), table.getAccessibleAt(3, Columns.TARGET));
            AccessibleContext target = grid.body().target().getAccessibleContext();
            assertEquals("Target of segment 4", target.getAccessibleName());
            assertNotNull(target.getAccessibleText());
            grid.body().target().setCaretPosition(5);
            assertEquals(5, target.getAccessibleText().getCaretPosition());
            return null;
        });
    }

    @Test
    void movesOfTheCaretAndWhatIsTypedAreToldToWhoeverListens() {
        Stage.onEdt(() -> {
            SegmentGrid grid = Stage.lay(new SegmentGrid(TextsModel.news()), 900, 600);
            for (int row : new int[] {3, 2}) {   // in each row the document is another
                grid.activate(row);
                AccessibleContext target = grid.body().target().getAccessibleContext();
                assertTrue(target.getAccessibleStateSet().contains(AccessibleState.EDITABLE));
                List<String> told = new ArrayList<>();
                PropertyChangeListener listener = change -> told.add(change.getPropertyName());
                target.addPropertyChangeListener(listener);
                grid.body().target().setCaretPosition(4);
                assertTrue(told.contains(AccessibleContext.ACCESSIBLE_CARET_PROPERTY), told.toString());
                grid.body().target().replaceSelection("x");
                assertTrue(told.contains(AccessibleContext.ACCESSIBLE_TEXT_PROPERTY), told.toString());
                target.removePropertyChangeListener(listener);
            }
            return null;
        });
    }

    @Test
    void whateverTakesTheFocusHasAName() {
        Stage.onEdt(() -> {
            SegmentGrid grid = Stage.lay(new SegmentGrid(TextsModel.news()), 900, 600);
            named(grid);
            grid.activate(2);
            named(grid);
            return null;
        });
    }

    private static void named(Component component) {
        if (component.isFocusable() && !(component instanceof javax.swing.JPanel)) {
            String name = component.getAccessibleContext().getAccessibleName();
            assertTrue(name != null && !name.isBlank(), component.toString());
        }
        if (component instanceof Container it && !(component instanceof javax.swing.JScrollBar)) {
            for (Component child : it.getComponents()) {
                named(child);
            }
        }
    }

    @Test
    void everyWordIsThereInBothLanguages() {
        ResourceBundle english = Words.in(Locale.ENGLISH).bundle();
        ResourceBundle french = Words.in(Locale.FRENCH).bundle();
        assertEquals("Status", english.getString("column.status"));
        assertEquals("État", french.getString("column.status"));
        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(french.keySet()));
        assertEquals("2 erreurs", Words.in(Locale.FRENCH).get("status.errors", 2));
    }
}
