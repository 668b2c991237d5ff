package org.calque.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The connections to a server, as long as it answers. Once it is known not to, nobody waits for one: whoever wrote would hold the
 * window up for as long as the pool tries. {@link Notices} knows which it is. Safe across threads.
 */
final class ServerSource implements DataSource {

    private static final String CONNECTION_FAILURE = "08006";   // PostgreSQL's appendix A

    private final HikariDataSource pool;
    private final Set<Connection> lent = ConcurrentHashMap.newKeySet();   // the pool's own; closed once given back
    private volatile boolean away;

    ServerSource(HikariDataSource pool) {
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        refuseIfAway();
        Connection connection = pool.getConnection();
        for (Connection earlier : lent) {
            if (earlier.isClosed()) {
                lent.remove(earlier);
            }
        }
        lent.add(connection);
        if (away) {   // since it was asked for: whether it was among those that were let go, nobody knows
            connection.abort(Runnable::run);
            refuseIfAway();
        }
        return connection;
    }

    private void refuseIfAway() throws SQLTransientConnectionException {
        if (away) {
            throw new SQLTransientConnectionException("the server does not answer", CONNECTION_FAILURE);
        }
    }

    /** The server does not answer: whoever waits for it is let go with an error. */
    void away() throws SQLException {
        if (!away) {
            away = true;
            for (Connection waiting : lent) {
                waiting.abort(Runnable::run);   // nothing where it was given back
            }
            lent.clear();
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    void answers() {
        away = false;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return pool.getConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(ServerSource.class.getPackageName());
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return pool.isWrapperFor(type);
    }
}
