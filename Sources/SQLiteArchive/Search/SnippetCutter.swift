import Archive
import GRDB
import Query
import Values

/// Cuts the snippets of hits from their stored texts.
struct SnippetCutter {
  let terms: [SnippetTerm]
  private let statement: Statement

  init(terms: [SnippetTerm], db: Database) throws {
    self.terms = terms
    statement = try db.cachedStatement(
      sql: """
        SELECT field, table_column, text FROM field_value
        WHERE revision = ? AND is_searched ORDER BY ordinal
        """
    )
  }

  /// The snippet of a hit.
  func snippet(of row: FoundRevision) throws -> Snippet {
    let texts = try TextRow.fetchAll(statement, arguments: [row.revisionID])
    return Snippet(
      of: texts.map { ($0.formField(of: FormID(rawValue: row.form)), $0.text) },
      terms: terms,
      otherwise: row.account
    )
  }
}

private struct TextRow: Decodable, FetchableRecord {
  var field: String?
  var column: String?
  var text: String

  enum CodingKeys: String, CodingKey {
    case field
    case column = "table_column"
    case text
  }

  func formField(of form: FormID) -> FormField? {
    field.map {
      FormField(
        form: form,
        path: FieldPath(
          FieldID(rawValue: $0),
          column: column.map { FieldID(rawValue: $0) }
        )
      )
    }
  }
}
