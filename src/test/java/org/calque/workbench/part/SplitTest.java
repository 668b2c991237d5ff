package org.calque.workbench.part;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

class SplitTest {

    @Test
    void whatIsBelowKeepsItsShareWhereATallWindowBecomesALowOne() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            double[] told = {0};
            Split split = new Split(JSplitPane.VERTICAL_SPLIT, new JPanel(), new JPanel(), .55);
            split.share(.55, share -> told[0] = share);
            for (int height : new int[] {1800, 600, 1800, 500}) {
                lay(split, height);
                assertEquals(.55, split.getDividerLocation() / (double) (height - split.getDividerSize()), .01, "at " + height);
            }
            assertEquals(0, told[0], "nobody moved it");
            split.setDividerLocation(100);
            lay(split, 500);
            assertEquals(100 / (500.0 - split.getDividerSize()), told[0], .01);
            lay(split, 1000);
            assertEquals(201, split.getDividerLocation(), 3);
        });
    }

    private static void lay(Split split, int height) {
        split.setSize(300, height);
        split.doLayout();
        split.doLayout();
    }
}
