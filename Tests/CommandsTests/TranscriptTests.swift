import Foundation
import TestSupport
import Testing

/// What the built command prints, whole, over the samples; `RECORD=1` writes the files anew.
@Suite struct TranscriptTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Transcripts", directoryHint: .isDirectory)

  static let names = [
    "annotate", "archive-failures", "blank", "clerks-month", "doctor", "explain", "extract",
    "failures",
    "formats", "forms",
    "forms-check", "forms-learn", "import", "import-results", "ledger", "ledger-acts",
    "ledger-views", "new", "office", "remind",
    "revisions", "search", "show", "usage", "validate",
  ]

  @Test(arguments: names)
  func printsWhatIsOnRecord(name: String) async throws {
    let file = TranscriptTests.folder.appending(path: "\(name).txt")
    let expected = try String(contentsOf: file, encoding: .utf8)
    let workspace = try Workspace()
    try workspace.take(Repository.samples, Repository.forms)
    let actual = try await Transcript(expected).played(in: workspace)
    if isRecording, actual != expected {
      try Data(actual.utf8).write(to: file)
      Issue.record("\(file.lastPathComponent) was written anew")
      return
    }
    #expect(actual == expected)
  }

  /// Every transcript is in the list above.
  @Test func playsEveryTranscript() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: TranscriptTests.folder.path(percentEncoded: false)
    )
    #expect(Set(files) == Set(TranscriptTests.names.map { "\($0).txt" }))
  }
}
