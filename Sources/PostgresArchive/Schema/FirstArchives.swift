extension PostgresSchema.Migration {
  /// The archives as they began.
  ///
  /// Texts compare by their bytes, as they do in every engine. Texts that people write, which may be
  /// longer than an index takes, are looked up by keys that are not; see ``IndexKey``.
  static let firstArchives = PostgresSchema.Migration(
    name: "1 archives",
    sql: """
      -- Each office has an archive of its own. The numbers are the last that were given; who writes
      -- holds the row from beginning to end.
      CREATE TABLE office (
        office bigint NOT NULL PRIMARY KEY,
        name text COLLATE "C" NOT NULL UNIQUE CHECK (name <> ''),
        last_item bigint NOT NULL DEFAULT 0,
        last_revision bigint NOT NULL DEFAULT 0,
        last_document bigint NOT NULL DEFAULT 0,
        last_entry bigint NOT NULL DEFAULT 0,
        -- Of all revisions in the search index.
        tokens bigint NOT NULL DEFAULT 0,
        search_layout bigint NOT NULL,
        ledger_layout bigint NOT NULL
      );

      -- The last running number of each class.
      CREATE TABLE series (
        office bigint NOT NULL REFERENCES office (office),
        class text COLLATE "C" NOT NULL,
        last bigint NOT NULL CHECK (last >= 1),
        PRIMARY KEY (office, class)
      );

      -- The bytes of every document of which something was filed, as they came; of a rejected
      -- one where it was to be kept. What is beyond the first megabytes is in parts.
      CREATE TABLE original (
        office bigint NOT NULL REFERENCES office (office),
        digest text COLLATE "C" NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
        size bigint NOT NULL,
        bytes bytea NOT NULL,
        PRIMARY KEY (office, digest)
      );
      ALTER TABLE original ALTER COLUMN bytes SET STORAGE EXTERNAL;
      CREATE TABLE original_part (
        office bigint NOT NULL,
        digest text COLLATE "C" NOT NULL,
        part bigint NOT NULL CHECK (part >= 1),
        bytes bytea NOT NULL,
        PRIMARY KEY (office, digest, part),
        FOREIGN KEY (office, digest) REFERENCES original (office, digest)
      );
      ALTER TABLE original_part ALTER COLUMN bytes SET STORAGE EXTERNAL;

      -- 件. "current" is the item's present revision.
      CREATE TABLE item (
        office bigint NOT NULL REFERENCES office (office),
        id bigint NOT NULL,
        archive_number text COLLATE "C" NOT NULL,
        class text COLLATE "C" NOT NULL,
        number bigint NOT NULL CHECK (number >= 1),
        category text COLLATE "C" NOT NULL,
        retention text COLLATE "C" NOT NULL,
        form text COLLATE "C" NOT NULL,
        identity text COLLATE "C" NOT NULL,
        current bigint NOT NULL,
        PRIMARY KEY (office, id),
        UNIQUE (office, class, number)
      );
      CREATE UNIQUE INDEX item_by_archive_number ON item (office, lower(archive_number));
      CREATE INDEX item_by_class ON item (office, lower(class), number);

      CREATE TABLE revision (
        office bigint NOT NULL,
        id bigint NOT NULL,
        item bigint NOT NULL,
        revision bigint NOT NULL CHECK (revision >= 1),
        original text COLLATE "C" NOT NULL,
        path text COLLATE "C" NOT NULL,
        submission bigint NOT NULL CHECK (submission >= 0),
        form_version bigint NOT NULL,
        account text COLLATE "C" NOT NULL,
        date text COLLATE "C" NOT NULL CHECK (date ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
        filed_at text COLLATE "C" NOT NULL,
        content text COLLATE "C" NOT NULL CHECK (length(content) = 64),
        control text COLLATE "C" NOT NULL,
        fields text COLLATE "C" NOT NULL,
        unmapped text COLLATE "C" NOT NULL,
        ledger text COLLATE "C" NOT NULL,
        -- Form, account, number (empty where there is none), and what else tells it from others; the
        -- two that it is looked up by beside it as keys.
        identity text COLLATE "C" NOT NULL,
        account_key text COLLATE "C",
        number_key text COLLATE "C",
        PRIMARY KEY (office, id),
        UNIQUE (office, item, revision),
        FOREIGN KEY (office, item) REFERENCES item (office, id),
        FOREIGN KEY (office, original) REFERENCES original (office, digest)
      );
      CREATE INDEX revision_by_date ON revision (office, date, id);
      CREATE INDEX revision_by_original ON revision (office, original, submission);
      CREATE INDEX revision_by_content ON revision (office, content);
      CREATE INDEX revision_by_number_and_account ON revision (office, number_key, account_key);
      CREATE INDEX revision_by_number_and_date ON revision (office, number_key, date);
      CREATE INDEX revision_by_account ON revision (office, account_key, date);

      -- Every answer and every text without a field. "marked" is the text as it is searched, absent
      -- where it is the text itself; "folded" what an early seal covers; "value" what the text means,
      -- one row a choice.
      CREATE TABLE field_value (
        office bigint NOT NULL,
        revision bigint NOT NULL,
        ordinal bigint NOT NULL,
        field text COLLATE "C",
        table_column text COLLATE "C",
        table_row bigint,
        label text COLLATE "C",
        text text COLLATE "C" NOT NULL,
        marked text COLLATE "C",
        folded text COLLATE "C",
        is_searched boolean NOT NULL,
        value text COLLATE "C",
        PRIMARY KEY (office, revision, ordinal),
        FOREIGN KEY (office, revision) REFERENCES revision (office, id)
      );

      -- Every act; "seal" is the digest of all that is kept of the revision, "digest" covers the
      -- entry and the digest before it.
      CREATE TABLE journal (
        office bigint NOT NULL REFERENCES office (office),
        id bigint NOT NULL,
        at text COLLATE "C" NOT NULL,
        who text COLLATE "C" NOT NULL,
        act text COLLATE "C" NOT NULL,
        item bigint,
        revision bigint,
        path text COLLATE "C",
        original text COLLATE "C",
        seal text COLLATE "C",
        detail text COLLATE "C",
        previous text COLLATE "C" NOT NULL,
        digest text COLLATE "C" NOT NULL,
        PRIMARY KEY (office, id),
        UNIQUE (office, digest),
        FOREIGN KEY (office, item) REFERENCES item (office, id)
      );
      CREATE INDEX journal_by_item ON journal (office, item, revision);
      CREATE INDEX withdrawal ON journal (office, item) WHERE act = 'withdrawn';
      CREATE INDEX reinstatement ON journal (office, item, id) WHERE act = 'reinstated';
      CREATE INDEX journal_by_act ON journal (office, act, id) WHERE act NOT IN ('filed', 'revised');

      -- What became of every document that was read, and of each form in it.
      CREATE TABLE import_document (
        office bigint NOT NULL REFERENCES office (office),
        id bigint NOT NULL,
        at text COLLATE "C" NOT NULL,
        who text COLLATE "C" NOT NULL,
        path text COLLATE "C" NOT NULL,
        path_key text COLLATE "C" NOT NULL,
        original text COLLATE "C" NOT NULL,
        size bigint NOT NULL,
        -- In nanoseconds since 1970; absent of a document in a zip, and of early entries.
        modified bigint,
        findings text COLLATE "C" NOT NULL,
        PRIMARY KEY (office, id)
      );
      CREATE INDEX import_document_by_path ON import_document (office, path_key);

      -- "findings" is what filing itself had to say of the form; absent where that is nothing.
      CREATE TABLE import_entry (
        office bigint NOT NULL,
        id bigint NOT NULL,
        document bigint NOT NULL,
        submission bigint,
        form text COLLATE "C",
        outcome text COLLATE "C" NOT NULL
          CHECK (outcome IN ('filed', 'revised', 'duplicate', 'rejected', 'unreadable')),
        item bigint,
        revision bigint,
        findings text COLLATE "C",
        PRIMARY KEY (office, id),
        FOREIGN KEY (office, document) REFERENCES import_document (office, id),
        FOREIGN KEY (office, item) REFERENCES item (office, id)
      );
      CREATE INDEX import_entry_by_document ON import_entry (office, document, id);
      CREATE INDEX import_entry_by_item ON import_entry (office, item);

      -- Derived of what is kept, and made anew of it at any time.
      CREATE TABLE ledger_entry (
        office bigint NOT NULL REFERENCES office (office),
        item bigint NOT NULL,
        revision bigint NOT NULL,
        filed_at text COLLATE "C" NOT NULL,
        name_key text COLLATE "C" NOT NULL,
        facts bytea NOT NULL,
        PRIMARY KEY (office, item, revision)
      );
      CREATE TABLE search_text (
        office bigint NOT NULL REFERENCES office (office),
        revision bigint NOT NULL,
        terms bigint[] NOT NULL,
        PRIMARY KEY (office, revision)
      );
      -- The terms have the office in them, which no other index of the kind could lead with.
      CREATE INDEX search_terms ON search_text USING gin (terms)
        WITH (fastupdate = on, gin_pending_list_limit = 16384);
      CREATE TABLE search_name (
        office bigint NOT NULL REFERENCES office (office),
        name_key text COLLATE "C" NOT NULL,
        name text COLLATE "C" NOT NULL,
        PRIMARY KEY (office, name_key)
      );

      -- Searches that people keep under a name; they are no records.
      CREATE TABLE saved_search (
        office bigint NOT NULL REFERENCES office (office),
        name text COLLATE "C" NOT NULL CHECK (name <> ''),
        query text COLLATE "C" NOT NULL,
        at text COLLATE "C" NOT NULL,
        who text COLLATE "C" NOT NULL,
        PRIMARY KEY (office, name)
      );
      """
  )
}
