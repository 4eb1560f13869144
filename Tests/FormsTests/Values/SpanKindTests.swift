import Testing

@testable import Forms

@Suite struct SpanKindTests {
  let kind = SpanKind(options: ValueOptions())
  let strict = SpanKind(options: ValueOptions(needsBothDays: true))

  @Test(arguments: [
    "2024年1月8日至2024年3月5日", "2024年1月8日到2024年3月5日", "2024 年 1 月 8 日 至 2024 年 3 月 5 日",
    "2024.1.8-2024.3.5", "2024.1.8—2024.3.5", "2024-01-08～2024-03-05", "2024-1-8 - 2024-3-5",
    "2024-1-8-2024-3-5", "2024/1/8-2024/3/5", "2024/1/8-3/5", "2024.1.8-3.5", "2024.1.8～3.5",
    "2024年1月8日-3月5日", "2024年1月8日——3月5日", "2024年1月8日至3月5日止", "自2024年1月8日起至2024年3月5日止",
    "从2024年1月8日到2024年3月5日", "２０２４年１月８日至２０２４年３月５日", "二〇二四年一月八日至二〇二四年三月五日",
    "20240108-20240305", "20240108至20240305", "2024-01-08/2024-03-05", "2024年1月8日 -- 2024年3月5日",
    "2024年1月8日\n至2024年3月5日", "2024年1月8日至24年3月5日", "2024年1月8日（周一）至2024年3月5日（周二）",
    "_2024年1月8日_至_2024年3月5日_", "2024年1月8日起，至2024年3月5日",
  ])
  func readsBothDays(text: String) {
    #expect(kind.summary(of: text) == "2024-01-08/2024-03-05")
    #expect(strict.summary(of: text) == "2024-01-08/2024-03-05")
  }

  /// The weeks of ISO 8601, of the year in which their Thursday lies.
  @Test(arguments: [
    ("2026年第13周", "2026-03-23/2026-03-29"), ("2026年13周", "2026-03-23/2026-03-29"),
    ("2026-W13", "2026-03-23/2026-03-29"), ("2026W13", "2026-03-23/2026-03-29"),
    ("２０２６年第十三周", "2026-03-23/2026-03-29"), ("2026年度第1周", "2025-12-29/2026-01-04"),
    ("2026年第13周至第14周", "2026-03-23/2026-04-05"),
    ("2026-W52/2027-W01", "2026-12-21/2027-01-10"),
  ])
  func readsWeeks(text: String, span: String) {
    #expect(kind.summary(of: text) == span)
    #expect(strict.summary(of: text) == span)
  }

  /// No week has the number, or the weeks of a month are counted in more ways than one.
  @Test(arguments: ["2025年第53周", "2026年第0周", "2026年3月第2周", "3月第2周", "第13周", "2026年第14周至第13周"])
  func refusesWhatNamesNoWeek(text: String) {
    #expect(kind.summary(of: text).hasPrefix("!invalid-span"))
  }

  @Test(arguments: [
    ("2024年1月8日-15日", "2024-01-08/2024-01-15"),
    ("2024年1月8日至8日", "2024-01-08/2024-01-08"),
    ("2024年12月8日至2025年1月5日", "2024-12-08/2025-01-05"),
    ("2024年12月8日至1月5日", "2024-12-08/2025-01-05"),
    ("2024年1月8日至2024年3月5日（共58天）", "2024-01-08/2024-03-05"),
    ("2024年1月8日至2024年3月5日，共58天", "2024-01-08/2024-03-05"),
    ("2026-07-01 00:00:00 至 2026-09-30 23:59:59", "2026-07-01/2026-09-30"),
    ("２０２５年１０月１８日至２０２５年１１月１９日", "2025-10-18/2025-11-19"),
  ])
  func readsOtherEnds(text: String, span: String) {
    #expect(kind.summary(of: text) == span)
  }

  @Test(arguments: [
    "2024年3月5日", "2024.3.5", "二〇二四年三月五日", "2024-03-05",
  ])
  func readsOneDayWhereThatIsEnough(text: String) {
    #expect(kind.summary(of: text) == "2024-03-05")
    #expect(strict.summary(of: text) == "!invalid-span")
  }

  @Test(arguments: [
    "2024年3月5日至今", "2024年3月5日起", "从2024年3月5日开始", "自2024年3月5日起", "2024-03-05/..", "2024年3月5日—现在",
    "2024年3月5日以来",
  ])
  func readsASpanThatGoesOn(text: String) {
    #expect(kind.summary(of: text) == "2024-03-05/..")
    #expect(strict.summary(of: text) == "!invalid-span")
  }

  @Test(arguments: [
    ("2024年度", "2024-01-01/2024-12-31"),
    ("2024年", "2024-01-01/2024-12-31"),
    ("2024年全年", "2024-01-01/2024-12-31"),
    ("二〇二四年度", "2024-01-01/2024-12-31"),
    ("2024年上半年", "2024-01-01/2024-06-30"),
    ("2024年下半年", "2024-07-01/2024-12-31"),
    ("2024年第一季度", "2024-01-01/2024-03-31"),
    ("2024年度第4季度", "2024-10-01/2024-12-31"),
    ("2024年二季度", "2024-04-01/2024-06-30"),
    ("2024Q3", "2024-07-01/2024-09-30"),
    ("2024年1月至3月", "2024-01-01/2024-03-31"),
    ("2024年1-6月", "2024-01-01/2024-06-30"),
    ("2024年1月-2024年3月", "2024-01-01/2024-03-31"),
    ("2024.1-2024.2", "2024-01-01/2024-02-29"),
    ("2024年11月至2025年2月", "2024-11-01/2025-02-28"),
    ("2024年3月", "2024-03-01/2024-03-31"),
  ])
  func readsWholeMonths(text: String, span: String) {
    #expect(strict.summary(of: text) == span)
    #expect(kind.summary(of: text) == span)
  }

  @Test(arguments: [
    "2024年3月5日至2024年1月8日", "2024年1月8日至", "1月8日至3月5日",
    "2024年2月30日至2024年3月5日", "2024年1月8日至2024年2月30日", "2024年1月8日、2024年3月5日", "约2024年1月8日",
    "三个月", "2024年3月至1月", "2024年13月", "待定", "第一季度",
  ])
  func refusesWhatIsNoSpan(text: String) {
    #expect(kind.summary(of: text) == "!invalid-span")
    #expect(strict.summary(of: text) == "!invalid-span")
  }

  @Test(arguments: ["24.1.8-24.3.5", "24-1-8至24-3-5", "2024.1.8-24.3.5"])
  func refusesAnAmbiguousDay(text: String) {
    #expect(kind.summary(of: text) == "!ambiguous-date")
  }

  @Test(arguments: [
    "", "至", "年 月 日至 年 月 日", "20 年 月 日 至 20 年 月 日", "____ 至 ____", "无", "自 年 月 日起至 年 月 日止",
  ])
  func findsBlanks(text: String) {
    #expect(kind.summary(of: text) == "blank")
    #expect(strict.summary(of: text) == "blank")
  }
}
