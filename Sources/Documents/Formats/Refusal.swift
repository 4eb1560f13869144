import Findings
import Wording

/// Why a document is refused: a finding on its way out of a reader.
struct Refusal: Error {
  var finding: Finding
  /// What another program may make a document of.
  var foreign: ForeignFormat?

  init(_ finding: Finding) {
    self.finding = finding
  }

  /// A file whose bytes cannot be made sense of.
  static func unreadable(_ detail: LocalizedText) -> Refusal {
    Refusal(Finding(.error, .unreadableFile, arguments: ["detail": detail]))
  }
}
