package org.quintet.storage;

import java.util.List;

/// The tables, as the steps that lead from one version of the file to the next.
///
/// Version _n_ is reached by the first _n_ steps and stands in the file as `user_version`. A step
/// that was ever released is never changed: a later one alters what it made.
final class Schema {
    /// Conversations, their turns, drafts and settings.
    ///
    /// `folded` is the text as [SearchText] folds it. The index is over trigrams, since these need
    /// no word borders and so find Chinese; it holds no text of its own, and its secure-delete
    /// option takes erased words out of it at once instead of at some later merge.
    private static final List<String> FIRST =
            List.of(
                    """
                    CREATE TABLE conversation(
                      id INTEGER PRIMARY KEY AUTOINCREMENT,
                      title TEXT NOT NULL,
                      folded TEXT NOT NULL,
                      changed INTEGER NOT NULL,
                      hidden INTEGER NOT NULL DEFAULT 0) STRICT\
                    """,
                    """
                    CREATE TABLE turn(
                      id INTEGER PRIMARY KEY AUTOINCREMENT,
                      conversation INTEGER NOT NULL REFERENCES conversation(id) ON DELETE CASCADE,
                      role TEXT NOT NULL,
                      parts TEXT NOT NULL,
                      folded TEXT NOT NULL) STRICT\
                    """,
                    "CREATE INDEX turn_by_conversation ON turn(conversation, id)",
                    "CREATE TABLE draft(conversation INTEGER PRIMARY KEY, text TEXT NOT NULL)"
                            + " STRICT",
                    "CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
                    """
                    CREATE VIRTUAL TABLE words USING fts5(
                      folded, content='turn', content_rowid='id',
                      tokenize='trigram case_sensitive 1')\
                    """,
                    "INSERT INTO words(words, rank) VALUES('secure-delete', 1)",
                    """
                    CREATE TRIGGER turn_added AFTER INSERT ON turn BEGIN
                      INSERT INTO words(rowid, folded) VALUES(new.id, new.folded);
                    END\
                    """,
                    """
                    CREATE TRIGGER turn_removed AFTER DELETE ON turn BEGIN
                      INSERT INTO words(words, rowid, folded) VALUES('delete', old.id, old.folded);
                    END\
                    """,
                    """
                    CREATE TRIGGER turn_changed AFTER UPDATE OF folded ON turn BEGIN
                      INSERT INTO words(words, rowid, folded) VALUES('delete', old.id, old.folded);
                      INSERT INTO words(rowid, folded) VALUES(new.id, new.folded);
                    END\
                    """);

    /// Course decks. What a list shows stands in columns of its own, so that a deck whose content
    /// can't be read is still listed.
    private static final List<String> SECOND =
            List.of(
                    """
                    CREATE TABLE deck(
                      id INTEGER PRIMARY KEY AUTOINCREMENT,
                      title TEXT NOT NULL,
                      slides INTEGER NOT NULL,
                      content TEXT NOT NULL,
                      changed INTEGER NOT NULL,
                      hidden INTEGER NOT NULL DEFAULT 0) STRICT\
                    """);

    /// All steps of this version of the program.
    static final List<List<String>> STEPS = List.of(FIRST, SECOND);

    private Schema() {}
}
