package org.calque.workbench;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.imageio.ImageIO;
import javax.swing.JPanel;
import javax.swing.RepaintManager;
import javax.swing.SwingUtilities;
import org.calque.document.LanguagePair;
import org.calque.glossary.exchange.StarterGlossary;
import org.calque.job.Progress;
import org.calque.project.Workspace;
import org.calque.workbench.model.Onward;
import org.calque.workbench.model.Settings;
import org.calque.workbench.model.WorkbenchModel;
import org.calque.workbench.theme.Theme;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A whole workbench without a display, on a real workspace in a folder of its own. Everything happens at once and on the event
 * thread, where tests run with {@link #onEventThread}.
 */
final class Stage implements AutoCloseable {

    Onward left;   // for

    final Workspace workspace;
    final WorkbenchModel model;
    final Settings settings;
    final WorkbenchPanel panel;
    private final Locale before = Locale.getDefault();
    private final JPanel sheet = new JPanel(new BorderLayout());

    Stage(Path folder, Theme theme, Locale language) {
        WorkbenchFrame.speak(language);
        theme.install(Theme.DEFAULT_FONT);
        settings = new Settings(new Unkept());
        workspace = Workspace.open(folder, () -> List.of(StarterGlossary.read()), Progress.NONE);
        WorkbenchModel.Threads threads = new WorkbenchModel.Threads(Stage::onWindow, Runnable::run, Runnable::run, Runnable::run);
        model = new WorkbenchModel(workspace, LanguagePair.FRENCH_ENGLISH, threads, Wording.in(language));
        panel = new WorkbenchPanel(model, settings, new Host());
        sheet.add(panel.menus(), BorderLayout.NORTH);
        sheet.add(panel);
        // Displayable, or Swing lays nothing out; but not showing, or it asks where on the screen it is.
        sheet.setVisible(false);
        sheet.addNotify();
        layOut(1440, 900);
    }

    private static void onWindow(Runnable work) {
        if (EventQueue.isDispatchThread()) {
            work.run();
        } else {
            EventQueue.invokeLater(work);
        }
    }

    static void onEventThread(Callable<?> work) throws Exception {
        FutureTask<?> task = new FutureTask<>(work);
        EventQueue.invokeLater(task);
        try {
            task.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw (Error) failed.getCause();
        }
    }

    void layOut(int width, int height) {
        sheet.setSize(width, height);
        layOut(sheet);
        layOut(sheet);   // what wraps knows its width only after the first time
    }

    private static void layOut(Container container) {
        container.doLayout();
        for (Component child : container.getComponents()) {
            if (child instanceof Container inner) {
                layOut(inner);
            }
        }
    }

    /** A panel of its own for the same work, with the settings as they are now; to be disposed of. */
    WorkbenchPanel another() {
        return new WorkbenchPanel(model, settings, new Host());
    }

    Container sheet() {
        return sheet;
    }

    /** @param scale 2 as on a screen of 200 percent */
    BufferedImage paint(int width, int height, double scale) {
        layOut(width, height);
        BufferedImage image = new BufferedImage((int) (width * scale), (int) (height * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(scale, scale);
        // Not print(): a table that is printed shows no selection.
        RepaintManager.currentManager(sheet).setDoubleBufferingEnabled(false);
        sheet.paint(g);
        g.dispose();
        return image;
    }

    void paintTo(Path file, int width, int height, double scale) throws IOException {
        ImageIO.write(paint(width, height, scale), "png", file.toFile());
    }

    void theme(Theme theme) {
        theme.install(Theme.DEFAULT_FONT);
        SwingUtilities.updateComponentTreeUI(sheet);
    }

    @Override
    public void close() {
        panel.dispose();
        model.close();
        WorkbenchFrame.speak(before);   // other tests run in this process too
    }

    private final class Host implements WorkbenchPanel.Host {

        @Override
        public void leave(Onward onward) {
            left = onward;
        }

        @Override
        public void quit() {
            throw new IllegalStateException("nobody quits here");
        }

        @Override
        public void rebuild() {
            throw new IllegalStateException("the panel stays the same here");
        }

        @Override
        public void title(String text) {
            sheet.setName(text);
        }

        @Override
        public void theme(@Nullable Theme theme) {
            Stage.this.theme(theme == null ? Theme.LIGHT : theme);
        }

        @Override
        public void language(Locale language) {
            settings.setLanguage(language);
        }

        @Override
        public void fontSize(int points) {
            Theme.current().install(points);
            SwingUtilities.updateComponentTreeUI(sheet);
        }
    }
}
