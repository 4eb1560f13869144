extension PageLayoutTests {
  /// What is not right yet.
  static let faults = [
    Habit(
      "a unit in a cell of its own",
      """
      | 申请金额 | 120 | 万元 |
      | 使用期限 | 18 | 个月 |
      """,
      gives: """
        申请金额 = 120 {万元}
        使用期限 = 18 {个月}
        """
    ),
    Habit(
      "words for figures between label and answer",
      """
      | 金额 | （大写） | 壹佰贰拾元整 |
      | 经办人 | 何若水 | < |
      """,
      gives: """
        金额 = 壹佰贰拾元整
        - （大写）
        经办人 = 何若水
        """
    ),
    Habit(
      "records in the middle of a form, under a title",
      """
      | 申请人 | 周立新 | 部门 | 质检科 |
      | 费用明细 | < | < | < |
      | 日期 | 项目 | 金额 | 备注 |
      | 2026-03-02 | 车票 | 310.5 | 往返 |
      | 2026-03-03 | 住宿 | 280 | 一晚 |
      | 领导意见 | 同意 | < | < |
      """,
      gives: """
        申请人 = 周立新
        部门 = 质检科
        - 费用明细
        table
        || 日期 | 项目 | 金额 | 备注 ||
        | 2026-03-02 | 车票 | 310.5 | 往返 |
        | 2026-03-03 | 住宿 | 280 | 一晚 |
        领导意见 = 同意
        """
    ),
    Habit(
      "two tables of records in one",
      """
      | 学习经历 | < | < |
      | 起止时间 | 学校 | 专业 |
      | 2001-2005 | 海洋大学 | 机械 |
      | 工作经历 | < | < |
      | 起止时间 | 单位 | 职务 |
      | 2005-2012 | 烟台港 | 技术员 |
      """,
      gives: """
        - 学习经历
        table
        || 起止时间 | 学校 | 专业 ||
        | 2001-2005 | 海洋大学 | 机械 |
        - 工作经历
        table
        || 起止时间 | 单位 | 职务 ||
        | 2005-2012 | 烟台港 | 技术员 |
        """
    ),
    Habit(
      "numbers of rows, a sum, and the end of the rows",
      """
      | 序号 | 品名 | 数量 |
      | 1 | 阀门 | 12 |
      | 2 | 水泵 | 3 |
      | 合计 | < | 15 |
      | 以下空白 | < | < |
      """,
      gives: """
        table
        || 序号 | 品名 | 数量 ||
        | 1 | 阀门 | 12 |
        | 2 | 水泵 | 3 |
        + 合计 | < | 15 |
        + 以下空白 | < | < |
        """
    ),
    Habit(
      "boxes to tick in cells of their own",
      """
      | 学历 | □高中 | ☑本科 | □硕士 |
      | 婚姻 | □未婚 | ☑已婚 | □其他 |
      """,
      gives: """
        学历 = □高中 ⏎ ☑本科 ⏎ □硕士
        婚姻 = □未婚 ⏎ ☑已婚 ⏎ □其他
        """
    ),
  ]
}
