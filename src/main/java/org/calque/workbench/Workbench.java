package org.calque.workbench;

import java.awt.Desktop;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.Timer;
import org.calque.document.LanguagePair;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.project.Workspace;
import org.calque.workbench.dialog.Waiting;
import org.calque.workbench.model.Onward;
import org.calque.workbench.model.Settings;
import org.calque.workbench.model.WorkbenchModel;
import org.calque.workbench.theme.Theme;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Opens the window. */
public final class Workbench {

    /** How long keys must rest before the whole document is looked at again, ms. */
    private static final int REST = 150;

    /** How often it is looked whether the window can be used, ms. */
    private static final int GLANCE = 5;

    private Workbench() {
    }

    /** Whether there is a display to open a window on. */
    public static boolean hasDisplay() {
        return !GraphicsEnvironment.isHeadless();
    }

    /**
     * Opens the window on a workspace, and in it the files given, the last one shown. Returns once it is open; the window closes
     * the workspace when it is closed, and nothing of it keeps the program running then.
     *
     * @param place     of the workspace; null for the one last chosen in the window, or the usual one
     * @param opening   opens the workspace at a place, and makes it where there is none
     * @param languages of documents that do not say themselves
     * @throws FaultException                if it cannot be opened, and whoever was told so in a window gave up
     * @throws java.awt.HeadlessException on the event thread, if there is no display
     */
    public static void open(@Nullable String place, Function<String, Workspace> opening, LanguagePair languages, List<Path> files) {
        Settings settings = Settings.ofUser();
        Entrance entrance = new Entrance(settings, opening);
        go(entrance, place == null ? entrance.usual() : new Onward.Open(place, false), false, languages, files, settings);
    }

    private static void go(Entrance entrance, Onward onward, boolean chosen, LanguagePair languages, List<Path> files, Settings settings) {
        Workspace workspace = entrance.enter(onward, chosen);
        EventQueue.invokeLater(() -> show(workspace, languages, files, settings, next -> leave(entrance, next, languages, settings)));
    }

    /** Goes on to another workspace, with a window meanwhile that says so: without any, the program would end. */
    static void leave(Entrance entrance, Onward next, LanguagePair languages, Settings settings) {
        Waiting waiting = new Waiting(Wording.in(settings.language()), next.place());
        waiting.setVisible(true);
        new Thread(() -> {
            try {
                go(entrance, next, next instanceof Onward.Open, languages, List.of(), settings);
            } catch (FaultException givenUp) {
                System.getLogger(Workbench.class.getPackageName()).log(System.Logger.Level.INFO, next.place(), givenUp);
            } finally {
                EventQueue.invokeLater(waiting::dispose);
            }
        }, "calque-opening").start();
    }

    /**
     * The same, and closes the window as soon as it can be used with the document asked for in it: to measure how long that
     * takes, and to have the classes of a start at hand for a start-up archive.
     *
     * @param shown told on the event thread once the window was painted, before it closes
     */
    public static void openUntilShown(Workspace workspace, LanguagePair languages, List<Path> files, Runnable shown) {
        Settings settings = Settings.ofUser();
        EventQueue.invokeLater(() -> {
            WorkbenchFrame frame = show(workspace, languages, files, settings, next -> { });
            Timer looking = new Timer(GLANCE, null);
            looking.addActionListener(event -> {
                boolean there = files.isEmpty() || frame.model().document() != null;
                if (there && frame.isShowing()) {
                    looking.stop();
                    frame.getRootPane().paintImmediately(frame.getRootPane().getBounds());
                    frame.getToolkit().sync();
                    shown.run();
                    frame.quit();
                }
            });
            looking.start();
        });
    }

    /** Puts on the look and the language that the user has chosen. On the event thread. */
    static void dress(Settings settings) {
        WorkbenchFrame.speak(settings.language());
        JFrame.setDefaultLookAndFeelDecorated(true);
        JDialog.setDefaultLookAndFeelDecorated(true);
        (settings.dark() ? Theme.DARK : Theme.LIGHT).install(settings.fontSize(Theme.DEFAULT_FONT));
    }

    /** Opens the window with settings kept elsewhere. To be called on the event thread. */
    static WorkbenchFrame show(Workspace workspace, LanguagePair languages, List<Path> files, Settings settings, Consumer<Onward> onwards) {
        dress(settings);
        WorkbenchModel model = new WorkbenchModel(workspace, languages, threads(), Wording.in(settings.language()));
        Thread.setDefaultUncaughtExceptionHandler((thread, broken) -> {
            System.getLogger(Workbench.class.getPackageName()).log(System.Logger.Level.WARNING, thread.getName(), broken);
            EventQueue.invokeLater(() -> model.fail(broken instanceof FaultException fault ? fault
                    : Fault.INTERNAL.because(broken, broken.toString())));
        });
        WorkbenchFrame frame = new WorkbenchFrame(model, settings, onwards);
        if (System.getProperty("os.name", "").startsWith("Mac")) {
            hearMac(frame);
        }
        frame.setVisible(true);
        files.forEach(frame::open);
        return frame;
    }

    /** macOS hands files over, and asks to quit, by events; elsewhere it would only cost time to ask for them. */
    private static void hearMac(WorkbenchFrame frame) {
        Desktop desktop = Desktop.getDesktop();
        desktop.setOpenFileHandler(event -> event.getFiles().forEach(file -> frame.open(file.toPath())));
        desktop.setQuitHandler((event, answer) -> {
            answer.cancelQuit();   // the window quits by itself, once all is kept
            frame.quit();
        });
    }

    private static WorkbenchModel.Threads threads() {
        ExecutorService jobs = pool("calque-jobs");
        ExecutorService background = pool("calque-background");
        Executor idle = CompletableFuture.delayedExecutor(REST, TimeUnit.MILLISECONDS, background);
        return new WorkbenchModel.Threads(EventQueue::invokeLater, jobs, background, idle);
    }

    private static ExecutorService pool(String name) {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);   // a window that was closed keeps no program running
            return thread;
        });
    }
}
