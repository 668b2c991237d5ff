package org.calque.workbench.editor;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.calque.document.Text;
import org.calque.project.memory.Offer;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.action.Actions;
import org.calque.workbench.grid.SegmentGrid;
import org.calque.workbench.model.Completion;
import org.calque.workbench.model.DocumentModel;
import org.calque.workbench.model.Vocabulary;
import org.calque.workbench.part.Proposals;

/**
 * Completes words of the target. While one types, proposals only show themselves and take no key but the one that completes: it
 * takes the only one, or goes into the list. There the arrows choose, Enter or Tab takes, Escape leaves.
 */
public final class EditorCompletion {

    private static final int LEAST = 2;   // letters typed before anything shows itself
    private static final int GAP = 2;   // px between the line and the list

    private final DocumentModel model;
    private final SegmentGrid grid;
    private final Actions actions;
    private final Proposals list;
    private boolean automatic = true;
    private final Vocabulary vocabulary = new Vocabulary();
    private Text left = Text.EMPTY;   // the target worked on, learnt once it is left
    private Completion words;
    private List<Completion.Proposal> shown = List.of();
    private boolean chosenFrom;   // whether the list has the keys

    EditorCompletion(DocumentModel model, SegmentGrid grid, Actions actions) {
        this.model = model;
        this.grid = grid;
        this.actions = actions;
        this.list = new Proposals(actions.wording().say("action.complete"), this::take);
        this.words = Completion.of(model.activeView(), model.mentions(), List.of(), vocabulary);
        grid.addTypedListener((row, text) -> typed());
        grid.addCaretListener(this::caretMoved);
        grid.target().addKeyListener(new Keys());
    }

    public Proposals list() {
        return list;
    }

    public void setAutomatic(boolean on) {
        automatic = on;
        leave();
    }

    /** Takes in what can be completed in the active segment. */
    void refresh(List<Offer> matches) {
        words = Completion.of(model.activeView(), model.mentions(), matches, vocabulary);
    }

    /** Another segment is worked on: the words of the one before can be written again. */
    void elsewhere() {
        leave();
        vocabulary.learn(left);
        left = Text.EMPTY;
        refresh(List.of());
    }

    /** What is known to begin like what is typed; filled in the background. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Completes: takes the only proposal, or shows all there are to choose from. */
    public void complete() {
        if (chosenFrom) {
            take(list.selected());
            return;
        }
        List<Completion.Proposal> found = words.at(target(), grid.caret(), grid.caret() > 0 && letterBefore() ? 1 : 0);
        if (found.size() == 1 && found.get(0).start() < grid.caret()) {
            shown = found;
            take(0);
        } else {
            show(found, true);
        }
    }

    private boolean letterBefore() {
        return Character.isLetterOrDigit(target().charAt(grid.caret() - 1));
    }

    private String target() {
        return model.activeView().segment().target().string();
    }

    private void typed() {
        left = model.activeView().segment().target();
        if (chosenFrom || automatic) {
            // the caret is behind the letter only after this event
            javax.swing.SwingUtilities.invokeLater(() -> {
                if (grid.activeIndex() >= 0 && grid.caret() <= target().length()) {
                    show(words.at(target(), grid.caret(), LEAST), chosenFrom);
                }
            });
        }
    }

    private void caretMoved() {
        if (!shown.isEmpty()) {
            int caret = grid.caret();
            if (caret < shown.get(0).start() || caret > target().length() || !begins(shown.get(0), caret)) {
                leave();
            }
        }
    }

    private boolean begins(Completion.Proposal proposal, int caret) {
        int typed = caret - proposal.start();
        return typed <= proposal.words().length()
                && target().regionMatches(true, proposal.start(), proposal.words(), 0, typed);
    }

    private void show(List<Completion.Proposal> found, boolean choosing) {
        shown = found;
        chosenFrom = choosing && !found.isEmpty();
        List<Proposals.Line> lines = new ArrayList<>();
        for (Completion.Proposal proposal : found) {
            lines.add(new Proposals.Line(proposal.words(), lines.isEmpty() && !chosenFrom ? actions.keyName(ActionId.COMPLETE)
                    : actions.wording().say("complete." + proposal.origin().name().toLowerCase(Locale.ROOT))));
        }
        list.show(lines, chosenFrom ? 0 : -1);
        place();
    }

    /** Beside the beginning of the word, below its line or above it where there is no room. */
    void place() {
        if (list.isVisible() && !shown.isEmpty() && grid.activeIndex() >= 0) {
            Rectangle word = grid.targetPlace(shown.get(0).start());
            Dimension size = list.getPreferredSize();
            int below = word.y + word.height + GAP;
            list.setBounds(Math.max(0, Math.min(word.x - 11, grid.getWidth() - size.width)),
                    below + size.height <= grid.getHeight() ? below : word.y - size.height - GAP, size.width, size.height);
            list.validate();
        }
    }

    void leave() {
        if (!shown.isEmpty()) {
            show(List.of(), false);
        }
    }

    private void take(int line) {
        if (line >= 0 && line < shown.size()) {
            Completion.Proposal proposal = shown.get(line);
            int caret = grid.caret();
            leave();
            grid.replaceInTarget(proposal.start(), caret, proposal.words());
            leave();
            grid.focusTarget();
        }
    }

    private final class Keys extends KeyAdapter {

        @Override
        public void keyPressed(KeyEvent event) {
            if (shown.isEmpty()) {
                return;
            }
            if (event.getKeyCode() == KeyEvent.VK_ESCAPE) {
                leave();
                event.consume();
            } else if (chosenFrom && event.getModifiersEx() == 0) {
                int last = shown.size() - 1;
                switch (event.getKeyCode()) {
                    case KeyEvent.VK_DOWN -> list.select(Math.min(last, list.selected() + 1));
                    case KeyEvent.VK_UP -> list.select(Math.max(0, list.selected() - 1));
                    case KeyEvent.VK_ENTER, KeyEvent.VK_TAB -> take(list.selected());
                    default -> {
                        return;
                    }
                }
                event.consume();
            }
        }
    }
}
