public import Findings
public import Values
public import Wording

/// A piece of a page as it was read: what it is, and which field it was taken for.
public struct StructureStep: Sendable, Hashable {
  /// What a piece of a page is, before any field is thought of.
  public enum Piece: String, Sendable, Hashable {
    case label
    case column
    case text
    case heading
    case instruction
    case table
  }

  /// What the layout says it is.
  public var piece: Piece
  /// Where the label, or the text without one, stands in the document.
  public var place: Place
  /// The label, or the text itself where it has none.
  public var text: String
  /// What stands under the label; answers of sensitive fields are left out.
  public var answer: String?
  /// What the label was taken for; nil where for nothing.
  public var field: FieldPath?
  /// How surely, from 0 to 1.
  public var score: Double?
  /// By what: known, words, answer, place, given.
  public var evidence: String?
}

extension StructureStep {
  /// The piece as one line.
  public func line(in language: Language) -> String {
    let kind: LocalizedText =
      switch piece {
      case .label: LocalizedText(zh: "栏目", en: "label")
      case .column: LocalizedText(zh: "表头", en: "column")
      case .text: LocalizedText(zh: "文字", en: "text")
      case .heading: LocalizedText(zh: "标题", en: "heading")
      case .instruction: LocalizedText(zh: "说明", en: "instruction")
      case .table: LocalizedText(zh: "表格", en: "table")
      }
    var line = "    \(place.description(in: language)) [\(kind[language])] \(text.shortened)"
    if let answer { line += " = \(answer.shortened)" }
    if let field {
      let score = score.map { " \(Int(($0 * 100).rounded()))%" } ?? ""
      line += " → \(field)\(evidence.map { " (\($0)\(score))" } ?? "")"
    }
    return line
  }
}

extension String {
  /// The text's beginning, on one line.
  fileprivate var shortened: String {
    let line = replacing("\n", with: " ⏎ ")
    return line.count <= 40 ? line : line.prefix(39) + "…"
  }
}

extension FormAssignment {
  /// The page as the form reads it.
  var structure: [StructureStep] {
    entries.enumerated().flatMap { index, item -> [StructureStep] in
      switch item.entry {
      case .labeled(let text): [step(of: text, index)]
      case .loose(let piece):
        [
          StructureStep(
            piece: .text,
            place: piece.place,
            text: piece.text,
            field: day(at: index).map { FieldPath($0) }
          )
        ]
      case .heading(let piece):
        [StructureStep(piece: .heading, place: piece.place, text: piece.text)]
      case .instruction(let piece, _):
        [StructureStep(piece: .instruction, place: piece.place, text: piece.text)]
      case .tagged(_, let piece):
        [StructureStep(piece: .text, place: piece.place, text: piece.text)]
      case .records(let table): steps(of: table, index)
      }
    }
  }

  private func step(of text: LabeledText, _ index: Int) -> StructureStep {
    let meaning = taken[index]?.meanings.first
    let isSensitive = meaning.flatMap { form.definition.field($0.field)?.isSensitive } ?? false
    return StructureStep(
      piece: .label,
      place: text.labelPlace,
      text: text.label,
      answer: isSensitive ? nil : text.pieces.lines,
      field: meaning.map { FieldPath($0.field) },
      score: meaning?.score,
      evidence: meaning?.evidence.rawValue
    )
  }

  private func steps(of table: RecordTable, _ index: Int) -> [StructureStep] {
    let use = tables[index]
    let head = StructureStep(
      piece: .table,
      place: table.place,
      text: table.caption ?? "",
      answer: "\(table.rows.count)",
      field: use.map { FieldPath($0.field) }
    )
    return [head]
      + table.columns.enumerated().map { position, column in
        let match = use.flatMap { position < $0.matches.count ? $0.matches[position] : nil }
        let row = list(at: index)?.columns[position]?.single.first
        return StructureStep(
          piece: .column,
          place: table.place,
          text: column.label,
          field: match?.meaning?.fields.first.flatMap { column in
            use.map { FieldPath($0.field, column: column) }
          } ?? row.map { FieldPath($0.field) },
          score: match?.score ?? row?.score,
          evidence: match == nil ? row?.evidence.rawValue : nil
        )
      }
  }
}
