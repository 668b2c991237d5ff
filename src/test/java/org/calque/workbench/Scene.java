package org.calque.workbench;

import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;

/**
 * Something to look at, set up on a fresh workspace.
 *
 * @param name of the picture's file
 */
record Scene(String name, Play play) {

    interface Play {
        /** @return what is painted by itself, null for the whole window */
        @Nullable JComponent on(Stage stage) throws Exception;
    }

    interface Setting {
        void on(Stage stage) throws Exception;
    }

    static Scene window(String name, Setting setting) {
        return new Scene(name, stage -> {
            setting.on(stage);
            return null;
        });
    }
}
