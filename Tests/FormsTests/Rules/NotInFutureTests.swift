import Testing

/// `not-in-future`: no day after the day of processing.
@Suite struct NotInFutureTests {
  @Test func findsTomorrow() throws {
    let form = WrittenForm.visit.with("拜访时间", "2026-11-24")
    #expect(
      try form.report() == """
        error not-in-future on visitedAt at line 5, column 1
        拜访时间（2026-11-24）晚于处理当日（2026-11-23）。请核对日期。
        Time of visit (2026-11-24) lies after the day of processing (2026-11-23). Check the date.
        """
    )
  }

  @Test func findsItInARowOfATable() throws {
    let form = WrittenForm.development.withCell(row: 2, column: 4, "2026-12-01")
    #expect(
      try form.report() == """
        error not-in-future on contacts.on row 2 at line 8, column 17
        第2条记录（第8行）的日期（2026-12-01）晚于处理当日（2026-11-23）。请核对日期。
        In record 2 (line 8), Date (2026-12-01) lies after the day of processing (2026-11-23). Check the date.
        """
    )
  }

  @Test func findsTheEndOfASpan() throws {
    let form = WrittenForm.development.with("开发时间", "2026-08-12至2026-12-01")
    #expect(
      try form.report() == """
        error not-in-future on developmentPeriod at line 16, column 1
        开发时间（2026-08-12至2026-12-01）晚于处理当日（2026-11-23）。请核对日期。
        Development period (2026-08-12至2026-12-01) lies after the day of processing (2026-11-23). Check the date.
        """
    )
  }

  @Test func isSilentOnTheDayItself() throws {
    let form = WrittenForm.visit.with("拜访时间", "2026-11-23")
    #expect(try form.report() == "")
  }
}
