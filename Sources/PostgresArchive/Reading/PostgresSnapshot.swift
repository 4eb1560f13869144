import Archive
import Ledger
import Values

/// One state of an office's archive.
struct PostgresSnapshot: ArchiveSnapshot {
  let session: PostgresSession
  let office: Int
  let path: String

  /// The office's number as it stands in statements: the one that the archive was opened for.
  var mine: SQL { SQL(raw: String(office)) }

  /// The condition on `item` that it is withdrawn.
  static let isWithdrawn: SQL = """
    EXISTS (SELECT FROM journal WHERE journal.office = item.office AND journal.item = item.id
      AND journal.act = 'withdrawn' AND \(holds))
    """

  /// The condition on a withdrawal in `journal` that nothing has undone it.
  static let holds: SQL = """
    NOT EXISTS (SELECT FROM journal AS undoing WHERE undoing.office = journal.office
      AND undoing.item = journal.item AND undoing.act = 'reinstated' AND undoing.id > journal.id)
    """

  /// Revisions with their items: all of them, and the present ones.
  static let revisions: SQL = """
    revision JOIN item ON item.office = revision.office AND item.id = revision.item
    """
  static let presentRevisions: SQL = "\(revisions) AND item.current = revision.id"

  /// Revisions that entries of the import log name, with these and their documents.
  static let settledForms: SQL = """
    \(revisions)
      JOIN import_entry AS entry ON entry.office = item.office AND entry.item = item.id
        AND entry.revision = revision.revision
      JOIN import_document AS document ON document.office = entry.office
        AND document.id = entry.document
    """

  func number(_ statement: SQL) throws -> Int {
    try session.first(statement) { try $0.optionalNumber() ?? 0 } ?? 0
  }

  func texts(_ statement: SQL) throws -> [String] {
    try session.fetch(statement) { try $0.text() }
  }

  func hasUsableIndex() throws -> Bool {
    try number("SELECT search_layout FROM office WHERE office = \(mine)") == SearchTerms.version
  }

  func names() throws -> [String] {
    try texts("SELECT name FROM search_name WHERE office = \(mine)")
  }

  func savedSearches() throws -> [SavedSearch] {
    try session.fetch(
      "SELECT name, query, at, who FROM saved_search WHERE office = \(mine) ORDER BY name"
    ) { row in
      SavedSearch(
        name: try row.text(),
        query: try row.text(),
        at: Timestamp(rawValue: try row.text()),
        who: try row.text()
      )
    }
  }
}
