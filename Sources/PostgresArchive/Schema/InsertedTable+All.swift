extension InsertedTable {
  /// The tables that filing fills, each after those to which it refers.
  static let all = [
    original, item, revision, fieldValue, searchText, ledgerEntry, journal, importDocument,
    importEntry,
  ]

  static let original = InsertedTable(
    "original",
    [Column("digest", String.self), Column("size", Int.self), Column("bytes", Bytes.self)],
    conflict: "ON CONFLICT DO NOTHING"
  )

  static let item = InsertedTable(
    "item",
    [
      Column("id", Int.self), Column("archive_number", String.self), Column("class", String.self),
      Column("number", Int.self), Column("category", String.self),
      Column("retention", String.self), Column("form", String.self),
      Column("identity", String.self), Column("current", Int.self),
    ]
  )

  static let revision = InsertedTable(
    "revision",
    [
      Column("id", Int.self), Column("item", Int.self), Column("revision", Int.self),
      Column("original", String.self), Column("path", String.self),
      Column("submission", Int.self), Column("form_version", Int.self),
      Column("account", String.self), Column("date", String.self),
      Column("filed_at", String.self), Column("content", String.self),
      Column("control", String.self), Column("fields", String.self),
      Column("unmapped", String.self), Column("ledger", String.self),
      Column("identity", String.self), Column("account_key", String.self),
      Column("number_key", String.self),
    ]
  )

  static let fieldValue = InsertedTable(
    "field_value",
    [
      Column("revision", Int.self), Column("ordinal", Int.self), Column("field", String.self),
      Column("table_column", String.self), Column("table_row", Int.self),
      Column("label", String.self), Column("text", String.self), Column("marked", String.self),
      Column("folded", String.self), Column("is_searched", Bool.self),
      Column("value", String.self),
    ]
  )

  static let searchText = InsertedTable(
    "search_text",
    [Column("revision", Int.self), Column("terms", [Int].self)]
  )

  static let ledgerEntry = InsertedTable(
    "ledger_entry",
    [
      Column("item", Int.self), Column("revision", Int.self), Column("filed_at", String.self),
      Column("name_key", String.self), Column("facts", Bytes.self),
    ],
    conflict: """
      ON CONFLICT (office, item, revision) DO UPDATE SET filed_at = excluded.filed_at,
        name_key = excluded.name_key, facts = excluded.facts
      """
  )

  static let journal = InsertedTable(
    "journal",
    [
      Column("id", Int.self), Column("at", String.self), Column("who", String.self),
      Column("act", String.self), Column("item", Int.self), Column("revision", Int.self),
      Column("path", String.self), Column("original", String.self), Column("seal", String.self),
      Column("detail", String.self), Column("previous", String.self),
      Column("digest", String.self),
    ]
  )

  static let importDocument = InsertedTable(
    "import_document",
    [
      Column("id", Int.self), Column("at", String.self), Column("who", String.self),
      Column("path", String.self), Column("path_key", String.self),
      Column("original", String.self), Column("size", Int.self), Column("modified", Int.self),
      Column("findings", String.self),
    ]
  )

  static let importEntry = InsertedTable(
    "import_entry",
    [
      Column("id", Int.self), Column("document", Int.self), Column("submission", Int.self),
      Column("form", String.self), Column("outcome", String.self), Column("item", Int.self),
      Column("revision", Int.self), Column("findings", String.self),
    ]
  )
}
