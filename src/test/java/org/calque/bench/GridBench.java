package org.calque.bench;

import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.RepaintManager;
import javax.swing.WindowConstants;
import org.calque.workbench.grid.SegmentGrid;
import org.calque.workbench.grid.Stage;
import org.calque.workbench.grid.TextsModel;

/**
 * How long a person waits for the grid: opening with first paint, a scroll frame, a key from dispatch to painted; at 1,000 and
 * 100,000 segments, with the ratio between both. Painted to an image, and in a real window where there is a display.
 *
 * <p>Run with {@code java -cp target/classes:target/test-classes:… org.calque.bench.GridBench}.
 */
public final class GridBench {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 720;
    private static final int OPENINGS = 5;
    private static final int FRAMES = 400;
    private static final int KEYS = 300;

    /** Milliseconds. */
    private record Figures(double median, double p95) {
        static Figures of(long[] nanos) {
            Arrays.sort(nanos);
            return new Figures(nanos[nanos.length / 2] / 1e6, nanos[(int) (nanos.length * 0.95)] / 1e6);
        }
    }

    private GridBench() {
    }

    public static void main(String[] args) {
        Stage.light();
        System.out.printf(Locale.ROOT, "Grid, %d x %d px, milliseconds: median / 95th percentile%n", WIDTH, HEIGHT);
        System.out.printf(Locale.ROOT, "%-42s %18s %18s %8s%n", "", "1,000 segments", "100,000 segments", "ratio");
        TextsModel small = TextsModel.news(1_000);
        TextsModel large = TextsModel.news(100_000);
        row("image: open and first paint", opened(small), opened(large));
        row("image: scroll frame, line by line", Stage.onEdt(() -> scrolled(small, false)),
                Stage.onEdt(() -> scrolled(large, false)));
        row("image: scroll frame, anywhere", Stage.onEdt(() -> scrolled(small, true)), Stage.onEdt(() -> scrolled(large, true)));
        row("image: key to painted", Stage.onEdt(() -> typed(small)), Stage.onEdt(() -> typed(large)));
        if (GraphicsEnvironment.isHeadless()) {
            System.out.println("No display: the real window was not measured.");
            return;
        }
        row("window: open and first paint", windowOpened(small), windowOpened(large));
        Figures[] one = inWindow(small);
        Figures[] two = inWindow(large);
        row("window: scroll frame, wheel", one[0], two[0]);
        row("window: key to painted", one[1], two[1]);
    }

    private static void row(String what, Figures small, Figures large) {
        System.out.printf(Locale.ROOT, "%-42s %8.2f /%8.2f %8.2f /%8.2f %8.2f%n", what, small.median, small.p95, large.median,
                large.p95, large.median / small.median);
    }

    private static SegmentGrid grid(TextsModel model) {
        return Stage.lay(new SegmentGrid(model), WIDTH, HEIGHT);
    }

    private static Figures opened(TextsModel model) {
        long[] nanos = new long[OPENINGS];
        for (int i = 0; i < OPENINGS; i++) {
            nanos[i] = Stage.onEdt(() -> {
                long start = System.nanoTime();
                SegmentGrid grid = grid(model);
                Stage.paint(grid, 1);
                long took = System.nanoTime() - start;
                grid.dispose();
                return took;
            });
        }
        return Figures.of(nanos);
    }

    private static void paint(JComponent component, BufferedImage image) {
        Graphics2D g = image.createGraphics();
        component.paint(g);
        g.dispose();
    }

