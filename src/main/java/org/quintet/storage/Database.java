package org.quintet.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/// One connection to a SQLite file. Thread-safe: one piece of work at a time, others wait.
///
/// The journal is truncated at each commit and synchronised, so a returned write is on disk, and
/// the file lies alone in its folder when nobody works. Deleted content is overwritten.
final class Database implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path file;
    private final Connection connection;
    private final ReentrantLock lock = new ReentrantLock();

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /// Opens a file, which is made when missing; its folder must be there.
    static Database open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(Math.toIntExact(PATIENCE.toMillis()));
        config.setJournalMode(JournalMode.TRUNCATE);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        return connect(file, "", config, "PRAGMA secure_delete = ON", "PRAGMA fullfsync = ON");
    }

    /// Opens a file to look only.
    static Database openToRead(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(Math.toIntExact(PATIENCE.toMillis()));
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        config.setReadOnly(true);
        return connect(file, "?mode=ro", config);
    }

    private static Database connect(
            Path file, String mode, SQLiteConfig config, String... statements) throws SQLException {
        // A URI, so that no character of the path is taken for an option.
        Connection connection = config.createConnection("jdbc:sqlite:" + file.toUri() + mode);
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return new Database(file, connection);
    }

    /// Runs work that only reads.
    <T> T read(Work<T> work) {
        lock.lock();
        try {
            return work.run(connection);
        } catch (SQLException e) {
            throw explain(e, file);
        } finally {
            lock.unlock();
        }
    }

    /// Runs work that deals with the failures of SQLite itself.
    void prepare(Preparation preparation) throws SQLException {
        lock.lock();
        try {
            preparation.run(connection);
        } finally {
            lock.unlock();
        }
    }

    /// Runs work in one transaction: all of it is on disk at the end, or nothing.
    <T> T write(Work<T> work) {
        lock.lock();
        try {
            return transaction(connection, work);
        } catch (SQLException e) {
            throw explain(e, file);
        } finally {
            lock.unlock();
        }
    }

    /// Runs work between `BEGIN` and `COMMIT`. The driver's own switch for this is not used: it
    /// fails after SQLite has taken a transaction back by itself, as it does on a full disk.
    static <T> T transaction(Connection connection, Work<T> work) throws SQLException {
        update(connection, "BEGIN IMMEDIATE");
        try {
            T result = work.run(connection);
            update(connection, "COMMIT");
            return result;
        } catch (SQLException | RuntimeException e) {
            try {
                update(connection, "ROLLBACK");
            } catch (SQLException alreadyDone) {
                e.addSuppressed(alreadyDone);
            }
            throw e;
        }
    }

    /// Changes rows by one statement.
    ///
    /// @return how many rows
    static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    /// Adds a row.
    ///
    /// @return its id
    static long insert(Connection connection, String sql, Object... values) throws SQLException {
        update(connection, sql, values);
        return number(connection, "SELECT last_insert_rowid()");
    }

    /// The number in the first column of the first row.
    static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /// The failure of a file that SQLite finds wrong in its own check.
    static SQLException damage(String verdict) {
        return new SQLiteException(verdict, SQLiteErrorCode.SQLITE_CORRUPT);
    }

    /// Whether a failure means that the file's content is not what SQLite wrote.
    static boolean isDamage(SQLException failure) {
        return switch (base(failure)) {
            case SQLITE_CORRUPT, SQLITE_NOTADB -> true;
            default -> false;
        };
    }

    /// Tells the user of a failure.
    static QuintetException explain(SQLException failure, Path file) {
        String key =
                switch (base(failure)) {
                    case SQLITE_CORRUPT, SQLITE_NOTADB -> "storage.damaged";
                    case SQLITE_FULL -> "storage.full";
                    case SQLITE_BUSY, SQLITE_LOCKED -> "storage.busy";
                    case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> "storage.readonly";
                    default -> "storage.failed";
                };
        return new QuintetException(
                failure, Kind.FAILED, key, file, String.valueOf(failure.getMessage()));
    }

    private static SQLiteErrorCode base(SQLException failure) {
        return failure instanceof SQLiteException known
                ? SQLiteErrorCode.getErrorCode(known.getResultCode().code & 0xff)
                : SQLiteErrorCode.UNKNOWN_ERROR;
    }

    /// Makes the folder of the file.
    static void makeFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new QuintetException(e, Kind.FAILED, "storage.readonly", file, e.toString());
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw explain(e, file);
        } finally {
            lock.unlock();
        }
    }

    /// What is done with the connection.
    @FunctionalInterface
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /// What is done to the file before it is used.
    @FunctionalInterface
    interface Preparation {
        void run(Connection connection) throws SQLException;
    }
}
