public import Wording

extension SheetsError: SpokenError {
  /// The error in a sentence: what stopped, and what to do.
  public var sentence: LocalizedText {
    switch self {
    case .tooLarge(let sheet, let rows, let columns):
      LocalizedText(
        zh: "工作表“\(sheet)”有 \(rows) 行 \(columns) 列，超出电子表格的上限（1048576 行，16384 列）。请改用 --format csv。",
        en: "The sheet \(sheet) has \(rows) rows and \(columns) columns, more than a spreadsheet "
          + "holds (1048576 and 16384). Use --format csv."
      )
    case .library(let reason):
      LocalizedText(
        zh: "电子表格未能生成（\(reason)）。",
        en: "The workbook could not be made (\(reason))."
      )
    case .workingFile(let reason):
      LocalizedText(
        zh: "电子表格未能生成：临时文件夹无法使用（\(reason)）。请检查 TMPDIR 及其剩余空间。",
        en: "The workbook could not be made: the temporary folder cannot be used (\(reason)). "
          + "Check TMPDIR and its free space."
      )
    }
  }
}
