import Documents
import Findings
import Foundation
import TestSupport
import Values
import Wording

@testable import Forms

/// Labels as companies print them, each with the field that a person gives it, and what their words
/// are taken for.
struct LabelReach {
  /// A label of the table.
  struct Row: Sendable {
    var form: FormID
    var label: String
    /// The field, a part or column of it with a dot, several with a plus; nil of none.
    var field: String?
    var note: String

    /// Whether a person would not be sure.
    var isDoubtful: Bool { note.contains("doubtful") }
    /// Whether it asks for something that only sounds like a field.
    var isNearMiss: Bool { note.contains("near miss") }
  }

  enum Outcome: Hashable {
    case right
    /// Taken for nothing, though a person knows.
    case missed
    case wrong(String)
  }

  let rows: [Row]
  private let forms: [FormID: RecognizedForm]

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Labels.tsv")
    rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
      .compactMap { Row($0) }
    let library = try OwnForms.library()
    forms = Dictionary(
      library.forms.map { ($0.id, RecognizedForm($0, lexicon: library.lexicon)) }
    ) { first, _ in first }
  }

  /// What comes of a label.
  func outcome(of row: Row) -> Outcome {
    let found = names(of: row)
    guard let wanted = row.field else {
      return found.first.map { .wrong($0) } ?? .right
    }
    // What asks for a date or name asks for the first part of the whole.
    let also = [".date", ".name"].compactMap {
      wanted.hasSuffix($0) ? wanted.dropLast($0.count) : nil
    }
    if found.contains(where: { $0 == wanted || also.contains($0[...]) }) { return .right }
    guard let wrong = found.first else { return row.isDoubtful ? .right : .missed }
    return .wrong(wrong)
  }

  /// What the label is taken for where it stands alone, the likeliest alone or several alike.
  private func names(of row: Row) -> [String] {
    guard let form = forms[row.form], let folded = LabelText.fold(row.label) else { return [] }
    let columns = form.columns.flatMap { names(of: row.label, in: $0) }
    if let field = row.field,
      form.columns.contains(where: { field.hasPrefix("\($0.index.field.rawValue).") })
    {
      return columns
    }
    let labels = names(of: folded, in: form.matcher)
    return row.field == nil ? labels + columns : labels
  }

  private func names(of label: FoldedLabel, in matcher: LabelMatcher) -> [String] {
    let meanings = matcher.meanings(of: label)
    if !meanings.compound.isEmpty {
      return [meanings.compound.map(\.name).joined(separator: "+")]
    }
    let best = meanings.single.map(\.score).max()
    return meanings.single.filter { $0.score == best }.map(\.name)
  }

  private func names(of label: String, in matcher: ColumnMatcher) -> [String] {
    let place = Place.line(1, column: 1)
    let grid = TableGrid(Table(place: place))
    let table = RecordTable(
      grid: grid,
      texts: CellMap(of: grid) { _ in CellText(Table.Cell(column: 0, place: place), in: .none) },
      columns: [RecordTable.Column(labels: [label])],
      rows: [],
      place: place,
      isOpen: false
    )
    return matcher.matches(table).compactMap { match in
      let fields = match.meaning?.fields ?? []
      guard !fields.isEmpty else { return nil }
      return fields.map { "\(matcher.index.field.rawValue).\($0.rawValue)" }.joined(separator: "+")
    }
  }
}

extension LabelReach.Row {
  fileprivate init?(_ line: Substring) {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard cells.count == 4 else { return nil }
    form = FormID(rawValue: cells[0])
    label = cells[1]
    field = cells[2] == "none" ? nil : cells[2]
    note = cells[3]
  }
}

extension LabelMeaning {
  fileprivate var name: String { part.map { "\(field.rawValue).\($0.rawValue)" } ?? field.rawValue }
}

extension Document {
  fileprivate static var none: Document { Document(format: .markdown, parts: []) }
}
