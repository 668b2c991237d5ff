package org.calque.workbench.dock;

import java.awt.BorderLayout;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import javax.swing.BorderFactory;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.calque.workbench.model.DocumentModel;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** The note of the active segment. Kept when the field is left, also for another segment. */
public final class NotePane extends Surface {

    private final DocumentModel model;
    private final JTextArea field = new JTextArea();
    private int index = -1;
    private String kept = "";

    public NotePane(DocumentModel model, Wording wording) {
        super(new BorderLayout(0, 6), Colour.WINDOW);
        this.model = model;
        setBorder(BorderFactory.createEmptyBorder(10, 10, 10, 10));
        Words hint = Words.muted(wording.say("note.hint"));
        hint.setLabelFor(field);
        field.setLineWrap(true);
        field.setWrapStyleWord(true);
        field.setMargin(new java.awt.Insets(8, 8, 8, 8));
        field.getAccessibleContext().setAccessibleName(wording.say("dock.note"));
        // Tab leaves the field, as everywhere in the window.
        field.setFocusTraversalKeys(java.awt.KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        field.setFocusTraversalKeys(java.awt.KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent event) {
                keep();
            }
        });
        add(hint, BorderLayout.NORTH);
        add(new JScrollPane(field));
    }

    /** Writes what stands in the field to the segment it was written for. */
    public void keep() {
        if (index >= 0 && index < model.document().segments().size() && !field.getText().equals(kept)) {
            kept = field.getText();
            model.session().setNote(index, kept.isBlank() ? null : kept);
        }
    }

    /** Shows the active segment's note; what is being written is not overwritten. */
    public void refresh() {
        @Nullable String note = model.document().segments().get(model.active()).note();
        String now = note == null ? "" : note;
        if (index != model.active()) {
            keep();
            index = model.active();
            kept = now;
            field.setText(now);
        } else if (!now.equals(kept)) {
            kept = now;
            field.setText(now);
        }
    }

    public void edit() {
        field.requestFocusInWindow();
    }
}
