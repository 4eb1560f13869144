extension PageLayoutTests {
  /// Labels in lines, in cells and in running text.
  static let lines = [
    Habit(
      "several labels in a line",
      """
      姓名：周立新　　性别：女　　籍贯：山东烟台
      学历：本科  职称：讲师  工号：0071
      """,
      gives: """
        姓名 = 周立新
        性别 = 女
        籍贯 = 山东烟台
        学历 = 本科
        职称 = 讲师
        工号 = 0071
        """
    ),
    Habit(
      "labels in the cells of their answers",
      """
      | 姓名：周立新 | 性别：女 |
      | 学历：本科 | 籍贯：山东烟台 |
      """,
      gives: """
        姓名 = 周立新
        性别 = 女
        学历 = 本科
        籍贯 = 山东烟台
        """
    ),
    Habit(
      "labelled lines in one cell",
      """
      | 甲方 | 名称：烟台港务⏎地址：海港路九号⏎电话：0535-71 |
      | 乙方 | 名称：威海船厂⏎地址：环翠路二号⏎电话：0631-52 |
      """,
      gives: """
        甲方 =
        名称 = 烟台港务
        地址 = 海港路九号
        电话 = 0535-71
        乙方 =
        名称 = 威海船厂
        地址 = 环翠路二号
        电话 = 0631-52
        """
    ),
    Habit(
      "labels in two languages in the cells of their answers",
      "| Language pairs 语种：中英 | Volume (words) 字数：120,000 |",
      gives: """
        Language pairs 语种 = 中英
        Volume (words) 字数 = 120,000
        """
    ),
    Habit(
      "a text under its label",
      """
      姓名：周立新
      工作内容：
      上午检修泵房，换了两只阀门。
      下午试车。
      """,
      gives: """
        姓名 = 周立新
        工作内容 = 上午检修泵房，换了两只阀门。 ⏎ 下午试车。
        """
    ),
    Habit(
      "a clock and an address are no labels",
      """
      时间：下午3:00　网址：http://port.example/a
      """,
      gives: """
        时间 = 下午3:00
        网址 = http://port.example/a
        """
    ),
    Habit(
      "what tells how to fill in",
      """
      | 姓名 | 周立新 |
      | 注：本表一式两份，用钢笔填写。 | < |

      填表说明：
      1、姓名须与身份证一致。
      2、籍贯填写到县。
      """,
      gives: """
        姓名 = 周立新
        ! 注：本表一式两份，用钢笔填写。
        ! 填表说明：
        ! 1、姓名须与身份证一致。
        ! 2、籍贯填写到县。
        """
    ),
  ]

  /// Opinions with signature, seal and date.
  static let closings = [
    Habit(
      "an opinion that ends with signature and date",
      """
      | 姓名 | 周立新 |
      | 部门意见 | 同意。⏎签名：何若水　日期：2026年3月2日 |
      """,
      gives: """
        姓名 = 周立新
        部门意见 = 同意。
        * 部门意见 / 签名 = 何若水
        * 部门意见 / 日期 = 2026年3月2日
        """
    ),
    Habit(
      "an opinion that ends with a seal and the date alone",
      """
      | 姓名 | 周立新 |
      | 单位意见 | 同意推荐。⏎（盖章）⏎2026年3月2日 |
      """,
      gives: """
        姓名 = 周立新
        单位意见 = 同意推荐。
        - （盖章）
        - 2026年3月2日
        """
    ),
    Habit(
      "an opinion that nobody has given yet",
      """
      | 姓名 | 周立新 |
      | 领导意见 | 签字：　　　　年　　月　　日 |
      """,
      gives: """
        姓名 = 周立新
        领导意见 =
        * 领导意见 / 签字 = 年　　月　　日
        """
    ),
    Habit(
      "signatures in a line",
      """
      编制：林启明　2026年10月14日　　审核：何若水　2026年10月15日
      """,
      gives: """
        编制 = 林启明　2026年10月14日
        审核 = 何若水　2026年10月15日
        """
    ),
  ]
}
