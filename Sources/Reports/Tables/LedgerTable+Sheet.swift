public import Ledger
public import Sheets
public import Wording

extension LedgerTable {
  /// The view as a sheet of a workbook, with a chart where it has one.
  public func sheet(in language: Language) -> Sheet {
    let table = printed
    return Sheet(
      name: title[language],
      columns: table.columns.map { Sheet.Column($0.title[language]) },
      rows: table.rows.map { row in
        Sheet.Row(row.cells.map { $0.sheetCell(in: language) }, isUrgent: row.isUrgent)
      },
      charts: table.chart.map { chart in
        [
          SheetChart(
            title: title[language] + "：" + table.columns[chart.values].title[language],
            labels: chart.labels,
            values: chart.values
          )
        ]
      } ?? []
    )
  }
}

extension LedgerTable.Cell {
  fileprivate func sheetCell(in language: Language) -> Sheet.Cell {
    switch shown {
    case .empty: .empty
    case .text(let text): .text(text)
    case .word(let word): .text(word[language])
    case .integer(let number): .integer(number)
    case .number(let number): .number(number)
    case .percent(let share): .percent(share)
    case .bar(let share): .bar(share)
    case .day(let day): .day(day)
    case .trend, .moment: .text(drawnText(in: language))
    }
  }
}
