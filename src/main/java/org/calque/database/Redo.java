package org.calque.database;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction did to rows, so that it can be done again.
 *
 * @param session    the running program that did it
 * @param logged     the first revision it wrote into the change log; 0 where it wrote none, which only what can be found anew does
 * @param first      the first revision it took, and
 * @param last       the last; both 0 where it took none
 * @param whole      false where it did too much to be kept: then there are no statements
 * @param statements in the order they were executed
 */
record Redo(UUID session, long logged, long first, long last, boolean whole, List<Statement> statements) {

    /**
     * One statement.
     *
     * @param rows how often it was executed, with which values
     */
    record Statement(String sql, List<Row> rows) {

        private static final Pattern DERIVED = Pattern.compile("(?i)\\b(occurrence|posting|target_posting|indexed|targets_posted)\\b");

        /** Whether what it writes can be found anew from the rest: it may be other than it was then. */
        boolean derived() {
            return DERIVED.matcher(sql).find();
        }
    }

    /**
     * @param values from the first parameter on
     * @param count  of the rows it changed
     */
    record Row(List<@Nullable Object> values, int count) {
    }

    void write(DataOutputStream out) throws IOException {
        write(out, session);
        out.writeLong(logged);
        out.writeLong(first);
        out.writeLong(last);
        out.writeBoolean(whole);
        out.writeInt(statements.size());
        for (Statement statement : statements) {
            write(out, statement.sql.getBytes(StandardCharsets.UTF_8));
            out.writeInt(statement.rows.size());
            for (Row row : statement.rows) {
                out.writeInt(row.count);
                out.writeInt(row.values.size());
                for (Object value : row.values) {
                    value(out, value);
                }
            }
        }
    }

    static Redo read(DataInputStream in) throws IOException {
        UUID session = uuid(in);
        long logged = in.readLong();
        long first = in.readLong();
        long last = in.readLong();
        boolean whole = in.readBoolean();
        List<Statement> statements = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            String sql = new String(bytes(in), StandardCharsets.UTF_8);
            List<Row> rows = new ArrayList<>();
            for (int m = in.readInt(); m > 0; m--) {
                int count = in.readInt();
                List<@Nullable Object> values = new ArrayList<>();
                for (int k = in.readInt(); k > 0; k--) {
                    values.add(value(in));
                }
                rows.add(new Row(values, count));
            }
            statements.add(new Statement(sql, rows));
        }
        return new Redo(session, logged, first, last, whole, statements);
    }

    private static void value(DataOutputStream out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeByte('0');
        } else if (value instanceof String string) {
            out.writeByte('S');
            write(out, string.getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof byte[] bytes) {
            out.writeByte('X');
            write(out, bytes);
        } else if (value instanceof UUID uuid) {
            out.writeByte('U');
            write(out, uuid);
        } else if (value instanceof Long number) {
            out.writeByte('L');
            out.writeLong(number);
        } else if (value instanceof Integer number) {
            out.writeByte('I');
            out.writeInt(number);
        } else if (value instanceof Boolean flag) {
            out.writeByte('B');
            out.writeBoolean(flag);
        } else if (value instanceof OffsetDateTime time) {
            out.writeByte('T');
            out.writeLong(time.toInstant().toEpochMilli());
        } else if (value instanceof Timestamp time) {   // as which Jdbi hands such times on
            out.writeByte('T');
            out.writeLong(time.toInstant().toEpochMilli());
        } else {
            throw new IllegalArgumentException(value.getClass().getName());   // a type that no table of ours is given
        }
    }

    private static @Nullable Object value(DataInputStream in) throws IOException {
        byte type = in.readByte();
        return switch (type) {
            case '0' -> null;
            case 'S' -> new String(bytes(in), StandardCharsets.UTF_8);
            case 'X' -> bytes(in);
            case 'U' -> uuid(in);
            case 'L' -> in.readLong();
            case 'I' -> in.readInt();
            case 'B' -> in.readBoolean();
            case 'T' -> Instant.ofEpochMilli(in.readLong()).atOffset(ZoneOffset.UTC);
            default -> throw new IOException("type " + type);
        };
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }

    private static void write(DataOutputStream out, UUID uuid) throws IOException {
        out.writeLong(uuid.getMostSignificantBits());
        out.writeLong(uuid.getLeastSignificantBits());
    }

    private static UUID uuid(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }
}
