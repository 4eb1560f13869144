import Testing

/// `ranked-at-least`: somebody of rank carries out the visit.
@Suite struct RankedAtLeastTests {
  @Test func findsThatNobodyIsOfRank() throws {
    let form = WrittenForm.visit.with("拜访人员", "韩雨桐（业务专员）、丁小满（销售代表）")
    #expect(
      try form.report() == """
        error visitor-rank on visitors at line 11, column 1
        拜访人员（韩雨桐（业务专员）、丁小满（销售代表））中没有主管级以上人员。目标大客户的拜访须由大客户开发主管级以上人员实施，请补充其姓名和职务，例如：王建国（大客户开发主管）。
        Nobody among Visitors (韩雨桐（业务专员）、丁小满（销售代表）) is a 主管 (supervisor) or above, who has to carry out the visit. Add the name and title, for example 王建国（大客户开发主管）.
        """
    )
  }

  @Test func warnsWhereATitleIsMissing() throws {
    let form = WrittenForm.visit.with("拜访人员", "王建国、韩雨桐（业务专员）")
    #expect(
      try form.report() == """
        warning visitor-rank on visitors at line 11, column 1
        拜访人员（王建国、韩雨桐（业务专员））中有人没有写明职务。请在姓名后注明职务，例如：王建国（大客户开发主管）。
        Somebody among Visitors (王建国、韩雨桐（业务专员）) has no title. Write it after the name, for example 王建国（大客户开发主管）.
        """
    )
  }

  @Test func takesTheRankThatEndsTheTitle() throws {
    let form = WrittenForm.visit.with("拜访人员", "王建国（总经理助理）")
    #expect(
      try form.report() == """
        error visitor-rank on visitors at line 11, column 1
        拜访人员（王建国（总经理助理））中没有主管级以上人员。目标大客户的拜访须由大客户开发主管级以上人员实施，请补充其姓名和职务，例如：王建国（大客户开发主管）。
        Nobody among Visitors (王建国（总经理助理）) is a 主管 (supervisor) or above, who has to carry out the visit. Add the name and title, for example 王建国（大客户开发主管）.
        """
    )
  }

  @Test func isSilentOnTheRankItself() throws {
    let form = WrittenForm.visit.with("拜访人员", "韩雨桐（业务专员）、王建国（销售主管）")
    #expect(try form.report() == "")
  }

  @Test func isSilentOnAHigherRank() throws {
    let form = WrittenForm.visit.with("拜访人员", "王建国（副总经理）")
    #expect(try form.report() == "")
  }

  @Test func asksNobodyElseForATitleWhereOneHoldsTheRank() throws {
    let form = WrittenForm.visit.with("拜访人员", "王建国（大客户开发主管）、韩雨桐")
    #expect(try form.report() == "")
  }
}
