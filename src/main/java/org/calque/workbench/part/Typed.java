package org.calque.workbench.part;

import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.JTextComponent;

/** Hears what is typed into a field. */
public final class Typed implements DocumentListener {

    private final Runnable told;

    private Typed(Runnable told) {
        this.told = told;
    }

    /** @param told after each change of the field's text */
    public static void in(JTextComponent field, Runnable told) {
        field.getDocument().addDocumentListener(new Typed(told));
    }

    @Override
    public void insertUpdate(DocumentEvent event) {
        told.run();
    }

    @Override
    public void removeUpdate(DocumentEvent event) {
        told.run();
    }

    @Override
    public void changedUpdate(DocumentEvent event) {
        // attributes are none of ours
    }
}
