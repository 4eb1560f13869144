import Foundation
public import Ledger
public import Wording

extension LedgerTable {
  /// The view as CSV for programs: the columns under their ids, and choices, statuses and kinds by
  /// their codes, in whatever language people read.
  ///
  /// Texts that a spreadsheet would compute or change have an apostrophe before them.
  public func csvLines(in language: Language) -> [String] {
    [CSV.line(columns.map(\.id))]
      + rows.map { row in
        let members = Dictionary(
          row.json.members.map { ($0.key, $0.value) },
          uniquingKeysWith: { first, _ in first }
        )
        return CSV.line(
          zip(columns, row.cells).map { column, cell in
            members[column.id].map(\.csvText) ?? cell.csvText(in: language)
          }
        )
      }
  }
}

extension JSON {
  fileprivate var csvText: String {
    switch self {
    case .string, .array, .object: CSV.kept(plainText)
    // A number below nothing is no formula.
    case .integer, .number, .bool, .written: plainText
    }
  }

  /// The value without JSON's signs; what a list or an object holds with semicolons between.
  private var plainText: String {
    switch self {
    case .string(let text): text
    case .integer, .number, .bool, .written: description
    case .array(let elements): elements.map(\.plainText).joined(separator: "; ")
    case .object(let members):
      members.map { "\($0.key)=\($0.value.plainText)" }.joined(separator: "; ")
    }
  }
}

extension LedgerTable.Cell {
  fileprivate func csvText(in language: Language) -> String {
    switch self {
    case .text, .word: CSV.kept(text(in: language))
    case .percent(let share), .bar(let share): share.description
    // Levels are no codes: a row's JSON tells a course where there is one to tell.
    case .trend: ""
    case .empty, .integer, .number, .day, .moment: text(in: language)
    }
  }
}
