import ArgumentParser
import Forms
import Foundation
import Wording

/// A file for a report, and the kind that its name says that it is.
struct ReportFile {
  var path: String
  var format: ReportFormat

  init(argument path: String) throws {
    guard let format = ReportFormat(path: path) else {
      throw ValidationError(
        zh: "--report 的文件名须以 .json、.md、.html 或 .csv 结尾。",
        en: "--report takes a file that ends in .json, .md, .html or .csv."
      )
    }
    self.path = path
    self.format = format
  }
}

/// The kinds of file as which an import's report is written, told by their extension.
enum ReportFormat {
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
