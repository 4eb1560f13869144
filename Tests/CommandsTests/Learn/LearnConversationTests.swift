import Findings
import Forms
import Foundation
import Synchronization
import TestSupport
import Testing
import Values
import Wording

@testable import Commands

/// What is asked about a company's form, and what the answers mean.
@Suite struct LearnConversationTests {
  /// Plays a conversation with the lines that a person types.
  private func conduct(
    _ labels: [(String, String?)],
    answers: [String]
  ) throws -> (lesson: Lesson, isDone: Bool, said: String) {
    let library = try FormLibrary(folder: Repository.forms)
    let form = try #require(library.form(FormID(rawValue: "visit-record")))
    var lesson = Lesson(form)
    lesson.take(
      labels.map { label, field in
        FoundLabel(
          label,
          targets: field.map { [LabelTarget(FieldPath($0))] } ?? [],
          by: .words,
          score: field == nil ? 0 : 1,
          place: .line(1, column: 1),
          samples: field == "method" ? ["骑马"] : []
        )
      },
      title: nil
    )
    let said = Collected()
    let typed = Typed(answers)
    let conversation = LearnConversation(
      language: .zh,
      say: { said.add($0) },
      input: { typed.next() }
    )
    let isDone = conversation.conduct(&lesson)
    return (lesson, isDone, said.text)
  }

  private static let known: [(String, String?)] = [
    ("时间", "visitedAt"), ("地点", "place"), ("人员", "visitors"), ("要点", "keyPoints"),
    ("想法", "customerViews"), ("下一步", "nextSteps"),
  ]

  @Test func takesANumberANameOrNothing() throws {
    let labels = [("往来单位", nil), ("走法", "method"), ("天气", nil), ("批示", nil)] + Self.known
    let played = try conduct(labels, answers: ["1", "", "x", "当面拜访"])
    #expect(played.isDone)
    #expect(
      played.lesson.decisions.targets == [.init("往来单位", [LabelTarget(FieldPath("accountName"))])]
    )
    #expect(played.lesson.decisions.ignored == ["批示"])
    #expect(
      played.lesson.decisions.words == [
        ChoiceWording(FieldPath("method"), ChoiceCode(rawValue: "inPerson"), ["骑马"])
      ]
    )
    #expect(played.said.contains("“天气”是哪一栏？"))
    #expect(played.said.contains("  1 客户名称"))
  }

  @Test func asksWhatToDoWithoutARequiredField() throws {
    let labels =
      [("客户", "accountName"), ("日期", "visitedAt"), ("去哪", nil)] + Self.known.dropFirst(2)
    let played = try conduct(labels, answers: ["", "去哪", "2", "2"])
    #expect(played.isDone)
    #expect(played.lesson.decisions.targets == [.init("去哪", [LabelTarget(FieldPath("place"))])])
    #expect(
      played.lesson.decisions.given
        == [
          FieldID(rawValue: "method"): GivenAnswer(
            value: .choice(ChoiceCode(rawValue: "phone")),
            text: "电话"
          )
        ]
    )
  }

  @Test func asksForTheAccountUntilItHasALabel() throws {
    let labels =
      [("往来", nil), ("日期", "visitedAt"), ("走法", "method")] + Self.known.dropFirst(1)
    let played = try conduct(labels, answers: ["", "", "", "1", "往来"])
    #expect(played.isDone)
    #expect(
      played.lesson.decisions.targets == [.init("往来", [LabelTarget(FieldPath("accountName"))])]
    )
    #expect(played.said.contains("没有它无法归档。请写表里有的名称，Ctrl-D 中断。"))
    #expect(try conduct(labels, answers: ["", "", ""]).isDone == false)
  }

  @Test func stopsWhereTheInputEnds() throws {
    #expect(try conduct([("往来单位", nil)], answers: []).isDone == false)
  }
}

/// What was said, in lines.
private final class Collected: Sendable {
  private let lines = Mutex<[String]>([])

  func add(_ line: String) { lines.withLock { $0.append(line) } }
  var text: String { lines.withLock { $0.joined(separator: "\n") } }
}

/// Lines that a person types, one after the other.
private final class Typed: Sendable {
  private let lines: Mutex<[String]>

  init(_ lines: [String]) { self.lines = Mutex(lines.reversed()) }
  func next() -> String? { lines.withLock { $0.popLast() } }
}
