public import Wording

/// A column of a view, with what stands under it of each thing that has a row.
public struct ColumnOf<Thing> {
  /// The column.
  public var column: LedgerTable.Column
  /// What stands under it of a thing.
  public var cell: (Thing) -> LedgerTable.Cell

  /// A column, and what stands under it.
  public init(_ column: LedgerTable.Column, _ cell: @escaping (Thing) -> LedgerTable.Cell) {
    self.column = column
    self.cell = cell
  }

  /// A column under an id, which is the key of its values in JSON, with its head in both languages.
  public init(
    _ id: String,
    _ zh: String,
    _ en: String,
    isDetail: Bool = false,
    isForFiles: Bool = false,
    isCharted: Bool = false,
    isCode: Bool = false,
    place: Int = 0,
    _ cell: @escaping (Thing) -> LedgerTable.Cell
  ) {
    self.init(
      LedgerTable.Column(
        id,
        LocalizedText(zh: zh, en: en),
        isDetail: isDetail,
        isForFiles: isForFiles,
        isCharted: isCharted
      ),
      cell
    )
    column.isCode = isCode
    column.place = place
  }

  /// A column that programs alone get.
  public init(_ id: String, _ cell: @escaping (Thing) -> LedgerTable.Cell) {
    self.init(LedgerTable.Column(id, LocalizedText(verbatim: id)), cell)
    column.isForPrograms = true
  }
}

extension LedgerTable {
  /// A view with a row for each of some things.
  public init<Thing>(
    id: String,
    title: LocalizedText,
    of things: some Sequence<Thing>,
    isUrgent: (Thing) -> Bool = { _ in false },
    _ columns: [ColumnOf<Thing>]
  ) {
    self.init(
      id: id,
      title: title,
      columns: columns.map(\.column),
      rows: things.map { thing in Row(columns.map { $0.cell(thing) }, isUrgent: isUrgent(thing)) }
    )
  }

  /// A view of one thing, which tells it column by column: those that say something.
  init<Thing>(
    id: String,
    title: LocalizedText,
    factsOf thing: Thing,
    _ columns: [ColumnOf<Thing>]
  ) {
    let facts = columns.filter { !$0.column.isForPrograms }
      .map { (column: $0.column, cell: $0.cell(thing)) }
    self.init(
      id: id,
      title: title,
      of: facts.filter { $0.cell.shown != .empty },
      [
        ColumnOf("field", "项目", "item") { .word($0.column.title, $0.column.id) },
        ColumnOf("value", "内容", "value") { $0.cell },
      ]
    )
  }
}

extension Array {
  /// What the columns tell programs of a thing, as an object; of words without a code those in Chinese.
  func object<Thing>(of thing: Thing) -> JSON where Element == ColumnOf<Thing> {
    .object(
      compactMap { told in
        told.cell(thing).json(in: .zh).map { JSON.Member(told.column.id, $0) }
      }
    )
  }
}
