import Forms
import Foundation
import Wording

/// A file for a report, and the kind that its name says that it is.
public struct ReportFile: Sendable {
  /// As the person wrote it.
  public var path: String
  /// Whether a file that is there may be replaced.
  public var replacing = false
  var format: ReportFormat

  /// A report's file; nil where its name ends otherwise.
  public init?(path: String) {
    guard let format = ReportFormat(path: path) else { return nil }
    self.path = path
    self.format = format
  }
}

/// The kinds of file as which an import's report is written, told by their extension.
enum ReportFormat: Sendable {
  case json
  case markdown
  case html
  case csv

  init?(path: String) {
    switch URL(filePath: path).pathExtension.lowercased() {
    case "json": self = .json
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    case "csv": self = .csv
    case _: return nil
    }
  }

  func page(library: FormLibrary, language: Language) -> any ReportPage {
    switch self {
    case .json: JSONReport(language: language)
    case .markdown: MarkdownReport(library: library, language: language)
    case .html: HTMLReport(library: library, language: language)
    case .csv: CSVReport(library: library, language: language)
    }
  }
}
