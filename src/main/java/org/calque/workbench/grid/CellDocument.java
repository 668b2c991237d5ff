package org.calque.workbench.grid;

import java.util.ArrayList;
import java.util.List;
import javax.swing.text.AbstractDocument;
import javax.swing.text.AttributeSet;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultStyledDocument;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;
import org.jspecify.annotations.Nullable;

/**
 * The document of one cell: each chip is one U+FFFC with the chip as an attribute. Several edits that belong together, such as a
 * selection typed over, are told once, when they are done and the document may be changed again.
 *
 * <p>A cell gets a new document each time it is shown, since one emoji sets a property of a document for ever that sends all
 * later text through slower layout.
 */
final class CellDocument extends DefaultStyledDocument {

    /** Attribute of a U+FFFC that stands for a {@link Chip}. */
    static final Object CHIP = new StringBuilder("chip");

    private @Nullable Runnable changed;
    private int depth;
    private boolean dirty;

    CellDocument(CellText text) {
        direct(() -> put(0, text, 0, text.length()));
    }

    /** From now on a code survives whatever is typed over it, and each change is told. */
    void guard(boolean lineBreaks, Runnable whenChanged) {
        setDocumentFilter(new CodeGuard(lineBreaks));
        changed = whenChanged;
    }

    /** Whether an edit is under way, so that the caret moves because of it. */
    boolean busy() {
        return depth > 0;
    }

    CellText read() {
        return read(true);
    }

    /** @param composed whether text counts that an input method has not committed yet */
    CellText read(boolean composed) {
        try {
            String string = getText(0, getLength());
            StringBuilder kept = new StringBuilder(string.length());
            List<Chip> chips = new ArrayList<>();
            List<Integer> positions = new ArrayList<>();
            for (int i = 0; i < string.length(); i++) {
                char c = string.charAt(i);
                Chip chip = c == CellText.OBJECT ? chipAt(i) : null;
                if (chip != null) {
                    positions.add(kept.length());
                    chips.add(chip);
                }
                if (composed || !getCharacterElement(i).getAttributes().isDefined(StyleConstants.ComposedTextAttribute)) {
                    kept.append(c);
                }
            }
            return new CellText(kept.toString(), chips, positions.stream().mapToInt(Integer::intValue).toArray());
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);   // the document's own length
        }
    }

    @Nullable Chip chipAt(int position) {
        AttributeSet attributes = getCharacterElement(position).getAttributes();
        try {
            return position >= 0 && position < getLength() && getText(position, 1).charAt(0) == CellText.OBJECT
                    && attributes.getAttribute(CHIP) instanceof Chip chip ? chip : null;
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes this document read as another text, touching only what differs. @return the position behind that */
    int become(CellText wanted) {
        CellText now = read();
        int limit = Math.min(now.length(), wanted.length());
        int head = 0;
        while (head < limit && same(now, head, wanted, head)) {
            head++;
        }
        int tail = 0;
        while (tail < limit - head && same(now, now.length() - 1 - tail, wanted, wanted.length() - 1 - tail)) {
            tail++;
        }
        replaceDirectly(head, now.length() - tail, wanted, head, wanted.length() - tail);
        return wanted.length() - tail;
    }

    private static boolean same(CellText a, int i, CellText b, int j) {
        return a.string().charAt(i) == b.string().charAt(j) && java.util.Objects.equals(a.chipAt(i), b.chipAt(j));
    }

    /** Replaces a stretch, codes included, by a stretch of a text, codes included; past the guard, and told as one change. */
    void replaceDirectly(int from, int to, CellText text, int textFrom, int textTo) {
        direct(() -> {
            super.remove(from, to - from);
            put(from, text, textFrom, textTo);
        });
    }

    private void put(int at, CellText text, int from, int to) throws BadLocationException {
        int start = from;
        for (int i = from; i <= to; i++) {
            Chip chip = i < to ? text.chipAt(i) : null;
            if (i == to || chip != null) {
                if (i > start) {
                    super.insertString(at + start - from, text.string().substring(start, i), SimpleAttributeSet.EMPTY);
                }
                if (chip != null) {
                    SimpleAttributeSet attributes = new SimpleAttributeSet();
                    attributes.addAttribute(CHIP, chip);
                    super.insertString(at + i - from, String.valueOf(CellText.OBJECT), attributes);
                }
                start = i + 1;
            }
        }
    }

    private interface Edit {
        void run() throws BadLocationException;
    }

    private void direct(Edit edit) {
        var filter = getDocumentFilter();
        setDocumentFilter(null);
        try {
            together(edit);
        } catch (BadLocationException e) {
            throw new IllegalArgumentException(e);
        } finally {
            setDocumentFilter(filter);
        }
    }

    private void together(Edit edit) throws BadLocationException {
        depth++;
        try {
            edit.run();
        } finally {
            depth--;
            if (depth == 0 && dirty) {
                dirty = false;
                if (changed != null) {
                    changed.run();
                }
            }
        }
    }

    @Override
    public void insertString(int offset, String string, @Nullable AttributeSet attributes) throws BadLocationException {
        together(() -> super.insertString(offset, string, attributes));
    }

    @Override
    public void remove(int offset, int length) throws BadLocationException {
        together(() -> super.remove(offset, length));
    }

    @Override
    public void replace(int offset, int length, String string, @Nullable AttributeSet attributes) throws BadLocationException {
        together(() -> super.replace(offset, length, string, attributes));
    }

    @Override
    protected void insertUpdate(AbstractDocument.DefaultDocumentEvent change, AttributeSet attributes) {
        dirty = true;
        super.insertUpdate(change, attributes);
    }

    @Override
    protected void removeUpdate(AbstractDocument.DefaultDocumentEvent change) {
        dirty = true;
        super.removeUpdate(change);
    }
}
