package org.calque.workbench;

import com.formdev.flatlaf.extras.FlatSVGUtils;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JOptionPane;
import javax.swing.LayoutFocusTraversalPolicy;
import javax.swing.WindowConstants;
import org.calque.job.FaultException;
import org.calque.workbench.editor.EditorPage;
import org.calque.workbench.model.Onward;
import org.calque.workbench.model.Settings;
import org.calque.workbench.model.WorkbenchModel;
import org.calque.workbench.theme.SystemLook;
import org.calque.workbench.theme.Theme;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** The window around the workbench: its place on the screen, its looks and its language. */
final class WorkbenchFrame extends JFrame implements WorkbenchPanel.Host {

    private static final Dimension USUAL = new Dimension(1440, 900);

    private final transient WorkbenchModel model;
    private final transient Settings settings;
    private final transient Consumer<Onward> onwards;
    private transient WorkbenchPanel panel;

    /** @param onwards opens what comes after this window, once its workspace is closed */
    WorkbenchFrame(WorkbenchModel model, Settings settings, Consumer<Onward> onwards) {
        super(model.wording().say("window.title"));
        this.onwards = onwards;
        this.model = model;
        this.settings = settings;
        setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        setIconImages(FlatSVGUtils.createWindowIconImages("/org/calque/workbench/theme/icons/calque.svg"));
        setMinimumSize(new Dimension(820, 520));
        panel = new WorkbenchPanel(model, settings, this);
        show(panel);
        setFocusTraversalPolicy(new TargetFirst());
        place();
        addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                quit();
            }

            @Override
            public void windowActivated(WindowEvent event) {
                follow();   // whoever changed it was in another window
            }
        });
    }

    WorkbenchModel model() {
        return model;
    }

    WorkbenchPanel panel() {
        return panel;
    }

    /** Opens a file as if it had been dropped. */
    void open(Path file) {
        panel.open(file);
    }

    private void show(WorkbenchPanel now) {
        setJMenuBar(now.menus());
        setContentPane(now);
        revalidate();
        repaint();
    }

    /** Where it was last, if that is still on a screen. */
    private void place() {
        Settings.Bounds last = settings.bounds();
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        if (last != null && screen.intersects(new Rectangle(last.x(), last.y(), last.width(), last.height()))) {
            setBounds(last.x(), last.y(), last.width(), last.height());
            if (last.maximized()) {
                setExtendedState(MAXIMIZED_BOTH);
            }
        } else {
            setSize(Math.min(USUAL.width, screen.width), Math.min(USUAL.height, screen.height));
            setLocationRelativeTo(null);
        }
    }

    private void remember() {
        boolean maximized = (getExtendedState() & MAXIMIZED_BOTH) != 0;
        Settings.Bounds before = settings.bounds();
        settings.setBounds(maximized && before != null
                ? new Settings.Bounds(before.x(), before.y(), before.width(), before.height(), true)
                : new Settings.Bounds(getX(), getY(), getWidth(), getHeight(), maximized));
    }

    @Override
    public void quit() {
        end();
    }

    @Override
    public void leave(Onward onward) {
        if (end()) {
            onwards.accept(onward);
        }
    }

    /** Closes, unless something cannot be saved and is not to be lost. @return whether it is closed */
    private boolean end() {
        remember();
        Ending ending = save();
        if (ending == Ending.STAY) {
            return false;
        }
        if (ending == Ending.LOSE) {
            dispose();
            model.abandon();
            return true;
        }
        panel.dispose();
        dispose();
        model.close();
        return true;
    }

    /** What becomes of the window that is to be closed. */
    private enum Ending { SAVED, LOSE, STAY }

    /** Saves what was typed. What cannot be saved is nowhere but here: it is asked before it goes with the window. */
    private Ending save() {
        Wording wording = model.wording();
        while (true) {
            try {
                model.save();
                return Ending.SAVED;
            } catch (FaultException fault) {
                String told = fault.sentence(wording.language()) + " " + wording.say("quit.unsaved");
                Object[] choices = {wording.say("quit.again"), wording.say("quit.stay"), wording.say("quit.lose")};
                int chosen = JOptionPane.showOptionDialog(this, "<html><div width=420>" + told.replace("&", "&amp;").replace("<", "&lt;"),
                        wording.say("window.title"), JOptionPane.DEFAULT_OPTION, JOptionPane.ERROR_MESSAGE, null, choices, choices[0]);
                if (chosen != 0) {
                    return chosen == 2 ? Ending.LOSE : Ending.STAY;
                }
            }
        }
    }

    @Override
    public void title(String text) {
        setTitle(text);
    }

    @Override
    public void theme(@Nullable Theme theme) {
        settings.setFollowsSystem(theme == null);
        if (theme == null) {
            follow();
        } else {
            wear(theme);
        }
    }

    private void wear(Theme theme) {
        settings.setDark(theme == Theme.DARK);
        theme.install(settings.fontSize(Theme.DEFAULT_FONT));
    }

    /** Asks the desktop in the background, since it may take its time, and takes its look where that is another. */
    private void follow() {
        if (!settings.followsSystem()) {
            return;
        }
        Thread asks = new Thread(() -> {
            Theme now = SystemLook.now();
            EventQueue.invokeLater(() -> {
                if (settings.followsSystem() && now != Theme.current() && isDisplayable()) {
                    wear(now);
                }
            });
        }, "calque-look");
        asks.setDaemon(true);
        asks.start();
    }

    @Override
    public void fontSize(int points) {
        settings.setFontSize(points);
        Theme.current().install(points);
    }

    @Override
    public void language(Locale language) {
        settings.setLanguage(language);
        speak(language);
        model.speak(Wording.in(language));
        rebuild();
    }

    @Override
    public void rebuild() {
        panel.dispose();
        panel = new WorkbenchPanel(model, settings, this);
        show(panel);
        panel.go(Page.SETTINGS);
    }

    /** A window that gets the keys only after a document was opened gives them to the target, not to the first button there is. */
    private final class TargetFirst extends LayoutFocusTraversalPolicy {

        @Override
        public Component getDefaultComponent(Container of) {
            EditorPage editor = panel.editor();
            boolean seen = editor != null && editor.grid().target().isShowing();
            return seen ? editor.grid().target() : super.getDefaultComponent(of);
        }
    }

    /** Has Swing's own dialogs, and what other rooms have to say, speak that language too. */
    static void speak(Locale language) {
        Locale.setDefault(language);
        JComponent.setDefaultLocale(language);
    }
}
