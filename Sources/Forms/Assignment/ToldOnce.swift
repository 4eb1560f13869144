import Documents
import Findings
import Values
import Wording

/// What the labels of a page tell once of all rows of a list below them: the day, and who of ours went.
///
/// Each holds where nothing else can be meant: no other day, or none of our people beside, stands below
/// its label.
struct ToldOnce {
  /// The labels that tell it, by entry.
  private var told: [(index: Int, field: FieldID)] = []
  /// The entries that name a day.
  private var days: [Int] = []
  /// The entries that name one of our people.
  private var people: [Int] = []
  private let dayFields: Set<FieldID>

  init(_ entries: [PageEntry], form: RecognizedForm) {
    dayFields = Set(form.definition.filing.date.filter { $0.column == nil }.map(\.field))
    for (index, entry) in entries.enumerated() where entry.zone == .body {
      switch entry.entry {
      case .labeled(let text):
        let field = entry.isApart ? nil : form.fieldOfAll(text, days: dayFields)
        if let field, form.isTold(field, by: text) { told.append((index, field)) }
        if let field, !dayFields.contains(field) {
          people.append(index)
        } else if field != nil || text.label.namesDay {
          days.append(index)
        }
      case .heading(let piece), .loose(let piece):
        if piece.text.namesDay { days.append(index) }
      case .records(let table):
        if table.caption?.namesDay ?? false { days.append(index) }
      case .instruction, .tagged: break
      }
    }
  }

  /// The fields that are told of all rows of a list, of which the page has no second one, by its entry.
  func fields(of list: RecordTable, at index: Int) -> Set<FieldID> {
    if list.hasLines { return [] }
    let above = told.filter { $0.index < index }
    return Set(
      above.filter { label in
        let others = dayFields.contains(label.field) ? days : people
        return !others.contains { $0 > label.index && $0 != index }
          && above.count { $0.field == label.field } == 1
      }.map(\.field)
    )
  }
}

extension RecordTable {
  /// Whether lines stand among the rows, as a day or a name over those that follow.
  fileprivate var hasLines: Bool {
    let filled = rows.map { row in
      Set(row.cells.compactMap(\.self)).count { $0.row == row.number && !texts[$0].isBlank }
    }
    guard columns.count > 2,
      let last = rows.indices.last(where: { !rows[$0].isFooting && filled[$0] > 2 })
    else { return false }
    return rows[..<last].indices.contains {
      (1...2).contains(filled[$0]) && (rows[$0].isFooting || filled[$0] == 1)
    }
  }
}

extension String {
  /// Whether a day or a day of the week stands in a short text.
  fileprivate var namesDay: Bool {
    guard utf8.count <= 80 else { return false }
    if contains("月"), contains(where: \.isNumber) { return true }
    return AnswerScanner.weeks.contains { week in
      firstRange(of: week).map { self[$0.upperBound...].first.map("一二三四五六日天".contains) ?? false }
        ?? false
    }
  }
}

extension RecognizedForm {
  /// The field for the day of all, or for our people, that a label with an answer asks for; nil of any
  /// other.
  fileprivate func fieldOfAll(_ text: LabeledText, days: Set<FieldID>) -> FieldID? {
    guard let folded = text.folded, text.relation != .record, !text.pieces.isEmpty,
      let meaning = matcher.meanings(of: folded, group: text.group).single.first
    else { return nil }
    let isOurs =
      definition.field(meaning.field)?.valueKind?.isPersonal ?? false
      && matcher.isOurs(meaning.field)
    return days.contains(meaning.field) || isOurs ? meaning.field : nil
  }

  /// Whether a label tells such a field of all rows: one day, which is not a meeting's; who went, and
  /// nobody beside them.
  fileprivate func isTold(_ field: FieldID, by text: LabeledText) -> Bool {
    guard let folded = text.folded, let kind = definition.field(field)?.valueKind else {
      return false
    }
    let ideas = matcher.words(of: folded).ideas.map(\.rawValue)
    let answer = text.pieces.lines
    guard kind.isPersonal else {
      return ideas.allSatisfy { ["visit", "account", "time"].contains($0) } && answer.isDay
    }
    let score = matcher.meanings(of: folded, group: text.group).single.first?.score ?? 0
    return score >= LabelMatcher.Score.sure && ideas.contains("person")
      && !ideas.contains("companion") && kind.read(AnswerText(answer)).isValue
  }
}
