package org.calque.workbench.dialog;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JScrollPane;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import org.calque.workbench.part.Surface;
import org.calque.workbench.theme.Colour;

/** What a long page holds, beside it: a press goes to a section, and scrolling shows which one is read. */
final class Contents extends Surface {

    private static final int HEADING = 40;   // pixels: a section that begins so far below the top is the one being read

    private final List<Surface> sections;
    private final JScrollPane page;
    private final JList<String> list;
    private boolean following;

    /** @param sections each begins with a label, its heading @param page scrolls all of them */
    Contents(String name, List<Surface> sections, JScrollPane page) {
        super(new BorderLayout(), Colour.WINDOW);
        this.sections = sections;
        this.page = page;
        lines(0, 0, 0, 1);
        String[] names = new String[sections.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = ((JLabel) sections.get(i).getComponent(0)).getText();
        }
        list = new JList<>(names) {
            @Override
            public java.awt.Color getBackground() {
                return Colour.WINDOW.get();
            }
        };
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setCellRenderer(new Cell());
        list.setBorder(BorderFactory.createEmptyBorder(10, 0, 10, 0));
        list.getAccessibleContext().setAccessibleName(name);
        list.setSelectedIndex(0);
        list.addListSelectionListener(chosen -> {
            if (!following && list.getSelectedIndex() >= 0) {
                goTo(sections.get(list.getSelectedIndex()));
            }
        });
        page.getViewport().addChangeListener(scrolled -> follow());
        add(list);
    }

    /** Gives the focus to the list, whose arrows go from section to section. */
    void begin() {
        list.requestFocusInWindow();
    }

    private void goTo(Surface section) {
        following = true;
        Component content = page.getViewport().getView();
        Rectangle place = SwingUtilities.convertRectangle(section.getParent(), section.getBounds(), content);
        int most = Math.max(0, content.getHeight() - page.getViewport().getHeight());
        page.getViewport().setViewPosition(new Point(0, Math.max(0, Math.min(most, place.y - 20))));
        following = false;
    }

    private void follow() {
        if (following) {
            return;
        }
        int top = page.getViewport().getViewPosition().y + HEADING;
        int read = 0;
        for (int i = 0; i < sections.size(); i++) {
            Surface section = sections.get(i);
            if (SwingUtilities.convertPoint(section.getParent(), section.getLocation(), page.getViewport().getView()).y <= top) {
                read = i;
            }
        }
        following = true;
        list.setSelectedIndex(read);
        following = false;
    }

    private static final class Cell extends DefaultListCellRenderer {

        @Override
        public Component getListCellRendererComponent(JList<?> list, Object name, int index, boolean selected, boolean focused) {
            super.getListCellRendererComponent(list, name, index, selected, focused);
            setBackground(selected ? Colour.ACCENT_SOFT.get() : Colour.WINDOW.get());
            setForeground((selected ? Colour.ACCENT : Colour.TEXT).get());
            setBorder(BorderFactory.createEmptyBorder(7, 18, 7, 24));
            return this;
        }
    }
}
