import Values
import Wording

/// The words of a repeating table's header, to be looked up in their folded spelling.
struct ColumnIndex: Sendable {
  /// What a header word stands for.
  enum Meaning: Sendable, Hashable {
    case column(FieldID)
    /// A choice of a column that is ticked in a column of its own.
    case tick(FieldID, ChoiceCode)
    /// A column with the answers of several fields.
    case compound([FieldID])
    /// The number of the row.
    case serial
  }

  let field: FieldID
  /// The kinds of the columns.
  let kinds: [FieldID: any ValueKind]
  /// The columns without which a row is none.
  let required: Set<FieldID>
  private var columns: [FoldedLabel: Meaning] = [:]
  private var ticks: [FoldedLabel: Meaning] = [:]
  private let around: WordsAround

  init(field: FieldID, table: TableDefinition) {
    self.field = field
    kinds = Dictionary(
      table.columns.compactMap { column in column.valueKind.map { (column.id, $0) } }
    ) { first, _ in first }
    required = Set(table.columns.filter(\.isRequired).map(\.id))
    around = WordsAround(table.columns.flatMap(\.aroundChoices))
    for column in table.columns {
      for label in column.labels {
        guard let folded = LabelText.fold(label) else { continue }
        if columns[folded] == nil { columns[folded] = .column(column.id) }
      }
      for choice in column.choices {
        for word in [choice.label.zh, choice.label.en] + choice.synonyms {
          guard let folded = LabelText.fold(word) else { continue }
          if ticks[folded] == nil { ticks[folded] = .tick(column.id, choice.code) }
        }
      }
    }
    for compound in table.compounds {
      for label in compound.labels {
        LabelText.fold(label).map { columns[$0] = .compound(compound.fields) }
      }
    }
    for word in ["序号", "编号", "No.", "序", "次数", "次序", "第几次"] {
      LabelText.fold(word).map { columns[$0] = columns[$0] ?? .serial }
    }
  }

  /// The words of the header, in their folded spelling.
  var words: [FoldedLabel] { Array(columns.keys) }

  /// The choice of a field that a header cell names, in one of two languages and with words around
  /// it that change nothing: 热情 Warm, 现场演示.
  func tick(_ folded: FoldedLabel, of field: FieldID) -> Meaning? {
    ([folded] + folded.languages + around.without(folded)).lazy.compactMap { ticks[$0] }
      .first { $0.field == field }
  }

  /// The choice of a field whose word ends a header cell: 样衣展示.
  func tick(endingIn folded: FoldedLabel, of field: FieldID) -> Meaning? {
    folded.scalars.indices.dropFirst().dropLast().lazy
      .compactMap { ticks[FoldedLabel(scalars: folded.scalars[$0...])] }
      .first { $0.field == field }
  }

  /// What a header cell stands for; `group` is what the cell above it stands for.
  func meaning(of folded: FoldedLabel, under group: Meaning? = nil) -> Meaning? {
    if case .column(let field) = group {
      // 热情 Warm says one thing in two languages.
      if let tick = tick(folded, of: field) { return tick }
    }
    return LabelText.firstKnown(folded) { columns[$0] ?? ticks[$0] }
      // Of a label in two languages, either names the column.
      ?? folded.languages.lazy.compactMap { half -> Meaning? in
        if case .column(let field) = self.columns[half] { .column(field) } else { nil }
      }.first
  }
}

extension ColumnIndex.Meaning {
  /// The field of a column or tick; nil of the others.
  var field: FieldID? {
    switch self {
    case .column(let field), .tick(let field, _): field
    case .compound, .serial: nil
    }
  }
}
