import Testing

/// `near`: a visit's year is that of its signatures; one cause has one finding.
@Suite struct NearSignaturesTests {
  @Test func findsAYearThatIsWrong() throws {
    let form = WrittenForm.visit.with("拜访时间", "2016-11-05").with("回访日期", "2026-11-09")
      .with("回访方式", "电话").with("编制日期", "2026-11-10")
    #expect(
      try form.report() == """
        warning date-far-from-signature on visitedAt at line 5, column 1
        拜访时间（2016-11-05）与编制日期（2026-11-10）相差3657天（约10年），年份可能写错了。请核对拜访时间。
        Time of visit (2016-11-05) is 3657 days (some 10 years) away from Prepared on (2026-11-10); the year may be wrong. Check Time of visit.
        """
    )
  }

  @Test func isSilentWithinAYear() throws {
    let form = WrittenForm.visit.with("编制日期", "2026-11-10")
    #expect(try form.report() == "")
  }

  @Test func saysOnlyThatTheDayLiesInTheFuture() throws {
    let form = WrittenForm.visit.with("拜访时间", "2062-11-05").with("回访日期", "2026-11-09")
      .with("回访方式", "电话").with("编制日期", "2026-11-10")
    #expect(
      try form.report() == """
        error not-in-future on visitedAt at line 5, column 1
        拜访时间（2062-11-05）晚于处理当日（2026-11-23）。请核对日期。
        Time of visit (2062-11-05) lies after the day of processing (2026-11-23). Check the date.
        """
    )
  }
}
