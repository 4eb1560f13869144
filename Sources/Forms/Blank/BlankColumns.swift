import Values
import Wording

/// The columns of a repeating table as they are printed: under a header of one line or two.
struct BlankColumns {
  /// A printed column.
  struct Leaf {
    var column: FieldDefinition
    /// The choice that is ticked in it; nil of a column that is written in.
    var choice: Choice?

    var label: String { choice?.label.zh ?? column.label.zh }

    /// How wide the column is beside others.
    var weight: Int {
      if choice != nil { return 2 }
      return switch column.valueKind?.shape {
      case .longText: 7
      case .day, .moment, .span: 5
      case .text, .choice, .choices, .money, .person, .persons, nil: 5
      case .duration, .integer, .decimal: 3
      }
    }

    /// What stands in the column's cell of a row.
    func text(in row: TableRow) -> String {
      guard let value = row.answers[column.id]?.value else { return "" }
      guard let choice else { return column.office(value) }
      return value.holds(choice.code) ? "√" : ""
    }
  }

  /// Columns under one title; a group without one is a column that goes through both lines.
  struct Group {
    var title: String?
    var leaves: [Leaf]

    /// Whether the title is that of a field that must be filled in.
    var isRequired: Bool {
      guard let first = leaves.first, first.column.isRequired else { return false }
      return title == nil || first.choice != nil
    }
  }

  let groups: [Group]

  init(_ table: TableDefinition) {
    var groups: [Group] = []
    var index = 0
    let columns = table.columns
    while index < columns.count {
      let column = columns[index]
      let compound = table.compounds.first { compound in
        compound.fields == columns[index...].prefix(compound.fields.count).map(\.id)
      }
      if let compound, let title = compound.labels.first {
        let parts = columns[index..<index + compound.fields.count]
        groups.append(Group(title: title, leaves: parts.map { Leaf(column: $0) }))
        index += compound.fields.count
        continue
      }
      if column.layout.isSpread, !column.choices.isEmpty {
        groups.append(
          Group(
            title: column.label.zh,
            leaves: column.choices.map { Leaf(column: column, choice: $0) }
          )
        )
      } else {
        groups.append(Group(title: nil, leaves: [Leaf(column: column)]))
      }
      index += 1
    }
    self.groups = groups
  }

  var leaves: [Leaf] { groups.flatMap(\.leaves) }

  /// The columns' widths, which make up the whole.
  func widths(in whole: Int) -> [Int] {
    let weights = leaves.map(\.weight)
    let total = max(1, weights.reduce(0, +))
    var widths = weights.map { whole * $0 / total }
    if let last = widths.indices.last { widths[last] += whole - widths.reduce(0, +) }
    return widths
  }

  func leavesWithGroups(_ widths: [Int]) -> [(Group, Leaf, Int)] {
    let pairs = groups.flatMap { group in group.leaves.map { (group, $0) } }
    return zip(pairs, widths).map { ($0.0, $0.1, $1) }
  }
}
