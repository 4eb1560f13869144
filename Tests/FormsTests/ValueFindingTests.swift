import Testing

/// Every finding on a value, from the smallest form that has it.
@Suite struct ValueFindingTests {
  @Test func missingField() throws {
    let form = WrittenForm.visit.without("拜访地点")
    #expect(
      try form.report() == """
        error missing-field on place at line 1, column 1
        表中没有“拜访地点”一栏，此栏必填。请使用完整的表单，补上“拜访地点”。
        The field “Place” is nowhere in the form, and is required. Use the whole form and add it.
        """
    )
  }

  @Test func missingValueInARow() throws {
    let form = WrittenForm.development.withCell(row: 1, column: 4, "")
    #expect(
      try form.report() == """
        error missing-value on contacts.on row 1 at line 7, column 17
        第1条记录（第7行）的“日期”没有填写，此栏必填。请填写日期，例如 2024年3月5日。
        “Date” of record 1 (line 7) is empty and is required. Enter a date, for example 2024-03-05.
        """
    )
  }

  @Test func missingValue() throws {
    let form = WrittenForm.visit.with("拜访地点", "____")
    #expect(
      try form.report() == """
        error missing-value on place at line 7, column 1
        “拜访地点”没有填写，此栏必填。请填写文字。
        “Place” is empty and is required. Enter a text.
        """
    )
  }

  @Test func missingValueOfAPlaceholder() throws {
    let form = WrittenForm.visit.with("拜访时间", "    年  月  日")
    #expect(
      try form.report() == """
        error missing-value on visitedAt at line 5, column 1
        “拜访时间”没有填写，此栏必填。请填写日期，可加时间，例如 2024年3月5日 9:00-10:30。
        “Time of visit” is empty and is required. Enter a date with an optional time, for example 2024-03-05 09:00-10:30.
        """
    )
  }

  @Test func invalidDate() throws {
    let form = WrittenForm.visit.with("回访方式", "电话").with("回访日期", "下周")
    #expect(
      try form.report() == """
        warning invalid-date on followUpOn at line 25, column 1
        “回访日期”填写的“下周”不是有效日期。请填写日期，例如 2024年3月5日。
        “Follow-up on” says “下周”, which is no date. Enter a date, for example 2024-03-05.
        """
    )
  }

  @Test func invalidMoment() throws {
    let form = WrittenForm.visit.with("拜访时间", "2026-11-05 25:00")
    #expect(
      try form.report() == """
        error invalid-moment on visitedAt at line 5, column 1
        “拜访时间”填写的“2026-11-05 25:00”不是有效时间。请填写日期，可加时间，例如 2024年3月5日 9:00-10:30。
        “Time of visit” says “2026-11-05 25:00”, which is no date and time. Enter a date with an optional time, for example 2024-03-05 09:00-10:30.
        """
    )
  }

  @Test func invalidSpan() throws {
    let form = WrittenForm.development.with("开发时间", "2026-09-01至2026-08-12")
    #expect(
      try form.report() == """
        warning invalid-span on developmentPeriod at line 16, column 1
        “开发时间”填写的“2026-09-01至2026-08-12”不是有效的起止日期：结束早于开始。请填写起止日期或一个日期，例如 2024年1月8日至2024年3月5日，或 2024年3月、2024年第13周。
        “Development period” says “2026-09-01至2026-08-12”, which is no span of dates: it ends before it begins. Enter the first and the last day, or one day, for example 2024-01-08/2024-03-05, or 2024年3月, 2024-W13.
        """
    )
  }

  @Test func invalidDuration() throws {
    let form = WrittenForm.development.withColumn("滞留时间", ["很久", "半小时"])
    #expect(
      try form.report() == """
        warning invalid-duration on contacts.dwell row 1 at line 7, column 30
        第1条记录（第7行）的“滞留时间”填写的“很久”不是有效时长。请填写时长，例如 1小时30分钟。
        “Time spent” of record 1 (line 7) says “很久”, which is no duration. Enter a duration, for example 1h30m.
        """
    )
  }

  @Test func invalidNumber() throws {
    let form = WrittenForm.development.with("累计接触次数", "若干次")
    #expect(
      try form.report() == """
        error invalid-number on contactCount at line 12, column 1
        “累计接触次数”填写的“若干次”不是有效数字。请填写整数，例如 3次。
        “Number of contacts” says “若干次”, which is no number. Enter a whole number, for example 3.
        """
    )
  }

  @Test func invalidMoney() throws {
    let form = WrittenForm.assessment.with("销售额", "很多")
    #expect(
      try form.report() == """
        error invalid-money on salesAmount at line 7, column 1
        “销售额”填写的“很多”不是有效金额。请填写金额，例如 5万元 或 ¥50,000.00。
        “Sales” says “很多”, which is no amount of money. Enter an amount, for example ¥50,000.00.
        """
    )
  }

  @Test func invalidChoice() throws {
    let form = WrittenForm.visit.with("拜访方式", "飞鸽传书")
    #expect(
      try form.report() == """
        error invalid-choice on method at line 9, column 1
        “拜访方式”填写的“飞鸽传书”不在可选项中。请填写以下各项之一：当面拜访、电话、信函、电子邮件、产品介绍会/推广会、寄送资料、微信、视频会议。
        “Method” says “飞鸽传书”, which is none of the choices. Enter one of: in person, phone, letter, e-mail, product presentation, material sent, messaging, video call.
        """
    )
  }

  @Test func invalidCode() throws {
    let definition = try SmallDefinition(
      replacing: "    kind: text",
      with: "    kind: code\n    pattern: KH-####-###"
    )
    let form = WrittenForm(
      title: "小表",
      pieces: [.answer(label: "客户", text: "大庆油田"), .answer(label: "原因", text: "KH-24-3")],
      definitions: definition.folder
    )
    #expect(
      try form.report() == """
        warning invalid-code on reason at line 5, column 1
        “原因”填写的“KH-24-3”不是有效代码。请填写形如 KH-####-### 的代码（# 为数字，@ 为字母）。
        “Reason” says “KH-24-3”, which is no valid code. Enter a code like KH-####-### (# a digit, @ a letter).
        """
    )
  }

  @Test func invalidPerson() throws {
    let form = WrittenForm.visit.with("编制人", "2026")
    #expect(
      try form.report() == """
        warning invalid-person on preparedBy at line 23, column 1
        “编制人”填写的“2026”看不出是人名。请填写姓名，可加职务，例如 王建国（大客户开发主管）。
        “Prepared by” says “2026”, which is not a person's name. Enter a name with an optional title, for example 王建国（大客户开发主管）.
        """
    )
  }

  @Test func outOfRange() throws {
    let form = WrittenForm.assessment.with("市场份额", "140%")
    #expect(
      try form.report() == """
        warning out-of-range on marketShare at line 11, column 1
        “市场份额”填写的“140%”超出范围。应为0 至 100。
        “Market share” says “140%”, which is out of range. It should be 0 to 100.
        """
    )
  }

  @Test func conflictingChoices() throws {
    let form = WrittenForm.visit.with("成交机会", "☑有 ☑无")
    #expect(
      try form.report() == """
        warning conflicting-choices on opportunity at line 23, column 1
        “成交机会”只能选一项，现在选了不止一项：“☑有 ☑无”。请只保留一个“√”。
        “Opportunity” takes one choice, and has more: “☑有 ☑无”. Leave one tick only.
        """
    )
  }

  @Test func conflictingValues() throws {
    let form = WrittenForm.visit.repeating("客户名称", "吉林石化")
    #expect(
      try form.report() == """
        error conflicting-values on accountName at line 5, column 1
        “客户名称”填写了两次，内容不同：“大庆油田物资公司 / 吉林石化”。请只保留正确的一处。
        “Account” is filled in twice, differently: “大庆油田物资公司 / 吉林石化”. Leave the right one only.
        """
    )
  }

  @Test func sameAnswerTwice() throws {
    let form = WrittenForm.visit.repeating("客户名称", "大庆油田物资公司")
    #expect(try form.report() == "")
  }

  @Test func ambiguousDate() throws {
    let form = WrittenForm.visit.with("拜访前讨论会", "03/04/26")
    #expect(
      try form.report() == """
        warning ambiguous-date on preVisitMeetingOn at line 13, column 1
        “拜访前讨论会”填写的“03/04/26”可以理解为不同的日期。请写明四位年份，填写日期，例如 2024年3月5日。
        “Pre-visit discussion” says “03/04/26”, which can be read as different dates. Write the year in four digits; enter a date, for example 2024-03-05.
        """
    )
  }

  @Test func ambiguousDateOfARequiredField() throws {
    let form = WrittenForm.visit.with("拜访时间", "03/04/26")
    #expect(
      try form.report() == """
        error ambiguous-date on visitedAt at line 5, column 1
        “拜访时间”填写的“03/04/26”可以理解为不同的日期。请写明四位年份，填写日期，可加时间，例如 2024年3月5日 9:00-10:30。
        “Time of visit” says “03/04/26”, which can be read as different dates. Write the year in four digits; enter a date with an optional time, for example 2024-03-05 09:00-10:30.
        """
    )
  }

  @Test func suspectedTick() throws {
    let form = WrittenForm.visit.with("成交机会", "?有 □无")
    #expect(
      try form.report() == """
        warning suspected-tick on opportunity at line 23, column 1
        “成交机会”中的“?有 □无”像是勾选，但不能确定。请改用“√”或“☑”。
        “?有 □无” under “Opportunity” may be a tick, but that is not certain. Use √ or ☑.
        """
    )
  }

  @Test func suspectedTickOfARequiredField() throws {
    let form = WrittenForm.visit.with("拜访方式", "?当面拜访 □电话")
    #expect(
      try form.report() == """
        error suspected-tick on method at line 9, column 1
        “拜访方式”中的“?当面拜访 □电话”像是勾选，但不能确定。请改用“√”或“☑”。
        “?当面拜访 □电话” under “Method” may be a tick, but that is not certain. Use √ or ☑.
        """
    )
  }

  @Test func notRelevant() throws {
    let definition = try SmallDefinition(
      replacing: "    kind: text",
      with: "    kind: text\n    relevantWhen: {field: outcome, choice: lost}"
    )
    let form = WrittenForm(
      title: "小表",
      pieces: [
        .answer(label: "客户", text: "大庆油田"), .answer(label: "结果", text: "成功"),
        .answer(label: "原因", text: "价格"),
      ],
      definitions: definition.folder
    )
    #expect(
      try form.report() == """
        warning not-relevant on reason at line 7, column 1
        按其他栏目的填写，“原因”不需要填写，现为“价格”。请核对。
        By the other answers “Reason” is not to be filled in, and says “价格”. Check it.
        """
    )
  }

  @Test func noFormFound() throws {
    let form = WrittenForm(title: "请假条", pieces: [.answer(label: "事由", text: "探亲")])
    let lines = try form.report().split(separator: "\n")
    #expect(lines.first == "error no-form-found on nothing")
    #expect(lines.count == 3)
    #expect(lines[1].hasPrefix("没有找到已知的表单（大客户分析表、"))
    #expect(lines[1].hasSuffix("、目标客户拜访表）。请检查表单标题和栏目名称是否保留；公司自己的表，请用 guidang forms learn 学一次。"))
    #expect(lines[2].hasPrefix("No known form was found ("))
    #expect(
      lines[2].hasSuffix(
        "there; a company's own form is learned once with guidang forms learn."
      )
    )
  }

  @Test func notYetChosen() throws {
    let form = WrittenForm.visit.with("拜访方式", "当面拜访/电话/信函")
    #expect(
      try form.report() == """
        error missing-value on method at line 9, column 1
        “拜访方式”还没有选，此栏必填。请打“√”选出以下各项之一：当面拜访、电话、信函、电子邮件、产品介绍会/推广会、寄送资料、微信、视频会议。
        Nothing is chosen yet under “Method”, which is required. Tick one of: in person, phone, letter, e-mail, product presentation, material sent, messaging, video call.
        """
    )
  }

  @Test func yearInferred() throws {
    let form = WrittenForm.visit.with("回访方式", "电话").with("回访日期", "11月9日")
    #expect(
      try form.report() == """
        warning year-inferred on followUpOn at line 25, column 1
        “回访日期”填写的“11月9日”没有写年份，按表中其他日期读作 2026年11月9日。请核对，并写明年份。
        “Follow-up on” says “11月9日” without a year; by the other dates of the form it was read as 2026年11月9日. Check it, and write the year.
        """
    )
  }
}
