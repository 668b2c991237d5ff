package org.calque.workbench.grid;

import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.calque.workbench.theme.Theme;
import org.junit.jupiter.api.Assumptions;

/** Sets up the look and paints components without a display. */
public final class Stage {

    private Stage() {
    }

    public static void light() {
        look(Theme.LIGHT);
    }

    public static void dark() {
        look(Theme.DARK);
    }

    private static void look(Theme theme) {
        onEdt(() -> {
            theme.install(Theme.DEFAULT_FONT);
            return null;
        });
    }

    /** Skips a test where there is no display, and fails it where one is said to be there. */
    public static void needDisplay() {
        // told not to be headless, Java says it is not, whatever there is: on X11 the variable tells
        boolean none = GraphicsEnvironment.isHeadless()
                || System.getProperty("os.name").equals("Linux") && System.getenv("DISPLAY") == null;
        if (none) {
            if ("required".equals(System.getProperty("ui.display"))) {
                throw new AssertionError("ui.display=required, and there is no display");
            }
            Assumptions.abort("no display");
        }
    }

    /** Gives a component a size and lays it out as a window would. */
    public static <C extends JComponent> C lay(C component, int width, int height) {
        component.setSize(width, height);
        component.addNotify();
        layout(component);
        layout(component);
        return component;
    }

    public static void layout(Container container) {
        container.doLayout();
        for (Component child : container.getComponents()) {
            if (child instanceof Container it) {
                layout(it);
            }
        }
    }

    public static BufferedImage paint(JComponent component, double scale) {
        BufferedImage image = new BufferedImage((int) Math.ceil(component.getWidth() * scale),
                (int) Math.ceil(component.getHeight() * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(scale, scale);
        component.print(g);
        g.dispose();
        return image;
    }

    /** Runs on the event thread and hands back what comes of it; what it throws is thrown here. */
    public static <T> T onEdt(Callable<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        try {
            SwingUtilities.invokeAndWait(() -> {
                try {
                    result.set(work.call());
                } catch (Exception | AssertionError e) {
                    thrown.set(e);
                }
            });
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        if (thrown.get() instanceof AssertionError error) {
            throw error;
        }
        if (thrown.get() != null) {
            throw new AssertionError(thrown.get());
        }
        return result.get();
    }

    /** How many pixels of a picture are not white. */
    static long ink(BufferedImage image) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()) != -1).count();
    }
}
