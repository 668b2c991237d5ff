package org.calque.workbench.grid;

import java.awt.BorderLayout;
import java.awt.Font;
import java.awt.Rectangle;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import javax.swing.Action;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollBar;
import javax.swing.ToolTipManager;
import javax.swing.UIManager;
import javax.swing.text.JTextComponent;
import org.calque.document.Text;
import org.jspecify.annotations.Nullable;

/**
 * The grid of segments with its header and scroll bar. All methods are to be called on the event thread. Rows count from 0; -1
 * stands for none.
 *
 * <p>It binds no keys but those that a text needs (arrows, Backspace, Home …): the frame's keymap binds {@link #action}.
 */
public final class SegmentGrid extends JPanel {

    /** A stretch of a text. @param start UTF-16 offset in the text's string, inclusive @param end exclusive */
    public record Stretch(int start, int end) {
    }

    private static final float TEXT_OVER_LABEL = 1;   // px that texts are larger than labels

    private final GridModel model;
    private final GridBody body;
    private final GridHeader header;
    private final JScrollBar bar = new JScrollBar();
    private final List<IntConsumer> activeListeners = new CopyOnWriteArrayList<>();
    private final List<BiConsumer<Integer, Text>> typedListeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> caretListeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> viewListeners = new CopyOnWriteArrayList<>();
    private final GridActions actions;
    private final GridListener onModel = new GridListener() {
        @Override
        public void rowsChanged(int first, int last) {
            body.changed(first, last);
        }

        @Override
        public void allChanged() {
            reload();
        }
    };
    private float textSize;   // px; 0: follows the labels
    private boolean shortCodes;
    private boolean following;
    private final Carets carets = new Carets();
    private @Nullable UUID activeId;
    private @Nullable UUID topId;

    public SegmentGrid(GridModel model) {
        super(new BorderLayout());
        this.model = model;
        this.body = new GridBody(model, cellFont(), GridColours.ofLook(), Words.in(getLocale()), new Typing(this), this::follow);
        this.header = new GridHeader(body);
        this.actions = new GridActions(this, body);
        add(header, BorderLayout.NORTH);
        add(body, BorderLayout.CENTER);
        add(bar, BorderLayout.EAST);
        new GridMouse(body, this::activate);
        ToolTipManager.sharedInstance().registerComponent(body);
        bar.addAdjustmentListener(event -> {
            if (!following) {
                body.rows().scrollTo(event.getValue());
                body.settle();
            }
        });
        texts().forEach(text -> text.addCaretListener(event -> caretListeners.forEach(Runnable::run)));
        bar.setFocusable(false);
        model.addGridListener(onModel);
    }

    /** Lets go of the model; the grid shows nothing true from then on. */
    public void dispose() {
        model.removeGridListener(onModel);
    }

    public GridModel model() {
        return model;
    }

    // --- place ---

    public int activeIndex() {
        return body.active();
    }

    /**
     * Makes a row the active one and scrolls to it; -1 for none. The caret comes to where it was left in its target, or to the
     * beginning.
     */
    public void activate(int row) {
        if (row < -1 || row >= model.size()) {
            throw new IndexOutOfBoundsException(row + " of " + model.size());
        }
        if (row == body.active()) {
            if (row >= 0) {
                body.reveal(row);
            }
            return;
        }
        leaveCaret();
        activeId = row < 0 ? null : model.segment(row).id();
        body.activate(row);
        if (activeId != null) {
            setCaret(carets.of(activeId));
        }
        activeListeners.forEach(it -> it.accept(row));
    }

    /** Likewise, with the caret at an offset of the target's string and the focus in the target. */
    public void activate(int row, int offset) {
        activate(row);
        if (row >= 0) {
            setCaret(offset);
            focusTarget();
        }
    }

    /** Likewise for a row that was come to by keys: the next one in that direction is seen too, and the target has the focus. */
    public void go(int row) {
        clearRows();
        int beyond = row > body.active() ? row + 1 : row - 1;
        activate(row);
        if (beyond >= 0 && beyond < model.size()) {
            body.reveal(beyond);
            body.reveal(row);
        }
        focusTarget();
    }

    private void leaveCaret() {
        if (activeId != null && body.active() >= 0) {
            carets.leave(activeId, caret());
        }
    }

