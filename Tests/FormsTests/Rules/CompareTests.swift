import Forms
import TestSupport
import Testing

/// `compare`: a sum of amounts against a limit.
@Suite struct CompareTests {
  @Test func isSilentWhereTheSumReachesTheLimit() throws {
    #expect(try WrittenForm.analysis.report() == "")
    #expect(try WrittenForm.analysis.with("人员支出", "22万元").report() == "")
  }

  @Test func findsASumBelowTheLimit() throws {
    let form = WrittenForm.analysis.with("预计销售利润", "20万元")
    #expect(
      try form.report() == """
        warning worth-developing on worthwhile at line 13, column 1
        认为有开发价值，但预计销售利润减人员支出、差旅费为-30000.00，低于0。请核对预测的金额，或在结论中说明仍有开发价值的理由。
        The account is called worth developing, but Expected profit less Staff, Travel comes to -30000.00, below 0. Check the amounts, or say in the conclusion why it is worth it all the same.
        """
    )
  }

  @Test func isSilentUnderAnotherChoice() throws {
    let form = WrittenForm.analysis.with("预计销售利润", "20万元").with("是否有开发价值", "□是 ☑否")
    #expect(try form.report() == "")
  }

  /// What nothing is added to tells nothing; nor do amounts that cannot be added.
  @Test(arguments: [("预计销售利润", ""), ("人员支出", "20万美元")])
  func isSilentWhereThereIsNoSum(label: String, text: String) throws {
    let form = WrittenForm.analysis.with("预计销售利润", "20万元").with(label, text)
    #expect(try form.report() == "")
  }

  @Test func comparesWithASumOfOtherFields() throws {
    let definition = try SmallDefinition(replacing: "kind: required-when", with: "kind: compare")
    let yaml = SmallDefinition.yaml
      .replacing(
        "label: {zh: 原因, en: Reason}\n    kind: text",
        with: "label: {zh: 总数, en: Total}\n    kind: integer"
      )
      .replacing(
        "  - id: visits",
        with: """
            - {id: morning, label: {zh: 上午, en: Morning}, kind: integer}
            - {id: evening, label: {zh: 晚上, en: Evening}, kind: integer}
            - id: visits
          """
      )
      .replacing("kind: required-when", with: "kind: compare")
      .replacing(
        "when: {field: outcome, choice: lost}",
        with: "plus: [reason]\n    atMost: [morning, evening]"
      )
    try definition.workspace.write(yaml, to: "form.yaml")
    var form = WrittenForm(
      title: "小表",
      pieces: [
        .answer(label: "客户", text: "大庆油田"), .answer(label: "总数", text: "5"),
        .answer(label: "上午", text: "2"), .answer(label: "晚上", text: "3"),
      ],
      definitions: definition.folder
    )
    #expect(try form.report() == "")
    form = form.with("总数", "6")
    #expect(try form.report().hasPrefix("error reason-given on reason at line 5, column 1"))
  }

  @Test(arguments: [
    ("plus: [reason]\n    atLeast: 0", "unexpected-value"), ("plus: [outcome]", "unexpected-value"),
    ("atLeast: 0", "missing-key"),
  ])
  func refusesTermsThatCannotBeAdded(keys: String, fault: String) throws {
    let definition = try SmallDefinition()
    try definition.workspace.write(
      SmallDefinition.yaml.replacing("kind: required-when", with: "kind: compare")
        .replacing("when: {field: outcome, choice: lost}", with: keys),
      to: "form.yaml"
    )
    #expect(FormLibrary.check(folder: definition.folder).map(\.fault.code) == [fault])
  }
}
