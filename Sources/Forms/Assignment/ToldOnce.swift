import Documents
import Findings
import Values
import Wording

extension [PageEntry] {
  /// What the labels above a list tell of all its rows: the one day of the page, and who of ours went.
  ///
  /// Nothing, where another day or one of our people stands below, or the page has several such lists:
  /// the rows are of several.
  func told(above index: Int, by form: RecognizedForm) -> Set<FieldID> {
    guard case .records(let list) = self[index].entry, !list.hasLines else { return [] }
    let told = self[..<index].indices.filter { form.fieldOfAll(self[$0]) != nil }
    guard let first = told.first else { return [] }
    let isOfSeveral = self[(first + 1)...].enumerated().contains { offset, entry in
      let position = first + 1 + offset
      if entry.zone != .body || position == index || told.contains(position) { return false }
      switch entry.entry {
      case .records(let table):
        return table.columns.map(\.labels) == list.columns.map(\.labels)
          || table.caption?.namesDay ?? false
      case .heading(let piece), .loose(let piece): return piece.text.namesDay
      case .labeled(let text):
        return text.label.namesDay || form.fieldOfAll(entry, isBelow: true) != nil
      case .instruction, .tagged: return false
      }
    }
    let fields = told.compactMap { form.fieldOfAll(self[$0]) }
    return isOfSeveral || Set(fields).count < fields.count ? [] : Set(fields)
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
    utf8.count <= 80
      && (["星期", "礼拜", "周一", "周二", "周三", "周四", "周五", "周六", "周日"].contains(where: contains)
        || contains("月") && contains(where: \.isNumber))
  }
}

extension RecognizedForm {
  /// The field that a label outside a list tells of all its rows; nil of any other.
  fileprivate func fieldOfAll(_ entry: PageEntry, isBelow: Bool = false) -> FieldID? {
    guard entry.zone == .body, !entry.isApart, let text = entry.labeled,
      let folded = text.folded, text.relation != .record, !text.pieces.isEmpty,
      let meaning = matcher.meanings(of: folded, group: text.group).single.first,
      let kind = definition.field(meaning.field)?.valueKind
    else { return nil }
    let ideas = matcher.words(of: folded).ideas.map(\.rawValue)
    if definition.filing.date.contains(where: { $0.column == nil && $0.field == meaning.field }) {
      // A meeting's day is not the visits', nor is a period.
      let isOfVisits = ideas.allSatisfy { ["visit", "account", "time"].contains($0) }
      return isBelow || isOfVisits && text.pieces.lines.isDay ? meaning.field : nil
    }
    guard kind.isPersonal, matcher.isOurs(meaning.field) else { return nil }
    let isWhoWent =
      meaning.score >= LabelMatcher.Score.sure && ideas.contains("person")
      && !ideas.contains("companion")
    return isBelow || isWhoWent && kind.read(AnswerText(text.pieces.lines)).isValue
      ? meaning.field : nil
  }
}
