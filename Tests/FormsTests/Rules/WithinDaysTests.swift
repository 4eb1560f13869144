import Testing

/// `within-days`: the follow-up comes within a week.
@Suite struct WithinDaysTests {
  @Test func findsAFollowUpBeforeTheVisit() throws {
    let form = WrittenForm.visit.with("回访日期", "2026-11-04").with("回访方式", "电话")
    #expect(
      try form.report() == """
        error follow-up-within-week on followUpOn at line 23, column 1
        回访日期（2026-11-04）早于拜访时间（2026-11-05 14:00）。回访应在拜访之后一周内进行，请核对日期。
        Follow-up on (2026-11-04) lies before Time of visit (2026-11-05 14:00). The follow-up comes within a week after the visit: check the date.
        """
    )
  }

  @Test func weighsALateOneAsTheDefinitionSays() throws {
    let form = WrittenForm.visit.with("回访日期", "2026-11-13").with("回访方式", "电话")
    #expect(
      try form.report() == """
        warning follow-up-within-week on followUpOn at line 23, column 1
        回访日期（2026-11-13）距拜访时间（2026-11-05 14:00）8天，超过了一周。已发生的回访照常归档，按逾期完成计。
        Follow-up on (2026-11-13) is 8 days after Time of visit (2026-11-05 14:00), more than a week. It is filed all the same, as met late.
        """
    )
  }

  @Test func findsThatTheMethodIsMissing() throws {
    let form = WrittenForm.visit.with("回访日期", "2026-11-06")
    #expect(
      try form.report() == """
        error follow-up-within-week on followUpOn at line 23, column 1
        填写了回访日期（2026-11-06），但回访方式为空。请勾选回访方式：电话或当面拜访。
        Follow-up on (2026-11-06) is filled in but Follow-up by is empty. Tick how it was done: 电话 (phone) or 当面拜访 (in person).
        """
    )
  }

  @Test func findsBoth() throws {
    let form = WrittenForm.visit.with("回访日期", "2026-11-13")
    #expect(
      try form.report() == """
        error follow-up-within-week on followUpOn at line 23, column 1
        填写了回访日期（2026-11-13），但回访方式为空。请勾选回访方式：电话或当面拜访。
        Follow-up on (2026-11-13) is filled in but Follow-up by is empty. Tick how it was done: 电话 (phone) or 当面拜访 (in person).

        warning follow-up-within-week on followUpOn at line 23, column 1
        回访日期（2026-11-13）距拜访时间（2026-11-05 14:00）8天，超过了一周。已发生的回访照常归档，按逾期完成计。
        Follow-up on (2026-11-13) is 8 days after Time of visit (2026-11-05 14:00), more than a week. It is filed all the same, as met late.
        """
    )
  }

  @Test func isSilentOnTheSeventhDay() throws {
    let form = WrittenForm.visit.with("回访日期", "2026-11-12").with("回访方式", "电话")
    #expect(try form.report() == "")
  }

  @Test func isSilentWithoutAFollowUp() throws {
    let form = WrittenForm.visit
    #expect(try form.report() == "")
  }
}
