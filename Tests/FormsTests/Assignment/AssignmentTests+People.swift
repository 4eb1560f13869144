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
      "theirs beside a label that is surely ours",
      without: "拜访人员",
      by: "| 走访人 | 王建国（大客户开发主管） | 洽谈人 | 李敏（采购部长） |",
      gives: """
        interviewees: [{"name":"李敏","title":"采购部长"}]
        洽谈人 → interviewees 0.66
        """
    ),
    Pair(
      "the title of somebody whose label nobody knows",
      by: "| 拜访人 | 王建国 | 迎宾人 | 钱明 | 职务 | 设备科科长 |",
      gives: """
        迎宾人 = 钱明
        职务 = 设备科科长
        """
    ),
    Pair(
      "both sides in one answer",
      without: "拜访人员",
      by: "参加人员：我方 王建国（大客户开发主管）；对方 李敏（采购部长）、钱进",
      gives: """
        interviewees: [{"name":"李敏","title":"采购部长"},{"name":"钱进"}]
        """
    ),
    Pair(
      "who leads and who goes along",
      without: "拜访人员",
      by: "| 带队领导 | 王建国（大客户开发主管） | 走访成员 | 李敏、赵强 |",
      gives: """
        visitors: [{"name":"王建国","title":"大客户开发主管"},{"name":"李敏"},{"name":"赵强"}]
        带队领导 → visitors 0.96
        走访成员 → visitors 0.66
        """
    ),
    Pair(
      "two groups under a head of two levels",
      without: "拜访人员",
      by: """
        | 我方人员 | < | 对方人员 | < |
        | 姓名 | 职务 | 姓名 | 职务 |
        | 王建国 | 大客户开发主管 | 李敏 | 采购部长 |
        | 赵强 | 工程师 | 钱进 | 处长 |
        """,
      gives: """
        visitors: [{"name":"王建国","title":"大客户开发主管"},{"name":"赵强","title":"工程师"}]
        interviewees: [{"name":"李敏","title":"采购部长"},{"name":"钱进","title":"处长"}]
        我方人员 姓名 → visitors 0.91
        对方人员 姓名 → interviewees 0.91
        """
    ),
    Pair(
      "how many there were is not who",
      by: "参会人数：5人",
      gives: "参会人数 = 5人"
    ),
  ]
}
