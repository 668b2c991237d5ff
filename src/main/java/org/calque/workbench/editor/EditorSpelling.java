package org.calque.workbench.editor;

import java.awt.Rectangle;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.MenuElement;
import javax.swing.MenuSelectionManager;
import org.calque.language.Misspelling;
import org.calque.workbench.grid.SegmentGrid;
import org.calque.workbench.model.DocumentModel;
import org.calque.workbench.model.Notice;
import org.calque.workbench.model.WorkbenchModel;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Spelling mistakes of the targets: from one to the next by key, with suggestions to choose from. */
public final class EditorSpelling {

    private final WorkbenchModel workbench;
    private final DocumentModel model;
    private final SegmentGrid grid;
    private final IntConsumer goTo;

    /** @param goTo goes to a segment of the document */
    EditorSpelling(WorkbenchModel workbench, DocumentModel model, SegmentGrid grid, IntConsumer goTo) {
        this.workbench = workbench;
        this.model = model;
        this.grid = grid;
        this.goTo = goTo;
    }

    /** The mistake at the caret, or null. */
    public @Nullable Misspelling atCaret() {
        int caret = grid.caret();
        return here().stream().filter(word -> word.start() <= caret && caret <= word.end()).findFirst().orElse(null);
    }

    private List<Misspelling> here() {
        return model.marks().misspelled(model.activeView());
    }

    /** Asks about the mistake at the caret or the next behind it, in this segment or one of those that follow. */
    void askNext() {
        SegmentGrid.@Nullable Stretch selected = grid.targetSelection();
        int caret = grid.caret();
        for (Misspelling word : here()) {
            boolean asked = selected != null && selected.start() == word.start() && selected.end() == word.end();
            if (!asked && word.end() >= caret) {
                ask(word);
                return;
            }
        }
        model.seeking().nextMisspelled(next -> {
            if (next < 0) {
                workbench.tell(Notice.Kind.GOOD, workbench.wording().say("spelling.all-right"));
            } else {
                goTo.accept(next);
                here().stream().findFirst().ifPresent(this::ask);
            }
        });
    }

    private void ask(Misspelling word) {
        grid.selectTarget(word.start(), word.end());
        grid.focusTarget();
        JPopupMenu menu = new JPopupMenu();
        offer(menu, word, () -> {
            if (grid.isShowing()) {
                Rectangle place = grid.targetPlace(word.start());
                menu.show(grid, place.x, place.y + place.height);
                if (menu.getComponent(0) instanceof JMenuItem first && first.isEnabled()) {
                    MenuSelectionManager.defaultManager().setSelectedPath(new MenuElement[] {menu, first});
                }
            }
        });
    }

    /**
     * Puts into a menu what a word may have been meant to be, and a way to keep it as it is.
     *
     * @param found told once the suggestions are in the menu
     */
    public void offer(JPopupMenu menu, Misspelling word, Runnable found) {
        Wording wording = workbench.wording();
        JMenuItem waiting = new JMenuItem(wording.say("spelling.searching"));
        waiting.setEnabled(false);
        menu.add(waiting);
        JMenuItem add = new JMenuItem(wording.say("spelling.add", word.word()));
        add.addActionListener(chosen -> add(word));
        menu.add(add);
        int segment = model.active();
        workbench.suggest(word.word(), suggestions -> {
            if (segment != model.active()) {
                return;
            }
            int at = menu.getComponentIndex(waiting);
            menu.remove(waiting);
            if (suggestions.isEmpty()) {
                JMenuItem none = new JMenuItem(wording.say("spelling.none"));
                none.setEnabled(false);
                menu.insert(none, at);
            }
            Consumer<String> take = better -> {
                grid.replaceInTarget(word.start(), word.end(), better);
                grid.focusTarget();
            };
            for (String suggestion : suggestions) {
                JMenuItem item = new JMenuItem(suggestion);
                item.setFont(item.getFont().deriveFont(java.awt.Font.BOLD));
                item.addActionListener(chosen -> take.accept(suggestion));
                menu.insert(item, at++);
            }
            if (menu.isVisible()) {
                menu.pack();
            }
            found.run();
        });
    }

    /** Keeps the mistake at the caret, or the first of the segment, as a word of one's own. */
    void addWord() {
        Misspelling word = atCaret();
        if (word == null) {
            word = here().stream().findFirst().orElse(null);
        }
        if (word != null) {
            add(word);
        }
    }

    private void add(Misspelling word) {
        workbench.keepWord(word.word());
        workbench.tell(Notice.Kind.INFO, workbench.wording().say("spelling.added", word.word()));
        grid.focusTarget();
    }
}
