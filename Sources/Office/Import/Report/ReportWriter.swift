import Filing
import Forms
import Foundation
import Wording

/// A way to write an import's report: a new one is a new file with a type that conforms.
protocol ReportPage {
  /// Whether what was refused stands before the rest.
  var putsRefusedFirst: Bool { get }
  /// What stands between two documents.
  var separator: String { get }
  func head(of summary: ImportSummary) -> String
  func text(of result: DocumentResult) -> String
  func tail(of summary: ImportSummary) -> String
}

/// Writes the report of an import while it goes on; however many documents there are, it holds
/// none of them.
final class ReportWriter {
  private let path: String
  private let page: any ReportPage
  private let replacing: Bool
  private let refused: Spool
  private let others: Spool
  private var (hasRefused, hasOthers) = (false, false)

  /// Begins a report; a place that may not be written is told at once, and so is a file that is there
  /// unless it may be replaced.
  init(_ path: String, page: any ReportPage, replacing: Bool) throws(OutputError) {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw OutputError(path: path, cause: SystemCause.isFolder.text)
    }
    try WholeFile.refuse(path, unless: replacing)
    self.path = path
    self.page = page
    self.replacing = replacing
    refused = try Spool(for: path)
    others = try Spool(for: path)
  }

  func add(_ result: DocumentResult) throws(OutputError) {
    let text = page.text(of: result)
    if result.isRefused, page.putsRefusedFirst {
      try refused.append((hasRefused ? page.separator : "") + text)
      hasRefused = true
    } else {
      try others.append((hasOthers ? page.separator : "") + text)
      hasOthers = true
    }
  }

  /// Writes the report under its name.
  func finish(_ summary: ImportSummary) throws(OutputError) {
    let file = try WholeFile(path, replacing: replacing)
    try file.write(Array(page.head(of: summary).utf8))
    try refused.copy(to: file)
    if hasRefused, hasOthers { try file.write(Array(page.separator.utf8)) }
    try others.copy(to: file)
    try file.write(Array(page.tail(of: summary).utf8))
    try file.finish()
  }
}
