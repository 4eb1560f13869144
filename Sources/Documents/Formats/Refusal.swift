import Findings

/// Why a document is refused: a finding on its way out of a reader.
struct Refusal: Error {
  var finding: Finding

  init(_ finding: Finding) {
    self.finding = finding
  }

  /// A file whose bytes cannot be made sense of.
  static func unreadable(_ detail: LocalizedText) -> Refusal {
    Refusal(Finding(.error, .unreadableFile, arguments: ["detail": detail]))
  }
}
