import Testing

/// `filled`: 资料准备 has a tick.
@Suite struct FilledTests {
  @Test func findsThatTheLineIsMissing() throws {
    let form = WrittenForm.visit.without("资料准备")
    #expect(
      try form.report() == """
        info materials-prepared on materials
        资料准备一项都没有勾选。请勾选已准备的资料。
        Nothing is ticked under Materials. Tick the materials that were prepared.
        """
    )
  }

  @Test func standsOnTheEmptyLine() throws {
    let form = WrittenForm.visit.with("资料准备", "□客户资料 □名片")
    #expect(
      try form.report() == """
        info materials-prepared on materials at line 15, column 1
        资料准备一项都没有勾选。请勾选已准备的资料。
        Nothing is ticked under Materials. Tick the materials that were prepared.
        """
    )
  }

  @Test func isSilentWhereOneIsTicked() throws {
    let form = WrittenForm.visit.with("资料准备", "□客户资料 ☑名片")
    #expect(try form.report() == "")
  }
}
