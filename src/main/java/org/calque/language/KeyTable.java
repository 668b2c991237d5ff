package org.calque.language;

import java.util.Arrays;
import java.util.Map;

/**
 * The numbers of keys, closed once it is made. A text asks it for every word, and among the keys of 100,000 terms each of the objects
 * of a hash map is a wait for memory: here what is not known costs one, and what is known two.
 */
final class KeyTable {

    private static final int NONE = -1;

    private final long[] slots;   // hash << 32 | number, or -1: open addressing, at most half full
    private final String[] names;

    /** @param numbers each from 0 to one less than there are, and no two alike */
    KeyTable(Map<String, Integer> numbers) {
        slots = new long[Integer.highestOneBit(Math.max(4, numbers.size())) << 2];
        Arrays.fill(slots, NONE);
        names = new String[numbers.size()];
        numbers.forEach((name, number) -> {
            names[number] = name;
            int at = slot(name.hashCode());
            while (slots[at] != NONE) {
                at = at + 1 & slots.length - 1;
            }
            slots[at] = (long) name.hashCode() << 32 | number;
        });
    }

    /** The number of a key, or -1. */
    int number(String name) {
        int hash = name.hashCode();
        for (int at = slot(hash); slots[at] != NONE; at = at + 1 & slots.length - 1) {
            if ((int) (slots[at] >> 32) == hash && names[(int) slots[at]].equals(name)) {
                return (int) slots[at];
            }
        }
        return NONE;
    }

    int size() {
        return names.length;
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 16) & slots.length - 1;
    }
}
