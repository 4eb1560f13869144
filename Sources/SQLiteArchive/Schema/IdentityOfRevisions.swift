import Archive

extension Schema.Migration {
  /// Every revision keeps what tells it from others, because a correction may change it; the same
  /// bytes may be filed for several accounts, and a withdrawal may be undone.
  ///
  /// The table is made anew, as a column can be made neither unique nor free of that later
  /// (sqlite.org/lang_altertable.html, 7), for which references are not enforced meanwhile.
  static let identityOfRevisions = Schema.Migration(
    name: "9 identity of revisions",
    sql: """
      CREATE TABLE revision_again (
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
        content TEXT NOT NULL CHECK (length(content) = 64),
        control TEXT NOT NULL CHECK (json_valid(control)),
        fields TEXT NOT NULL CHECK (json_valid(fields)),
        unmapped TEXT NOT NULL CHECK (json_valid(unmapped)),
        ledger TEXT NOT NULL CHECK (json_valid(ledger)),
        -- Form, account, number (empty where there is none), and what else tells it from others.
        identity TEXT NOT NULL CHECK (json_valid(identity)),
        UNIQUE (item, revision)
      ) STRICT;
      INSERT INTO revision_again
        SELECT revision.id, item, revision, original, path, submission, form_version, account, date,
          filed_at, content, control, fields, unmapped, ledger, item.identity
        FROM revision JOIN item ON item.id = revision.item ORDER BY revision.id;
      DROP TABLE revision;
      ALTER TABLE revision_again RENAME TO revision;
      \(keep("revision"))
      CREATE INDEX revision_by_date ON revision (date);
      CREATE INDEX revision_by_original ON revision (original, submission);
      CREATE INDEX revision_by_content ON revision (content);
      CREATE INDEX revision_by_number_and_account ON revision (
        json_extract(identity, '$[2]'), json_extract(identity, '$[1]')
      );
      CREATE INDEX revision_by_number_and_date ON revision (json_extract(identity, '$[2]'), date);
      CREATE INDEX revision_by_account ON revision (json_extract(identity, '$[1]'), date);
      DROP INDEX item_by_identity;

      DROP INDEX withdrawal;
      CREATE INDEX withdrawal ON journal (item) WHERE act = 'withdrawn';
      CREATE INDEX reinstatement ON journal (item) WHERE act = 'reinstated';
      """,
    remakesTables: true
  )
}