    private void setCaret(int offset) {
        TargetEditor editor = body.target();
        editor.setCaretPosition(editor.cell().text().positionOfStart(Math.min(offset, editor.target().string().length())));
    }

    /** Where the active row is seen, in this component's coordinates; null where it is not, or there is none. */
    public @Nullable Rectangle activeBounds() {
        VisibleRows.@Nullable Placed row = body.placed(body.active());
        return row == null ? null
                : new Rectangle(body.getX(), body.getY() + row.y(), body.getWidth(), row.bottom() - row.y());
    }

    /** Told when rows were scrolled, or are of other heights now: what is placed beside a row is to be placed anew. */
    public void addViewListener(Runnable listener) {
        viewListeners.add(listener);
    }

    /** Told of the row that became active, -1 for none. */
    public void addActiveListener(IntConsumer listener) {
        activeListeners.add(listener);
    }

    public void scrollToRow(int row) {
        body.reveal(row);
    }

    /** The first row that is seen, if only in part. */
    public int firstVisibleRow() {
        return body.rows().top();
    }

    public void focusTarget() {
        body.target().requestFocusInWindow();
    }

    public void focusSource() {
        body.source().requestFocusInWindow();
    }

    /** The rows selected for a command on many, or the active one where none is selected. */
    public int[] selectedRows() {
        int[] rows = body.selection().getSelectedIndices();
        rows = Arrays.stream(rows).filter(row -> row < model.size()).toArray();
        return rows.length > 0 || body.active() < 0 ? rows : new int[] {body.active()};
    }

    /** Told how many rows are selected, 0 for none. */
    public void addSelectionListener(IntConsumer listener) {
        body.selection().addListSelectionListener(changed -> listener.accept(body.selection().getSelectedItemsCount()));
    }

    /** Selects no row any more. */
    public void clearRows() {
        if (!body.selection().isSelectionEmpty()) {
            body.selection().clearSelection();
        }
    }

    public void selectRows(int first, int last) {
        body.selection().setSelectionInterval(first, last);
    }

    // --- text ---

    /** Told of each change of the active target after the model was, with its row. */
    public void addTypedListener(BiConsumer<Integer, Text> listener) {
        typedListeners.add(listener);
    }

    /** The texts of the active row, for a keymap to bind keys in. */
    public List<JTextComponent> texts() {
        return List.of(body.source(), body.target());
    }

    /** Where the active target is typed; its key listeners are asked before it takes a key. */
    public JTextComponent target() {
        return body.target();
    }

    /** Told when the caret or the selection in one of the active texts moved. */
    public void addCaretListener(Runnable listener) {
        caretListeners.add(listener);
    }

    /** Where the caret stands in the active target's string, UTF-16 offset; -1 without an active row. */
    public int caret() {
        return body.active() < 0 ? -1 : body.target().cell().text().offsetOf(body.target().getCaretPosition());
    }

    /** What is selected in the active target; empty at the caret where nothing is. */
    public @Nullable Stretch targetSelection() {
        return body.active() < 0 ? null : stretch(body.target());
    }

    /** Likewise in the active source. */
    public @Nullable Stretch sourceSelection() {
        return body.active() < 0 ? null : stretch(body.source());
    }

    private static Stretch stretch(CellPane pane) {
        CellText text = pane.cell().text();
        return new Stretch(text.offsetOf(pane.getSelectionStart()), text.offsetOf(pane.getSelectionEnd()));
    }

    /** Selects a stretch of the active target, in UTF-16 offsets of its string; the caret comes to its end. */
    public void selectTarget(int start, int end) {
        CellText text = body.target().cell().text();
        body.target().select(text.positionOfStart(start), text.positionOfEnd(end));
    }

    /** Puts words in the place of a stretch of the active target; codes in it stay. */
    public void replaceInTarget(int start, int end, String words) {
        selectTarget(start, end);
        body.target().replaceSelection(words);
    }

    /** Where a character of the active target stands, a line high, in this component's coordinates. */
    public Rectangle targetPlace(int offset) {
        CellLayout cell = body.target().cell();
        Rectangle place = cell.caret(cell.text().positionOfStart(offset)).getBounds();
        place.translate(body.getX() + body.target().getX(), body.getY() + body.target().getY());
        return place;
    }

