import Archive
import GRDB
import Query
import Values
import Wording

/// Writes queries as SQL conditions on `item` and `revision`.
struct SearchCondition {
  /// Whether the index names the candidates of each term.
  let usesIndex: Bool

  static let withdrawn = SQL(sql: SQLiteSnapshot.isWithdrawn)

  func of(_ query: SearchQuery) -> SQL {
    switch query {
    case .text(let term): text(term, where: "value.is_searched")
    case .field(let field): of(field)
    case .all([]): "TRUE"
    case .any([]): "FALSE"
    case .all(let parts): "(\(parts.map(of).joined(separator: " AND ")))"
    case .any(let parts): "(\(parts.map(of).joined(separator: " OR ")))"
    case .not(let part): "NOT \(of(part))"
    }
  }

  private func of(_ condition: FieldCondition) -> SQL {
    switch condition {
    case .contains(let fields, let term):
      text(term, where: "value.is_searched AND \(Self.any(of: fields))")
    case .named(let fields, let term): of(.contains(fields, term))
    case .names(let fields, let names):
      exists(
        """
        \(Self.any(of: fields)) AND EXISTS (SELECT 1 FROM json_each(\(names.json)) AS name
          WHERE instr('、' || coalesce(value.value, value.text) || '、', '、' || name.value || '、') > 0)
        """
      )
    case .values(let values):
      exists(
        values.map { "(\(Self.any(of: [$0])) AND \(of($1)))" as SQL }.joined(separator: " OR ")
      )
    case .has(let fields): exists(Self.any(of: fields))
    case .hasUnmapped: exists("value.field IS NULL")
    case .date(let range): range.condition(on: "revision.date")
    case .form(let forms): "item.form IN \(forms.map(\.rawValue))"
    case .archiveNumber(let pattern) where pattern.contains("*"):
      "upper(item.archive_number) GLOB \(pattern.escapedForGlob)"
    case .archiveNumber(let text): "instr(upper(item.archive_number), \(text)) > 0"
    case .id(let id): "item.id = \(id)"
    case .items(let ids):
      "item.id IN (SELECT value FROM json_each(\("\(ids.sorted())")))"
    case .state(.withdrawn): SearchCondition.withdrawn
    case .state(.filed): "NOT \(SearchCondition.withdrawn)"
    case .revision(let range): range.condition(on: "revision.revision", asNumbers: true)
    case .revised:
      """
      EXISTS (SELECT 1 FROM revision AS other WHERE other.item = item.id AND other.revision > 1)
      """
    // The ledger is asked first: ``ArchiveStore/settled(_:policy:on:)``.
    case .standing, .account: "FALSE"
    }
  }

  private func of(_ condition: ValueCondition) -> SQL {
    switch condition {
    case .codes(let codes): "value.value IN \(codes.map(\.rawValue))"
    case .days(let range): range.conditionOnDays(of: "value.value")
    case .numbers(let range):
      range.condition(on: "CAST(value.value AS REAL)", asNumbers: true)
    }
  }

  private func text(_ term: SearchTerm, where condition: SQL) -> SQL {
    let folded = term.folded
    let text = folded.text
    var stored: SQL = "\(condition) AND instr(coalesce(value.folded, value.text), \(text)) > 0"
    if folded.hasWordAtAnEnd {
      stored += """
         AND \(sql: TermFunction.name)(coalesce(value.folded, value.text), \(text), \(term.isPrefix))
        """
    }
    guard usesIndex,
      let expression = SearchTokens.expression(of: folded, isPrefix: term.isPrefix)
    else { return "(\(exists(stored)))" }
    return """
      (revision.id IN (SELECT rowid FROM search_index WHERE search_index MATCH \(expression))
        AND \(exists(stored)))
      """
  }

  private func exists(_ condition: SQL) -> SQL {
    """
    EXISTS (SELECT 1 FROM field_value AS value
      WHERE value.revision = revision.id AND (\(condition)))
    """
  }

  /// That `value` is one of some fields.
  static func any(of fields: [FormField]) -> SQL {
    let parts = fields.map { field in
      """
      (item.form = \(field.form.rawValue) AND value.field = \(field.path.field.rawValue)
        AND value.table_column IS \(field.path.column?.rawValue))
      """ as SQL
    }
    return "(\(parts.joined(separator: " OR ")))"
  }
}

extension ValueRange {
  fileprivate func condition(on column: SQL, asNumbers: Bool = false) -> SQL {
    condition(from: column, to: column, asNumbers: asNumbers)
  }

  /// A span of days is in the range where any of its days is.
  fileprivate func conditionOnDays(of column: SQL) -> SQL {
    condition(
      from: """
        CASE WHEN \(column) GLOB '*/????-??-??' THEN substr(\(column), -10)
          ELSE substr(\(column), 1, 10) END
        """,
      to: "substr(\(column), 1, 10)"
    )
  }

  /// The condition that the last value lies above the range's beginning, and the first below its end.
  private func condition(from last: SQL, to first: SQL, asNumbers: Bool = false) -> SQL {
    func end(_ text: String) -> SQL { asNumbers ? "CAST(\(text) AS REAL)" : "\(text)" }
    var parts: [SQL] = []
    if let from {
      parts.append(excludesFrom ? "\(last) > \(end(from))" : "\(last) >= \(end(from))")
    }
    if let to { parts.append(excludesTo ? "\(first) < \(end(to))" : "\(first) <= \(end(to))") }
    return parts.isEmpty ? "TRUE" : "(\(parts.joined(separator: " AND ")))"
  }
}

extension Set<String> {
  /// The texts as a JSON array.
  fileprivate var json: String {
    JSON.array(sorted().map { .string($0) }).description
  }
}

extension String {
  /// The text as a pattern of GLOB in which `*` alone is special.
  fileprivate var escapedForGlob: String {
    map { "[?".contains($0) ? "[\($0)]" : String($0) }.joined()
  }
}

/// The function that decides whether a folded text contains a term with words at its ends.
enum TermFunction {
  static let name = "has_term"

  static let function = DatabaseFunction(name, argumentCount: 3, pure: true) { values in
    guard let text = String.fromDatabaseValue(values[0]),
      let term = String.fromDatabaseValue(values[1]),
      let isPrefix = Bool.fromDatabaseValue(values[2])
    else { return false }
    return FoldedText(folded: text).contains(FoldedText(folded: term), isPrefix: isPrefix)
  }
}
