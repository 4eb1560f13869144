import ArgumentParser
import Findings
import Forms
import Foundation
import Ledger

/// Prints views of the ledger, and whatever else has the shape of their tables.
struct LedgerPrinter {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case csv
  }

  var format: Format
  var language: Language

  /// Prints tables one after another.
  ///
  /// `objects` is what JSON prints, an object a line, where it is not the rows one by one.
  func print(_ tables: [LedgerTable], objects: [JSON]? = nil) {
    switch format {
    case .json:
      for object in objects ?? tables.flatMap({ $0.rows.map(\.json) }) {
        Console.print(object.description)
      }
    case .csv:
      for (index, table) in tables.enumerated() {
        if index > 0 { Console.print("") }
        for row in texts(of: table) { Console.print(CSV.line(row)) }
      }
    case .text:
      for (index, table) in tables.enumerated() {
        if index > 0 { Console.print("") }
        if tables.count > 1 { Console.print(table.title[language]) }
        var lines = TextTable()
        for row in texts(of: table) { lines.add(row) }
        for line in lines.lines { Console.print(line) }
      }
    }
  }

  /// The headings and the cells of a table as texts.
  private func texts(of table: LedgerTable) -> [[String]] {
    [table.columns.map { $0.title[language] }]
      + table.rows.map { row in row.cells.map { $0.text(in: language) } }
  }
}

extension LedgerTable.Cell {
  /// The cell as plain text.
  func text(in language: Language) -> String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .word(let word): word[language]
    case .integer(let number): String(number)
    case .number(let number): number.description
    case .percent(let share), .bar(let share): "\(share)%"
    case .day(let day): day.description
    case .trend(let values, _): values.map { String($0 + 1) }.joined(separator: " ")
    }
  }
}
