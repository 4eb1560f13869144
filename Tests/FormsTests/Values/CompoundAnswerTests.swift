import Testing

@testable import Forms

@Suite struct CompoundAnswerTests {
  let kinds: [any ValueKind] = [
    DateKind(options: ValueOptions()), DurationKind(options: ValueOptions()),
  ]

  @Test(arguments: [
    ("二〇二五年二月十一日　2小时30分钟", ["二〇二五年二月十一日", "2小时30分钟"]),
    ("2025年2月11日2小时30分钟", ["2025年2月11日", "2小时30分钟"]),
    ("2025年2月11日\n90分钟", ["2025年2月11日", "90分钟"]),
    ("2025 年 2 月 11 日 2 小时 30 分钟", ["2025 年 2 月 11 日", "2 小时 30 分钟"]),
    ("2025.2.11 1.5小时", ["2025.2.11", "1.5小时"]),
    ("2025-02-11，约半小时", ["2025-02-11", "约半小时"]),
    ("2025-02-11、约半小时", ["2025-02-11", "约半小时"]),
    ("2025/2/11/1小时", ["2025/2/11", "1小时"]),
    ("2025年2月11日（一个半小时）", ["2025年2月11日", "一个半小时"]),
    ("2025年2月11日约1小时", ["2025年2月11日", "约1小时"]),
    ("20250211 9:00-10:30", ["20250211", "9:00-10:30"]),
    ("2025年2月11日", ["2025年2月11日", ""]),
    ("90分钟", ["", "90分钟"]),
    ("2025年2月11日 半天", ["2025年2月11日", "半天"]),
  ])
  func cutsWhereEveryPieceReads(text: String, pieces: [String]) {
    #expect(splitCompound(text, kinds: kinds) == pieces)
  }

  @Test(arguments: ["", "____", "年 月 日", "上周", "2025.2.111小时", "1小时 2025年2月30日"])
  func givesNothingWhereNoCutIsCertain(text: String) {
    #expect(splitCompound(text, kinds: kinds) == nil)
  }

  @Test func cutsIntoThree() {
    let kinds: [any ValueKind] = kinds + [PercentKind(options: ValueOptions())]
    #expect(
      splitCompound("2025年2月11日 1小时 85%", kinds: kinds) == ["2025年2月11日", "1小时", "85%"]
    )
  }
}
