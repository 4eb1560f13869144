import Documents
import Findings
import Forms
import Foundation
import TestSupport
import Testing
import Values
import Wording

/// What a field demands depends on the stage, on other answers and on its pattern.
@Suite struct FieldConditionTests {
  private func findings(
    _ markdown: String,
    of definition: SmallDefinition,
    at stage: Stage = .filing
  ) throws -> [String] {
    let library = try FormLibrary(folder: definition.folder)
    let today = try #require(Day(year: 2026, month: 11, day: 23))
    let document = try #require(
      DocumentReader.read(Array(markdown.utf8), name: "form.md").document
    )
    return FormReader(library: library, today: today, stage: stage).read(document).submissions
      .flatMap(\.findings).map { "\($0.severity) \($0.code.rawValue) \($0.field ?? "")" }
  }

  @Test(arguments: [
    ("true", [Stage.submission, .filing]), ("draft", [.draft, .submission, .filing]),
    ("submission", [.submission, .filing]), ("filing", [.filing]), ("false", []),
  ])
  func demandsAnAnswerFromItsStageOn(required: String, stages: [Stage]) throws {
    let definition = try SmallDefinition(
      replacing: "required: true",
      with: "required: \(required)"
    )
    let demanding = try Stage.allCases.filter { stage in
      try findings("# 小表\n\n客户：\n\n原因：x\n", of: definition, at: stage)
        == ["error missing-value accountName"]
    }
    #expect(demanding == stages)
  }

  private func conditional() throws -> SmallDefinition {
    try SmallDefinition(
      replacing: "label: {zh: 原因, en: Reason}\n    kind: text",
      with: """
        label: {zh: 原因, en: Reason}
            kind: text
            required: true
            relevantWhen: {field: outcome, choice: lost}
        """
    )
  }

  @Test(arguments: [
    ("失败", "", ["error missing-value reason"]),
    ("成功", "", []),
    ("成功", "价高", ["warning not-relevant reason"]),
    ("失败", "价高", []),
    ("", "", []),
  ])
  func asksOnlyForWhatIsRelevant(
    outcome: String,
    reason: String,
    expected: [String]
  ) throws {
    let markdown = "# 小表\n\n客户：甲\n\n结果：\(outcome)\n\n原因：\(reason)\n"
    let found = try findings(markdown, of: conditional())
    #expect(found.filter { !$0.contains("reason-given") } == expected)
  }

  @Test(arguments: [
    ("KH-2024-003", []), ("KH-24-003", ["warning invalid-code reason"]),
    ("ＫＨ－２０２４－００３", []), ("KH-2024-0031", ["warning invalid-code reason"]),
  ])
  func takesCodesOfItsPattern(code: String, expected: [String]) throws {
    let definition = try SmallDefinition(
      replacing: "en: Reason}\n    kind: text",
      with: "en: Reason}\n    kind: code\n    pattern: KH-####-###"
    )
    #expect(try findings("# 小表\n\n客户：甲\n\n原因：\(code)\n", of: definition) == expected)
  }
}
