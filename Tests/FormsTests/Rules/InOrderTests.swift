import Testing

/// `in-order`: preparing, reviewing and approving follow each other.
@Suite struct InOrderTests {
  @Test func standsOnTheLaterField() throws {
    let form = WrittenForm.visit.with("编制日期", "2026-11-10").with("审核日期", "2026-11-09")
    #expect(
      try form.report() == """
        error approval-order on reviewedOn at line 25, column 1
        审核日期（2026-11-09）早于编制日期（2026-11-10）。编制、审核、批准应依次进行，请核对两个日期。
        Reviewed on (2026-11-09) is before Prepared on (2026-11-10). Preparing, reviewing and approving follow each other: check both dates.
        """
    )
  }

  @Test func comparesWithTheLatestDayBefore() throws {
    let form = WrittenForm.visit.with("编制日期", "2026-11-10").with("审核日期", "2026-11-12").with(
      "批准日期",
      "2026-11-11"
    )
    #expect(
      try form.report() == """
        error approval-order on approvedOn at line 27, column 1
        批准日期（2026-11-11）早于审核日期（2026-11-12）。编制、审核、批准应依次进行，请核对两个日期。
        Approved on (2026-11-11) is before Reviewed on (2026-11-12). Preparing, reviewing and approving follow each other: check both dates.
        """
    )
  }

  @Test func leavesOutWhatIsNotFilledIn() throws {
    let form = WrittenForm.visit.with("编制日期", "2026-11-10").with("批准日期", "2026-11-09")
    #expect(
      try form.report() == """
        error approval-order on approvedOn at line 25, column 1
        批准日期（2026-11-09）早于编制日期（2026-11-10）。编制、审核、批准应依次进行，请核对两个日期。
        Approved on (2026-11-09) is before Prepared on (2026-11-10). Preparing, reviewing and approving follow each other: check both dates.
        """
    )
  }

  @Test func isSilentOnOneDay() throws {
    let form = WrittenForm.visit.with("编制日期", "2026-11-10").with("审核日期", "2026-11-10").with(
      "批准日期",
      "2026-11-10"
    )
    #expect(try form.report() == "")
  }

  @Test func standsOnTheOneDayWithoutWhichTheOthersFollow() throws {
    let form = WrittenForm.visit.with("编制日期", "2026-11-20").with("审核日期", "2026-11-10").with(
      "批准日期",
      "2026-11-11"
    )
    #expect(
      try form.report() == """
        error approval-order on preparedOn at line 23, column 1
        编制日期（2026-11-20）晚于审核日期（2026-11-10）。编制、审核、批准应依次进行，请核对编制日期。
        Prepared on (2026-11-20) is after Reviewed on (2026-11-10). Preparing, reviewing and approving follow each other: check Prepared on.
        """
    )
  }
}
