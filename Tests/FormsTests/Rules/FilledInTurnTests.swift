import Testing

/// `filled-in-turn`: of choices that follow one another none is passed over.
@Suite struct FilledInTurnTests {
  @Test func findsTheStageThatIsPassedOver() throws {
    let form = WrittenForm.review.with("高层沟通", "总经理到访")
    #expect(
      try form.report() == """
        warning stage-in-order on stage at line 5, column 1
        评审的是“价值评估/开发程序”阶段，表中还填写了“促成成交”阶段的内容，却越过了“关系建立”。各阶段应依次进行，请核对开发阶段，或补齐越过的阶段。
        The stage under review is evaluation and the form tells of closing too, but passes over building the relationship. Stages follow one another: check Stage, or fill in the stage that is passed over.
        """
    )
  }

  @Test(arguments: [("关键决策人", "李总"), ("样品标准", "DN50，耐压1.6MPa")])
  func isSilentOfTheStageBeside(label: String, text: String) throws {
    #expect(try WrittenForm.review.with(label, text).report() == "")
  }
}
