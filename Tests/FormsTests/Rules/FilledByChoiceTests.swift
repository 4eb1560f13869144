import Testing

/// `filled-by-choice`: what a choice asks for is filled in.
@Suite struct FilledByChoiceTests {
  @Test func isSilentWhereAllIsFilledIn() throws {
    #expect(try WrittenForm.review.report() == "")
  }

  @Test func namesAllThatLacksOnTheFirst() throws {
    let form = WrittenForm.review.with("成交障碍", "").without("开发程序")
    #expect(
      try form.report() == """
        warning stage-complete on obstacles at line 13, column 1
        评审的是“价值评估/开发程序”阶段，但没有填写成交障碍、开发程序。请把本阶段的工作结果填写齐全再评审。
        The stage under review is evaluation, but Obstacles, Procedure is not filled in. Enter what came of the stage before it is reviewed.
        """
    )
  }

  @Test func isSilentOfWhatCannotBeRead() throws {
    let report = try WrittenForm.review.with("成交可能性", "很大").report()
    #expect(report.hasPrefix("warning invalid-number on likelihood"))
    #expect(!report.contains("stage-complete"))
  }
}
