package org.calque.workbench.grid;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.IOException;
import javax.swing.JComponent;
import javax.swing.TransferHandler;
import javax.swing.text.JTextComponent;
import org.calque.document.Text;
import org.jspecify.annotations.Nullable;

/** Copy, cut, paste and drag of cells: within the grid with codes, to and from elsewhere as plain text. */
final class CodeTransfer extends TransferHandler {

    static final DataFlavor FLAVOR = new DataFlavor(Text.class, "Text with inline codes");

    private @Nullable Piece carried;   // what left last: dropped where it came from, it is moved and not copied

    @Override
    public int getSourceActions(JComponent component) {
        return component instanceof TargetEditor editor && editor.isEditable() ? COPY_OR_MOVE : COPY;
    }

    @Override
    protected @Nullable Transferable createTransferable(JComponent component) {
        CellPane pane = (CellPane) component;
        int start = pane.getSelectionStart();
        int end = pane.getSelectionEnd();
        carried = start == end ? null : new Piece(pane.selectedText(), pane, start, end);
        return carried;
    }

    @Override
    protected void exportDone(JComponent component, @Nullable Transferable data, int action) {
        if (action == MOVE && data instanceof Piece piece && !piece.moved && component instanceof TargetEditor editor) {
            // cutting is deliberate, so it takes codes along; typing over a selection does not
            editor.replace(piece.start, piece.end, CellText.of(Text.EMPTY));
        }
    }

    @Override
    public boolean canImport(TransferSupport support) {
        return support.getComponent() instanceof TargetEditor editor && editor.isEditable()
                && (support.isDataFlavorSupported(FLAVOR) || support.isDataFlavorSupported(DataFlavor.stringFlavor));
    }

    @Override
    public boolean importData(TransferSupport support) {
        if (!canImport(support)) {
            return false;
        }
        TargetEditor editor = (TargetEditor) support.getComponent();
        try {
            Transferable data = support.getTransferable();
            Text text = support.isDataFlavorSupported(FLAVOR) ? (Text) data.getTransferData(FLAVOR)
                    : Text.of((String) data.getTransferData(DataFlavor.stringFlavor));
            if (!support.isDrop()) {
                editor.paste(text);
                return true;
            }
            int at = ((JTextComponent.DropLocation) support.getDropLocation()).getIndex();
            Piece piece = carried;
            if (piece != null && piece.from == editor && support.getDropAction() == MOVE) {
                piece.moved = true;
                editor.move(piece.start, piece.end, at);
            } else {
                editor.select(at, at);
                editor.paste(text);
            }
            editor.requestFocusInWindow();
            return true;
        } catch (UnsupportedFlavorException | IOException e) {
            // the other program took its offer back between asking and giving: nothing was changed here
            return false;
        }
    }

    private static final class Piece implements Transferable {
        private final Text text;
        private final CellPane from;
        private final int start;
        private final int end;
        private boolean moved;

        Piece(Text text, CellPane from, int start, int end) {
            this.text = text;
            this.from = from;
            this.start = start;
            this.end = end;
        }

        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {FLAVOR, DataFlavor.stringFlavor};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return flavor.equals(FLAVOR) || flavor.equals(DataFlavor.stringFlavor);
        }

        @Override
        public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
            if (flavor.equals(FLAVOR)) {
                return text;
            }
            if (flavor.equals(DataFlavor.stringFlavor)) {
                return text.string();
            }
            throw new UnsupportedFlavorException(flavor);
        }
    }
}
