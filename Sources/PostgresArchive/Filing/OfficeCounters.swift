/// The last numbers that an office's archive has given, as its row holds them.
struct OfficeCounters: Equatable {
  var item: Int
  var revision: Int
  var document: Int
  var entry: Int
  /// Of all revisions in the search index.
  var tokens: Int
  var searchLayout: Int
  var ledgerLayout: Int

  /// Locks an office's row until the transaction ends; nil where there is none.
  static func locking(_ office: Int, in session: PostgresSession) throws -> OfficeCounters? {
    try session.first(
      """
      SELECT last_item, last_revision, last_document, last_entry, tokens, search_layout,
        ledger_layout
      FROM office WHERE office = \(office) FOR UPDATE
      """
    ) { row in
      OfficeCounters(
        item: try row.number(),
        revision: try row.number(),
        document: try row.number(),
        entry: try row.number(),
        tokens: try row.number(),
        searchLayout: try row.number(),
        ledgerLayout: try row.number()
      )
    }
  }

  func write(_ office: Int, in session: PostgresSession) throws {
    try session.execute(
      """
      UPDATE office SET last_item = \(item), last_revision = \(revision),
        last_document = \(document), last_entry = \(entry), tokens = \(tokens),
        search_layout = \(searchLayout), ledger_layout = \(ledgerLayout)
      WHERE office = \(office)
      """
    )
  }
}
