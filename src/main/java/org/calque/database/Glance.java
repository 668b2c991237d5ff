package org.calque.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/**
 * A look at a database file that nobody has open, and that is not to be changed by it. H2 refuses to open one for reading that a
 * killed program left locked, or in the middle of something which it would have to end first: of such a one a copy is looked at.
 */
final class Glance implements AutoCloseable {

    private static final String SUFFIX = ".mv.db";

    private final DataSource source;
    private final @Nullable Path copy;

    private Glance(DataSource source, @Nullable Path copy) {
        this.source = source;
        this.copy = copy;
    }

    /** @throws SQLException if nothing in it can be read */
    static Glance at(Path file) throws SQLException, IOException {
        DataSource source = source(file, ";ACCESS_MODE_DATA=r");
        try (Connection open = source.getConnection()) {
            return new Glance(source, null);
        } catch (SQLException refused) {
            if (refused.getErrorCode() != ErrorCode.DATABASE_IS_READ_ONLY && refused.getErrorCode() != ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw refused;
            }
        }
        String name = file.getFileName().toString();
        Path copy = file.resolveSibling(name.substring(0, name.length() - SUFFIX.length()) + ".copy" + SUFFIX);
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        DataSource ofCopy = source(copy, "");
        try {
            ofCopy.getConnection().close();
            return new Glance(ofCopy, copy);
        } catch (SQLException unreadable) {
            Files.deleteIfExists(copy);
            throw unreadable;
        }
    }

    private static DataSource source(Path file, String option) {
        String path = file.toString();
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + path.substring(0, path.length() - SUFFIX.length()) + ";IFEXISTS=TRUE" + option);
        source.setUser(Database.USER);
        source.setPassword("");
        return source;
    }

    DataSource source() {
        return source;
    }

    Connection connection() throws SQLException {
        return source.getConnection();
    }

    @Override
    public void close() throws IOException {
        if (copy != null) {
            Files.deleteIfExists(copy);
        }
    }
}
