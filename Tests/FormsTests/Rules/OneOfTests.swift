import Testing

/// `one-of`: each contact has one attitude.
@Suite struct OneOfTests {
  @Test func findsARowWithoutAnswer() throws {
    let form = WrittenForm.development.withCell(row: 1, column: 3, "")
    #expect(
      try form.report() == """
        error one-attitude on contacts.attitude row 1 at line 7, column 12
        第1条记录（第7行）的客户态度应勾选且只勾选一项，现为：—。请在热情、一般、冷淡中选一项打“√”。
        Attitude of record 1 (line 7) needs exactly one tick; found: —. Tick one of 热情, 一般, 冷淡.
        """
    )
  }

  @Test func findsARowWithTwo() throws {
    let form = WrittenForm.development.withCell(row: 2, column: 3, "☑热情 ☑一般 □冷淡")
    #expect(
      try form.report() == """
        error one-attitude on contacts.attitude row 2 at line 8, column 12
        第2条记录（第8行）的客户态度应勾选且只勾选一项，现为：☑热情 ☑一般 □冷淡。请在热情、一般、冷淡中选一项打“√”。
        Attitude of record 2 (line 8) needs exactly one tick; found: ☑热情 ☑一般 □冷淡. Tick one of 热情, 一般, 冷淡.
        """
    )
  }

  @Test func isSilentWhereEachRowHasOne() throws {
    let form = WrittenForm.development.withCell(row: 2, column: 3, "□热情 ☑一般 □冷淡")
    #expect(try form.report() == "")
  }
}
