import Archive
import Findings
import Forms
import Foundation
import Values
import Wording

/// The forms of the project, and answers to them told briefly.
struct Office {
  let library: FormLibrary

  init() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Forms").standardized
    library = try FormLibrary(folder: folder)
  }

  func form(_ id: String) throws -> FormDefinition {
    guard let form = library.form(FormID(rawValue: id)) else { throw Missing(form: id) }
    return form
  }

  struct Missing: Error {
    var form: String
  }
}

extension Submission {
  init(
    _ form: String,
    _ answers: [String: (Forms.Value, String)],
    unmapped: [(label: String?, text: String)] = []
  ) {
    self.init(
      form: FormID(rawValue: form),
      formVersion: 1,
      answers: .told(answers),
      unmapped: unmapped.map {
        UnmappedText(label: $0.label, text: $0.text, place: .line(1, column: 1))
      }
    )
  }

  /// A visit to 大庆石油 on 2024-03-05.
  static func visit(
    _ changes: [String: (Forms.Value, String)] = [:],
    unmapped: [(label: String?, text: String)] = []
  ) -> Submission {
    let answers: [String: (Forms.Value, String)] = [
      "documentNumber": (.text("BF-001"), "BF-001"),
      "accountName": (.text("大庆石油"), "大庆石油"),
      "visitedAt": (.moment(.day(.on("2024-03-05"))), "2024年3月5日"),
      "method": (.choice(ChoiceCode(rawValue: "inPerson")), "☑当面拜访 □电话"),
      "visitors": (
        .persons([Person(name: "王建国", title: "主管"), Person(name: "李敏")]), "王建国（主管）、李敏"
      ),
    ]
    return Submission(
      "visit-record",
      answers.merging(changes) { $1 },
      unmapped: unmapped
    )
  }
}

extension [FieldID: Answer] {
  static func told(_ answers: [String: (Forms.Value, String)]) -> [FieldID: Answer] {
    Dictionary(
      uniqueKeysWithValues: answers.map {
        (
          FieldID(rawValue: $0),
          Answer(value: $1.0, text: $1.1, place: .line(1, column: 1))
        )
      }
    )
  }
}

extension TableRow {
  init(_ answers: [String: (Forms.Value, String)]) {
    self.init(answers: .told(answers))
  }
}

extension Day {
  static func on(_ text: String) -> Day {
    guard let day = Day(iso8601: text) else { fatalError("\(text) is no day") }
    return day
  }
}
