package org.calque.workbench;

import java.awt.GridBagLayout;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import org.calque.document.LanguagePair;
import org.calque.workbench.model.filter.Search;
import org.calque.workbench.part.Typed;
import org.calque.workbench.theme.Symbol;
import org.calque.workbench.wording.Wording;

/** Where one types what is to be found, and says how: on which side, with which capitals, as an expression. */
final class SearchField extends JTextField {

    private final Wording wording;
    private final JButton side = new JButton();
    private final JToggleButton matchCase = new JToggleButton("Aa");
    private final JToggleButton expression = new JToggleButton(".*");
    private final Consumer<Search> changed;
    private Search.Side where = Search.Side.BOTH;
    private String source = "";
    private String target = "";
    private boolean showing;

    /** @param leave what Enter and Escape do, told whether something is to be found */
    SearchField(Wording wording, Consumer<Search> changed, Consumer<Boolean> leave) {
        this.wording = wording;
        this.changed = changed;
        putClientProperty("JTextField.placeholderText", wording.say("search.placeholder"));
        putClientProperty("JTextField.leadingIcon", Symbol.SEARCH.icon());
        putClientProperty("JTextField.showClearButton", true);
        JPanel how = new JPanel(new GridBagLayout());
        how.setOpaque(false);
        side.addActionListener(pressed -> {
            where = Search.Side.values()[(where.ordinal() + 1) % Search.Side.values().length];
            name();
            tell();
        });
        matchCase.addActionListener(pressed -> tell());
        expression.addActionListener(pressed -> tell());
        matchCase.setToolTipText(wording.say("search.case"));
        expression.setToolTipText(wording.say("search.expression"));
        matchCase.getAccessibleContext().setAccessibleName(wording.say("search.case"));
        expression.getAccessibleContext().setAccessibleName(wording.say("search.expression"));
        for (javax.swing.AbstractButton button : new javax.swing.AbstractButton[] {side, matchCase, expression}) {
            button.putClientProperty("FlatLaf.styleClass", "small");
            button.putClientProperty("JButton.buttonType", "toolBarButton");
            button.setMargin(new java.awt.Insets(0, 3, 0, 3));
            how.add(button);
        }
        putClientProperty("JTextField.trailingComponent", how);
        getAccessibleContext().setAccessibleName(wording.say("search.placeholder"));
        Typed.in(this, this::tell);
        addActionListener(entered -> leave.accept(!getText().isEmpty()));
        registerKeyboardAction(pressed -> {
            setText("");
            leave.accept(false);
        }, KeyStroke.getKeyStroke("ESCAPE"), WHEN_FOCUSED);
        name();
    }

    private void name() {
        String shown = switch (where) {
            case BOTH -> source + "+" + target;
            case SOURCE -> source;
            case TARGET -> target;
        };
        String told = wording.say("search.side." + where.name().toLowerCase(Locale.ROOT));
        side.setText(shown.isEmpty() ? "·" : shown);
        side.setToolTipText(told);
        side.getAccessibleContext().setAccessibleName(told);
    }

    private Search search() {
        return new Search(getText(), where, expression.isSelected(), matchCase.isSelected());
    }

    private void tell() {
        if (!showing) {
            Search now = search();
            mark(now);
            changed.accept(now);
        }
    }

    private void mark(Search now) {
        putClientProperty("JComponent.outline", now.wellFormed() ? null : "error");
    }

    /** Shows what is looked for, without telling of it. */
    void show(Search now, LanguagePair languages) {
        source = languages.source().getLanguage().toUpperCase(Locale.ROOT);
        target = languages.target().getLanguage().toUpperCase(Locale.ROOT);
        showing = true;
        if (!now.text().equals(getText())) {
            setText(now.text());
        }
        where = now.side();
        matchCase.setSelected(now.matchCase());
        expression.setSelected(now.expression());
        name();
        mark(now);
        showing = false;
    }
}
