package org.calque.memory;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * Numbers and words in a stream, with a checksum behind them: an index that took long to make is written down, and read again in
 * a fraction of that time. What is torn or of another making is refused by an {@link IOException}.
 */
final class IndexFile {

    private static final int PIECE = 1 << 16;   // bytes taken at once: one number at a time is many times slower

    private IndexFile() {
    }

    static final class Writer {

        private final CheckedOutputStream checked;
        private final DataOutputStream out;
        private final byte[] piece = new byte[PIECE];

        Writer(OutputStream out) {
            this.checked = new CheckedOutputStream(out, new CRC32());
            this.out = new DataOutputStream(checked);
        }

        void put(long number) throws IOException {
            out.writeLong(number);
        }

        void put(int[] numbers) throws IOException {
            put(numbers.length);
            for (int at = 0; at < numbers.length; ) {
                int count = Math.min(PIECE / Integer.BYTES, numbers.length - at);
                ByteBuffer.wrap(piece).asIntBuffer().put(numbers, at, count);
                out.write(piece, 0, count * Integer.BYTES);
                at += count;
            }
        }

        void put(long[] numbers) throws IOException {
            put(numbers.length);
            for (int at = 0; at < numbers.length; ) {
                int count = Math.min(PIECE / Long.BYTES, numbers.length - at);
                ByteBuffer.wrap(piece).asLongBuffer().put(numbers, at, count);
                out.write(piece, 0, count * Long.BYTES);
                at += count;
            }
        }

        void put(byte[] bytes) throws IOException {
            put(bytes.length);
            out.write(bytes);
        }

        /** @param words without line breaks */
        void put(List<String> words) throws IOException {
            put(words.size());
            put(String.join("\n", words).getBytes(StandardCharsets.UTF_8));
        }

        /** Ends it; the stream stays open. */
        void seal() throws IOException {
            out.flush();
            out.writeLong(checked.getChecksum().getValue());
            out.flush();
        }
    }

    static final class Reader {

        private final CheckedInputStream checked;
        private final DataInputStream in;
        private final long size;
        private final byte[] piece = new byte[PIECE];

        /** @param size of all, in bytes: no array is made that could not be filled */
        Reader(InputStream in, long size) {
            this.checked = new CheckedInputStream(in, new CRC32());
            this.in = new DataInputStream(checked);
            this.size = size;
        }

        long number() throws IOException {
            return in.readLong();
        }

        private int length(int bytes) throws IOException {
            long length = number();
            if (length < 0 || length > Integer.MAX_VALUE - 8 || length * bytes > size) {
                throw new EOFException();
            }
            return (int) length;
        }

        int[] numbers() throws IOException {
            int[] numbers = new int[length(Integer.BYTES)];
            for (int at = 0; at < numbers.length; ) {
                int count = Math.min(PIECE / Integer.BYTES, numbers.length - at);
                in.readFully(piece, 0, count * Integer.BYTES);
                ByteBuffer.wrap(piece).asIntBuffer().get(numbers, at, count);
                at += count;
            }
            return numbers;
        }

        long[] longs() throws IOException {
            long[] numbers = new long[length(Long.BYTES)];
            for (int at = 0; at < numbers.length; ) {
                int count = Math.min(PIECE / Long.BYTES, numbers.length - at);
                in.readFully(piece, 0, count * Long.BYTES);
                ByteBuffer.wrap(piece).asLongBuffer().get(numbers, at, count);
                at += count;
            }
            return numbers;
        }

        byte[] bytes() throws IOException {
            byte[] bytes = new byte[length(1)];
            in.readFully(bytes);
            return bytes;
        }

        List<String> words() throws IOException {
            int count = length(1);
            String all = new String(bytes(), StandardCharsets.UTF_8);
            List<String> words = count == 0 ? List.of() : List.of(all.split("\n", -1));
            if (words.size() != count) {
                throw new IOException("words");
            }
            return words;
        }

        /** Refuses what was read where it is not what was written. */
        void checkSeal() throws IOException {
            long sum = checked.getChecksum().getValue();
            if (number() != sum || in.read() >= 0) {
                throw new IOException("checksum");
            }
        }
    }
}
