import Testing

/// `required-when`: a reason for what was lost.
@Suite struct RequiredWhenTests {
  @Test func findsThatItIsMissing() throws {
    let definition = try SmallDefinition()
    let form = WrittenForm(
      title: "小表",
      pieces: [.answer(label: "客户", text: "大庆油田"), .answer(label: "结果", text: "失败")],
      definitions: definition.folder
    )
    #expect(
      try form.report() == """
        error reason-given on reason
        结果为失败时须填写原因。
        A lost one needs Reason.
        """
    )
  }

  @Test func isSilentUnderAnotherAnswer() throws {
    let definition = try SmallDefinition()
    let form = WrittenForm(
      title: "小表",
      pieces: [.answer(label: "客户", text: "大庆油田"), .answer(label: "结果", text: "成功")],
      definitions: definition.folder
    )
    #expect(try form.report() == "")
  }

  @Test func isSilentWhereItIsGiven() throws {
    let definition = try SmallDefinition()
    let form = WrittenForm(
      title: "小表",
      pieces: [.answer(label: "客户", text: "大庆油田"), .answer(label: "结果", text: "失败")],
      definitions: definition.folder
    ).with("原因", "价格")
    #expect(try form.report() == "")
  }
}
