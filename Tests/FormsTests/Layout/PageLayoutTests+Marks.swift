extension PageLayoutTests {
  /// Bullets, brackets and colons that offices print round their labels.
  static let marks = [
    Habit(
      "triangles before labels",
      """
      ▲姓名：周立新
      △学历：本科
      """,
      gives: """
        姓名 = 周立新
        学历 = 本科
        """
    ),
    Habit(
      "a colon of vertical writing",
      "姓名︓周立新",
      gives: "姓名 = 周立新"
    ),
    Habit(
      "tortoise-shell brackets",
      """
      〔姓名〕周立新
      〔学历〕本科
      """,
      gives: """
        姓名 = 周立新
        学历 = 本科
        """
    ),
    Habit(
      "no colon but a wide gap",
      "会谈概要　　　　谈了价格。",
      gives: "会谈概要 = 谈了价格。"
    ),
    Habit(
      "squares before the labels of a row are no options",
      "| ■姓名 | 周立新 | ■学历 | 本科 |",
      gives: """
        姓名 = 周立新
        学历 = 本科
        """
    ),
    Habit(
      "a log of the steps of an approval",
      """
      | 环节 | 办理人 | 办理时间 |
      | 拟制 | 贺知远 | 2026-09-23 08:30 |
      | 复核 | 罗安 | 2026-09-23 16:02 |
      """,
      gives: """
        table
        || 环节 | 办理人 | 办理时间 ||
        | 拟制 | 贺知远 | 2026-09-23 08:30 |
        | 复核 | 罗安 | 2026-09-23 16:02 |
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
    Habit(
      "who signs below a long text",
      """
      姓名：周立新
      学历：本科
      工号：0071
      备注：谈了很多，还要再谈。
      经手人：孙文涛　2026年11月6日
      """,
      gives: """
        姓名 = 周立新
        学历 = 本科
        工号 = 0071
        备注 = 谈了很多，还要再谈。
        经手人 = 孙文涛　2026年11月6日
        """
    ),
  ]
}
