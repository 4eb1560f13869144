import Findings
import Forms
import TestSupport
import Testing
import Values
import Wording

@Suite struct QuestionTests {
  static func question(_ field: String) throws -> Question {
    let library = try OwnForms.library()
    let form = try #require(library.form(FormID(rawValue: "visit-record")))
    return Question(try #require(form.field(FieldID(rawValue: field))), of: form)
  }

  @Test func takesARightAnswer() throws {
    guard case .value(let value) = try QuestionTests.question("method").outcome(of: "电话") else {
      Issue.record("not taken")
      return
    }
    #expect(value == .choice(ChoiceCode(rawValue: "phone")))
  }

  @Test(arguments: [
    ("visitedAt", "昨天", "“拜访时间”填写的“昨天”不是有效时间。请填写日期，可加时间，例如 2024年3月5日 9:00-10:30。"),
    ("place", "", "“拜访地点”没有填写，此栏必填。请填写文字。"),
    ("revisionCount", "99999", "“修改处数”填写的“99999”超出范围。应为0 至 9999。"),
  ])
  func refusesAWrongOneAsValidateDoes(field: String, answer: String, message: String) throws {
    guard case .refused(let finding) = try QuestionTests.question(field).outcome(of: answer) else {
      Issue.record("taken")
      return
    }
    #expect(finding.message(in: .zh) == message)
    #expect(finding.field == field)
  }

  @Test func letsAnOptionalOneBe() throws {
    guard case .blank = try QuestionTests.question("remarks").outcome(of: "") else {
      Issue.record("not blank")
      return
    }
  }
}
