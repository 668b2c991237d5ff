package org.calque.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.calque.document.Text;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that goes away while somebody types, and comes back: the window must neither wait for it nor lose a word. */
class ServerAwayTest {

    /** What the window's own thread may be held up, at most; without care it is what the pool waits for a connection: 15 s each time. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    @Test
    void nobodyWaitsForAServerThatIsAwayAndNothingTypedIsLost() throws Exception {
        String place = Engine.POSTGRES.place(folder);
        URI server = URI.create(place.substring("jdbc:".length()));
        try (Line line = new Line(server.getHost(), server.getPort());
             Workspace workspace = Workspace.open(place.replace(server.getAuthority(), "127.0.0.1:" + line.port()), () -> List.of(Sample.glossary()),
                     Progress.NONE);
             DocumentSession session = workspace.importDocument(Sample.article(), Progress.NONE)) {
            List<Fault> told = new CopyOnWriteArrayList<>();
            List<String> back = new CopyOnWriteArrayList<>();
            session.addListener(new SessionListener() {
                @Override
                public void failed(FaultException fault) {
                    told.add(fault.fault());
                }

                @Override
                public void back() {
                    back.add("back");
                }
            });
            session.type(0, Text.of("Six"));
            session.flush();
            line.cut();
            until(() -> told.contains(Fault.SERVER_AWAY));
            for (int index = 0; index < 3; index++) {
                int at = index;
                assertTimeout(AT_ONCE, () -> {
                    session.setActive(at);
                    session.type(at, Text.of("typed while it was away, " + at));
                    assertEquals(Fault.SERVER_AWAY, assertThrows(FaultException.class, session::flush).fault());
                });
            }
            assertFalse(session.saved());
            line.mend();
            until(() -> session.saved() && !back.isEmpty());
            try (Workspace other = Workspace.open(place, List::of, Progress.NONE);
                 DocumentSession others = other.edit(other.documents().get(0).id(), Progress.NONE)) {
                for (int index = 0; index < 3; index++) {
                    assertEquals("typed while it was away, " + index, others.document().segments().get(index).target().string());
                }
            }
        }
    }

    private static void until(BooleanSupplier heard) throws InterruptedException {
        for (int i = 0; i < 3_000 && !heard.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
        assertTrue(heard.getAsBoolean(), "nothing was heard of it in half a minute");
    }

    /** The wire to the server, which can be cut. */
    private static final class Line implements AutoCloseable {

        private final String host;
        private final int port;
        private final ServerSocket plug = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
        private volatile boolean cut;

        Line(String host, int port) throws IOException {
            this.host = host;
            this.port = port;
            new Thread(this::serve, "line").start();
        }

        int port() {
            return plug.getLocalPort();
        }

        private void serve() {
            while (!plug.isClosed()) {
                try {
                    Socket near = plug.accept();
                    if (cut) {
                        near.close();
                        continue;
                    }
                    Socket far = new Socket(host, port);
                    sockets.addAll(List.of(near, far));
                    pass(near, far);
                    pass(far, near);
                } catch (IOException closed) {
                    cut = true;
                }
            }
        }

        private static void pass(Socket from, Socket to) {
            Thread thread = new Thread(() -> {
                try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
                    in.transferTo(out);
                } catch (IOException ended) {
                    return;   // as it is meant to
                }
            }, "line");
            thread.setDaemon(true);
            thread.start();
        }

        void cut() throws IOException {
            cut = true;
            for (Socket socket : sockets) {
                socket.close();
            }
            sockets.clear();
        }

        void mend() {
            cut = false;
        }

        @Override
        public void close() throws IOException {
            plug.close();
            cut();
        }
    }
}
