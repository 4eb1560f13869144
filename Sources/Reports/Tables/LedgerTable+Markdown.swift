public import Ledger
public import Wording

extension LedgerTable {
  /// The view as a table of GitHub Flavored Markdown.
  public func markdown(in language: Language) -> String {
    func line(_ cells: [String]) -> String {
      "| " + cells.map(\.markdownEscaped).joined(separator: " | ") + " |\n"
    }
    let table = printed
    let rule = table.columns.indices.map { table.isNumeric(column: $0) ? " ---: |" : " --- |" }
    return line(table.columns.map { $0.title[language] }) + "|" + rule.joined() + "\n"
      + table.rows.map { row in line(row.cells.map { $0.drawnText(in: language) }) }.joined()
  }

  /// Whether a column holds numbers and nothing else, which stand at its right.
  package func isNumeric(column: Int) -> Bool {
    let cells = rows.compactMap { row -> Cell? in
      guard row.cells.indices.contains(column), row.cells[column].shown != .empty else {
        return nil
      }
      return row.cells[column]
    }
    return !cells.isEmpty && cells.allSatisfy(\.isNumeric)
  }
}
