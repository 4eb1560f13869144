import Testing

/// `rows-in-order`: contacts by their days.
@Suite struct RowsInOrderTests {
  @Test func standsOnTheEarlierRow() throws {
    let form = WrittenForm.development.withCell(row: 2, column: 4, "2026-08-11")
    #expect(
      try form.report() == """
        warning contacts-in-order on contacts.on row 2 at line 8, column 17
        第2条记录（第8行）的日期（2026-08-11）早于上一条（2026-08-12）。请按时间先后填写。
        In record 2 (line 8), Date (2026-08-11) is before the record above (2026-08-12). Enter the records in date order.
        """
    )
  }

  @Test func isSilentOnOneDay() throws {
    let form = WrittenForm.development.withCell(row: 2, column: 4, "2026-08-12")
    #expect(try form.report() == "")
  }
}
