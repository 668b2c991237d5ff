package org.calque.workbench.grid;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.IllegalComponentStateException;
import java.awt.Insets;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.accessibility.AccessibleContext;
import javax.swing.JTextPane;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.ToolTipManager;
import javax.swing.text.EditorKit;
import org.calque.document.Text;
import org.jspecify.annotations.Nullable;

/** A text of the active row as a real text component, lying exactly where the row at rest paints it. */
class CellPane extends JTextPane {

    private CellFont cellFont;
    private GridColours colours;
    private float indent;
    private int textWidth = 1;
    private boolean whitespace;
    private List<Mark> marks = List.of();
    private @Nullable CellLayout cell;
    private String spokenName = "";

    CellPane(CellFont font, GridColours colours, CodeTransfer transfer) {
        this.cellFont = font;
        this.colours = colours;
        setOpaque(false);
        setTransferHandler(transfer);
        if (!GraphicsEnvironment.isHeadless()) {
            setDragEnabled(true);
        }
        setBorder(null);
        setMargin(new Insets(0, 0, 0, 0));
        // Tab leaves the text, as everywhere else in the window
        setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        getInputMap().put(KeyStroke.getKeyStroke("ctrl H"), "none");   // Swing's other backspace, where users expect "replace"
        getInputMap().put(KeyStroke.getKeyStroke("shift ENTER"), javax.swing.text.DefaultEditorKit.insertBreakAction);
        addCaretListener(event -> repaint());
        ToolTipManager.sharedInstance().registerComponent(this);
        look(font, colours);
    }

    @Override
    protected final EditorKit createDefaultEditorKit() {
        return new CellKit();
    }

    final void look(CellFont font, GridColours newColours) {
        cellFont = font;
        colours = newColours;
        setFont(font.font());
        setCaretColor(newColours.text());
        textChanged();
    }

    /** Shows a text anew, with a new document. */
    final CellDocument load(CellText text) {
        CellDocument document = new CellDocument(text);
        setDocument(document);
        textChanged();
        return document;
    }

    final void show(float newIndent, int width, List<Mark> newMarks, boolean showWhitespace) {
        if (newIndent != indent || width != textWidth) {
            indent = newIndent;
            textWidth = width;
            cell = null;
            revalidate();
        }
        marks = newMarks;
        whitespace = showWhitespace;
        repaint();
    }

    final List<Mark> marks() {
        return marks;
    }

    final int textWidth() {
        return textWidth;
    }

    final CellDocument cellDocument() {
        return (CellDocument) getDocument();
    }

    final CellLayout cell() {
        if (cell == null) {
            CellText text = getDocument() instanceof CellDocument it ? it.read() : CellText.of(Text.EMPTY);
            cell = LineBreaker.layout(text, cellFont, textWidth, indent);
        }
        return cell;
    }

    final void textChanged() {
        cell = null;
        repaint();
    }

    /** @param listener told when the focus comes or goes */
    final void onFocus(Runnable listener) {
        addFocusListener(new FocusListener() {
            @Override
            public void focusGained(FocusEvent event) {
                listener.run();
            }

            @Override
            public void focusLost(FocusEvent event) {
                listener.run();
            }
        });
    }

    /** A menu is about where it was asked for: the caret goes there, unless what is selected is meant. */
    @Override
    public final @Nullable Point getPopupLocation(@Nullable MouseEvent event) {
        if (event == null) {   // asked for by key
            Rectangle caret = cell().caret(getCaretPosition()).getBounds();
            return new Point(caret.x, caret.y + caret.height);
        }
        int at = cell().positionAt(event.getX(), event.getY());
        if (at < getSelectionStart() || at > getSelectionEnd()) {
            setCaretPosition(at);
        }
        requestFocusInWindow();
        return super.getPopupLocation(event);
    }

    final void paintText(Graphics2D g, int x, int y) {
        Graphics2D own = (Graphics2D) g.create();
        CellFont.prepare(own);
        Color selection = isFocusOwner() ? colours.selection() : colours.inactiveSelection();
        new TextPainter(colours, whitespace).paint(own, cell(), x, y, marks, selection, getSelectionStart(), getSelectionEnd());
        own.dispose();
    }

    /** What is selected, codes included; empty where nothing is. */
    final Text selectedText() {
        return cell().text().text(getSelectionStart(), getSelectionEnd());
    }

    @Override
    public final @Nullable String getToolTipText(MouseEvent event) {
        return TextPainter.tooltip(cell(), marks, event.getX(), event.getY());
    }

    /** @param newName what a screen reader calls this text */
    final void callIt(String newName) {
        spokenName = newName;
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new Spoken();
        }
        return accessibleContext;
    }

    private final class Spoken extends AccessibleJTextComponent {

        @Override
        public String getAccessibleName() {
            return spokenName;
        }

        @Override
        public Point getLocationOnScreen() {
            // the platform asks at each move of the caret, and knows how to go on only where this is thrown
            if (SwingUtilities.getWindowAncestor(CellPane.this) == null) {
                throw new IllegalComponentStateException("not in a window");
            }
            return super.getLocationOnScreen();
        }
    }
}
