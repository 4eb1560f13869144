public import Ledger
public import Sheets
public import Wording

extension Report {
  /// The report as a workbook: a sheet for each view, with the charts of the funnel and the targets.
  ///
  /// The same report gives the same bytes.
  public func workbook(in language: Language) throws(SheetsError) -> [UInt8] {
    try WorkbookWriter.write(
      sections.flatMap(\.tables).map { $0.sheet(in: language) },
      title: title[language],
      day: day
    )
  }
}
