package org.calque.workbench.grid;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Writes pictures of the grid, for looking at: {@code target/pictures}, or the folder given. */
final class GridPictures {

    private GridPictures() {
    }

    public static void main(String[] args) throws IOException {
        File folder = new File(args.length > 0 ? args[0] : "target/pictures");
        folder.mkdirs();
        for (String theme : new String[] {"light", "dark"}) {
            if (theme.equals("dark")) {
                Stage.dark();
            } else {
                Stage.light();
            }
            for (double scale : new double[] {1, 2}) {
                BufferedImage image = Stage.onEdt(() -> {
                    SegmentGrid grid = Stage.lay(new SegmentGrid(TextsModel.news()), 1000, 860);
                    grid.activate(4);
                    grid.body().target().select(12, 20);
                    grid.selectRows(11, 12);
                    Stage.layout(grid);
                    return Stage.paint(grid, scale);
                });
                BufferedImage odd = Stage.onEdt(() -> {
                    SegmentGrid grid = new SegmentGrid(TextsModel.news());
                    grid.setTextSize(18);
                    grid.setShowWhitespace(true);
                    Stage.lay(grid, 600, 760);
                    grid.activate(10);
                    grid.body().target().select(9, 30);
                    Stage.layout(grid);
                    return Stage.paint(grid, scale);
                });
                ImageIO.write(odd, "png", new File(folder, "narrow-" + theme + "-" + (int) scale + "x.png"));
                ImageIO.write(image, "png", new File(folder, "grid-" + theme + "-" + (int) scale + "x.png"));
            }
        }
    }
}
