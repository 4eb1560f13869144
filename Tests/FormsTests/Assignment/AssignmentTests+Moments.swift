extension AssignmentTests {
  /// Days and times in labels of their own, and labels that ask for several answers.
  static let moments = [
    Pair(
      "when somebody came and went, in a trade's own words",
      without: "拜访时间",
      by: """
        | 拜访时间 | 2026-11-05 |
        | 到站时间 | 9:20 | 离站时间 | 11:40 |
        """,
      gives: """
        visitedAt: "2026-11-05T09:20/2026-11-05T11:40"
        到站时间 → visitedAt 0.9
        离站时间 → visitedAt 0.9
        """
    ),
    Pair(
      "when something came, and nothing went",
      by: "| 到站时间 | 9:20 |",
      gives: "到站时间 = 9:20"
    ),
    Pair(
      "date and time apart",
      without: "拜访时间",
      by: "| 拜访日期 | 2026-11-05 | 时间 | 14:00-15:30 |",
      gives: #"visitedAt: "2026-11-05T14:00/2026-11-05T15:30""#
    ),
    Pair(
      "start and end",
      without: "拜访时间",
      by: "| 开始时间 | 2026-11-05 14:00 | 结束时间 | 2026-11-05 15:30 |",
      gives: """
        visitedAt: "2026-11-05T14:00/2026-11-05T15:30"
        开始时间 → visitedAt 0.96
        结束时间 → visitedAt 0.96
        """
    ),
    Pair(
      "date, start and end",
      without: "拜访时间",
      by: "| 拜访日期 | 2026-11-05 | 到达时间 | 14:00 | 离开时间 | 15:30 |",
      gives: """
        visitedAt: "2026-11-05T14:00/2026-11-05T15:30"
        到达时间 → visitedAt 0.9
        离开时间 → visitedAt 0.9
        """
    ),
    Pair(
      "time and place in one label",
      without: "拜访时间",
      "拜访地点",
      by: "拜访时间及地点：2026-11-05 14:00 物资楼",
      gives: """
        visitedAt: "2026-11-05T14:00"
        拜访时间及地点 → visitedAt 0.9
        拜访时间及地点 → place 0.9
        """
    ),
    Pair(
      "the next visit is not this one",
      by: "下次拜访时间：2026-12-01",
      gives: "下次拜访时间 = 2026-12-01"
    ),
    Pair(
      "what was planned is not what was done",
      by: "计划拜访日期：2026-11-04",
      gives: "计划拜访日期 = 2026-11-04"
    ),
    Pair(
      "who signs, with the day",
      by: "编制：林启明　2026年11月6日",
      gives: """
        preparedBy: {"name":"林启明"}
        preparedOn: "2026-11-06"
        """
    ),
    Pair(
      "who signs and when in one label",
      by: "| 编制/日期 | 林启明 2026-11-06 | 审核/日期 | 何若水 2026-11-07 |",
      gives: """
        preparedBy: {"name":"林启明"}
        preparedOn: "2026-11-06"
        reviewedBy: {"name":"何若水"}
        reviewedOn: "2026-11-07"
        编制/日期 → preparedBy 0.9
        编制/日期 → preparedOn 0.9
        审核/日期 → reviewedBy 0.9
        审核/日期 → reviewedOn 0.9
        """
    ),
    Pair(
      "a bare date beside a signature",
      by: "| 编制人 | 林启明 | 日期 | 2026-11-06 |",
      gives: """
        preparedBy: {"name":"林启明"}
        preparedOn: "2026-11-06"
        日期 → preparedOn 0.96
        """
    ),
  ]
}
