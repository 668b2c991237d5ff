package org.calque.workbench.help;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Window;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JEditorPane;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import javax.swing.event.HyperlinkEvent;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.StyleSheet;
import org.calque.workbench.action.Actions;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Typed;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;

/** The guide: its contents on the left, a page on the right. */
public final class HelpPane extends Surface {

    private final Actions actions;
    private final DefaultListModel<Topic> topics = new DefaultListModel<>();
    private final JList<Topic> contents = new JList<>(topics);
    private final JTextField asked = new JTextField();
    private final JEditorPane text = new Reading();
    private final Search search = new Search(text);

    public HelpPane(Actions actions) {
        super(new BorderLayout(), Colour.SURFACE);
        this.actions = actions;
        topics.addAll(List.of(Topic.values()));
        contents.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        contents.setCellRenderer(new Cell());
        contents.setBackground(Colour.WINDOW.get());
        contents.setBorder(BorderFactory.createEmptyBorder(4, 0, 12, 0));
        contents.getAccessibleContext().setAccessibleName(actions.wording().say("help.contents"));
        contents.addListSelectionListener(chosen -> {
            if (contents.getSelectedValue() != null) {
                open(contents.getSelectedValue());
            }
        });
        text.setEditable(false);
        text.setBorder(BorderFactory.createEmptyBorder(8, 28, 24, 28));
        text.setBackground(Colour.SURFACE.get());
        text.addHyperlinkListener(event -> {
            if (event.getEventType() == HyperlinkEvent.EventType.ACTIVATED) {
                contents.setSelectedValue(Topic.valueOf(event.getDescription().toUpperCase(Locale.ROOT)), true);
            }
        });
        JScrollPane reading = new JScrollPane(text);
        reading.setBorder(BorderFactory.createMatteBorder(0, 1, 0, 0, Colour.LINE.get()));
        add(side(), BorderLayout.WEST);
        add(reading);
    }

    private JComponent side() {
        String hint = actions.wording().say("help.search");
        asked.putClientProperty("JTextField.placeholderText", hint);
        asked.putClientProperty("JTextField.showClearButton", true);
        asked.getAccessibleContext().setAccessibleName(hint);
        asked.addActionListener(entered -> search.next());
        Typed.in(asked, this::find);
        asked.registerKeyboardAction(pressed -> contents.requestFocusInWindow(), KeyStroke.getKeyStroke("DOWN"), WHEN_FOCUSED);
        registerKeyboardAction(pressed -> asked.requestFocusInWindow(),
                KeyStroke.getKeyStroke("ctrl F"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        Surface field = new Surface(new BorderLayout(), Colour.WINDOW);
        field.setBorder(BorderFactory.createEmptyBorder(12, 12, 6, 12));
        field.add(asked);
        Surface side = new Surface(new BorderLayout(), Colour.WINDOW);
        side.add(field, BorderLayout.NORTH);
        side.add(contents);
        return side;
    }

    /** Leaves the pages in the contents that have the words asked for, and marks them on the one that is shown. */
    private void find() {
        String words = asked.getText().strip();
        Topic shown = contents.getSelectedValue();
        List<Topic> found = Arrays.stream(Topic.values())
                .filter(topic -> topic.words(actions).toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT))).toList();
        topics.clear();
        topics.addAll(found);
        if (!found.isEmpty()) {
            contents.setSelectedValue(found.contains(shown) ? shown : found.get(0), true);
        }
        search.mark(words);
    }

    /** The pages in the contents now. */
    List<Topic> shown() {
        return Collections.list(topics.elements());
    }

    /** Asks for words, as if typed. */
    void search(String words) {
        asked.setText(words);
    }

    /** Draws pictures that are larger than they are shown smoothly. */
    private static final class Reading extends JEditorPane {

        @Override
        protected void paintComponent(Graphics g) {
            if (g instanceof Graphics2D fine) {
                fine.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            }
            super.paintComponent(g);
        }
    }

    /** Turns to a page. */
    public void show(Topic topic) {
        contents.setSelectedValue(topic, true);
    }

    private void open(Topic topic) {
        HTMLEditorKit kit = new HTMLEditorKit();
        kit.setStyleSheet(style());
        text.setEditorKit(kit);
        // Here and not before: with the kit the accessible context changes, and the name goes with the old one.
        text.getAccessibleContext().setAccessibleName(actions.wording().say("action.help"));
        text.setText("<html><body>" + topic.page(actions) + "</body></html>");
        text.setCaretPosition(0);
        search.mark(asked.getText().strip());
    }

    /** A style sheet of its own: the kit's is shared by everything in the program that shows HTML. */
    private static StyleSheet style() {
        float size = Fonts.text().getSize2D();
        StyleSheet style = new StyleSheet();
        style.addStyleSheet(new HTMLEditorKit().getStyleSheet());
        style.addRule("body { font-family: '" + Fonts.text().getFamily() + "'; font-size: " + size + "pt; color: " + css(Colour.TEXT) + "; }");
        style.addRule("h1 { font-size: " + size * 1.6f + "pt; margin-top: 12; margin-bottom: 6; }");
        style.addRule("h2 { font-size: " + size * 1.15f + "pt; margin-top: 18; margin-bottom: 4; }");
        style.addRule("p { margin-top: 4; margin-bottom: 8; }");
        style.addRule("ul, ol { margin-left: 22; margin-top: 2; }");
        style.addRule("li { margin-bottom: 5; }");
        style.addRule("code { font-family: '" + Fonts.text().getFamily() + "'; font-size: " + (size - 2) + "pt; color: " + css(Colour.ACCENT) + "; }");
        style.addRule("pre { font-size: " + size + "pt; color: " + css(Colour.TEXT) + "; background-color: " + css(Colour.WINDOW) + "; padding: 8; }");
        style.addRule("a { color: " + css(Colour.ACCENT) + "; }");
        style.addRule("td { padding: 3 14 3 0; vertical-align: top; }");
        return style;
    }

    private static String css(Colour colour) {
        Color value = colour.get();
        return String.format(Locale.ROOT, "#%02x%02x%02x", value.getRed(), value.getGreen(), value.getBlue());
    }

    /** Shows the guide in a window beside the program's, which can be worked in meanwhile. */
    public void open(Component over, Topic topic) {
        Window owner = SwingUtilities.getWindowAncestor(over);
        JDialog dialog = new JDialog(owner, actions.wording().say("action.help"), Dialog.ModalityType.MODELESS);
        dialog.setContentPane(this);
        dialog.getRootPane().registerKeyboardAction(pressed -> dialog.dispose(), KeyStroke.getKeyStroke("ESCAPE"), WHEN_IN_FOCUSED_WINDOW);
        dialog.setSize(new Dimension(980, 720));
        dialog.setLocationRelativeTo(over);
        show(topic);
        dialog.setVisible(true);
        text.requestFocusInWindow();
    }

    private final class Cell extends DefaultListCellRenderer {

        @Override
        public Component getListCellRendererComponent(JList<?> list, Object topic, int index, boolean selected, boolean focused) {
            JLabel label = (JLabel) super.getListCellRendererComponent(list, topic, index, selected, focused);
            label.setText(((Topic) topic).title(actions.wording().language()));
            label.setBorder(BorderFactory.createEmptyBorder(6, 18, 6, 24));
            return label;
        }
    }
}
