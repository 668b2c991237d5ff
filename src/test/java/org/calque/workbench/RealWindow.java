package org.calque.workbench;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.Robot;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.prefs.Preferences;
import org.calque.document.LanguagePair;
import org.calque.document.Segment;
import org.calque.glossary.exchange.StarterGlossary;
import org.calque.job.Progress;
import org.calque.project.Workspace;
import org.calque.workbench.editor.EditorPage;
import org.calque.workbench.model.Onward;
import org.calque.workbench.model.Settings;
import org.calque.workbench.model.WorkbenchModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What is tried in a real window, with a real keyboard. */
abstract class RealWindow {

    @TempDir
    Path folder;

    final Preferences kept = new Unkept();
    private final AtomicInteger released = new AtomicInteger();   // keys, as the program has seen them
    private final KeyEventDispatcher counting = event -> {
        if (event.getID() == KeyEvent.KEY_RELEASED) {
            released.incrementAndGet();
        }
        return false;
    };
    Robot robot;
    WorkbenchFrame frame;

    @BeforeEach
    void display() throws Exception {
        org.calque.workbench.grid.Stage.needDisplay();
        robot = new Robot();
        robot.setAutoDelay(8);
        KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(counting);
    }

    @AfterEach
    void stop() {
        KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventDispatcher(counting);
        for (Window window : Window.getWindows()) {   // what a failed test leaves open would have the keys of the next
            window.dispose();
        }
    }

    void open(List<Path> files) throws Exception {
        open(files, next -> { });
    }

    void open(List<Path> files, Consumer<Onward> onwards) throws Exception {
        Settings settings = new Settings(kept);
        settings.setLanguage(Locale.ENGLISH);
        Workspace workspace = Workspace.open(folder.resolve("workspace"), () -> List.of(StarterGlossary.read()), Progress.NONE);
        frame = onWindow(() -> Workbench.show(workspace, LanguagePair.FRENCH_ENGLISH, files, settings, onwards));
        await("opened", () -> frame.panel().editor() != null && frame.panel().editor().model().overview() != null);
        assertNotNull(onWindow(() -> frame.panel().editor()));
    }

    void focusTarget() {
        await("the focus in the target", () -> {
            if (!frame.isFocused()) {
                frame.toFront();
                frame.requestFocus();
            }
            editor().grid().focusTarget();
            return frame.getFocusOwner() instanceof javax.swing.JTextPane;
        });
    }

    EditorPage editor() {
        return frame.panel().editor();
    }

    WorkbenchModel model() {
        return frame.model();
    }

    Segment segment(int index) {
        return editor().model().document().segments().get(index);
    }

    void type(String text) {
        for (char c : text.toCharArray()) {
            press(KeyEvent.getExtendedKeyCodeForChar(c));
        }
    }

    /** Until the program has them: {@link Robot#waitForIdle} waits for a second and more where a caret blinks. */
    void press(int... keys) {
        int before = released.get();
        for (int key : keys) {
            robot.keyPress(key);
        }
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.keyRelease(keys[i]);
        }
        try {
            for (int tries = 0; tries < 200 && released.get() < before + keys.length; tries++) {   // what closes a window may be lost with it
                Thread.sleep(5);
            }
            onWindow(() -> null);   // what they did in turn
        } catch (ExecutionException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    /** Waits as long as it takes on a busy machine; what never comes fails. */
    void await(String what, BooleanSupplier come) {
        try {
            for (int tries = 0; tries < 600; tries++) {
                if (onWindow(come::getAsBoolean)) {
                    return;
                }
                Thread.sleep(50);
            }
        } catch (ExecutionException | InterruptedException broken) {
            throw new AssertionError(what, broken);
        }
        fail("waited in vain: " + what);
    }

    /** Presses the button of some words, in whatever window of the program shows one, with the mouse. */
    void click(String words) throws Exception {
        await("a button “" + words + "”", () -> !showing(javax.swing.AbstractButton.class, words).isEmpty());
        click(onWindow(() -> showing(javax.swing.AbstractButton.class, words).get(0)), 0);
    }

    /** @param down from the upper edge, in pixels; 0 for the middle */
    void click(Component component, int down) throws Exception {
        java.awt.Point at = onWindow(component::getLocationOnScreen);
        robot.mouseMove(at.x + component.getWidth() / 2, at.y + (down == 0 ? component.getHeight() / 2 : down));
        robot.mousePress(java.awt.event.InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(java.awt.event.InputEvent.BUTTON1_DOWN_MASK);
    }

    /** Components of a kind that are to be seen in any window; buttons of some words, or all where they are null. */
    static <C extends Component> List<C> showing(Class<C> kind, String words) {
        List<C> found = new ArrayList<>();
        for (Window window : Window.getWindows()) {
            if (window.isShowing()) {
                collect(window, kind, words, found);
            }
        }
        return found;
    }

    private static <C extends Component> void collect(Container in, Class<C> kind, String words, List<C> found) {
        for (Component child : in.getComponents()) {
            if (kind.isInstance(child) && child.isShowing()
                    && (words == null || child instanceof javax.swing.AbstractButton button && words.equals(button.getText()))) {
                found.add(kind.cast(child));
            }
            if (child instanceof Container inner) {
                collect(inner, kind, words, found);
            }
        }
    }

    static <T> T onWindow(Callable<T> question) throws ExecutionException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(question);
        EventQueue.invokeLater(task);
        return task.get();
    }
}
