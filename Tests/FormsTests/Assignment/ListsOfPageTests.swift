import Testing
import Values

@testable import Forms

/// A page may hold several tables with a submission a row, and a form beside them: none is lost.
@Suite struct ListsOfPageTests {
  private static let head =
    "| 客户名称 | 拜访时间 | 拜访地点 | 拜访方式 | 拜访人员 | 主要要点 | 目标客户的想法 | 下一步的大客户开发建议 |"

  private static func row(_ account: String, _ day: Int, about point: String = "水泵") -> String {
    "| \(account) | 2026-11-\(day) | 苏州 | 电话 | 王建国（主管） | \(point) | 好 | 寄样 |"
  }

  private func accounts(_ drawing: String) throws -> [String] {
    let read = try OwnForms.reader().read(DrawnPage(drawing).document)
    return read.submissions.map {
      $0.submission.answers[FieldID(rawValue: "accountName")]?.text ?? "-"
    }
  }

  @Test(arguments: [
    // The head is printed again, the rows go on without it, a row is left blank between.
    "\(head)\n\(row("甲公司", 2))\n\n\(head)\n\(row("乙公司", 3))\n\(row("丙公司", 4))",
    "\(head)\n\(row("甲公司", 2))\n\n\(row("乙公司", 3))\n\(row("丙公司", 4))",
    "\(head)\n\(row("甲公司", 2))\n第二周\n\(head)\n\(row("乙公司", 3))\n\(row("丙公司", 4))",
    "\(head)\n\(row("甲公司", 2))\n|  |  |  |  |  |  |  |  |\n\(row("乙公司", 3))\n\(row("丙公司", 4))",
    // One of the rows says what reads like labels.
    "\(head)\n\(row("甲公司", 2))\n\(row("乙公司", 3, about: "价格："))\n\(row("丙公司", 4))",
    // What sums up and who made it are no visits.
    """
    \(head)
    \(row("甲公司", 2))
    \(row("乙公司", 3))
    \(row("丙公司", 4))
    | 本周合计 | 3 |  |  |  |  |  |  |
    | 编制：李敏 |  |  |  |  |  |  |  |
    """,
  ])
  func takesEveryRow(tables: String) throws {
    #expect(try accounts("目标客户拜访表（周报）\n\(tables)") == ["甲公司", "乙公司", "丙公司"])
  }

  @Test func takesAFormBesideAList() throws {
    let found = try accounts(
      """
      目标客户拜访表
      客户名称：甲公司
      拜访时间：2026-11-02
      拜访地点：苏州
      拜访方式：电话
      拜访人员：王建国（主管）
      主要要点：水泵
      \(Self.head)
      \(Self.row("乙公司", 3))
      \(Self.row("丙公司", 4))
      """
    )
    #expect(found == ["甲公司", "乙公司", "丙公司"])
  }

  /// What is planned is no visit.
  @Test func takesNoPlanForAList() throws {
    let found = try accounts(
      """
      目标客户拜访表（周报）
      \(Self.head)
      \(Self.row("甲公司", 2))
      \(Self.row("乙公司", 3))
      下周拜访计划
      | 客户名称 | 拜访时间 | 拜访方式 | 拜访目的 |
      | 丙公司 | 2026-11-30 | 电话 | 报价 |
      | 丁公司 | 2026-12-01 | 电话 | 报价 |
      """
    )
    #expect(found == ["甲公司", "乙公司"])
  }

  /// A head over the people of both sides tells of each column whose they are.
  @Test func readsThePeopleOfASideUnderTheirHead() throws {
    let page = DrawnPage(
      """
      月度走访汇总表
      | 序号 | 走访时间 | 甲方单位 | 参加人员 | < | 走访方式 | 交流情况 | 甲方意见建议 |
      | ^ | ^ | ^ | 我方 | 甲方 | ^ | ^ | ^ |
      | 1 | 2026年8月5日 | 青羊区环境卫生服务中心 | 蒲刚（项目经理） | 叶勤（科长） | 现场 | 落叶清运滞后。 | 夜间降噪。 |
      | 2 | 2026年8月6日 | 金马湖产业园管委会 | 蒲刚（项目经理） | 杜宇（主管） | 电话 | 新增保洁面积。 | 加一台车。 |
      """
    )
    let answers = try #require(ReadPage(page.document).first).submission.answers
    let said = ["accountName", "visitors", "interviewees"].map {
      answers[FieldID(rawValue: $0)]?.text
    }
    #expect(said == ["青羊区环境卫生服务中心", "蒲刚（项目经理）", "叶勤（科长）"])
  }

