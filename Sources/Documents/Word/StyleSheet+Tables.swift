import XML

extension StyleSheet {
  /// What a style says of a cell and the text in it.
  struct CellLook: Hashable {
    var look = Look()
    var isShaded: Bool?

    func over(_ lower: CellLook) -> CellLook {
      CellLook(look: look.over(lower.look), isShaded: isShaded ?? lower.isShaded)
    }
  }

  /// The parts of a table that a style may set off (ISO 29500-1, 17.7.6), but for bands and corners.
  struct TableParts: OptionSet {
    let rawValue: UInt8

    static let firstRow = TableParts(rawValue: 1)
    static let firstColumn = TableParts(rawValue: 2)
    static let lastRow = TableParts(rawValue: 4)
    static let lastColumn = TableParts(rawValue: 8)
  }

  /// A table style: what it says of all cells, and of those of a part.
  struct TableStyle {
    var basedOn: String?
    var whole = CellLook()
    var firstRow = CellLook()
    var firstColumn = CellLook()
    var lastRow = CellLook()
    var lastColumn = CellLook()

    func over(_ lower: TableStyle) -> TableStyle {
      TableStyle(
        basedOn: basedOn,
        whole: whole.over(lower.whole),
        firstRow: firstRow.over(lower.firstRow),
        firstColumn: firstColumn.over(lower.firstColumn),
        lastRow: lastRow.over(lower.lastRow),
        lastColumn: lastColumn.over(lower.lastColumn)
      )
    }

    /// What the style says of a cell, as far as its part is known when it begins; nil where it says
    /// nothing.
    func cell(isFirstRow: Bool, isFirstColumn: Bool, shows: TableParts) -> CellLook? {
      var result = whole
      if isFirstColumn, shows.contains(.firstColumn) { result = firstColumn.over(result) }
      if isFirstRow, shows.contains(.firstRow) { result = firstRow.over(result) }
      return result == CellLook() ? nil : result
    }

    /// What the style says of a cell by the parts that are known only when the table ends; nil where
    /// it says nothing.
    func cell(isLastRow: Bool, isLastColumn: Bool, shows: TableParts) -> CellLook? {
      var result = CellLook()
      if isLastColumn, shows.contains(.lastColumn) { result = lastColumn }
      if isLastRow, shows.contains(.lastRow) { result = lastRow.over(result) }
      return result == CellLook() ? nil : result
    }
  }

  /// The table style of that id with all that it takes from the styles below it.
  func table(_ id: String?) -> TableStyle? {
    guard var next = id, var result = definitions.tables[next] else { return nil }
    var seen: Set<String> = [next]
    while let base = definitions.tables[next]?.basedOn, seen.insert(base).inserted,
      let style = definitions.tables[base]
    {
      result = result.over(style)
      next = base
    }
    return result
  }
}

extension StyleSheet.TableParts {
  /// The parts that `w:tblLook` switches on (ISO 29500-1, 17.4.55), by words or by bits.
  init(_ tag: borrowing XMLTag) {
    self = []
    let bits = tag.string("val").flatMap { UInt32($0, radix: 16) } ?? 0
    if tag.isOn("firstRow", absent: bits & 0x20 != 0) { insert(.firstRow) }
    if tag.isOn("firstColumn", absent: bits & 0x80 != 0) { insert(.firstColumn) }
    if tag.isOn("lastRow", absent: bits & 0x40 != 0) { insert(.lastRow) }
    if tag.isOn("lastColumn", absent: bits & 0x100 != 0) { insert(.lastColumn) }
  }
}
