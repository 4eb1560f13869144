public import Ledger
public import Wording

extension LedgerTable {
  /// The view as CSV for programs: the columns under their ids, and choices, statuses and kinds by
  /// their codes, in whatever language people read.
  ///
  /// Texts that a spreadsheet would compute or change have an apostrophe before them.
  public func csvLines(in language: Language) -> [String] {
    let table = printed
    return [CSV.line(table.columns.map(\.id))]
      + table.rows.map { row in
        CSV.line(row.cells.map { $0.fileValue(in: language)?.csvText ?? "" })
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
