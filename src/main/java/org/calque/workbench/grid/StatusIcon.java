package org.calque.workbench.grid;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import org.calque.document.SegmentState;

/** Small line drawings for the status column, on a square of 24 units; each state has a shape of its own. */
enum StatusIcon {
    NOT_STARTED, DRAFT, NEEDS_REVIEW, CONFIRMED, FINAL, LEFT_EMPTY, LOCKED, ERROR, WARNING, SOUND, NOTE, REPEATED;

    static StatusIcon of(SegmentState state) {
        return valueOf(state.name());
    }

    static Color colour(SegmentState state, GridColours colours) {
        return switch (state) {
            case NOT_STARTED, LEFT_EMPTY -> colours.muted();
            case DRAFT -> colours.open();
            case NEEDS_REVIEW -> colours.warning();
            case CONFIRMED, FINAL -> colours.good();
        };
    }

    /** @param size px of the square's side */
    void paint(Graphics2D g, float x, float y, float size, Color colour) {
        AffineTransform before = g.getTransform();
        Stroke stroke = g.getStroke();
        g.translate(x, y);
        g.scale(size / 24, size / 24);
        g.setColor(colour);
        g.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        draw(g);
        g.setStroke(stroke);
        g.setTransform(before);
    }

    private void draw(Graphics2D g) {
        switch (this) {
            case REPEATED -> {
                g.draw(new Arc2D.Float(4, 5, 16, 14, 30, 140, Arc2D.OPEN));
                g.draw(new Arc2D.Float(4, 5, 16, 14, 210, 140, Arc2D.OPEN));
                g.draw(new Line2D.Float(19, 4, 19, 9));
                g.draw(new Line2D.Float(19, 9, 14, 9));
                g.draw(new Line2D.Float(5, 20, 5, 15));
                g.draw(new Line2D.Float(5, 15, 10, 15));
            }
            case NOT_STARTED -> {
                for (int i = 0; i < 8; i++) {
                    g.draw(new Arc2D.Float(3, 3, 18, 18, i * 45 + 9, 24, Arc2D.OPEN));
                }
            }
            case DRAFT -> {
                g.draw(path(4, 20, 5.2f, 15, 16, 4.2f, 19.8f, 8, 9, 18.8f, 4, 20));
                g.draw(new Line2D.Float(13.5f, 6.8f, 17.2f, 10.5f));
            }
            case NEEDS_REVIEW -> {
                Path2D.Float eye = new Path2D.Float();
                eye.moveTo(2, 12);
                eye.quadTo(12, -1, 22, 12);
                eye.quadTo(12, 25, 2, 12);
                g.draw(eye);
                g.draw(new Ellipse2D.Float(9, 9, 6, 6));
            }
            case CONFIRMED -> {
                g.draw(new Ellipse2D.Float(2.5f, 2.5f, 19, 19));
                g.draw(path(8, 12.2f, 11, 15.2f, 16.2f, 9.4f));
            }
            case FINAL -> {
                g.draw(path(2, 12.5f, 7, 17.5f, 16, 7));
                g.draw(path(11.5f, 16.5f, 12.5f, 17.5f, 22, 7));
            }
            case LEFT_EMPTY -> {
                g.draw(new Ellipse2D.Float(2.5f, 2.5f, 19, 19));
                g.draw(new Line2D.Float(8, 12, 16, 12));
            }
            case LOCKED -> {
                g.draw(new RoundRectangle2D.Float(4, 11, 16, 10, 4, 4));
                g.draw(new Arc2D.Float(7.5f, 3, 9, 14, 0, 180, Arc2D.OPEN));
            }
            case ERROR -> {
                g.draw(new Ellipse2D.Float(2.5f, 2.5f, 19, 19));
                g.draw(new Line2D.Float(12, 7.5f, 12, 12.5f));
                g.draw(new Line2D.Float(12, 16.4f, 12, 16.5f));
            }
            case WARNING -> {
                g.draw(path(12, 3.5f, 21.8f, 20.5f, 2.2f, 20.5f, 12, 3.5f));
                g.draw(new Line2D.Float(12, 9.5f, 12, 13.5f));
                g.draw(new Line2D.Float(12, 17.2f, 12, 17.3f));
            }
            case SOUND -> {
                float[] half = {2, 5, 8, 4, 7, 3};
                for (int i = 0; i < half.length; i++) {
                    g.draw(new Line2D.Float(2.5f + 3.8f * i, 12 - half[i], 2.5f + 3.8f * i, 12 + half[i]));
                }
            }
            case NOTE -> {
                g.draw(path(3, 4, 21, 4, 21, 17, 8, 17, 3, 21, 3, 4));
                g.draw(new Line2D.Float(8, 9, 16, 9));
                g.draw(new Line2D.Float(8, 13, 14, 13));
            }
        }
    }

    private static Path2D path(float... points) {
        Path2D.Float path = new Path2D.Float();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        return path;
    }
}
