package org.calque.format.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.calque.format.page.Inline.Look;

/**
 * A printed line of a PDF, or a cell's part of one.
 *
 * @param words from the left
 * @param top   where it stands, points from the top of its page
 */
record PdfLine(List<Word> words, int page, float top) {

    /** Of an item in a list, of a section. */
    private static final Pattern LABEL = Pattern.compile("[(\\[]?(?:\\d+(?:\\.\\d+)*|\\p{L}|[ivxlcIVXLC]{1,6})[.)\\]]?|[^\\p{L}\\p{N}]{1,2}");
    private static final Pattern LEADERS = Pattern.compile("(?:\\. ?){5,}");

    /**
     * A word, or a part of one that looks different from the rest.
     *
     * @param left  edge, points
     * @param right likewise
     * @param size  of its font, points
     * @param link  that it leads to, or ""
     * @param joined to the word before it, without a blank
     */
    record Word(String text, Look look, float left, float right, float size, String link, boolean joined) {
    }

    PdfLine {
        words = List.copyOf(words);
    }

    float left() {
        return words.get(0).left();
    }

    float right() {
        return words.get(words.size() - 1).right();
    }

    /** The size of most of its letters. */
    float size() {
        float size = 0;
        int letters = 0;
        for (Word word : words) {
            if (word.look().shift() == 0 && word.text().length() > letters) {
                letters = word.text().length();
                size = word.size();
            }
        }
        return size == 0 ? words.get(0).size() : size;
    }

    boolean bold() {
        return words.stream().allMatch(word -> word.look().bold() || word.text().codePoints().noneMatch(Character::isLetterOrDigit));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Word word : words) {
            text.append(text.isEmpty() || word.joined() ? "" : " ").append(word.text());
        }
        return text.toString();
    }

    /** The same, if all of it was taken for raised or lowered: it only stood beside something larger. */
    PdfLine level() {
        return words.stream().allMatch(word -> word.look().shift() != 0) ? new PdfLine(words.stream().map(word -> new Word(word.text(), word.look().level(),
                word.left(), word.right(), word.size(), word.link(), word.joined())).toList(), page, top) : this;
    }

    /** Its parts, where gaps stand in it that are much wider than a blank. */
    List<PdfLine> cells() {
        List<PdfLine> cells = new ArrayList<>();
        if (LEADERS.matcher(text()).find()) {
            return List.of(this);   // a list of contents
        }
        int from = 0;
        for (int i = 1; i < words.size(); i++) {
            boolean label = i == 1 && LABEL.matcher(words.get(0).text()).matches();
            if (!label && words.get(i).left() - words.get(i - 1).right() > 2 * size()) {
                cells.add(new PdfLine(words.subList(from, i), page, top));
                from = i;
            }
        }
        cells.add(new PdfLine(words.subList(from, words.size()), page, top));
        return cells;
    }
}
