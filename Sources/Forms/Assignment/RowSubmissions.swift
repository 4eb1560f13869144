import Documents
import Findings
import Values
import Wording

/// A table with a submission a row: a weekly list of visits, a log.
///
/// Its head names the account, the day and another field that must be there.
struct RowSubmissions {
  /// The table's number among the entries.
  var index: Int
  /// What each grid column means; nil of a column of its own.
  var columns: [LabelMeanings?]

  /// The fields that the columns give.
  var fields: Set<FieldID> {
    Set(columns.compactMap(\.self).flatMap { ($0.single.prefix(1) + $0.compound).map(\.field) })
  }

  static func find(_ entries: [PageEntry], form: RecognizedForm) -> RowSubmissions? {
    let definition = form.definition
    for (index, entry) in entries.enumerated() {
      guard case .records(let table) = entry.entry, entry.zone == .body, table.rows.count > 1
      else { continue }
      let columns = meanings(of: table, form: form)
      let found = RowSubmissions(index: index, columns: columns)
      let fields = found.fields
      let others = definition.fields.filter {
        $0.isRequired && $0.id != definition.filing.account
          && !definition.filing.date.contains(FieldPath($0.id)) && fields.contains($0.id)
      }
      guard fields.contains(definition.filing.account), !others.isEmpty,
        definition.filing.date.contains(where: { $0.column == nil && fields.contains($0.field) })
      else { continue }
      return found
    }
    return nil
  }

  /// What the columns mean, each field once but for the parts of one.
  private static func meanings(of table: RecordTable, form: RecognizedForm) -> [LabelMeanings?] {
    var all = table.columns.map { column in
      column.labels.last.flatMap { LabelText.fold($0) }.map { form.matcher.meanings(of: $0) }
    }
    var claimed: [LabelMeaning] = []
    for limit in [LabelMatcher.Score.known, LabelMatcher.Score.sure, LabelMatcher.Score.weak] {
      for position in all.indices {
        guard let meanings = all[position] else { continue }
        if let first = meanings.single.first {
          guard first.score >= limit, !claimed.contains(first) else { continue }
          // Columns under one merged label are one.
          if claimed.contains(where: { $0.field == first.field && ($0.part == first.part) }) {
            all[position] = nil
          } else {
            all[position] = LabelMeanings(single: [first])
            claimed.append(first)
          }
        } else if !meanings.compound.isEmpty, limit == LabelMatcher.Score.known {
          claimed += meanings.compound
        }
      }
    }
    return all.map { $0?.isEmpty ?? true ? nil : $0 }
  }
}
