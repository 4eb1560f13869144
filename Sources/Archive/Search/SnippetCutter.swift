import Forms
import GRDB

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

  /// The text with the most of the terms, those that may stand anywhere before those of a field;
  /// of a query without a term, the longest text.
  func snippet(of row: FoundRevision) throws -> Snippet {
    let texts = try TextRow.fetchAll(statement, arguments: [row.revisionID])
    var best: (weight: Int, snippet: Snippet)?
    for text in terms.isEmpty ? [] : texts {
      let field = text.formField(of: FormID(rawValue: row.form))
      let folded = FoldedText(text.text)
      var places: [Range<Int>] = []
      var weight = 0
      for term in terms {
        if let fields = term.fields, field.map(fields.contains) != true { continue }
        let own = folded.places(of: term)
        if own.isEmpty { continue }
        places += own
        weight += term.fields == nil ? terms.count + 1 : 1
      }
      if weight > best?.weight ?? 0 {
        best = (weight, Snippet(of: text.text, marks: places.merged))
      }
    }
    if let best { return best.snippet }
    let longest = texts.max { $0.text.utf8.count < $1.text.utf8.count }
    return Snippet(of: longest?.text ?? row.account, marks: [])
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

extension FoldedText {
  /// Where a term stands in the text as written.
  fileprivate func places(of term: SnippetTerm) -> [Range<Int>] {
    occurrences(of: term.folded, isPrefix: term.isPrefix)
      .map { sources[$0.lowerBound].lowerBound..<sources[$0.upperBound - 1].upperBound }
  }
}

extension [Range<Int>] {
  /// The ranges from left to right; those that touch are one.
  fileprivate var merged: [Range<Int>] {
    sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      .reduce(into: []) { marks, place in
        if let last = marks.last, place.lowerBound <= last.upperBound {
          marks[marks.count - 1] = last.lowerBound..<Swift.max(last.upperBound, place.upperBound)
        } else {
          marks.append(place)
        }
      }
  }
}
