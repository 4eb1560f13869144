/// Where in a document something stands.
///
/// It is kept behind a reference, because every paragraph, piece and answer carries one.
public indirect enum Place: Sendable, Hashable {
  /// Somewhere in a part of a package, such as `word/document.xml`.
  case part(String)
  /// A paragraph outside every table; numbers count from 1 within the part.
  case paragraph(part: String, number: Int)
  /// A cell of a table.
  case cell(CellPlace)
  /// A cell of a sheet.
  case sheet(SheetPlace)
  /// A line of a text; lines count from 1, columns from 1 in characters.
  case line(Int, column: Int)
}

/// A cell on the grid of a table, all numbers from 1.
///
/// A cell under a merge keeps its own place, so that the column is the grid's, not the cell's
/// number in its row.
public struct CellPlace: Sendable, Hashable {
  /// The part of the package, such as `word/document.xml`.
  public var part: String
  /// The innermost table, with the row and column in it.
  public var position: GridPosition
  /// The cells of the tables around this one, the outermost first.
  public var within: [GridPosition]

  /// A cell of a part, with the cells of the tables around it, the outermost first.
  public init(part: String, position: GridPosition, within: [GridPosition] = []) {
    self.part = part
    self.position = position
    self.within = within
  }
}

/// A cell of a workbook's sheet, row and column from 1.
///
/// A merged cell has the place of its first cell.
public struct SheetPlace: Sendable, Hashable {
  /// The sheet's name.
  public var sheet: String
  /// From 1.
  public var row: Int
  /// From 1; 1 is column A.
  public var column: Int

  /// The place of a cell; rows and columns count from 1.
  public init(sheet: String, row: Int, column: Int) {
    self.sheet = sheet
    self.row = row
    self.column = column
  }

  /// The cell as sheets name it: `B3`.
  public var reference: String {
    var letters: [Character] = []
    var rest = column
    while rest > 0 {
      let letter = UInt8(ascii: "A") + UInt8((rest - 1) % 26)
      letters.insert(Character(Unicode.Scalar(letter)), at: 0)
      rest = (rest - 1) / 26
    }
    return String(letters) + String(row)
  }
}

/// A table's number among its siblings, and a row and column of its grid, all from 1.
public struct GridPosition: Sendable, Hashable {
  /// The table's number among its siblings.
  public var table: Int
  /// The row of the grid.
  public var row: Int
  /// The column of the grid.
  public var column: Int

  /// A position on a table's grid, all numbers from 1.
  public init(table: Int, row: Int, column: Int) {
    self.table = table
    self.row = row
    self.column = column
  }
}
