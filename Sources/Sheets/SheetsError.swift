/// Why a workbook could not be made, as facts.
public enum SheetsError: Error, Sendable, Hashable {
  /// A sheet holds more rows or columns than a spreadsheet can: 1,048,576 and 16,384
  /// (ECMA-376 part 1, 18.3.1.73 and Excel's specifications and limits).
  case tooLarge(sheet: String, rows: Int, columns: Int)
  /// The library's own word, in English.
  case library(String)
  /// A file of its own could not be made, read or finished.
  case workingFile(String)
}
