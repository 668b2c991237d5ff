package org.calque.workbench.action;

import static java.awt.event.InputEvent.ALT_DOWN_MASK;
import static java.awt.event.InputEvent.SHIFT_DOWN_MASK;
import static java.awt.event.KeyEvent.VK_BACK_SPACE;
import static java.awt.event.KeyEvent.VK_COMMA;
import static java.awt.event.KeyEvent.VK_DELETE;
import static java.awt.event.KeyEvent.VK_DOWN;
import static java.awt.event.KeyEvent.VK_ENTER;
import static java.awt.event.KeyEvent.VK_F1;
import static java.awt.event.KeyEvent.VK_F12;
import static java.awt.event.KeyEvent.VK_F2;
import static java.awt.event.KeyEvent.VK_F3;
import static java.awt.event.KeyEvent.VK_F4;
import static java.awt.event.KeyEvent.VK_F5;
import static java.awt.event.KeyEvent.VK_F6;
import static java.awt.event.KeyEvent.VK_F7;
import static java.awt.event.KeyEvent.VK_F8;
import static java.awt.event.KeyEvent.VK_F9;
import static java.awt.event.KeyEvent.VK_INSERT;
import static java.awt.event.KeyEvent.VK_SPACE;
import static java.awt.event.KeyEvent.VK_UP;

import java.util.List;
import java.util.Locale;
import javax.swing.KeyStroke;
import org.calque.workbench.theme.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * The commands of the window, each with its name (under {@code action.<id>} in the wording), its picture, and the keys it
 * begins with. Control with Alt is never used together with a letter: on many keyboards the two are AltGr, which types.
 */
public enum ActionId {
    OPEN(Symbol.FOLDER_OPEN, Keys.menu('O')),
    SAMPLE(null, Keys.menu(VK_F1, SHIFT_DOWN_MASK)),
    SAVE(null, Keys.menu('S')),
    PREVIEW(Symbol.FILE_TEXT, Keys.menu('P')),
    EXPORT(Symbol.FILE_OUTPUT, Keys.menu('E', SHIFT_DOWN_MASK)),
    OPEN_PROJECT(null, Keys.menu('U', SHIFT_DOWN_MASK)),
    TAKE_BACK(Symbol.INBOX, Keys.menu('O', SHIFT_DOWN_MASK)),
    WORKSPACE(Symbol.DATABASE, Keys.menu(VK_F12)),
    CLOSE(null, Keys.menu('W')),
    QUIT(null, Keys.menu('Q')),

    UNDO(Symbol.UNDO_2, Keys.menu('Z')),
    REDO(Symbol.REDO_2, Keys.menu('Y'), Keys.menu('Z', SHIFT_DOWN_MASK)),
    SEARCH(Symbol.SEARCH, Keys.menu('F')),
    NEXT_HIT(null, Keys.of(VK_F3, 0)),
    PREVIOUS_HIT(null, Keys.of(VK_F3, SHIFT_DOWN_MASK)),
    FILTER(null, Keys.menu('F', SHIFT_DOWN_MASK)),
    REPLACE(null, Keys.menu('H')),
    CONCORDANCE(Symbol.DATABASE, Keys.menu('K')),
    PALETTE(null, Keys.menu('P', SHIFT_DOWN_MASK)),
    KEYS(null, Keys.of(VK_F1, SHIFT_DOWN_MASK)),   // with Control it is Swing's own, for tool tips

    SELECT_ALL(null, Keys.menu('A', SHIFT_DOWN_MASK)),
    SELECT_UP(null, Keys.of(VK_UP, ALT_DOWN_MASK | SHIFT_DOWN_MASK)),
    SELECT_DOWN(null, Keys.of(VK_DOWN, ALT_DOWN_MASK | SHIFT_DOWN_MASK)),

