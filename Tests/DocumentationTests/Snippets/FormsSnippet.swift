// snippet.forms
import Documents
import Findings
import Forms
import Foundation
// snippet.end
import TestSupport
import Testing

@Suite struct FormsSnippet {
  @Test func readsWhatAFormSays() throws {
    let forms = Repository.forms
    let file = Repository.samples.appending(path: "visit-jinyun-2026-11-18.md")
    let today = try #require(Day(iso8601: "2026-11-23"))
    // snippet.forms
    let library = try FormLibrary(folder: forms)
    let reader = FormReader(library: library, today: today)
    let bytes = Array(try Data(contentsOf: file))
    var answers: [String] = []
    if let document = DocumentReader.read(bytes, name: file.lastPathComponent).document {
      for reading in reader.read(document, fileName: file.lastPathComponent).submissions {
        let account = FieldID(rawValue: "accountName")
        let written = reading.submission.answers[account]?.text ?? "–"
        answers.append("\(reading.submission.form.rawValue) \(written) \(reading.isValid)")
      }
    }
    // snippet.end
    #expect(answers == ["visit-record 成都锦沄食品有限公司 true"])
  }
}
