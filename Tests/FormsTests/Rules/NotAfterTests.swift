import Testing

/// `not-after`: the discussion comes before the visit.
@Suite struct NotAfterTests {
  @Test func findsALaterDay() throws {
    let form = WrittenForm.visit.with("拜访前讨论会", "2026-11-06")
    #expect(
      try form.report() == """
        warning pre-visit-meeting on preVisitMeetingOn at line 13, column 1
        拜访前讨论会（2026-11-06）晚于拜访时间（2026-11-05 14:00）。讨论会应在拜访之前召开，请核对日期。
        Pre-visit discussion (2026-11-06) is after Time of visit (2026-11-05 14:00). The discussion comes before the visit: check the date.
        """
    )
  }

  @Test func findsThatTheDayIsMissing() throws {
    let form = WrittenForm.visit.without("拜访前讨论会")
    #expect(
      try form.report() == """
        warning pre-visit-meeting on preVisitMeetingOn
        没有填写拜访前讨论会。拜访前应召开讨论会，请填写召开日期，例如：2024年3月4日。
        Pre-visit discussion is not filled in. A discussion comes before the visit: enter its date, for example 2024年3月4日.
        """
    )
  }

  @Test func isSilentOnTheDayItself() throws {
    let form = WrittenForm.visit.with("拜访前讨论会", "2026-11-05")
    #expect(try form.report() == "")
  }

  @Test func isSilentOnADayThatCannotBeRead() throws {
    let form = WrittenForm.visit.with("拜访前讨论会", "2026-11-31")
    #expect(
      try form.report() == """
        warning invalid-date on preVisitMeetingOn at line 13, column 1
        “拜访前讨论会”填写的“2026-11-31”不是有效日期：2026年11月没有31日。请填写日期，例如 2024年3月5日。
        “Pre-visit discussion” says “2026-11-31”, which is no date: November 2026 has 30 days. Enter a date, for example 2024-03-05.
        """
    )
  }
}
