package org.calque.workbench.grid;

/**
 * Where the columns stand, in px from the grid's left edge: number, source, target, status.
 *
 * @param pad between a column's edge and its text
 */
record Columns(int width, int sourceX, int targetX, int statusX, int pad) {

    static final int NUMBER = 0;
    static final int SOURCE = 1;
    static final int TARGET = 2;
    static final int STATUS = 3;
    static final int COUNT = 4;

    /** @param share of the source in the room for both texts, 0 to 1 */
    static Columns of(int width, CellFont font, double share) {
        int number = font.scaled(54);
        // on a narrow window the status keeps its icon and gives up its word
        int status = font.scaled(width < font.scaled(640) ? 60 : 152);
        int rest = Math.max(2, width - number - status);
        int pad = font.scaled(13);
        int source = (int) Math.round(Math.max(0.2, Math.min(share, 0.8)) * rest);
        return new Columns(width, number, number + source, number + rest, pad);
    }

    int sourceText() {
        return sourceX + pad;
    }

    int sourceWidth() {
        return Math.max(1, targetX - sourceX - 2 * pad);
    }

    int targetText() {
        return targetX + pad;
    }

    int targetWidth() {
        return Math.max(1, statusX - targetX - 2 * pad);
    }

    int at(int x) {
        return x < sourceX ? NUMBER : x < targetX ? SOURCE : x < statusX ? TARGET : STATUS;
    }

    int left(int column) {
        return switch (column) {
            case NUMBER -> 0;
            case SOURCE -> sourceX;
            case TARGET -> targetX;
            default -> statusX;
        };
    }

    int right(int column) {
        return column == STATUS ? width : left(column + 1);
    }

    boolean statusWords(CellFont font) {
        return width - statusX > font.scaled(100);
    }
}
