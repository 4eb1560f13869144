import Archive
import Forms
import Ledger
import Query
import Values

/// Writes queries as SQL conditions on `item`, `revision` and, where the index is asked, `search`.
struct PostgresCondition {
  let office: Int
  /// Whether the index names the candidates of each term.
  let usesIndex: Bool

  func of(_ query: SearchQuery) throws -> SQL {
    switch query {
    case .text(let term): text(term, in: nil)
    case .field(let field): try of(field)
    case .all([]): "TRUE"
    case .any([]): "FALSE"
    case .all(let parts): "(\(try parts.map(of).joined(separator: " AND ")))"
    case .any(let parts): "(\(try parts.map(of).joined(separator: " OR ")))"
    case .not(let part): "NOT \(try of(part))"
    }
  }

  private func of(_ condition: FieldCondition) throws -> SQL {
    switch condition {
    case .contains(let fields, let term), .named(let fields, let term):
      text(term, in: PostgresCondition.any(of: fields))
    case .names(let fields, let names):
      exists(
        """
        \(PostgresCondition.any(of: fields)) AND EXISTS (SELECT FROM unnest(\(names.sorted()))
          AS name (name) WHERE strpos('、' || coalesce(value.value, value.text) || '、',
            '、' || name.name || '、') > 0)
        """
      )
    case .values(let values):
      exists(
        values.map { "(\(PostgresCondition.any(of: [$0])) AND \(of($1)))" as SQL }
          .joined(separator: " OR ")
      )
    case .has(let fields): exists(PostgresCondition.any(of: fields))
    case .hasUnmapped: exists("value.field IS NULL")
    case .date(let range): range.condition(on: "revision.date")
    case .form(let forms): "item.form = ANY (\(forms.map(\.rawValue)))"
    case .archiveNumber(let pattern) where pattern.contains("*"):
      "upper(item.archive_number) LIKE \(pattern.pattern)"
    case .archiveNumber(let text): "strpos(upper(item.archive_number), \(text)) > 0"
    case .id(let id): "item.id = \(id)"
    case .items(let ids): "item.id = ANY (\(ids.sorted()))"
    case .state(.withdrawn): PostgresSnapshot.isWithdrawn
    case .state(.filed): "NOT \(PostgresSnapshot.isWithdrawn)"
    case .revision(let range): range.conditionOnNumbers(of: "revision.revision::text")
    case .revised:
      """
      EXISTS (SELECT FROM revision AS other WHERE other.office = item.office
        AND other.item = item.id AND other.revision > 1)
      """
    // The ledger is asked first: ``ArchiveStore/settled(_:policy:on:)``.
    case .standing, .account: "FALSE"
    }
  }

  private func of(_ condition: ValueCondition) -> SQL {
    switch condition {
    case .codes(let codes): "value.value = ANY (\(codes.map(\.rawValue).sorted()))"
    case .days(let range): range.conditionOnDays(of: "value.value")
    case .numbers(let range): range.conditionOnNumbers(of: "value.value")
    }
  }

  /// That a term stands in a searched text, of any field or of some.
  private func text(_ term: SearchTerm, in fields: SQL?) -> SQL {
    let folded = term.folded
    let candidates = TermCandidates(of: folded, isPrefix: term.isPrefix, office: office)
    let stored = exists(
      [
        "value.is_searched", fields,
        PostgresCondition.holds(
          folded,
          isPrefix: term.isPrefix,
          in: "coalesce(value.marked, value.text)"
        ),
      ].compactMap(\.self).joined(separator: " AND ")
    )
    guard usesIndex, let condition = candidates.condition else { return "(\(stored))" }
    if candidates.isExact, fields == nil { return "(\(condition))" }
    return "(\(condition) AND \(stored))"
  }

  /// That a term stands in a marked text, words at its ends as ``FoldedText`` has them.
  static func holds(_ term: FoldedText, isPrefix: Bool, in text: SQL) -> SQL {
    let needle = term.needle(isPrefix: isPrefix)
    guard term.isNumber, !isPrefix else { return "strpos(\(text), \(needle)) > 0" }
    // A number ends before its unit, and not before another digit.
    return "\(text) ~ \(needle.replacing(".", with: "[.]") + "(?![0-9])")"
  }

  private func exists(_ condition: SQL) -> SQL {
    """
    EXISTS (SELECT FROM field_value AS value
      WHERE value.office = revision.office AND value.revision = revision.id AND (\(condition)))
    """
  }

  /// That `value` is one of some fields.
  static func any(of fields: [FormField]) -> SQL {
    let parts = fields.map { field in
      let column: SQL = field.path.column.map { "= \($0.rawValue)" } ?? "IS NULL"
      return """
        (item.form = \(field.form.rawValue) AND value.field = \(field.path.field.rawValue)
          AND value.table_column \(column))
        """ as SQL
    }
    return parts.isEmpty ? "FALSE" : "(\(parts.joined(separator: " OR ")))"
  }
}

extension ValueRange {
  fileprivate func condition(on column: SQL) -> SQL {
    condition(from: column, to: column) { "\($0)" }
  }

  /// A span of days is in the range where any of its days is.
  fileprivate func conditionOnDays(of column: SQL) -> SQL {
    condition(
      from: """
        CASE WHEN \(column) ~ '/....-..-..$' THEN right(\(column), 10)
          ELSE substr(\(column), 1, 10) END
        """,
      to: "substr(\(column), 1, 10)"
    ) { "\($0)" }
  }

  /// Numbers count as far as they are written so; a text that is none is 0.
  fileprivate func conditionOnNumbers(of column: SQL) -> SQL {
    func number(_ text: SQL) -> SQL {
      """
      CASE WHEN \(text) IS NOT NULL THEN coalesce(
        substring(\(text) from '^[ \\t\\n]*([-+]?(?:[0-9]+[.]?[0-9]*|[.][0-9]+)(?:[eE][-+]?[0-9]+)?)'),
        '0')::double precision END
      """
    }
    return condition(from: number(column), to: number(column)) { number("\($0)::text") }
  }

  /// The condition that the last value lies above the range's beginning, and the first below its end.
  private func condition(from last: SQL, to first: SQL, _ end: (String) -> SQL) -> SQL {
    var parts: [SQL] = []
    if let from { parts.append("\(last) \(raw: excludesFrom ? ">" : ">=") \(end(from))") }
    if let to { parts.append("\(first) \(raw: excludesTo ? "<" : "<=") \(end(to))") }
    return parts.isEmpty ? "TRUE" : "(\(parts.joined(separator: " AND ")))"
  }
}

extension String {
  /// The text as a pattern of LIKE in which `*` alone stands for any characters.
  fileprivate var pattern: String {
    map { character in
      switch character {
      case "*": "%"
      case "%", "_", "\\": "\\\(character)"
      default: String(character)
      }
    }.joined()
  }
}