  /// A list of several accounts is none of the contacts with one.
  @Test func takesAListWithAnAccountARowForVisits() throws {
    let read = try OwnForms.reader().read(
      DrawnPage(
        """
        企业走访记录台账
        | 序号 | 走访方式 | 受访企业名称 | 受访地点 | 走访日期 | 走访执行人 | 受访人姓名 | 走访内容 | 企业反馈 |
        | 1 | 实地走访 | 容桂街道办事处 | 三楼会议室 | 2026-09-08 | 欧阳杰（经理） | 潘绮雯 | 汇报得分。 | 夜间冲洗。 |
        | 2 | 电话 | 云埔工业园物业管理有限公司 | 北门 | 2026-09-11 | 欧阳杰（经理） | 黄兆荣 | 续签合同。 | 增加投放点。 |
        """
      ).document
    )
    #expect(read.submissions.map(\.submission.form.rawValue) == ["visit-record", "visit-record"])
  }

  @Test func saysWhichRowsItDidNotRead() throws {
    let text = try ReadPage(
      DrawnPage(
        """
        大客户考核表
        客户名称：甲公司　综合得分：90　编制人：李敏
        | 考核期 | 市场份额 | 客户满意度 |
        | 2026年第一季度 | 30% | 90% |
        | 2026年第二季度 | 35% | 92% |
        """
      ).document
    ).text()
    #expect(text.contains("warning rows-not-read"))
  }

  /// What stands once above a list is each row's only where nothing else can be meant.
  @Test(arguments: [
    // Another day below, a period, a meeting's day.
    "日期：2026年11月2日\n\(daily("甲公司"))\n日期：2026年11月3日\n\(daily("乙公司"))",
    "日期：2026年11月2日\n\(daily("甲公司"))\n星期二\n\(daily("乙公司"))",
    "日期：2026年11月2日-11月6日\n\(daily("甲公司"))",
    "会议日期：2026年11月2日\n\(daily("甲公司"))",
  ])
  func takesNoDayOfOthers(page: String) throws {
    let read = try OwnForms.reader().read(DrawnPage("客户拜访表（日报）\n\(page)").document)
    let filed = read.submissions.filter {
      $0.submission.answers[FieldID(rawValue: "accountName")] != nil
        && $0.submission.answers[FieldID(rawValue: "visitedAt")] != nil
    }
    #expect(filed.isEmpty)
  }

  private static func daily(_ account: String) -> String {
    """
    | 客户名称 | 拜访地点 | 拜访方式 | 主要要点 | 目标客户的想法 |
    | \(account) | 苏州 | 电话 | 水泵 | 好 |
    | \(account)二厂 | 无锡 | 电话 | 阀门 | 好 |
    """
  }

  /// A firm in another column is not the account, whoever was seen.
  @Test(arguments: ["竞争对手", "现用供应商", "我方公司", "备注"])
  func leavesTheAccountToItsColumn(other: String) throws {
    let found = try accounts(
      """
      目标客户拜访表（周报）
      | 拜访客户 | \(other) | 拜访时间 | 拜访方式 | 主要要点 | 目标客户的想法 |
      | 尚志强 | 康瑞医药有限公司 | 2026-11-02 | 电话 | 水泵 | 好 |
      | 苗青 | 康瑞医药有限公司 | 2026-11-03 | 电话 | 阀门 | 好 |
      """
    )
    #expect(found == ["尚志强", "苗青"])
  }
}
