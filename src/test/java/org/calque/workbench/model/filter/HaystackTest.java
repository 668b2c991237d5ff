package org.calque.workbench.model.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HaystackTest {

    @Test
    void onlyWhatHoldsEveryWordIsFound() {
        Haystack texts = new Haystack(List.of("force majeure\nact of god", "force armée", "", "armée de l'air"));
        assertEquals(BitSet.valueOf(new long[] {0b0011}), texts.with("force"));
        assertEquals(BitSet.valueOf(new long[] {0b0010}), texts.with("force", "armée"));
        assertEquals(BitSet.valueOf(new long[] {0b1111}), texts.with(""));
        assertEquals(new BitSet(), texts.with("godforce"), "nothing goes from one text into the next");
        assertEquals(new BitSet(), new Haystack(List.of()).with("force"));
    }

    @Test
    void itFindsWhatEachTextByItselfHolds() {
        Random dice = new Random(5);
        List<String> texts = IntStream.range(0, 500).mapToObj(i -> dice.ints(dice.nextInt(12), 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()).toList();
        Haystack haystack = new Haystack(texts);
        for (String word : List.of("a", "ab", "abc", "ccc", "bacab")) {
            BitSet each = new BitSet();
            IntStream.range(0, texts.size()).filter(i -> texts.get(i).contains(word)).forEach(each::set);
            assertEquals(each, haystack.with(word), word);
        }
    }
}
