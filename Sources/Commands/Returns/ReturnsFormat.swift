import ArgumentParser
import Foundation

/// How returns are printed: as tables, or as letters to send.
enum ReturnsFormat: String, OptionWord {
  case text
  case json
  case csv
  case markdown
  case xlsx
  case docx
  case html

  /// The format that a file's name asks for.
  init?(fileName: String) {
    switch URL(filePath: fileName).pathExtension.lowercased() {
    case "docx": self = .docx
    case "html", "htm": self = .html
    case _:
      guard let table = TableFormat(fileName: fileName) else { return nil }
      self = ReturnsFormat(table)
    }
  }

  private init(_ table: TableFormat) {
    switch table {
    case .text: self = .text
    case .json: self = .json
    case .csv: self = .csv
    case .markdown: self = .markdown
    case .xlsx: self = .xlsx
    }
  }

  /// The format as one of tables; nil of a letter's.
  var table: TableFormat? {
    switch self {
    case .text: .text
    case .json: .json
    case .csv: .csv
    case .markdown: .markdown
    case .xlsx: .xlsx
    case .docx, .html: nil
    }
  }

  /// What a file of the format ends with.
  var fileExtension: String {
    switch self {
    case .text: "txt"
    case .json: "jsonl"
    case .csv: "csv"
    case .markdown: "md"
    case .xlsx: "xlsx"
    case .docx: "docx"
    case .html: "html"
    }
  }
}