    /** The words selected in the active source, "" for none. */
    public String selectedSource() {
        return body.active() < 0 ? "" : body.source().selectedText().string();
    }

    /** The words selected in the active target, "" for none. */
    public String selectedTarget() {
        return body.active() < 0 ? "" : body.target().selectedText().string();
    }

    /** A term or word at the caret of the active target, in place of what is selected, with the spaces it needs beside it. */
    public void insertText(String text) {
        if (body.active() >= 0) {
            body.target().insertWord(text);
        }
    }

    /** The whole active target anew, as one change: a match, the source. */
    public void replaceTarget(Text text) {
        if (body.active() >= 0) {
            body.target().replaceAll(text);
        }
    }

    /** The next code that the target lacks, at the caret or around what is selected. @return false if none lacks */
    public boolean insertNextCode() {
        return body.active() >= 0 && body.target().insertNextCode();
    }

    // --- look ---

    /** @param pixels of the texts; 0 to follow the look's labels */
    public void setTextSize(float pixels) {
        textSize = pixels;
        updateUI();
    }

    public void setShowWhitespace(boolean shown) {
        body.setWhitespace(shown);
    }

    public boolean isShowWhitespace() {
        return body.whitespace();
    }

    /** Whether codes are shown as numbers, which leaves more room for words. */
    public void setShortCodes(boolean shown) {
        shortCodes = shown;
        updateUI();
    }

    public boolean isShortCodes() {
        return shortCodes;
    }

    /** The source's share of the room for both texts, 0.2 to 0.8. */
    public void setSourceShare(double share) {
        body.setShare(share);
        header.repaint();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (body != null) {
            body.look(cellFont(), GridColours.ofLook(), Words.in(getLocale()));
            header.revalidate();
            repaint();
        }
    }

    private CellFont cellFont() {
        Font label = UIManager.getFont("Label.font");
        return new CellFont(label.deriveFont(textSize > 0 ? textSize : label.getSize2D() + TEXT_OVER_LABEL), shortCodes);
    }

    /** What a right click on a text or row opens; the row is active by then. */
    public void setPopup(@Nullable JPopupMenu menu) {
        body.setMenu(menu);
    }

    /** The action for a keymap to bind. */
    public Action action(GridAction action) {
        return actions.get(action);
    }

    // --- inside ---

    private void follow(VisibleRows rows) {
        following = true;
        int extent = body.getHeight();
        int total = Math.max(rows.total(), extent);
        bar.setValues(Math.min(rows.above(), total - extent), extent, 0, total);
        bar.setUnitIncrement(3 * body.layouts().font().lineHeight());
        bar.setBlockIncrement(Math.max(1, extent - body.layouts().font().lineHeight()));
        following = false;
        topId = rows.top() < model.size() ? model.segment(rows.top()).id() : null;
        viewListeners.forEach(Runnable::run);
    }

    private void reload() {
        int active = activeId == null ? -1 : model.rowOf(activeId);
        boolean lost = active < 0 && activeId != null;
        boolean moved = active != body.active();
        // what is being worked on stays where it is on the screen; without it, what is read at the top does
        VisibleRows.@Nullable Placed seen = body.placed(body.active());
        int top = active >= 0 && seen != null ? active : topId == null ? -1 : model.rowOf(topId);
        int hidden = active >= 0 && seen != null ? -seen.y() : top >= 0 ? body.rows().hidden() : 0;
        body.selection().clearSelection();
        body.reload(active, Math.max(0, top), hidden);
        if (lost) {
            activeId = null;
        }
        if (moved) {
            activeListeners.forEach(it -> it.accept(active));
        }
    }

    /** Takes what now stands in the active target. */
    void typed(Text shown, Text target) {
        int row = body.active();
        clearRows();
        model.type(row, shown, target);
        // the model need not answer at once, but what was typed is seen at once
        body.changed(row, row);
        typedListeners.forEach(it -> it.accept(row, target));
    }

    /** Shows what the model holds of the active target, which somebody else may have changed without it being told yet. */
    void freshen(Text shown) {
        int row = body.active();
        if (row >= 0 && row < model.size() && !model.segment(row).target().equals(shown)) {
            body.changed(row, row);
        }
    }

    void refused() {
        model.refuse(body.active());
    }

    GridActions actions() {
        return actions;
    }

    GridBody body() {
        return body;
    }
}
