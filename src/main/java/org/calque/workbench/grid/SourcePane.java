package org.calque.workbench.grid;

import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;

/** The source of the active row: read, selected, copied and dragged from, never changed. */
final class SourcePane extends CellPane {

    SourcePane(CellFont font, GridColours colours, CodeTransfer transfer) {
        super(font, colours, transfer);
        setEditable(false);
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                // a caret shows where a selection by keyboard begins, though nothing can be typed
                getCaret().setVisible(true);
            }
        });
    }
}
