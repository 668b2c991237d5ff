package org.calque.workbench.grid;

import javax.swing.text.AttributeSet;
import javax.swing.text.BadLocationException;
import javax.swing.text.DocumentFilter;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;
import org.jspecify.annotations.Nullable;

/**
 * Lets characters through and keeps codes: a code inside what is deleted or typed over stays, and no typed or pasted U+FFFC
 * passes for one. Codes are put in and taken out past this guard, by commands of their own.
 */
final class CodeGuard extends DocumentFilter {

    private final boolean lineBreaks;

    /** @param lineBreaks whether the text may hold line breaks and tabs; otherwise they become spaces */
    CodeGuard(boolean lineBreaks) {
        this.lineBreaks = lineBreaks;
    }

    @Override
    public void insertString(FilterBypass bypass, int offset, String string, @Nullable AttributeSet attributes)
            throws BadLocationException {
        bypass.insertString(offset, clean(string), plain(attributes));
    }

    @Override
    public void remove(FilterBypass bypass, int offset, int length) throws BadLocationException {
        CellDocument document = (CellDocument) bypass.getDocument();
        int end = offset + length;
        for (int i = end - 1; i >= offset; i--) {
            if (document.chipAt(i) != null) {
                if (i + 1 < end) {
                    bypass.remove(i + 1, end - i - 1);
                }
                end = i;
            }
        }
        if (offset < end) {
            bypass.remove(offset, end - offset);
        }
    }

    @Override
    public void replace(FilterBypass bypass, int offset, int length, @Nullable String string,
                        @Nullable AttributeSet attributes) throws BadLocationException {
        if (length > 0) {
            remove(bypass, offset, length);
        }
        if (string != null && !string.isEmpty()) {
            insertString(bypass, offset, string, attributes);
        }
    }

    private String clean(String string) {
        StringBuilder clean = new StringBuilder(string.length());
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '\r') {
                if (i + 1 == string.length() || string.charAt(i + 1) != '\n') {
                    clean.append(lineBreaks ? '\n' : ' ');
                }
            } else if (c == '\n' || c == '\t') {
                clean.append(lineBreaks ? c : ' ');
            } else if (c != CellText.OBJECT && (c >= ' ' && c != 0x7F)) {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    /** Of the attributes only an input method's own: a character typed beside a chip must not become one. */
    private static AttributeSet plain(@Nullable AttributeSet attributes) {
        if (attributes == null || !attributes.isDefined(StyleConstants.ComposedTextAttribute)) {
            return SimpleAttributeSet.EMPTY;
        }
        SimpleAttributeSet kept = new SimpleAttributeSet(attributes);
        kept.removeAttribute(CellDocument.CHIP);
        return kept;
    }
}