    PREVIOUS(null, Keys.of(VK_UP, ALT_DOWN_MASK)),
    NEXT(null, Keys.of(VK_DOWN, ALT_DOWN_MASK)),
    NEXT_OPEN(Symbol.SKIP_FORWARD, Keys.menu('G')),
    NEXT_ISSUE(Symbol.TRIANGLE_ALERT, Keys.of(VK_F8, SHIFT_DOWN_MASK)),
    NEXT_SAME(null, Keys.menu('R')),
    GO_TO(Symbol.HASH, Keys.menu('L')),
    NEXT_PANE(null, Keys.of(VK_F6, 0)),
    PREVIOUS_PANE(null, Keys.of(VK_F6, SHIFT_DOWN_MASK)),

    CONFIRM(Symbol.CHECK_CHECK, Keys.menu(VK_ENTER)),
    REVIEW(Symbol.EYE, Keys.menu(VK_ENTER, SHIFT_DOWN_MASK)),
    DRAFT(Symbol.PENCIL_LINE, Keys.menu('B', SHIFT_DOWN_MASK)),
    COPY_SOURCE(Symbol.COPY, Keys.menu('S', SHIFT_DOWN_MASK), Keys.menu(VK_INSERT)),
    CLEAR(null, Keys.menu(VK_DELETE, SHIFT_DOWN_MASK)),
    EARLIER(Symbol.HISTORY, Keys.of(VK_BACK_SPACE, ALT_DOWN_MASK)),
    HISTORY(Symbol.HISTORY, Keys.of(VK_BACK_SPACE, ALT_DOWN_MASK | SHIFT_DOWN_MASK)),
    COMPLETE(null, Keys.menu(VK_SPACE)),
    NEXT_CODE(null, Keys.of(VK_F9, 0)),
    SPLIT(null, Keys.menu('D', SHIFT_DOWN_MASK)),
    JOIN(null, Keys.menu('J')),
    LOCK(Symbol.LOCK, Keys.menu('L', SHIFT_DOWN_MASK)),
    LEAVE_EMPTY(Symbol.CIRCLE_SLASH, Keys.menu('X', SHIFT_DOWN_MASK)),
    CORRECT(Symbol.PENCIL_LINE, Keys.of(VK_F2, 0)),
    CUE_HERE(Symbol.AUDIO_LINES, Keys.of(VK_F2, SHIFT_DOWN_MASK)),
    NOTE(Symbol.MESSAGE_SQUARE_TEXT, Keys.menu('M')),

    TERM_1(null, Digits.alt(1)),
    TERM_2(null, Digits.alt(2)),
    TERM_3(null, Digits.alt(3)),
    TERM_4(null, Digits.alt(4)),
    TERM_5(null, Digits.alt(5)),
    TERM_6(null, Digits.alt(6)),
    TERM_7(null, Digits.alt(7)),
    TERM_8(null, Digits.alt(8)),
    TERM_9(null, Digits.alt(9)),
    MATCH_1(null, Digits.menu(1)),
    MATCH_2(null, Digits.menu(2)),
    MATCH_3(null, Digits.menu(3)),
    MATCH_4(null, Digits.menu(4)),
    MATCH_5(null, Digits.menu(5)),
    MATCH_6(null, Digits.menu(6)),
    MATCH_7(null, Digits.menu(7)),
    MATCH_8(null, Digits.menu(8)),
    MATCH_9(null, Digits.menu(9)),
    PRETRANSLATE(Symbol.DATABASE, Keys.menu('M', SHIFT_DOWN_MASK)),
    ADD_TERM(Symbol.PLUS, Keys.menu('E')),
    WAIVE(Symbol.STAMP, Keys.menu('W', SHIFT_DOWN_MASK)),
    ACCEPT_HEARD(null, Keys.menu('Y', SHIFT_DOWN_MASK)),
    REFUSE_HEARD(null, Keys.menu('N', SHIFT_DOWN_MASK)),
    WHERE_HEARD(null, Keys.menu('R', SHIFT_DOWN_MASK)),
    MEND(null, Keys.of(VK_ENTER, ALT_DOWN_MASK)),
    MEND_ALL(null, Keys.of(VK_ENTER, ALT_DOWN_MASK | SHIFT_DOWN_MASK)),
    CHECK(Symbol.LIST_CHECKS, Keys.of(VK_F8, 0)),
    REPORT(Symbol.FILE_TEXT, Keys.menu(VK_F7)),
    SIDE_BY_SIDE(null, Keys.menu(VK_F7, SHIFT_DOWN_MASK)),
    SPELLING(null, Keys.of(VK_F7, 0)),
    ADD_WORD(null, Keys.of(VK_F7, SHIFT_DOWN_MASK)),

