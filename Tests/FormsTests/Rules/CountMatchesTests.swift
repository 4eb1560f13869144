import Testing

/// `count-matches`: 累计接触次数 against the rows of the table.
@Suite struct CountMatchesTests {
  @Test func weighsLessContactsAsAnError() throws {
    let form = WrittenForm.development.with("累计接触次数", "1次")
    #expect(
      try form.report() == """
        error contact-count on contactCount at line 12, column 1
        累计接触次数填写为1次，少于表中的2行接触记录。请核对次数。
        Number of contacts says 1次, fewer than the 2 contact rows of the table. Check the count.
        """
    )
  }

  @Test func weighsMoreContactsAsTheDefinitionSays() throws {
    let form = WrittenForm.development.with("累计接触次数", "3次")
    #expect(
      try form.report() == """
        warning contact-count on contactCount at line 12, column 1
        累计接触次数填写为3次，多于表中的2行接触记录。请核对次数，或补齐接触记录。
        Number of contacts says 3次, more than the 2 contact rows of the table. Check the count, or add the missing rows.
        """
    )
  }

  @Test func isSilentWhereTheyAgree() throws {
    let form = WrittenForm.development.with("累计接触次数", "共 2 次")
    #expect(try form.report() == "")
  }

  @Test func isSilentOnACountThatCannotBeRead() throws {
    let form = WrittenForm.development.with("累计接触次数", "若干次")
    #expect(
      try form.report() == """
        error invalid-number on contactCount at line 12, column 1
        “累计接触次数”填写的“若干次”不是有效数字。请填写整数，例如 3次。
        “Number of contacts” says “若干次”, which is no number. Enter a whole number, for example 3.
        """
    )
  }
}
