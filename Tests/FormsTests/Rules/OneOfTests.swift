import Testing

/// `one-of`: each contact has one attitude.
@Suite struct OneOfTests {
  @Test func findsARowWithoutAnswer() throws {
    let form = WrittenForm.development.withCell(row: 1, column: 3, "")
    #expect(
      try form.report() == """
        error one-attitude on contacts.attitude row 1 at line 7, column 12
        第1行的客户态度应勾选且只勾选一项，现为：—。请在热情、一般、冷淡中选一项打“√”。
        Row 1 needs exactly one tick under Attitude; found: —. Tick one of 热情, 一般, 冷淡.
        """
    )
  }

  @Test func findsARowWithTwo() throws {
    let form = WrittenForm.development.withCell(row: 2, column: 3, "☑热情 ☑一般 □冷淡")
    #expect(
      try form.report() == """
        error one-attitude on contacts.attitude row 2 at line 8, column 12
        第2行的客户态度应勾选且只勾选一项，现为：☑热情 ☑一般 □冷淡。请在热情、一般、冷淡中选一项打“√”。
        Row 2 needs exactly one tick under Attitude; found: ☑热情 ☑一般 □冷淡. Tick one of 热情, 一般, 冷淡.
        """
    )
  }

  @Test func isSilentWhereEachRowHasOne() throws {
    let form = WrittenForm.development.withCell(row: 2, column: 3, "□热情 ☑一般 □冷淡")
    #expect(try form.report() == "")
  }
}
