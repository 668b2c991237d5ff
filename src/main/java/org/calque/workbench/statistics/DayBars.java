package org.calque.workbench.statistics;

import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseEvent;
import java.awt.geom.RoundRectangle2D;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.ToolTipManager;
import org.calque.project.Diary;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Words done by day, a bar each. The day under the pointer tells its figures in a tool tip; the arrow keys go from day to day. */
final class DayBars extends JComponent {

    private static final int LABELS = 5;   // days between two dates written below
    private static final int GAP = 4;

    private final Wording wording;
    private List<Diary.Day> days = List.of();
    private int chosen = -1;
    private @Nullable AccessibleContext accessible;

    DayBars(Wording wording) {
        this.wording = wording;
        setFocusable(true);
        setPreferredSize(new Dimension(300, 150));
        setMinimumSize(new Dimension(120, 110));
        ToolTipManager.sharedInstance().registerComponent(this);
        getAccessibleContext().setAccessibleName(wording.say("statistics.days.chart"));
        key("LEFT", () -> choose(chosen - 1));
        key("RIGHT", () -> choose(chosen + 1));
        key("HOME", () -> choose(0));
        key("END", () -> choose(days.size() - 1));
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                choose(chosen < 0 ? days.size() - 1 : chosen);
            }

            @Override
            public void focusLost(FocusEvent event) {
                repaint();
            }
        });
    }

    private void key(String stroke, Runnable work) {
        getInputMap(WHEN_FOCUSED).put(KeyStroke.getKeyStroke(stroke), stroke);
        getActionMap().put(stroke, new AbstractAction() {
            @Override
            public void actionPerformed(java.awt.event.ActionEvent event) {
                work.run();
            }
        });
    }

    void show(List<Diary.Day> now) {
        days = List.copyOf(now);
        chosen = Math.min(chosen, days.size() - 1);
        repaint();
    }

    private void choose(int day) {
        chosen = Math.max(0, Math.min(day, days.size() - 1));
        if (!days.isEmpty()) {
            getAccessibleContext().setAccessibleDescription(say(days.get(chosen)));
        }
        repaint();
    }

    private String say(Diary.Day day) {
        return wording.say("statistics.day", date(day.date(), FormatStyle.FULL), day.words(), day.segments());
    }

    private String date(LocalDate date, FormatStyle style) {
        return DateTimeFormatter.ofLocalizedDate(style).withLocale(wording.language()).format(date);
    }

    private String shortDate(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMM", wording.language()).format(date);
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        int day = days.isEmpty() ? -1 : (int) Math.floor(event.getX() / ((double) getWidth() / days.size()));
        return day < 0 || day >= days.size() ? null : say(days.get(day));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (days.isEmpty()) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setFont(Fonts.tiny());
        FontMetrics metrics = g.getFontMetrics();
        int line = metrics.getHeight();
        int floor = getHeight() - line - 4;
        double height = floor - 2.0 * line - 4;
        int most = Math.max(1, days.stream().mapToInt(Diary.Day::words).max().orElse(0));
        double step = (double) getWidth() / days.size();
        if (isFocusOwner() && chosen >= 0) {
            g.setColor(Colour.TEXT.get());
            g.drawString(say(days.get(chosen)), 0, metrics.getAscent());
        }
        for (int i = 0; i < days.size(); i++) {
            Diary.Day day = days.get(i);
            bar(g, i, step, floor, day.words() == 0 ? 2 : Math.max(4, height * day.words() / most));
            if (day.words() > 0) {
                String words = String.format(wording.language(), "%,d", day.words());
                int width = metrics.stringWidth(words);
                if (width <= step || day.words() == most) {
                    g.setColor(Colour.MUTED.get());
                    double x = Math.min(getWidth() - width, Math.max(0, i * step + (step - width) / 2));
                    g.drawString(words, (float) x, (float) (floor - Math.max(4, height * day.words() / most) - 4));
                }
            }
            if ((days.size() - 1 - i) % LABELS == 0) {
                String date = shortDate(day.date());
                int width = metrics.stringWidth(date);
                g.setColor(Colour.MUTED.get());
                double x = Math.min(getWidth() - width, Math.max(0, i * step + (step - width) / 2));
                g.drawString(date, (float) x, getHeight() - metrics.getDescent());
            }
        }
        g.dispose();
    }

    private void bar(Graphics2D g, int day, double step, int floor, double height) {
        RoundRectangle2D bar = new RoundRectangle2D.Double(day * step + GAP / 2.0, floor - height, Math.max(2, step - GAP), height,
                Math.min(6, height), Math.min(6, height));
        boolean any = days.get(day).words() > 0;
        g.setColor((any ? Colour.GOOD : Colour.CHIP).get());
        g.fill(bar);
        if (isFocusOwner() && day == chosen) {
            g.setColor(Colour.ACCENT.get());
            g.draw(new RoundRectangle2D.Double(bar.getX() - 1.5, bar.getY() - 1.5, bar.getWidth() + 3, bar.getHeight() + 3, 8, 8));
        }
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessible == null) {
            accessible = new AccessibleJComponent() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.CANVAS;
                }
            };
        }
        return accessible;
    }
}
