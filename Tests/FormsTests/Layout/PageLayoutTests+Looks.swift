extension PageLayoutTests {
  /// Labels that their setting tells, where their words do not.
  static let looks = [
    Habit(
      "shaded labels of unknown words",
      """
      | ▒姓名 | 周立新 | ▒性别 | 女 |
      | ▒曲线 | 东线 | ▒梯队 | 二组 |
      | ▒辅线 | 西线 | ▒编队 |  |
      """,
      gives: """
        姓名 = 周立新
        性别 = 女
        曲线 = 东线
        梯队 = 二组
        辅线 = 西线
        编队 =
        """
    ),
    Habit(
      "labels in two languages over each other, with short answers",
      """
      | Name / 姓名 | 周立新 | Age / 年龄 | 31 |
      | Account Tier / 客户级别 | A | Trade Lane / 航线 | 华东—北美西岸 |
      | Monthly Volume / 月货量(TEU) |  | Forwarder / 现用货代 | 两家货代 |
      | Discussion Summary / 会谈摘要 | < | < | < |
      | 谈了燃油附加费的结算方式。 | < | < | < |
      """,
      gives: """
        Name / 姓名 = 周立新
        Age / 年龄 = 31
        Account Tier / 客户级别 = A
        Trade Lane / 航线 = 华东—北美西岸
        Monthly Volume / 月货量(TEU) =
        Forwarder / 现用货代 = 两家货代
        table
        || Discussion Summary / 会谈摘要 | Discussion Summary / 会谈摘要 | Discussion Summary / 会谈摘要 | \
        Discussion Summary / 会谈摘要 ||
        | 谈了燃油附加费的结算方式。 | < | < | < |
        """
    ),
    Habit(
      "an empty label over one with its text in the lines below",
      """
      | 付款条件： | < |
      | 推进措施：⏎本月内补齐审批材料。 | < |
      | 所需支持： | < |
      """,
      gives: """
        付款条件 =
        推进措施 = 本月内补齐审批材料。
        所需支持 =
        """
    ),
  ]
}
