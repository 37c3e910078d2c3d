package org.quintet.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quintet.core.History;
import org.quintet.core.Preferences;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Settings;
import org.quintet.core.deck.Decks;

/// All that Quintet keeps of its user: one SQLite file, `quintet.db`, in the home folder.
/// Thread-safe; may be open in several processes at once.
///
/// A file that is damaged is set aside under another name, and a new one is begun; nothing is
/// deleted. A file of an older version is copied before it is brought up to date.
public final class Store implements AutoCloseable {
    /// Name of the file in the home folder.
    public static final String FILE = "quintet.db";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT);

    private final Database database;
    private final @Nullable Path setAside;
    private final History history;
    private final Preferences preferences;
    private final Decks decks;

    private Store(Database database, @Nullable Path setAside, InstantSource clock) {
        this.database = database;
        this.setAside = setAside;
        this.history = new SqliteHistory(database, clock);
        this.preferences = new SqlitePreferences(database);
        this.decks = new SqliteDecks(database, clock);
    }

    /// Opens the file of a home folder; both are made when missing.
    ///
    /// @throws QuintetException when the folder can't be written, the file was made by a later
    ///   version, or another process holds it for long
    public static Store open(Path home) {
        return open(home, Schema.STEPS, InstantSource.system());
    }

    static Store open(Path home, List<List<String>> steps, InstantSource clock) {
        Path file = home.resolve(FILE);
        Database.makeFolder(file);
        try {
            return new Store(openWhole(file, steps, clock), null, clock);
        } catch (SQLException e) {
            if (!Database.isDamage(e)) {
                throw Database.explain(e, file);
            }
            Path aside = moveAside(file, clock);
            try {
                return new Store(openWhole(file, steps, clock), aside, clock);
            } catch (SQLException again) {
                throw Database.explain(again, file);
            }
        }
    }

    /// The settings of a home folder, without making anything there: the defaults where no settings
    /// can be read. Only a change that a crash has left half done is taken back.
    ///
    /// @param unread told why settings that are there can't be read
    public static Settings peek(Path home, Consumer<QuintetException> unread) {
        Path file = home.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Settings.DEFAULT;
        }
        try (Database database = openToPeek(file)) {
            return database.read(SqlitePreferences::load);
        } catch (SQLException e) {
            unread.accept(Database.explain(e, file));
        } catch (QuintetException e) {
            unread.accept(e);
        }
        return Settings.DEFAULT;
    }

    /// SQLite reads no file whose journal has still to be played back unless it may write.
    private static Database openToPeek(Path file) throws SQLException {
        Database database = Database.openToRead(file);
        try {
            database.prepare(Store::version);
            return database;
        } catch (SQLException e) {
            database.close();
            if (!Files.exists(file.resolveSibling(FILE + "-journal"))) {
                throw e;
            }
            return Database.open(file);
        }
    }

    private static Database openWhole(Path file, List<List<String>> steps, InstantSource clock)
            throws SQLException {
        Database database = Database.open(file);
        try {
            database.prepare(
                    connection -> {
                        check(connection);
                        upgrade(connection, file, steps, clock);
                    });
            return database;
        } catch (SQLException | QuintetException e) {
            database.close();
            throw e;
        }
    }

    /// Reads every page once: damage is better found now than in the middle of a conversation.
    private static void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA quick_check(1)")) {
            rows.next();
            String verdict = rows.getString(1);
            if (!verdict.equals("ok")) {
                throw Database.damage(verdict);
            }
        }
    }

    private static void upgrade(
            Connection connection, Path file, List<List<String>> steps, InstantSource clock)
            throws SQLException {
        long found = version(connection);
        if (found > steps.size()) {
            throw new QuintetException(Kind.FAILED, "storage.newer", file);
        }
        if (found == steps.size()) {
            return;
        }
        if (found > 0) {
            String copy = "quintet-v" + found + "-" + stamp(clock) + ".db";
            Database.update(connection, "VACUUM INTO ?", file.resolveSibling(copy).toString());
        }
        Database.transaction(
                connection,
                locked -> {
                    // Another process may have done it between the look above and this lock.
                    int done = Math.toIntExact(version(locked));
                    for (List<String> step : steps.subList(done, steps.size())) {
                        for (String sql : step) {
                            Database.update(locked, sql);
                        }
                    }
                    return Database.update(locked, "PRAGMA user_version = " + steps.size());
                });
    }

    private static long version(Connection connection) throws SQLException {
        return Database.number(connection, "PRAGMA user_version");
    }

    private static Path moveAside(Path file, InstantSource clock) {
        Path aside = file.resolveSibling("quintet-damaged-" + stamp(clock) + ".db");
        try {
            Files.move(file, aside);
            Path journal = file.resolveSibling(FILE + "-journal");
            if (Files.exists(journal)) {
                Files.move(journal, aside.resolveSibling(aside.getFileName() + "-journal"));
            }
        } catch (IOException e) {
            throw new QuintetException(e, Kind.FAILED, "storage.readonly", file, e.toString());
        }
        return aside;
    }

    private static String stamp(InstantSource clock) {
        return STAMP.format(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /// The conversations.
    public History history() {
        return history;
    }

    /// The settings.
    public Preferences preferences() {
        return preferences;
    }

    /// The course decks.
    public Decks decks() {
        return decks;
    }

    /// Where a damaged file was put when this store was opened; tell the user with the message
    /// `storage.setAside`.
    public Optional<Path> setAside() {
        return Optional.ofNullable(setAside);
    }

    @Override
    public void close() {
        database.close();
    }
}
