package org.calque.workbench;

import java.awt.Dimension;
import java.util.List;
import org.calque.workbench.theme.Theme;

/** The pictures of the README and of the guide: made anew by {@link Pictures}, so that they show what the window is. */
final class Tour {

    static final Dimension SIZE = new Dimension(1440, 900);
    static final double SCALE = 1;

    /** @param file its name in {@code src/site} */
    record Picture(String file, Scene scene, Theme theme) {
    }

    static final List<Picture> PICTURES = List.of(
            new Picture("editor.png", Scenes.of("refused"), Theme.LIGHT),
            new Picture("editor-dark.png", Scenes.of("refused"), Theme.DARK),
            new Picture("first-minute.png", Scenes.of("first-minute"), Theme.LIGHT),
            new Picture("affected.png", Scenes.of("glossary-affected"), Theme.LIGHT),
            new Picture("matches.png", Scenes.of("matches-more"), Theme.DARK),
            new Picture("transcript.png", Scenes.of("transcript"), Theme.LIGHT),
            new Picture("issues.png", Scenes.of("issues"), Theme.LIGHT));

    /** Scenes that the guide's pages show, in both languages and looks, twice as large as they stand there. */
    static final List<String> GUIDE = List.of("editor", "refused", "glossary", "issues", "transcript");
    static final Dimension GUIDE_SIZE = new Dimension(1100, 660);
    static final double GUIDE_SCALE = 12 / 11.0;

    private Tour() {
    }
}
