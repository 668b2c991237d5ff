package org.calque.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.calque.document.Ids;
import org.calque.document.LanguagePair;
import org.calque.document.Text;
import org.calque.format.Formats;
import org.calque.job.Progress;
import org.calque.memory.MemoryUnit;
import org.calque.project.DocumentSession;
import org.calque.project.Workspace;

/**
 * What a large house asks of the PostgreSQL server that {@code CALQUE_TEST_POSTGRES} names: how much a million memory units and a
 * million segments weigh there, what a translator's start costs with them, and what twenty and fifty translators ask of it who work
 * at {@value #PACE} times a person's pace, each with a workspace, a document and connections of their own.
 * {@code -Dbench.units=N} and {@code -Dbench.segments=N} say how many, a million and 200,000 otherwise. The server has to let in three
 * connections for each translator.
 */
final class ScaleBench {

    private static final int SEGMENTS = Integer.getInteger("bench.segments", 200_000);
    private static final List<Integer> TEAMS = List.of(20, 50);
    /** A person confirms some 60 sentences in an hour and pauses some four times in each: here within six seconds. */
    private static final int PACE = 10;
    private static final int PAUSES = 4;
    private static final long SENTENCE = 60_000 / PACE;   // ms
    private static final int SENTENCES = 10;              // of each

