import Findings
import Forms
import Foundation
import TestSupport
import Testing
import Wording

/// Every message that a form can bring, printed together as a clerk reads them; `RECORD=1` writes
/// the file anew.
@Suite struct MessageTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Messages.txt")

  @Test func readAsOnRecord() throws {
    let printed = try MessageTests.messages()
    let expected = try String(contentsOf: MessageTests.file, encoding: .utf8)
    if isRecording, printed != expected {
      try Data(printed.utf8).write(to: MessageTests.file)
      Issue.record("Messages.txt was written anew")
      return
    }
    #expect(printed == expected)
  }

  private static func messages() throws -> String {
    let library = try OwnForms.library()
    var seen: Set<FindingCode> = []
    return library.catalogue.filter { seen.insert($0.code).inserted }.map { entry in
      let example = entry.example
      let lines = Language.allCases.map { language in
        example.map { $0.line(path: "a.docx", in: language) } ?? "—"
      }
      return ([entry.code.rawValue] + lines).joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }
}
