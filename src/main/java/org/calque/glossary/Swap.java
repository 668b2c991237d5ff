package org.calque.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.calque.document.Text;
import org.calque.language.EnglishForms;

/**
 * Words of a target, and what is to stand in their place.
 *
 * @param start UTF-16 offset in the target's string, inclusive
 * @param end   exclusive
 * @param by    in the form, and with the capitals, of what stands there
 */
public record Swap(int start, int end, String by) {

    /**
     * Another rendering in the place of one, in its form; where an article before it has to change with it, that is taken in:
     * <i>a deserter</i> becomes <i>an exile</i>.
     *
     * @param start where the rendering stands in the target
     * @param terms the terms of the concept as the glossary writes them, one of which stands there; at least one
     * @param by    the other rendering, as the glossary writes it
     */
    public static Swap of(String target, int start, int end, List<String> terms, String by) {
        String before = target.substring(0, start);
        String stands = target.substring(start, end);
        String made = EnglishForms.like(before, stands, EnglishForms.origin(stands, terms), by);
        String fitting = EnglishForms.agreeing(before, made);
        if (fitting.equals(before)) {
            return new Swap(start, end, made);
        }
        int same = 0;
        while (same < before.length() && same < fitting.length() && before.charAt(same) == fitting.charAt(same)) {
            same++;
        }
        return new Swap(same, end, fitting.substring(same) + made);
    }

    /** A target with swaps made; of those that overlap, the first. Codes stay with the words around them. */
    public static Text in(Text target, List<Swap> swaps) {
        List<Swap> ordered = new ArrayList<>(swaps);
        ordered.sort(Comparator.comparingInt(Swap::start));
        Text done = target;
        int moved = 0;
        int free = 0;
        for (Swap swap : ordered) {
            if (swap.start >= free) {
                done = done.replaced(swap.start + moved, swap.end + moved, swap.by);
                moved += swap.by.length() - (swap.end - swap.start);
                free = swap.end;
            }
        }
        return done;
    }
}
