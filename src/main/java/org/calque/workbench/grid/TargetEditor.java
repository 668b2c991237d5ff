package org.calque.workbench.grid;

import java.awt.Container;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.function.BooleanSupplier;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.text.DefaultEditorKit;
import org.calque.document.Code;
import org.calque.document.Text;

/** The target of the active row under the caret. */
final class TargetEditor extends CellPane {

    /** What the editor tells the grid. */
    interface Host {
        /** A key comes, and what it changes should be what stands there. @param shown what the editor shows */
        void freshen(Text shown);

        /** @param shown what stood there before */
        void typed(Text shown, Text target);

        /** A key came that would type, and nothing may be typed here. */
        void refused();

        /** The caret walks off the text. @param rows 1 for the next row, -1 for the one before */
        void walk(int rows);

        /** A screen up (-1) or down (1). */
        void page(int screens);

        /** Selects rows from the active one on, one more or one less; all of them for 0. */
        void extend(int rows);

        /** Whether rows are selected rather than text. */
        boolean rowsSelected();
    }

    private final Host host;
    private Text source = Text.EMPTY;
    private Text stands = Text.EMPTY;   // what the editor shows, as the model has it
    private boolean shown;   // whether what changes now was typed, and not put here to be shown

    TargetEditor(CellFont font, GridColours colours, Host host, CodeTransfer transfer) {
        super(font, colours, transfer);
        this.host = host;
        around(DefaultEditorKit.upAction, () -> walked(-1));
        around(DefaultEditorKit.downAction, () -> walked(1));
        around(DefaultEditorKit.pageUpAction, () -> {
            host.page(-1);
            return true;
        });
        around(DefaultEditorKit.pageDownAction, () -> {
            host.page(1);
            return true;
        });
        around(DefaultEditorKit.selectionUpAction, () -> extended(-1));
        around(DefaultEditorKit.selectionDownAction, () -> extended(1));
        around(DefaultEditorKit.selectAllAction, () -> {
            if (getSelectionEnd() - getSelectionStart() < cellDocument().getLength()) {
                return false;
            }
            host.extend(0);
            return true;
        });
        around(DefaultEditorKit.deletePrevCharAction, () -> deletedChip(-1) || deletedCluster(-1));
        around(DefaultEditorKit.deleteNextCharAction, () -> deletedChip(0) || deletedCluster(1));
        around(DefaultEditorKit.insertBreakAction, () -> !mayBreak());
    }

    @Override
    public boolean requestFocusInWindow() {
        Container window = getTopLevelAncestor();
        if (window != null) {
            window.validate();   // what is not laid out yet takes no focus
        }
        return super.requestFocusInWindow();
    }

    /** Lets something of ours come first at an action of the text component's. */
    private void around(String name, BooleanSupplier ours) {
        Action theirs = getActionMap().get(name);
        getActionMap().put(name, new AbstractAction(name) {
            @Override
            public void actionPerformed(ActionEvent event) {
                if (!ours.getAsBoolean()) {
                    theirs.actionPerformed(event);
                }
            }
        });
    }

    @Override
    protected void processKeyEvent(KeyEvent event) {
        host.freshen(stands);
        if (event.getID() == KeyEvent.KEY_TYPED && !isEditable() && types(event)) {
            host.refused();
        }
        super.processKeyEvent(event);
    }

    private static boolean types(KeyEvent event) {
        char typed = event.getKeyChar();
        return (typed >= ' ' || typed == '\b') && (event.isAltGraphDown() || !event.isControlDown() && !event.isAltDown() && !event.isMetaDown());
    }

    void load(RowLayout row) {
        source = row.segment().source();
        stands = row.segment().target();
        shown = false;
        setEditable(row.editable());
        load(CellText.of(row.segment().target())).guard(mayBreak(), this::changed);
        shown = true;
        getCaret().setVisible(isFocusOwner());
    }

    /** Takes what the model holds where that is not what stands here; the caret goes behind what is new, so that it is seen. */
    void accept(RowLayout row) {
        source = row.segment().source();
        stands = row.segment().target();
        setEditable(row.editable());
        if (!target().equals(row.segment().target())) {
            shown = false;
            setCaretPosition(cellDocument().become(CellText.of(row.segment().target())));
            shown = true;
        }
    }

    Text target() {
        return cellDocument().read(false).text();
    }

    private void changed() {
        textChanged();
        if (shown) {
            Text before = stands;
            stands = target();
            host.typed(before, stands);
        }
    }

    private boolean mayBreak() {
        return source.string().indexOf('\n') >= 0;
    }

    private boolean walked(int lines) {
        int line = cell().lineOf(getCaretPosition()) + lines;
        if (line >= 0 && line < cell().lines().size()) {
            return false;
        }
        host.walk(lines);
        return true;
    }