    private static Figures scrolled(TextsModel model, boolean anywhere) {
        SegmentGrid grid = grid(model);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        long[] nanos = new long[FRAMES];
        for (int i = -FRAMES / 4; i < FRAMES; i++) {
            long start = System.nanoTime();
            if (anywhere) {
                grid.scrollToRow(random.nextInt(model.size()));
            } else {
                wheel(grid, 1);
            }
            paint(grid, image);
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        grid.dispose();
        return Figures.of(nanos);
    }

    private static void wheel(SegmentGrid grid, int notches) {
        JComponent body = (JComponent) grid.getComponent(1);
        body.dispatchEvent(new MouseWheelEvent(body, MouseEvent.MOUSE_WHEEL, 0, 0, 100, 100, 100, 100, 0, false,
                MouseWheelEvent.WHEEL_UNIT_SCROLL, 1, notches, notches));
    }

    private static Figures typed(TextsModel model) {
        SegmentGrid grid = grid(model);
        grid.activate(model.size() / 2);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        String words = "the quick deserters left the army and arrived in France ";
        long[] nanos = new long[KEYS];
        for (int i = -KEYS / 4; i < KEYS; i++) {
            long start = System.nanoTime();
            grid.insertText(String.valueOf(words.charAt(Math.floorMod(i, words.length()))));
            paint(grid, image);
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
            if (i % 200 == 0) {
                grid.replaceTarget(org.calque.document.Text.EMPTY);
            }
        }
        grid.dispose();
        return Figures.of(nanos);
    }

    private static JFrame frame(SegmentGrid grid) {
        JFrame frame = new JFrame("Grid");
        frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        frame.add(grid);
        frame.setSize(WIDTH, HEIGHT);
        frame.setVisible(true);
        return frame;
    }

    /** Paints at once what is waiting to be painted, and waits until the screen has it. */
    private static void flush(JComponent component) {
        RepaintManager manager = RepaintManager.currentManager(component);
        manager.validateInvalidComponents();
        manager.paintDirtyRegions();
        Toolkit.getDefaultToolkit().sync();
    }

    private static Figures windowOpened(TextsModel model) {
        long[] nanos = new long[OPENINGS];
        for (int i = 0; i < OPENINGS; i++) {
            nanos[i] = Stage.onEdt(() -> {
                long start = System.nanoTime();
                SegmentGrid grid = new SegmentGrid(model);
                JFrame frame = frame(grid);
                grid.paintImmediately(0, 0, grid.getWidth(), grid.getHeight());
                Toolkit.getDefaultToolkit().sync();
                long took = System.nanoTime() - start;
                frame.dispose();
                grid.dispose();
                return took;
            });
        }
        return Figures.of(nanos);
    }

    private static Figures[] inWindow(TextsModel model) {
        SegmentGrid grid = Stage.onEdt(() -> new SegmentGrid(model));
        JFrame frame = Stage.onEdt(() -> frame(grid));
        long[] scrolls = new long[FRAMES];
        for (int i = -FRAMES / 4; i < FRAMES; i++) {
            int at = i;
            Stage.onEdt(() -> {
                long start = System.nanoTime();
                wheel(grid, 1);
                flush(grid);
                if (at >= 0) {
                    scrolls[at] = System.nanoTime() - start;
                }
                return null;
            });
        }
        Stage.onEdt(() -> {
            grid.activate(model.size() / 2);
            grid.focusTarget();
            return null;
        });
        String words = "the quick deserters left the army and arrived in France ";
        long[] keys = new long[KEYS];
        for (int i = -KEYS / 4; i < KEYS; i++) {
            int at = i;
            Stage.onEdt(() -> {
                JComponent target = (JComponent) ((JComponent) grid.getComponent(1)).getComponent(1);
                char c = words.charAt(Math.floorMod(at, words.length()));
                long start = System.nanoTime();
                target.dispatchEvent(new KeyEvent(target, KeyEvent.KEY_TYPED, System.currentTimeMillis(), 0,
                        KeyEvent.VK_UNDEFINED, c));
                flush(grid);
                if (at >= 0) {
                    keys[at] = System.nanoTime() - start;
                }
                return null;
            });
        }
        String typed = Stage.onEdt(() -> model.segment(model.size() / 2).target().string());
        if (!typed.contains("quick deserters left")) {
            throw new IllegalStateException("the window did not take the keys: " + typed);
        }
        Stage.onEdt(() -> {
            frame.dispose();
            grid.dispose();
            return null;
        });
        return new Figures[] {Figures.of(scrolls), Figures.of(keys)};
    }
}
