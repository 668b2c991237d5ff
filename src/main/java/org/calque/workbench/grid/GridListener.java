package org.calque.workbench.grid;

/** Hears what changed behind the grid; called on the event thread. */
public interface GridListener {

    /** Text, state, marks or issues of some rows changed. @param first inclusive @param last inclusive */
    void rowsChanged(int first, int last);

    /** Rows came, went or changed places. The active segment and the topmost one keep their places where they still exist. */
    void allChanged();
}
