import Testing

/// `weighted-average`: the score agrees with the indicators.
@Suite struct WeightedAverageTests {
  @Test func findsAScoreTooHigh() throws {
    let form = WrittenForm.assessment.with("综合得分", "67.6")
    #expect(
      try form.report() == """
        warning score-average on score at line 19, column 1
        综合得分填写为67.6，各项指标的加权平均为67.0，相差超过0.5。请核对得分。
        Score says 67.6, but the weighted average of the indicators is 67.0, more than 0.5 apart. Check the score.
        """
    )
  }

  @Test func isSilentAtTheTolerance() throws {
    let form = WrittenForm.assessment.with("综合得分", "66.5")
    #expect(try form.report() == "")
  }

  @Test func weighsWhatIsFilledInAlone() throws {
    let form = WrittenForm.assessment.without("市场份额").without("合作稳定性").without("客户满意度")
    #expect(
      try form.report() == """
        warning score-average on score at line 13, column 1
        综合得分填写为67，各项指标的加权平均为62.5，相差超过0.5。请核对得分。
        Score says 67, but the weighted average of the indicators is 62.5, more than 0.5 apart. Check the score.
        """
    )
  }

  @Test func countsAtMostTheWholeTarget() throws {
    let form = WrittenForm.assessment.with("销售额", "300万元").with("综合得分", "82")
    #expect(try form.report() == "")
  }
}
