import Documents
import Filing
import Forms
import Foundation
import Office
import SQLiteArchive
import TestSupport
import Testing
import Values
import Wording

@Suite("Forms in the office") struct FormTests {
  private static let office = Actor.only(.office)

  @Test(arguments: BlankForm.Format.allCases)
  func areGivenBlank(format: BlankForm.Format) async throws {
    let office = try TestOffice().office
    let bytes = try office.blank("目标客户拜访表", as: format, by: .only(.handIn))
    let checked = try await office.check(
      [HandedFile(name: "a.\(format.rawValue)", bytes: bytes)],
      as: Self.office
    )
    let forms = checked.documents.flatMap(\.submissions).map(\.submission.form.rawValue)
    #expect(forms == ["visit-record"])
  }

  @Test func areFilledInForAnAccountOfTheLedger() async throws {
    let office = try await TestOffice().withAVisit
    let bytes = try office.blank("visit-record", as: .markdown, for: "武汉甲公司", by: Self.office)
    #expect(String(decoding: bytes, as: UTF8.self).contains("武汉甲公司"))
    // A company on which nothing is filed yet is the one that is to be visited.
    let first = try office.blank("visit-record", as: .markdown, for: "无此客户", by: Self.office)
    #expect(String(decoding: first, as: UTF8.self).contains("无此客户"))
    #expect(throws: OfficeError.self) {
      try office.blank("nosuch", as: .markdown, by: Self.office)
    }
  }

  @Test func areLearnedByQuestionsAndAnswers() async throws {
    let workspace = try Workspace()
    try workspace.take(Repository.forms)
    let office = Office(
      definitions: Definitions(folder: workspace.folder.appending(path: "Forms")),
      archive: try SQLiteArchive.inMemory(),
      clock: .machine(today: TestOffice.today)
    )
    let own = HandedFile(
      "走访单.md",
      """
      # 甲公司走访单

      对方：武汉甲公司

      走访时间：2026-03-05

      走访人：王建国

      天气：晴
      """
    )
    var session = try await office.learn("visit-record", from: [own], as: Self.office)
    #expect(session.documents.map(\.path) == ["走访单.md"])
    let asked = session.lesson.questions.compactMap { question in
      if case .label(let label, _) = question { label.label } else { nil }
    }
    #expect(asked == ["天气"])
    let answers = LearningAnswers(
      maps: ["对方=accountName", "走访时间=visitedAt", "走访人=visitors"],
      ignored: ["天气"],
      given: ["method=当面拜访"]
    )
    session.lesson.decide(try answers.decisions(for: session.form))
    let path = try office.keep(session, named: "jia", in: .zh, as: Self.office)
    #expect(FileManager.default.fileExists(atPath: path))
    // What was learned holds from then on.
    let checked = try await office.check([own], as: Self.office)
    let read = try #require(checked.documents.first?.submissions.first?.submission)
    #expect(read.variant == VariantID(rawValue: "jia"))
    #expect(read.answers[FieldID(rawValue: "accountName")]?.text == "武汉甲公司")
    #expect(throws: OfficeError.self) {
      try office.keep(session, named: "jia", in: .zh, as: Self.office)
    }
  }

  @Test func needAnswersThatCanBe() async throws {
    let office = try TestOffice().office
    for map in ["无等号", "对方=nosuch"] {
      do {
        _ = try await office.learn(
          "visit-record",
          from: [.visit()],
          answers: LearningAnswers(maps: [map]),
          as: Self.office
        )
        Issue.record("\(map) is no answer.")
      } catch {
        guard case OfficeError.wrongRequest(_ as LearnFault) = error else { throw error }
      }
    }
  }
}