    private ScaleBench() {
    }

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        String url = System.getenv("CALQUE_TEST_POSTGRES");
        if (url == null) {
            System.out.println("scale: CALQUE_TEST_POSTGRES names no server");
            return;
        }
        int units = Integer.getInteger("bench.units", 1_000_000);
        String schema = "bench_" + UUID.randomUUID().toString().substring(0, 8);
        TeamBench.run(url, "CREATE SCHEMA " + schema);
        Path folder = Files.createTempDirectory("calque-bench-");
        try (Connection server = DriverManager.getConnection(url); Statement asking = server.createStatement()) {
            String place = url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema;
            documents(place, folder);
            weigh(asking, schema, "segments", SEGMENTS, List.of("segment", "unit_block", "posting", "original"));
            memory(place, units);
            weigh(asking, schema, "memory units", units, List.of("memory_unit"));
            System.out.printf("%n%12s %12s %20s %18s %24s%n", "translators", "connections", "transactions a min", "rows read a min",
                    "a confirm, ms 50/95/max");
            for (int team : TEAMS) {
                work(place, asking, team);
            }
        } finally {
            TeamBench.run(url, "DROP SCHEMA " + schema + " CASCADE");
            AffectedBench.delete(folder);
        }
    }

    private static void documents(String place, Path folder) throws IOException {
        int most = TEAMS.get(TEAMS.size() - 1);
        try (Workspace workspace = Workspace.open(place, List::of, Progress.NONE)) {
            long from = System.nanoTime();
            Random random = new Random(7);
            List<String> phrases = MemoryBench.phrases(random, 20_000);
            for (int d = 0; d < most; d++) {
                List<String> lines = new ArrayList<>();
                for (int i = 0; i < SEGMENTS / most; i++) {
                    lines.add(MemoryBench.sentence(random, phrases) + ".\n");
                }
                Path file = Files.write(folder.resolve("document" + d + ".txt"), lines);
                workspace.importDocument(new Formats().open(file, LanguagePair.FRENCH_ENGLISH, Progress.NONE), Progress.NONE).close();
            }
            System.out.printf(Locale.ROOT, "%,d segments in %d documents brought in within %.0f s%n", SEGMENTS, most, (System.nanoTime() - from) / 1e9);
        }
    }

    private static void memory(String place, int units) {
        Random random = new Random(3);
        List<String> phrases = MemoryBench.phrases(random, Math.max(20_000, units / 5));
        try (Workspace workspace = Workspace.open(place, List::of, Progress.NONE)) {
            long from = System.nanoTime();
            workspace.memory().add("bench", taker -> {
                for (int i = 0; i < units; i++) {
                    Text text = Text.of(MemoryBench.sentence(random, phrases));
                    taker.accept(new MemoryUnit(Ids.next(), text, text, null, null, "bench.tmx", "", Instant.EPOCH, 1));
                }
            }, Progress.NONE);
            System.out.printf(Locale.ROOT, "%,d memory units brought in within %.0f s%n", units, (System.nanoTime() - from) / 1e9);
        }
        for (String start : List.of("first", "next")) {
            long from = System.nanoTime();
            try (Workspace workspace = Workspace.open(place, List::of, Progress.NONE)) {
                double opened = (System.nanoTime() - from) / 1e9;
                workspace.memory().find(Text.of(MemoryBench.sentence(random, phrases)), null, null, 50, 5);
                System.out.printf(Locale.ROOT, "the %s start: workspace open after %.1f s, first question answered after %.1f s, %d MB of heap in use%n",
                        start, opened, (System.nanoTime() - from) / 1e9, MemoryBench.used() >> 20);
            }
        }
    }

    private static void weigh(Statement asking, String schema, String what, int count, List<String> tables) throws SQLException {
        long whole = 0;
        for (String table : tables) {
            try (ResultSet size = asking.executeQuery("SELECT pg_table_size('" + schema + "." + table + "'), pg_indexes_size('" + schema + "."
                    + table + "')")) {
                size.next();
                System.out.printf(Locale.ROOT, "  %-12s %7.0f MB a million %s, indexes %6.0f MB%n", table, size.getLong(1) / (double) count, what,
                        size.getLong(2) / (double) count);
                whole += size.getLong(1) + size.getLong(2);
            }
        }
        System.out.printf(Locale.ROOT, "  %-12s %7.0f MB a million %s%n", "together", whole / (double) count, what);
    }

    private static void work(String place, Statement asking, int team) throws InterruptedException, SQLException {
        List<Workspace> workspaces = new ArrayList<>();
        List<DocumentSession> sessions = new ArrayList<>();
        for (int t = 0; t < team; t++) {
            Workspace workspace = Workspace.open(place, List::of, Progress.NONE);
            workspaces.add(workspace);
            sessions.add(workspace.edit(workspace.documents().get(t).id(), Progress.NONE));
        }
        ConcurrentLinkedQueue<Long> waits = new ConcurrentLinkedQueue<>();
        long[] before = counters(asking);
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < team; t++) {
            DocumentSession session = sessions.get(t);
            long late = SENTENCE * t / team;
            Thread thread = new Thread(() -> translate(session, late, team, waits));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double minutes = (System.nanoTime() - start) / 60e9;
        long connections = number(asking, "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
                + " AND backend_type = 'client backend'");
        Thread.sleep(2_000);   // the server counts late
        long[] after = counters(asking);
        long[] sorted = waits.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(Locale.ROOT, "%12d %12d %20.0f %18.0f %24s%n", team, connections, (after[0] - before[0]) / minutes,
                (after[1] - before[1]) / minutes, "%.1f / %.1f / %.0f".formatted(sorted[sorted.length / 2] / 1e6,
                        sorted[sorted.length * 95 / 100] / 1e6, sorted[sorted.length - 1] / 1e6));
        sessions.forEach(DocumentSession::close);
        workspaces.forEach(Workspace::close);
    }

    private static void translate(DocumentSession session, long late, int team, ConcurrentLinkedQueue<Long> waits) {
        pause(late);
        for (int n = 0; n < SENTENCES; n++) {
            int index = team + n;
            session.setActive(index);
            StringBuilder typed = new StringBuilder("This is");
            for (int p = 0; p < PAUSES; p++) {
                typed.append(" sentence ").append(index);
                session.type(index, Text.of(typed.toString()));
                pause(SENTENCE / (PAUSES + 1));   // longer than typing has to pause to be saved
            }
            long from = System.nanoTime();
            session.type(index, Text.of(typed + "."));
            session.confirm(index);
            waits.add(System.nanoTime() - from);
            pause(SENTENCE / (PAUSES + 1));
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException asked) {
            throw new IllegalStateException(asked);
        }
    }

    /** Transactions and rows read of the whole database until now. */
    private static long[] counters(Statement asking) throws SQLException {
        asking.execute("SELECT pg_stat_clear_snapshot()");
        return new long[] {number(asking, "SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()"),
            number(asking, "SELECT tup_returned FROM pg_stat_database WHERE datname = current_database()")};
    }

    private static long number(Statement asking, String query) throws SQLException {
        try (ResultSet row = asking.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
