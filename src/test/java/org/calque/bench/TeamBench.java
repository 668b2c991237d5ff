package org.calque.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.calque.document.LanguagePair;
import org.calque.document.Text;
import org.calque.format.Formats;
import org.calque.job.Progress;
import org.calque.project.DocumentSession;
import org.calque.project.SessionListener;
import org.calque.project.Workspace;

/**
 * Translators in one document on the PostgreSQL server that {@code CALQUE_TEST_POSTGRES} names, each typing and confirming as
 * fast as the server lets them, which is some hundred times as fast as people: how many writes a second it takes, what each waits,
 * and how soon a colleague sees what was confirmed.
 */
final class TeamBench {

    private static final int SEGMENTS = 20_000;
    private static final int WRITES = 60;   // of each
    private static final List<Integer> TEAMS = List.of(1, 4, 16);

    private TeamBench() {
    }

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        String url = System.getenv("CALQUE_TEST_POSTGRES");
        if (url == null) {
            System.out.println("team: CALQUE_TEST_POSTGRES names no server");
            return;
        }
        String schema = "bench_" + UUID.randomUUID().toString().substring(0, 8);
        run(url, "CREATE SCHEMA " + schema);
        Path folder = Files.createTempDirectory("calque-bench-");
        try {
            String place = url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema;
            Path file = folder.resolve("team.txt");
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < SEGMENTS; i++) {
                lines.add("Ceci est la phrase numéro " + i + " d'un long document.\n");
            }
            Files.write(file, lines);
            try (Workspace workspace = Workspace.open(place, List::of, Progress.NONE)) {
                workspace.importDocument(new Formats().open(file, LanguagePair.FRENCH_ENGLISH, Progress.NONE), Progress.NONE).close();
            }
            System.out.printf("%12s %14s %24s %26s%n", "translators", "writes a s", "a write, ms 50/95", "seen elsewhere, ms 50/95");
            for (int team : TEAMS) {
                measure(place, team);
            }
        } finally {
            run(url, "DROP SCHEMA " + schema + " CASCADE");
            AffectedBench.delete(folder);
        }
    }

    static void run(String url, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url); Statement work = connection.createStatement()) {
            work.execute(statement);
        }
    }

    private static void measure(String place, int team) throws InterruptedException {
        List<Workspace> workspaces = new ArrayList<>();
        List<DocumentSession> sessions = new ArrayList<>();
        for (int i = 0; i <= team; i++) {   // one more, who looks on
            Workspace workspace = Workspace.open(place, List::of, Progress.NONE);
            workspaces.add(workspace);
            sessions.add(workspace.edit(workspace.documents().get(0).id(), Progress.NONE));
        }
        long[] written = new long[SEGMENTS];
        ConcurrentLinkedQueue<Long> seen = new ConcurrentLinkedQueue<>();
        sessions.get(team).addListener(new SessionListener() {
            @Override
            public void segmentChanged(int index) {
                if (written[index] != 0) {
                    seen.add(System.nanoTime() - written[index]);
                }
            }
        });
        ConcurrentLinkedQueue<Long> waits = new ConcurrentLinkedQueue<>();
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < team; t++) {
            DocumentSession session = sessions.get(t);
            int first = (team * 1_000 + t * 200) % SEGMENTS;
            Thread thread = new Thread(() -> {
                for (int n = 0; n < WRITES; n++) {
                    int index = first + n;
                    long from = System.nanoTime();
                    session.type(index, Text.of("This is sentence " + index + " of " + team + "."));
                    session.confirm(index);
                    written[index] = System.nanoTime();
                    waits.add(written[index] - from);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Thread.sleep(6_000);
        System.out.printf(Locale.ROOT, "%12d %14.0f %24s %26s%n", team, team * WRITES / seconds, of(waits), of(seen));
        sessions.forEach(DocumentSession::close);
        workspaces.forEach(Workspace::close);
    }

    private static String of(ConcurrentLinkedQueue<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? "-" : "%.1f / %.1f".formatted(sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 95 / 100] / 1e6);
    }
}