    PAGE_EDITOR(Symbol.LANGUAGES, Keys.menu(VK_F2)),
    PAGE_GLOSSARY(Symbol.BOOK_OPEN_TEXT, Keys.menu(VK_F3)),
    PAGE_MEMORY(Symbol.DATABASE, Keys.menu(VK_F4)),
    PAGE_ISSUES(Symbol.LIST_CHECKS, Keys.menu(VK_F8)),
    PAGE_NAMES(Symbol.BADGE_CHECK, Keys.of(VK_F3, ALT_DOWN_MASK)),
    PAGE_STATISTICS(Symbol.CHART_COLUMN, Keys.menu(VK_F6)),
    PAGE_SETTINGS(Symbol.SETTINGS, Keys.menu(VK_COMMA)),
    NEW_CONCEPT(Symbol.PLUS, Keys.menu('N')),
    IMPORT_GLOSSARY(Symbol.UPLOAD, Keys.menu('I', SHIFT_DOWN_MASK)),
    NEW_MEMORY(Symbol.PLUS, Keys.menu(VK_F4, SHIFT_DOWN_MASK)),
    IMPORT_MEMORY(Symbol.UPLOAD, Keys.of(VK_F4, SHIFT_DOWN_MASK)),
    EXPORT_MEMORY(Symbol.FILE_OUTPUT, Keys.of(VK_F4, 0)),
    ANALYSE(Symbol.LIST_CHECKS, Keys.of(VK_F5, 0)),
    ALIGN(Symbol.LANGUAGES, Keys.of(VK_F5, SHIFT_DOWN_MASK)),
    OWN_WAY(null, Keys.menu(VK_F5)),
    SUGGEST(null, Keys.menu(VK_F5, SHIFT_DOWN_MASK)),
    WHITESPACE(null, Keys.of(VK_F9, SHIFT_DOWN_MASK)),
    CODES(null, Keys.menu(VK_F9)),
    EXPORT_GLOSSARY(Symbol.FILE_OUTPUT, Keys.menu('I')),
    CANDIDATES(Symbol.LIST_CHECKS, Keys.menu('G', SHIFT_DOWN_MASK)),
    CLASHES(null, Keys.menu('H', SHIFT_DOWN_MASK)),
    AFFECTED(null, Keys.menu('B')),
    WAIVERS(null, Keys.menu('C', SHIFT_DOWN_MASK)),
    GLOSSARIES(null, Keys.menu(VK_F3, SHIFT_DOWN_MASK)),
    HELP(Symbol.INFO, Keys.of(VK_F1, 0)),
    FIRST_MINUTE(null, Keys.of(VK_F1, ALT_DOWN_MASK | SHIFT_DOWN_MASK)),
    THEME(null, Keys.menu('T', SHIFT_DOWN_MASK));

    /** The nine that put a term of the active segment into its target, in the order of the term cards. */
    public static final List<ActionId> TERMS =
            List.of(TERM_1, TERM_2, TERM_3, TERM_4, TERM_5, TERM_6, TERM_7, TERM_8, TERM_9);

    /** The nine that put a match of the memory in the place of the target, in the order of the match cards. */
    public static final List<ActionId> MATCHES =
            List.of(MATCH_1, MATCH_2, MATCH_3, MATCH_4, MATCH_5, MATCH_6, MATCH_7, MATCH_8, MATCH_9);

    private final @Nullable Symbol symbol;
    private final List<KeyStroke> keys;

    ActionId(@Nullable Symbol symbol, KeyStroke... keys) {
        this.symbol = symbol;
        this.keys = List.of(keys);
    }

    /** Where its name stands in the wording. */
    public String key() {
        return "action." + name().toLowerCase(Locale.ROOT);
    }

    public @Nullable Symbol symbol() {
        return symbol;
    }

    /** The key that menus show first, then others that do the same. */
    public List<KeyStroke> keys() {
        return keys;
    }
}
