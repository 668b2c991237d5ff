package org.calque.workbench.grid;

import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.EnumMap;
import java.util.Map;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import org.calque.document.Text;

/** What each {@link GridAction} does. */
final class GridActions {

    private final SegmentGrid grid;
    private final GridBody body;
    private final Map<GridAction, Action> actions = new EnumMap<>(GridAction.class);

    GridActions(SegmentGrid grid, GridBody body) {
        this.grid = grid;
        this.body = body;
        for (GridAction action : GridAction.values()) {
            Action it = new AbstractAction(action.name()) {
                @Override
                public void actionPerformed(ActionEvent event) {
                    perform(action);
                }
            };
            actions.put(action, it);
            grid.getActionMap().put(action.name(), it);
            body.getActionMap().put(action.name(), it);
        }
        // without an active row the body has the focus, and a row is made active by the keys that walk
        bind(KeyEvent.VK_DOWN, GridAction.NEXT_SEGMENT);
        bind(KeyEvent.VK_UP, GridAction.PREVIOUS_SEGMENT);
        bind(KeyEvent.VK_ENTER, GridAction.NEXT_SEGMENT);
        bind(KeyEvent.VK_HOME, GridAction.FIRST_SEGMENT);
        bind(KeyEvent.VK_END, GridAction.LAST_SEGMENT);
        bind(KeyEvent.VK_PAGE_DOWN, GridAction.PAGE_DOWN);
        bind(KeyEvent.VK_PAGE_UP, GridAction.PAGE_UP);
    }

    private void bind(int key, GridAction action) {
        body.getInputMap().put(KeyStroke.getKeyStroke(key, 0), action.name());
    }

    Action get(GridAction action) {
        return actions.get(action);
    }

    private void perform(GridAction action) {
        switch (action) {
            case NEXT_SEGMENT -> step(1);
            case PREVIOUS_SEGMENT -> step(-1);
            case FIRST_SEGMENT -> go(0);
            case LAST_SEGMENT -> go(body.rows().size() - 1);
            case PAGE_DOWN -> page(1);
            case PAGE_UP -> page(-1);
            case INSERT_CODE -> grid.insertNextCode();
            case COPY_SOURCE -> {
                if (body.active() >= 0) {
                    grid.replaceTarget(grid.model().segment(body.active()).source());
                }
            }
            case CLEAR_TARGET -> grid.replaceTarget(Text.EMPTY);
            case TO_SOURCE -> grid.focusSource();
            case TO_TARGET -> grid.focusTarget();
            case SHOW_WHITESPACE -> grid.setShowWhitespace(!grid.isShowWhitespace());
            case SELECT_DOWN -> extend(1);
            case SELECT_UP -> extend(-1);
            case SELECT_ALL_ROWS -> extend(0);
        }
    }

    void step(int rows) {
        go(body.active() < 0 ? body.rows().top() : body.active() + rows);
    }

    private void go(int row) {
        if (row >= 0 && row < body.rows().size()) {
            grid.go(row);
        }
    }

    /** @param rows 0 for all */
    void extend(int rows) {
        ListSelectionModel selection = body.selection();
        if (rows == 0) {
            if (body.rows().size() > 0) {
                selection.setSelectionInterval(0, body.rows().size() - 1);
            }
            return;
        }
        int anchor = selection.isSelectionEmpty() ? body.active() : selection.getAnchorSelectionIndex();
        int lead = (selection.isSelectionEmpty() ? body.active() : selection.getLeadSelectionIndex()) + rows;
        if (anchor >= 0 && lead >= 0 && lead < body.rows().size()) {
            selection.setSelectionInterval(anchor, lead);
            body.reveal(lead);
        }
    }

    /** As far as a screen reaches, at least by one row. */
    void page(int screens) {
        int from = Math.max(0, body.active());
        int last = body.rows().size() - 1;
        int row = from;
        for (int room = body.getHeight(); row + screens >= 0 && row + screens <= last; row += screens) {
            room -= body.layouts().get(row).height();
            if (room < 0) {
                break;
            }
        }
        go(row == from ? Math.max(0, Math.min(from + screens, last)) : row);
    }
}
