package org.quintet.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quintet.core.deck.Decks;

/// Course decks in SQLite. A change to a deck that is no longer there does nothing: a deck may
/// still be growing when it is erased.
final class SqliteDecks implements Decks {
    private final Database database;
    private final InstantSource clock;

    SqliteDecks(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Summary> list() {
        return database.read(
                connection -> {
                    try (PreparedStatement statement =
                                    connection.prepareStatement(
                                            "SELECT id, title, slides, changed FROM deck WHERE"
                                                    + " hidden = 0 ORDER BY changed DESC, id DESC");
                            ResultSet rows = statement.executeQuery()) {
                        List<Summary> found = new ArrayList<>();
                        while (rows.next()) {
                            found.add(
                                    new Summary(
                                            rows.getLong(1),
                                            rows.getString(2),
                                            rows.getInt(3),
                                            Moments.instant(rows.getLong(4))));
                        }
                        return found;
                    }
                });
    }

    @Override
    public Optional<Kept> open(long id) {
        return content(id).map(DeckJson::read);
    }

    private Optional<String> content(long id) {
        return database.read(
                connection -> {
                    try (PreparedStatement statement =
                            connection.prepareStatement(
                                    "SELECT content FROM deck WHERE id = ? AND hidden = 0")) {
                        Database.bind(statement, id);
                        try (ResultSet rows = statement.executeQuery()) {
                            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
                        }
                    }
                });
    }

    @Override
    public long begin(Kept deck) {
        return database.write(
                connection ->
                        Database.insert(
                                connection,
                                "INSERT INTO deck(title, slides, content, changed)"
                                        + " VALUES(?, ?, ?, ?)",
                                deck.deck().title(),
                                deck.deck().slides().size(),
                                DeckJson.write(deck),
                                now()));
    }

    @Override
    public void save(long id, Kept deck) {
        change(
                "UPDATE deck SET title = ?, slides = ?, content = ?, changed = ? WHERE id = ?",
                deck.deck().title(),
                deck.deck().slides().size(),
                DeckJson.write(deck),
                now(),
                id);
    }

    @Override
    public void delete(long id) {
        change("UPDATE deck SET hidden = 1 WHERE id = ?", id);
    }

    @Override
    public void restore(long id) {
        change("UPDATE deck SET hidden = 0 WHERE id = ?", id);
    }

    @Override
    public void purge() {
        change("DELETE FROM deck WHERE hidden = 1");
    }

    private void change(String sql, Object... values) {
        database.write(connection -> Database.update(connection, sql, values));
    }

    private long now() {
        return Moments.micros(Moments.now(clock));
    }
}
