import Archive

extension Schema.Migration {
  /// The archive as it began.
  ///
  /// What was filed is never changed or deleted, which triggers keep true whoever writes; only
  /// the revision that is an item's present one moves on.
  static let firstArchive = Schema.Migration(
    name: "1 archive",
    sql: """
      CREATE TABLE migration (
        name TEXT NOT NULL PRIMARY KEY,
        applied_at TEXT NOT NULL
      ) STRICT;

      -- The bytes of every document of which something was filed, as they came; of a rejected
      -- one where it was to be kept.
      CREATE TABLE original (
        digest TEXT NOT NULL PRIMARY KEY
          CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
        size INTEGER NOT NULL CHECK (size = length(bytes)),
        bytes BLOB NOT NULL
      ) STRICT;

      -- 件. "current" is the item's present revision.
      CREATE TABLE item (
        id INTEGER NOT NULL PRIMARY KEY,
        archive_number TEXT NOT NULL COLLATE NOCASE UNIQUE,
        class TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number >= 1),
        category TEXT NOT NULL,
        retention TEXT NOT NULL,
        form TEXT NOT NULL,
        identity TEXT NOT NULL CHECK (json_valid(identity)),
        current INTEGER NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
        UNIQUE (class, number)
      ) STRICT;
      CREATE INDEX item_by_identity ON item (identity);

      CREATE TABLE revision (
        id INTEGER NOT NULL PRIMARY KEY,
        item INTEGER NOT NULL REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED,
        revision INTEGER NOT NULL CHECK (revision >= 1),
        original TEXT NOT NULL REFERENCES original (digest),
        path TEXT NOT NULL,
        submission INTEGER NOT NULL CHECK (submission >= 0),
        form_version INTEGER NOT NULL,
        account TEXT NOT NULL,
        date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        filed_at TEXT NOT NULL,
        content TEXT NOT NULL UNIQUE CHECK (length(content) = 64),
        control TEXT NOT NULL CHECK (json_valid(control)),
        fields TEXT NOT NULL CHECK (json_valid(fields)),
        unmapped TEXT NOT NULL CHECK (json_valid(unmapped)),
        ledger TEXT NOT NULL CHECK (json_valid(ledger)),
        UNIQUE (item, revision),
        UNIQUE (original, submission)
      ) STRICT;
      CREATE INDEX revision_by_date ON revision (date);

      -- Every answer and every text without a field. "folded" is the text as it is searched,
      -- absent where it is the text itself; "value" what the text means, one row a choice.
      CREATE TABLE field_value (
        revision INTEGER NOT NULL REFERENCES revision (id),
        ordinal INTEGER NOT NULL,
        field TEXT,
        table_column TEXT,
        table_row INTEGER,
        label TEXT,
        text TEXT NOT NULL,
        folded TEXT,
        is_searched INTEGER NOT NULL CHECK (is_searched IN (0, 1)),
        value TEXT,
        PRIMARY KEY (revision, ordinal)
      ) STRICT, WITHOUT ROWID;

      -- Every act; "seal" is the digest of all that is kept of the revision, "digest" covers the
      -- entry and the digest before it.
      CREATE TABLE journal (
        id INTEGER NOT NULL PRIMARY KEY,
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        act TEXT NOT NULL,
        item INTEGER REFERENCES item (id),
        revision INTEGER,
        path TEXT,
        original TEXT,
        seal TEXT,
        detail TEXT,
        previous TEXT NOT NULL,
        digest TEXT NOT NULL UNIQUE
      ) STRICT;
      CREATE INDEX journal_by_item ON journal (item, revision);
      -- An item is withdrawn when the journal says so, once and for good.
      CREATE UNIQUE INDEX withdrawal ON journal (item) WHERE act = 'withdrawn';

      -- What became of every document that was read, and of each form in it.
      CREATE TABLE import_log (
        id INTEGER NOT NULL PRIMARY KEY,
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        path TEXT NOT NULL,
        original TEXT NOT NULL,
        size INTEGER NOT NULL,
        submission INTEGER,
        form TEXT,
        outcome TEXT NOT NULL
          CHECK (outcome IN ('filed', 'revised', 'duplicate', 'rejected', 'unreadable')),
        item INTEGER REFERENCES item (id),
        revision INTEGER,
        findings TEXT NOT NULL CHECK (json_valid(findings))
      ) STRICT;

      -- Pairs of characters of each revision's text; SearchTokens tells the layout, the version 0
      -- that the index is damaged and not asked until it is built anew.
      \(SearchIndex.layout);
      CREATE TABLE search_layout (
        version INTEGER NOT NULL
      ) STRICT;
      INSERT INTO search_layout (version) VALUES (\(SearchTokens.version));

      \(["original", "revision", "field_value", "journal", "import_log"].map(keep).joined())
      CREATE TRIGGER item_stays BEFORE DELETE ON item
        BEGIN SELECT RAISE(ABORT, 'nothing is ever deleted'); END;
      CREATE TRIGGER item_keeps_its_number
        BEFORE UPDATE OF id, archive_number, class, number, category, retention, form, identity
        ON item
        BEGIN SELECT RAISE(ABORT, 'an item keeps its number'); END;
      """
  )

  /// The triggers that keep anybody from deleting or changing the rows of a table.
  static func keep(_ table: String) -> String {
    """
    CREATE TRIGGER \(table)_stays BEFORE DELETE ON \(table)
      BEGIN SELECT RAISE(ABORT, 'nothing is ever deleted'); END;
    CREATE TRIGGER \(table)_keeps BEFORE UPDATE ON \(table)
      BEGIN SELECT RAISE(ABORT, 'nothing is ever overwritten'); END;

    """
  }
}
