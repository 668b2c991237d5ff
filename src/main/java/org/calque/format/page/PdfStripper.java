package org.calque.format.page;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.calque.format.page.Inline.Look;
import org.calque.format.page.PdfLine.Word;
import org.calque.job.Progress;

/** Has PDFBox tell the words of a PDF, and keeps of each where it stands and what it looks like. */
final class PdfStripper extends PDFTextStripper {

    private static final NavigableMap<Float, List<Float>> NONE = Collections.emptyNavigableMap();

    private record Link(PDRectangle place, String target) {
    }

    private final List<PdfLine> lines = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<TextPosition> shown = new ArrayList<>();                          // by the operator under way
    private final Map<String, NavigableMap<Float, List<Float>>> printed = new HashMap<>();   // on the page: letters, by x, y
    private final Progress progress;
    private float top;
    private float tallest;   // size of the line's first word

    PdfStripper(Progress progress) {
        this.progress = progress;
        setSuppressDuplicateOverlappingText(false);   // letter by letter, it takes holes out of words that only cross others
    }

    List<PdfLine> lines(PDDocument document) throws IOException {
        writeText(document, Writer.nullWriter());
        return lines;
    }

    @Override
    protected void startPage(PDPage page) throws IOException {
        progress.check();
        links.clear();
        printed.clear();
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action && action.getURI() != null && link.getRectangle() != null) {
                links.add(new Link(link.getRectangle(), action.getURI()));
            }
        }
    }

    @Override
    public void showTextString(byte[] string) throws IOException {
        super.showTextString(string);
        endShown();
    }

    @Override
    public void showTextStrings(COSArray array) throws IOException {
        super.showTextStrings(array);
        endShown();
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        shown.add(letter);
    }

    /** What is printed a second time upon itself, as programs do for want of a bold font, is one. */
    private void endShown() {
        List<TextPosition> letters = shown.stream().filter(letter -> !letter.getUnicode().isBlank()).toList();
        if (letters.isEmpty() || !letters.stream().allMatch(this::printed)) {
            shown.forEach(super::processTextPosition);
            shown.forEach(letter -> printed.computeIfAbsent(letter.getUnicode(), key -> new TreeMap<>())
                    .computeIfAbsent(letter.getX(), key -> new ArrayList<>()).add(letter.getY()));
        }
        shown.clear();
    }

    /** Whether the same letter stands at its place, a third of its width aside at most. */
    private boolean printed(TextPosition letter) {
        float near = Math.abs(letter.getWidth()) / letter.getUnicode().length() / 3;
        return printed.getOrDefault(letter.getUnicode(), NONE).subMap(letter.getX() - near, true, letter.getX() + near, true).values().stream()
                .anyMatch(places -> places.stream().anyMatch(y -> Math.abs(y - letter.getY()) <= near));
    }

    @Override
    protected void endPage(PDPage page) {
        endLine();
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    private void endLine() {
        if (!words.isEmpty()) {
            lines.add(new PdfLine(words, getCurrentPageNo(), top));
            words.clear();
        }
    }

    @Override
    protected void writeWordSeparator() {
        // words know where they stand
    }

    @Override
    protected void writeString(String text) {
        // told with its places
    }

    @Override
    protected void writeString(String text, List<TextPosition> places) {
        if (places.isEmpty() || text.isBlank()) {
            return;
        }
        float size = 0;
        float base = 0;
        int letters = 0;
        for (TextPosition place : places) {
            if (place.getFontSizeInPt() > size) {
                size = place.getFontSizeInPt();
                base = place.getYDirAdj();
            }
            letters += place.getUnicode() == null ? 0 : place.getUnicode().length();
        }
        if (words.isEmpty()) {
            top = base;
            tallest = size;
        } else if (size < tallest * 0.85f) {   // a small word is raised or lowered as the line is seen
            size = tallest;
            base = top;
        }
        boolean plain = letters != text.length();   // ligatures and the like: which letter stands where is not known
        int from = 0;
        int at = 0;
        int first = 0;
        boolean joined = false;
        for (int i = 0; i < places.size(); i++) {
            at += plain || places.get(i).getUnicode() == null ? 0 : places.get(i).getUnicode().length();
            boolean last = i + 1 == places.size();
            Look look = look(places.get(i), size, base);
            boolean back = !last && places.get(i + 1).getXDirAdj() < places.get(i).getXDirAdj() - 2 * size;   // what follows is printed across
            if (last || !plain && (back || !look.equals(look(places.get(i + 1), size, base)) || !link(places.get(i)).equals(link(places.get(i + 1))))) {
                int to = last ? text.length() : at;
                word(text.substring(from, to), look, places.get(first), places.get(i), joined);
                joined = !back;
                from = to;
                first = i + 1;
            }
        }
    }

    private void word(String text, Look look, TextPosition first, TextPosition last, boolean joined) {
        if (!text.isEmpty()) {
            boolean close = !words.isEmpty() && Math.abs(first.getXDirAdj() - words.get(words.size() - 1).right()) < last.getFontSizeInPt() * 0.08f;
            words.add(new Word(text, look, first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj(), last.getFontSizeInPt(), link(last), joined || close));
        }
    }

    private String link(TextPosition place) {
        float x = place.getX();
        float y = place.getPageHeight() - place.getY();
        for (Link link : links) {
            if (link.place().contains(x + place.getWidth() / 2, y + place.getHeight() / 2)) {
                return link.target();
            }
        }
        return "";
    }

    private static Look look(TextPosition place, float size, float base) {
        PDFont font = place.getFont();
        String name = font == null || font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        PDFontDescriptor known = font == null ? null : font.getFontDescriptor();
        boolean bold = name.contains("bold") || name.contains("black") || name.contains("heavy") || known != null && known.getFontWeight() >= 600;
        boolean italic = name.contains("italic") || name.contains("oblique") || known != null && known.isItalic();
        boolean small = place.getFontSizeInPt() < size * 0.85f;
        float raised = base - place.getYDirAdj();
        return new Look(bold, italic, false, false, small && raised > 0.15f * size ? 1 : small && raised < -0.08f * size ? -1 : 0);
    }
}
