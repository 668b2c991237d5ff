package org.calque.document;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes ids that last: UUID version 7 (RFC 9562, section 5.7), which sort by the time they were made. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static long last;   // milliseconds and a counter in 12 bits: ids made in one millisecond still sort

    private Ids() {
    }

    public static synchronized UUID next() {
        long now = System.currentTimeMillis() << 12;
        last = Math.max(last + 1, now);
        long high = last >>> 12 << 16 | 0x7000L | last & 0xFFFL;
        long low = RANDOM.nextLong() >>> 2 | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
