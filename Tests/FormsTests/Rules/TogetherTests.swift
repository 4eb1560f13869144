import Testing

/// `together`: revision mark, count and date.
@Suite struct TogetherTests {
  @Test func standsOnTheFirstThatIsMissing() throws {
    let form = WrittenForm.visit.with("修改标记", "A")
    #expect(
      try form.report() == """
        warning revision-complete on revisionCount
        填写了修改标记，但修改处数为空。修改标记、修改处数、修改日期应一并填写。
        Revision mark is filled in but Number of changes is empty. Revision mark, number of changes and date of revision go together.
        """
    )
  }

  @Test func standsBeforeTheOneFilledIn() throws {
    let form = WrittenForm.visit.with("修改日期", "2026-11-20").with("修改处数", "1处")
    #expect(
      try form.report() == """
        warning revision-complete on revisionMark
        填写了修改处数，但修改标记为空。修改标记、修改处数、修改日期应一并填写。
        Number of changes is filled in but Revision mark is empty. Revision mark, number of changes and date of revision go together.
        """
    )
  }

  @Test func isSilentWhereAllAreThere() throws {
    let form = WrittenForm.visit.with("修改标记", "A").with("修改处数", "1处").with("修改日期", "2026-11-20")
    #expect(try form.report() == "")
  }

  @Test func isSilentWhereNoneIs() throws {
    let form = WrittenForm.visit
    #expect(try form.report() == "")
  }
}
