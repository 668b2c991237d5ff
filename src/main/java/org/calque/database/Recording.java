package org.calque.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Notes what a transaction does to rows while it does it, for the journal. It stands between the tables and their connection, so
 * that no table can forget to tell.
 */
public final class Recording implements InvocationHandler {

    /** What takes more is not kept in a journal, in characters and bytes: memories and texts of hundreds of pages would be written twice. */
    private static final int MOST = 8 << 20;

    /** The clock is set anew when something is done again; who is typing at the moment is no matter for tomorrow. */
    private static final Pattern NOTED = Pattern.compile("(?i)(insert into|delete from|update)\\s+(?!clock\\b|claim\\b).*", Pattern.DOTALL);

    private final Connection connection;
    private final List<Redo.Statement> statements = new ArrayList<>();
    private int size;
    private long logged;
    private long first;
    private long last;

    private Recording(Connection connection) {
        this.connection = connection;
    }

    static Connection over(Connection connection) {
        return proxy(Connection.class, new Recording(connection));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Recording.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** What notes the statements of a connection; null where nobody does, as on PostgreSQL. */
    public static @Nullable Recording of(Connection connection) {
        return Proxy.isProxyClass(connection.getClass()) && Proxy.getInvocationHandler(connection) instanceof Recording recording
                ? recording : null;
    }

    /** Some revisions in a row were taken. */
    public void took(long revision, int count) {
        first = first == 0 ? revision : first;
        last = revision + count - 1;
    }

    /** One of them was written into the change log. */
    public void logged(long revision) {
        logged = logged == 0 ? revision : logged;
    }

    /** What was done up to now; null where nothing was that a journal has to know. */
    @Nullable Redo done(UUID session) {
        boolean whole = size <= MOST;
        return statements.isEmpty() && whole || !whole && logged == 0 ? null
                : new Redo(session, logged, first, last, whole, whole ? List.copyOf(statements) : List.of());
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        Object result = call(connection, method, arguments);
        return result instanceof PreparedStatement statement && arguments != null && arguments[0] instanceof String sql
                && NOTED.matcher(sql.strip()).matches() ? proxy(PreparedStatement.class, new Noted(statement, sql)) : result;
    }

    private static @Nullable Object call(Object on, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    /** A statement, its values as they are set, and what is noted of it when it is executed. */
    private final class Noted implements InvocationHandler {

        private final PreparedStatement statement;
        private final String sql;
        private final List<@Nullable Object> values = new ArrayList<>();
        private final List<List<@Nullable Object>> waiting = new ArrayList<>();

        Noted(PreparedStatement statement, String sql) {
            this.statement = statement;
            this.sql = sql;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            Object result = call(statement, method, arguments);
            if (size > MOST) {
                statements.clear();
                return result;
            }
            switch (method.getName()) {
                case "addBatch" -> waiting.add(new ArrayList<>(values));
                case "executeBatch" -> {
                    note(waiting, (int[]) Objects.requireNonNull(result));
                    waiting.clear();
                }
                case "execute" -> note(List.of(new ArrayList<>(values)), statement.getUpdateCount());
                case "executeUpdate" -> note(List.of(new ArrayList<>(values)), (Integer) Objects.requireNonNull(result));
                default -> {
                    if (method.getName().startsWith("set") && arguments != null && arguments.length > 1 && arguments[0] instanceof Integer place) {
                        set(place - 1, method.getName().equals("setNull") ? null : arguments[1]);
                    }
                }
            }
            return result;
        }

        private void set(int place, @Nullable Object value) {
            while (values.size() <= place) {
                values.add(null);
            }
            values.set(place, value);
            size += value instanceof String string ? string.length() : value instanceof byte[] bytes ? bytes.length : Long.BYTES;
        }

        private void note(List<List<@Nullable Object>> executed, int... counts) {
            List<Redo.Row> rows = new ArrayList<>();
            for (int i = 0; i < counts.length; i++) {
                rows.add(new Redo.Row(executed.get(i), counts[i]));
            }
            if (!rows.isEmpty()) {
                statements.add(new Redo.Statement(sql, rows));
            }
        }
    }
}
