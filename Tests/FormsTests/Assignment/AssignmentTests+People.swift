extension AssignmentTests {
  /// People: ours and theirs, names and titles, companions.
  static let people = [
    Pair(
      "name and title apart",
      without: "拜访人员",
      by: "| 拜访人 | 王建国 | 职务 | 大客户开发主管 |",
      gives: "职务 → visitors 0.9"
    ),
    Pair(
      "ours and theirs, each with a title",
      without: "拜访人员",
      by: """
        | 我方人员 | 王建国 | 职务 | 大客户开发主管 |
        | 对方人员 | 李敏 | 职务 | 采购部长 |
        """,
      gives: """
        interviewees: [{"name":"李敏","title":"采购部长"}]
        职务 → visitors 0.9
        职务 → interviewees 0.9
        """
    ),
    Pair(
      "ours by what they do",
      without: "拜访人员",
      by: "| 业务跟进人 | 王建国（大客户开发主管） |",
      gives: "业务跟进人 → visitors 0.96"
    ),
    Pair(
      "theirs by the telephone beside them",
      by: "| 洽谈人 | 李敏（采购部长） | 电话 | 13904590000 |",
      gives: """
        interviewees: [{"name":"李敏","title":"采购部长"}]
        洽谈人 → interviewees 0.76
        电话 = 13904590000
        """
    ),
    Pair(
      "how many there were is not who",
      by: "参会人数：5人",
      gives: "参会人数 = 5人"
    ),
  ]
}
