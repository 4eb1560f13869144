import Testing

/// `substantial-text`: a failure has reasons of substance.
@Suite struct SubstantialTextTests {
  @Test func findsAPlaceholder() throws {
    let form = WrittenForm.development.with("开发成功/失败原因", "略")
    #expect(
      try form.report() == """
        error failure-analysis on reasons at line 14, column 1
        开发失败，但开发成功/失败原因（略）没有实质内容。请对失败原因进行分析和总结，不少于10个字。
        The development failed, but Reasons (略) says nothing of substance. Analyse why it failed, in 10 characters or more.
        """
    )
  }

  @Test func countsNoPlaceholders() throws {
    let form = WrittenForm.development.with("开发成功/失败原因", "无，略，同上，待定；暂无。没有，不详")
    #expect(
      try form.report() == """
        error failure-analysis on reasons at line 14, column 1
        开发失败，但开发成功/失败原因（无，略，同上，待定；暂无。没有，不详）没有实质内容。请对失败原因进行分析和总结，不少于10个字。
        The development failed, but Reasons (无，略，同上，待定；暂无。没有，不详) says nothing of substance. Analyse why it failed, in 10 characters or more.
        """
    )
  }

  @Test(arguments: [
    "略略略略略略略略略略略", "待定待定待定待定待定待定", "无略待定，不详待查待补充，暂无没有", "价格高价格高价格高价格高", "价格高，价格高，价格高，价格高",
    "……啊啊啊啊啊啊啊啊啊啊啊",
  ])
  func countsNothingTwice(reasons: String) throws {
    let said = try WrittenForm.development.with("开发成功/失败原因", reasons).report()
    #expect(said.hasPrefix("error failure-analysis on reasons"))
  }

  @Test func isSilentOnPlaceholdersInsideASentence() throws {
    let form = WrittenForm.development.with("开发成功/失败原因", "对方没有选型权，暂无预算可用")
    #expect(try form.report() == "")
  }

  @Test func findsNineCharacters() throws {
    let form = WrittenForm.development.with("开发成功/失败原因", "集团统一采购，没选型")
    #expect(
      try form.report() == """
        error failure-analysis on reasons at line 14, column 1
        开发失败，但开发成功/失败原因（集团统一采购，没选型）没有实质内容。请对失败原因进行分析和总结，不少于10个字。
        The development failed, but Reasons (集团统一采购，没选型) says nothing of substance. Analyse why it failed, in 10 characters or more.
        """
    )
  }

  @Test func isSilentOnTenCharacters() throws {
    let form = WrittenForm.development.with("开发成功/失败原因", "集团统一采购，没选型权")
    #expect(try form.report() == "")
  }

  @Test(arguments: ["略略略", "无无", "待定待定。"])
  func warnsOfARepeatedPlaceholderOnASuccess(reasons: String) throws {
    let form = WrittenForm.development.with("开发成功/失败原因", reasons).with("开发结果", "开发成功")
    #expect(try form.report().hasPrefix("warning empty-phrase on reasons"))
  }

  @Test func isSilentOnASuccess() throws {
    let form = WrittenForm.development.with("开发成功/失败原因", "略").with("开发结果", "开发成功")
    #expect(
      try form.report() == """
        warning empty-phrase on reasons at line 14, column 1
        “开发成功/失败原因”只填了“略”，没有实质内容。此栏必填，请写明具体情况。
        “Reasons” says only “略”. The field is required: write what there is to say.
        """
    )
  }
}
