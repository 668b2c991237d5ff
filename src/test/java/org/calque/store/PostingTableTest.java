package org.calque.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PostingTableTest {

    @Test
    void unitsArePackedSmallAndComeBack() {
        BitSet units = new BitSet();
        Random random = new Random(1);
        units.set(0);
        units.set(127, 131);
        for (int i = 0; i < 1_000; i++) {
            units.set(random.nextInt(2_000_000));
        }
        BitSet back = new BitSet();
        PostingTable.unpack(PostingTable.pack(units), back);
        assertEquals(units, back);

        BitSet close = new BitSet();
        close.set(5, 1_005);
        assertEquals(1_000, PostingTable.pack(close).length);
        assertArrayEquals(new byte[0], PostingTable.pack(new BitSet()));
    }
}
