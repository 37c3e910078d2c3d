package org.quintet.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.quintet.core.Preferences;
import org.quintet.core.Settings;

/// Settings as one JSON row, so that a change is whole or not at all. Read once, then remembered.
final class SqlitePreferences implements Preferences {
    private static final String NAME = "settings";

    private final Database database;
    private volatile Settings current;
    private final List<Consumer<Settings>> listeners = new CopyOnWriteArrayList<>();

    SqlitePreferences(Database database) {
        this.database = database;
        this.current = database.read(SqlitePreferences::load);
    }

    static Settings load(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT value FROM setting WHERE name = '" + NAME + "'")) {
            String json = rows.next() ? rows.getString(1) : null;
            return json == null ? Settings.DEFAULT : SettingsJson.read(json);
        }
    }

    @Override
    public Settings get() {
        return current;
    }

    @Override
    public void set(Settings settings) {
        // Two changes at a time are known in the order in which they are kept.
        synchronized (this) {
            database.write(
                    connection ->
                            Database.update(
                                    connection,
                                    "INSERT OR REPLACE INTO setting(name, value) VALUES(?, ?)",
                                    NAME,
                                    SettingsJson.write(settings)));
            current = settings;
        }
        listeners.forEach(listener -> listener.accept(settings));
    }

    @Override
    public void listen(Consumer<Settings> listener) {
        listeners.add(listener);
    }
}