    /** Beyond its first and last line a selection goes on over rows. */
    private boolean extended(int lines) {
        int end = lines < 0 ? 0 : cellDocument().getLength();
        if (!host.rowsSelected() && getCaretPosition() != end) {
            if (cell().lineOf(getCaretPosition()) == (lines < 0 ? 0 : cell().lines().size() - 1)) {
                moveCaretPosition(end);
                return true;
            }
            return false;
        }
        host.extend(lines);
        return true;
    }

    /**
     * A code is taken out in two steps: the first Backspace or Delete beside it selects it, the second removes it. A code is thus
     * never lost to a key held down a little too long.
     */
    private boolean deletedChip(int side) {
        int start = getSelectionStart();
        int end = getSelectionEnd();
        if (end == start + 1 && isEditable() && cellDocument().chipAt(start) != null) {
            replace(start, end, CellText.of(Text.EMPTY));
            return true;
        }
        int beside = start + side;
        if (start == end && beside >= 0 && cellDocument().chipAt(beside) != null) {
            select(beside, beside + 1);
            return true;
        }
        return false;
    }

    /** Deletes what is read as one letter, where Swing would leave half of it. */
    private boolean deletedCluster(int side) {
        String string = cell().text().string();
        int at = getCaretPosition();
        if (getSelectionStart() != getSelectionEnd() || !isEditable() || (side < 0 ? at == 0 : at >= string.length())) {
            return false;
        }
        select(side < 0 ? Clusters.erased(string, at) : at, side < 0 ? at : Clusters.after(string, at));
        replaceSelection("");
        return true;
    }

    /** Replaces a stretch, codes included, as one step; the caret goes behind what was put in. */
    void replace(int start, int end, CellText text) {
        if (isEditable()) {
            cellDocument().replaceDirectly(start, end, text, 0, text.length());
            setCaretPosition(start + text.length());
        }
    }

    void replaceAll(Text text) {
        replace(0, cellDocument().getLength(), CellText.of(text));
    }

    /** Puts a text at the caret or in place of the selection; codes that stand in the selection stay. */
    void paste(Text text) {
        if (!isEditable()) {
            return;
        }
        Text fit = Codes.adopt(text, source, target());
        if (fit.codes().isEmpty()) {
            replaceSelection(fit.string());
            return;
        }
        int start = getSelectionStart();
        int end = getSelectionEnd();
        CellText kept = CellText.of(new Text("", cell().text().text(start, end).codes().stream().map(it -> it.at(0)).toList()));
        Text clean = mayBreak() ? fit : new Text(fit.string().replace('\n', ' ').replace('\t', ' '), fit.codes());
        replace(start, end, CellText.of(clean.then(kept.text())));
    }

    /** Moves a stretch elsewhere in this text, codes included. */
    void move(int start, int end, int to) {
        if (to > start && to < end || start == end || !isEditable()) {
            return;
        }
        CellText now = cellDocument().read();
        Text piece = now.text(start, end);
        Text before = now.text(0, Math.min(start, to));
        Text between = to <= start ? now.text(to, start) : now.text(end, to);
        Text after = now.text(Math.max(end, to), now.length());
        Text moved = to <= start ? before.then(piece).then(between).then(after) : before.then(between).then(piece).then(after);
        cellDocument().become(CellText.of(moved));
        int at = to <= start ? to : to - (end - start);
        select(at, at + end - start);
    }

    /** A word or term at the caret, with the spaces it needs beside it. */
    void insertWord(String word) {
        if (!isEditable() || word.isEmpty()) {
            return;
        }
        String string = cell().text().string();
        int start = getSelectionStart();
        int end = getSelectionEnd();
        boolean spaceBefore = start > 0 && Character.isLetterOrDigit(string.charAt(start - 1))
                && Character.isLetterOrDigit(word.charAt(0));
        boolean spaceAfter = end < string.length() && Character.isLetterOrDigit(string.charAt(end))
                && Character.isLetterOrDigit(word.charAt(word.length() - 1));
        replaceSelection((spaceBefore ? " " : "") + word + (spaceAfter ? " " : ""));
    }

    /** Puts in the next code that the target lacks, around the selection if it is one that closes. False if none lacks. */
    boolean insertNextCode() {
        Text now = target();
        Code next = Codes.next(source, now);
        if (next == null || !isEditable()) {
            return false;
        }
        int start = getSelectionStart();
        int end = getSelectionEnd();
        Code closing = start < end ? Codes.closing(next, source, now) : null;
        Text selected = cell().text().text(start, end);
        Text with = new Text("", java.util.List.of(next.at(0)));
        with = closing == null ? with.then(selected)
                : with.then(selected).then(new Text("", java.util.List.of(closing.at(0))));
        replace(start, end, CellText.of(with));
        return true;
    }
}
