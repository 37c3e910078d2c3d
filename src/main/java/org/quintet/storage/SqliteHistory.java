package org.quintet.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quintet.core.History;
import org.quintet.core.Message;
import org.quintet.core.Part;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Role;

/// Conversations in SQLite. A change to a turn or conversation that is no longer there does
/// nothing: an answer may still be growing when its turn is cut.
final class SqliteHistory implements History {
    private final Database database;
    private final InstantSource clock;

    SqliteHistory(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Conversation> conversations(String query) {
        StringBuilder sql =
                new StringBuilder("SELECT id, title, changed FROM conversation WHERE hidden = 0");
        List<Object> values = new ArrayList<>();
        for (String word : SearchText.words(query)) {
            sql.append(" AND (instr(folded, ?) > 0 OR id IN (SELECT conversation FROM turn WHERE ");
            values.add(word);
            if (SearchText.indexed(word)) {
                sql.append("id IN (SELECT rowid FROM words WHERE words MATCH ?) AND ");
                values.add(SearchText.phrase(word));
            }
            sql.append("instr(folded, ?) > 0))");
            values.add(word);
        }
        sql.append(" ORDER BY changed DESC, id DESC");
        return database.read(
                connection -> {
                    try (PreparedStatement statement =
                            connection.prepareStatement(sql.toString())) {
                        Database.bind(statement, values.toArray());
                        List<Conversation> found = new ArrayList<>();
                        try (ResultSet rows = statement.executeQuery()) {
                            while (rows.next()) {
                                found.add(
                                        new Conversation(
                                                rows.getLong(1),
                                                rows.getString(2),
                                                Moments.instant(rows.getLong(3))));
                            }
                        }
                        return found;
                    }
                });
    }

    @Override
    public List<Turn> turns(long conversation) {
        return database.read(
                connection -> {
                    try (PreparedStatement statement =
                            connection.prepareStatement(
                                    """
                                    SELECT turn.id, role, parts FROM turn
                                    JOIN conversation ON conversation.id = conversation
                                    WHERE conversation = ? AND hidden = 0 ORDER BY turn.id\
                                    """)) {
                        Database.bind(statement, conversation);
                        List<Turn> turns = new ArrayList<>();
                        try (ResultSet rows = statement.executeQuery()) {
                            while (rows.next()) {
                                Role role = Role.valueOf(rows.getString(2));
                                List<Part> parts = PartsJson.read(rows.getString(3));
                                turns.add(new Turn(rows.getLong(1), new Message(role, parts)));
                            }
                        }
                        return turns;
                    }
                });
    }

    @Override
    public Conversation begin(String title) {
        Instant now = now();
        long id =
                database.write(
                        connection ->
                                Database.insert(
                                        connection,
                                        "INSERT INTO conversation(title, folded, changed)"
                                                + " VALUES(?, ?, ?)",
                                        title,
                                        SearchText.fold(title),
                                        Moments.micros(now)));
        return new Conversation(id, title, now);
    }

    @Override
    public Turn append(long conversation, Message message) {
        long id =
                database.write(
                        connection -> {
                            if (touch(connection, conversation) == 0) {
                                throw new QuintetException(Kind.FAILED, "storage.gone");
                            }
                            return Database.insert(
                                    connection,
                                    "INSERT INTO turn(conversation, role, parts, folded)"
                                            + " VALUES(?, ?, ?, ?)",
                                    conversation,
                                    message.role().name(),
                                    PartsJson.write(message.parts()),
                                    SearchText.fold(message.text()));
                        });
        return new Turn(id, message);
    }

    @Override
    public void rewrite(long turn, String text) {
        database.write(
                connection -> {
                    Optional<Place> place = place(connection, turn);
                    if (place.isPresent()) {
                        touch(connection, place.get().conversation());
                        Database.update(
                                connection,
                                "UPDATE turn SET parts = ?, folded = ? WHERE id = ?",
                                PartsJson.reworded(place.get().parts(), text),
                                SearchText.fold(text),
                                turn);
                    }
                    return place;
                });
    }

    @Override
    public void cutFrom(long turn) {
        database.write(
                connection -> {
                    Optional<Place> place = place(connection, turn);
                    if (place.isPresent()) {
                        touch(connection, place.get().conversation());
                        Database.update(
                                connection,
                                "DELETE FROM turn WHERE conversation = ? AND id >= ?",
                                place.get().conversation(),
                                turn);
                    }
                    return place;
                });
    }

    @Override
    public void rename(long conversation, String title) {
        change(
                "UPDATE conversation SET title = ?, folded = ? WHERE id = ?",
                title,
                SearchText.fold(title),
                conversation);
    }

    @Override
    public void delete(long conversation) {
        change("UPDATE conversation SET hidden = 1 WHERE id = ?", conversation);
    }

    @Override
    public void restore(long conversation) {
        change("UPDATE conversation SET hidden = 0 WHERE id = ?", conversation);
    }

    @Override
    public void purge() {
        database.write(
                connection -> {
                    Database.update(
                            connection,
                            "DELETE FROM draft WHERE conversation IN"
                                    + " (SELECT id FROM conversation WHERE hidden = 1)");
                    return Database.update(connection, "DELETE FROM conversation WHERE hidden = 1");
                });
    }

    @Override
    public String draft(long conversation) {
        return database.read(
                connection -> {
                    try (PreparedStatement statement =
                            connection.prepareStatement(
                                    "SELECT text FROM draft WHERE conversation = ?")) {
                        Database.bind(statement, conversation);
                        try (ResultSet rows = statement.executeQuery()) {
                            return rows.next() ? rows.getString(1) : "";
                        }
                    }
                });
    }

    @Override
    public void saveDraft(long conversation, String text) {
        if (text.isEmpty()) {
            change("DELETE FROM draft WHERE conversation = ?", conversation);
        } else {
            change(
                    "INSERT OR REPLACE INTO draft(conversation, text) VALUES(?, ?)",
                    conversation,
                    text);
        }
    }

    private void change(String sql, Object... values) {
        database.write(connection -> Database.update(connection, sql, values));
    }

    private int touch(Connection connection, long conversation) throws SQLException {
        return Database.update(
                connection,
                "UPDATE conversation SET changed = ? WHERE id = ?",
                Moments.micros(now()),
                conversation);
    }

    private static Optional<Place> place(Connection connection, long turn) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT conversation, parts FROM turn WHERE id = ?")) {
            Database.bind(statement, turn);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Place(rows.getLong(1), rows.getString(2)))
                        : Optional.empty();
            }
        }
    }

    private Instant now() {
        return Moments.now(clock);
    }

    /// Where a turn stands and what it holds.
    private record Place(long conversation, String parts) {}
}
