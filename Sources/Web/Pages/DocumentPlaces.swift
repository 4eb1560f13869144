import Documents
import Findings

/// Which spot of a rendered document a place is: its paragraphs outside tables and its cells, numbered
/// in reading order.
struct DocumentPlaces {
  private var spots: [Place: Int] = [:]
  private var lines: [(line: Int, column: Int, spot: Int)] = []
  private(set) var count = 0

  init(of document: Document) {
    for part in document.parts { add(part.blocks) }
  }

  /// The spot where something stands; nil of what stands nowhere on the page.
  func spot(of place: Place) -> Int? {
    if let spot = spots[place] { return spot }
    switch place {
    case .cell(var cell):
      // What stands in a table within a cell that is not known stands in that cell.
      while let outer = cell.within.popLast() {
        cell.position = outer
        if let spot = spots[.cell(cell)] { return spot }
      }
      return nil
    case .line(let line, let column):
      return lines.last { ($0.line, $0.column) <= (line, column) }?.spot
    case .part, .paragraph, .sheet: return nil
    }
  }

  private mutating func add(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): _ = take(paragraph.place)
      case .table(let table):
        for row in table.rows {
          for cell in row.cells { add(cell) }
        }
      }
    }
  }

  private mutating func add(_ cell: Table.Cell) {
    let spot = take(cell.place)
    for place in cell.covered where spots[place] == nil { spots[place] = spot }
    for block in cell.blocks {
      switch block {
      // A paragraph in a cell stands where its cell does.
      case .paragraph(let paragraph):
        if spots[paragraph.place] == nil { spots[paragraph.place] = spot }
        if case .line(let line, let column) = paragraph.place {
          lines.append((line, column, spot))
        }
      case .table(let table):
        for row in table.rows {
          for cell in row.cells { add(cell) }
        }
      }
    }
  }

  private mutating func take(_ place: Place) -> Int {
    count += 1
    if spots[place] == nil { spots[place] = count }
    if case .line(let line, let column) = place { lines.append((line, column, count)) }
    return count
  }
}

extension Table.Cell {
  /// The places on the grid that the cell covers beside its own.
  fileprivate var covered: [Place] {
    var places: [Place] = []
    for row in 0..<min(rowSpan, 1000) {
      for column in 0..<min(columnSpan, 100) where row + column > 0 {
        switch place {
        case .cell(var cell):
          cell.position.row += row
          cell.position.column += column
          places.append(.cell(cell))
        case .sheet(var cell):
          cell.row += row
          cell.column += column
          places.append(.sheet(cell))
        case .part, .paragraph, .line: break
        }
      }
    }
    return places
  }
}
