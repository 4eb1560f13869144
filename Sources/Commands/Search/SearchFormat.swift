import ArgumentParser
import Foundation

/// How hits are printed.
enum SearchFormat: String, OptionWord {
  case text
  case json
  case csv
  case xlsx
  case paths
  case ids

  /// The format that a file's name asks for.
  init?(fileName: String) {
    switch URL(filePath: fileName).pathExtension.lowercased() {
    case "xlsx": self = .xlsx
    case "csv": self = .csv
    case "json", "jsonl": self = .json
    case "txt": self = .text
    case _: return nil
    }
  }
}
