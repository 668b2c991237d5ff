package org.calque.workbench.part;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.LayoutManager;
import javax.swing.text.JTextComponent;

/**
 * One below the other, each as wide as there is room and as high as it then needs. Swing's own layouts ask for heights before
 * widths are known, which cuts off text that wraps.
 */
public final class Stack implements LayoutManager {

    private final int gap;

    /** @param gap between two, pixels before scaling by the screen */
    public Stack(int gap) {
        this.gap = gap;
    }

    @Override
    public void layoutContainer(Container parent) {
        Insets insets = parent.getInsets();
        int width = parent.getWidth() - insets.left - insets.right;
        int y = insets.top;
        for (Component child : parent.getComponents()) {
            if (child.isVisible()) {
                int height = heightOf(child, width);
                child.setBounds(insets.left, y, width, height);
                y += height + gap;
            }
        }
    }

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        Insets insets = parent.getInsets();
        int width = parent.getWidth() > 0 ? parent.getWidth() : 300;
        return new Dimension(width, heightFor(parent, width - insets.left - insets.right) + insets.top + insets.bottom);
    }

    private int heightFor(Container parent, int width) {
        int height = 0;
        for (Component child : parent.getComponents()) {
            if (child.isVisible()) {
                height += (height > 0 ? gap : 0) + heightOf(child, width);
            }
        }
        return height;
    }

    private static int heightOf(Component child, int width) {
        if (child instanceof Container container && container.getLayout() instanceof Stack inner) {
            Insets insets = container.getInsets();
            return inner.heightFor(container, width - insets.left - insets.right) + insets.top + insets.bottom;
        }
        if (child instanceof JTextComponent) {
            child.setSize(Math.max(1, width), Short.MAX_VALUE);
        }
        return child.getPreferredSize().height;
    }

    @Override
    public Dimension minimumLayoutSize(Container parent) {
        return new Dimension(0, 0);
    }

    @Override
    public void addLayoutComponent(String name, Component child) {
        // nothing is kept beside the parent's own list
    }

    @Override
    public void removeLayoutComponent(Component child) {
        // nothing is kept beside the parent's own list
    }
}
