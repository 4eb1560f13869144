import Documents
import Forms
import TestSupport
import Testing
import Values

/// A page is a form of ours by what it holds, whatever its title; a page of something else is none.
@Suite struct RecognitionTests {
  /// A drawn page, and what is read of it.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var drawing: String
    var text: String

    init(_ name: String, _ drawing: String, gives text: String) {
      self.name = name
      self.drawing = drawing
      self.text = text
    }

    var testDescription: String { name }
  }

  @Test(arguments: lists)
  func readsListsARecordARow(_ page: Case) throws {
    let text = try ReadPage(DrawnPage(page.drawing).document).text()
    #expect(text == page.text)
  }

  @Test(arguments: [
    (
      "a plan",
      """
      客户拜访计划表
      | 客户名称 | 计划拜访时间 | 拜访地点 | 拜访人员 | 拜访目的 |
      | 甲公司 | 2026-12-01 | 大庆 | 王建国 | 送样 |
      | 乙公司 | 2026-12-03 | 沈阳 | 王建国 | 签约 |
      """
    ),
    (
      "an application",
      """
      出差申请单
      | 申请人 | 王建国 | 部门 | 销售部 |
      | 出差地点 | 大庆 | 出差时间 | 2026-11-05 |
      | 出差事由 | 拜访客户 | 客户名称 | 大庆油田物资公司 |
      | 审核 | 何若水 | 批准 | 周立新 |
      """
    ),
    (
      "labels that every form has",
      """
      设备保养单
      | 编号 | SB-12 | 日期 | 2026-11-05 |
      | 地址 | 让胡路区 | 备注 | 无 |
      | 审核 | 何若水 | 批准 | 周立新 |
      """
    ),
    (
      "a plan by another name",
      """
      大客户拜访工作计划
      | 客户名称 | 甲公司 | 拜访时间 | 2026-12-05 |
      | 拜访方式 | 电话 | 拜访地点 | 大庆 |
      | 拜访人员 | 王建国（主管） | 主要要点 | 拟谈交期 |
      """
    ),
    (
      "an interview of a journalist",
      """
      | 受访企业 | 甲公司 | 采访时间 | 2026-11-05 |
      | 采访地点 | 大庆 | 采访人员 | 王建国 |
      | 采访内容 | 新厂投产。 | 刊期 | 12 |
      """
    ),
    (
      "a record of something else that is done at an account's",
      """
      设备点检单
      | 客户名称 | 甲公司 | 点检时间 | 2026-11-05 |
      | 点检地点 | 大庆 | 点检人员 | 王建国 |
      | 点检内容 | 换油。 | 客户意见 | 无 |
      """
    ),
    (
      "a survey",
      """
      客户满意度调查问卷
      | 客户名称 | 甲公司 | 联系人 | 李敏 |
      | 调查日期 | 2026-11-05 | 调查方式 | 电话 |
      | 客户意见 | 交货慢 | 备注 | 无 |
      """
    ),
  ])
  func takesWhatIsNoneOfOursForNone(_ name: String, _ drawing: String) throws {
    let text = try ReadPage(DrawnPage(drawing).document).text()
    #expect(text == "error no-form-found")
  }

  /// Forms that are known by their titles alone.
  @Test func knowsAFormByWordsOfItsTitleWhereItHoldsWhatTheFormIsFor() throws {
    let page = """
      顾客满意度调查记录
      | 客户单位 | 甲公司 | 调查时间 | 2026-11-05 |
      | 产品评分 | 90 | 整体满意度 | 88% |
      """
    let text = try ReadPage(DrawnPage(page).document).text()
    #expect(
      text == """
        satisfaction-survey
        accountName: "甲公司"
        surveyedOn: "2026-11-05"
        productScore: 90
        satisfaction: 88
        - 顾客满意度调查记录
        """
    )
    let other = page.replacing("顾客满意度调查记录", with: "月度数据")
    #expect(try ReadPage(DrawnPage(other).document).text() == "error no-form-found")
  }

  /// A page that asks for most of a review is one, in whatever words it asks for the day.
  @Test func knowsAFormByItsTitleAndMostOfItsFields() throws {
    let page = DrawnPage(
      """
      大客户商机阶段评审表
      | 客户公司 | 甲公司 | 商机名称 | 理赔二期 |
      | 当前开发阶段 | ○提供样品  ●价值评估 | < | < |
      | 立会日期 | 2026年4月28日 | 评审人 | 冼星河（总监） |
      | 客户经营概况 | 规模约14亿元。 | 潜在需求 | 替换老报表。 |
      | 成交障碍 | 成本偏高。 | 评审结论 | ●进入下一阶段  ○终止 |
      """
    )
    let text = try ReadPage(page.document).text()
    #expect(text.hasPrefix("stage-review\naccountName: \"甲公司\"\nstage: \"evaluation\""))
    #expect(text.contains("error missing-field on reviewedOn"))
  }

  /// A plan of visits to accounts is a plan of their development; the school's name is no title.
  @Test func knowsAPlanOfVisitsToAccounts() throws {
    let page = DrawnPage(
      """
      湘潭匠心职业技能培训学校
      企业客户走访周计划
      课程顾问：尚武　　计划周期：2026年11月2日至2026年11月8日
      | 序号 | 拟访企业 | 拟访日期 | 联络形式 | 走访目的 |
      | 1 | 湘潭力元模具有限公司 | 2026-11-03 | 上门 | 推介提升班 |
      """
    )
    let text = try ReadPage(page.document).text()
    #expect(text.hasPrefix("development-plan\nplanner: {\"name\":\"尚武\"}"))
  }

  /// A short name and what is to be done there are a row of the plan, and no label with its answer.
  @Test func keepsEveryRowOfAPlan() throws {
    let page = DrawnPage(
      """
      大客户开发计划表
      计划人：王建国　　计划期：2026年11月
      | 客户名称 | 计划日期 | 活动 | 目的 |
      | 苏州五金厂 | 2026-11-05 | 上门 | 续签合同 |
      | 苏州标件公司 | 2026-11-06 | 上门 | 回款 |
      | 苏州锻造厂 | 2026-11-07 | 电话 | 审核 |
      """
    )
    let answers = try #require(ReadPage(page.document).first).submission.answers
    guard case .rows(let rows) = answers[FieldID(rawValue: "plan")]?.value else {
      Issue.record("no plan: \(answers)")
      return
    }
    #expect(rows.count == 3)
    #expect(answers[FieldID(rawValue: "reviewedBy")] == nil)
  }

  /// Below what stands beside the form, the next heading goes on with it.
  @Test func readsOnBehindWhatStandsBeside() throws {
    let text = """
      # 目标客户拜访表

      客户名称：甲公司

      拜访时间：2026-11-05

      # 资料登记表

      编号：ZL-3

      # 主要要点

      谈交期
      """
    let document = try #require(DocumentReader.read(Array(text.utf8), name: "a.md").document)
    let answers = try #require(ReadPage(document).first).submission.answers
    #expect(Set(answers.keys.map(\.rawValue)) == ["accountName", "visitedAt", "keyPoints"])
  }

  /// A second page of the form under headings of its own, and its signatures, are the form's.
  @Test(arguments: ["审批记录", "签批表", "沟通记录", "详细记录"])
  func readsOnUnderHeadingsOfTheForm(heading: String) throws {
    let text = """
      # 目标客户拜访表

      客户名称：甲公司

      拜访时间：2026-11-05

      # \(heading)

      主要要点：谈交期

      审核人：陈平
      """
    let document = try #require(DocumentReader.read(Array(text.utf8), name: "a.md").document)
    let answers = try #require(ReadPage(document).first).submission.answers
    #expect(
      Set(answers.keys.map(\.rawValue)) == ["accountName", "visitedAt", "keyPoints", "reviewedBy"]
    )
  }

  /// The title is neither the answer to a lone label above it nor the label of what stands below.
  @Test(arguments: [
    """
    登记号：
    港机客户拜访登记簿
    """,
    """
    *光伏项目客户走访纪要*
    纪要编号：HY-26-7
    """,
  ])
  func takesATitleForNoAnswerAndNoLabel(head: String) throws {
    let page = DrawnPage(
      head + """

        | 客户名称 | 甲公司 | 拜访时间 | 2026-11-05 |
        | 拜访方式 | 电话 | 拜访地点 | 大庆 |
        | 拜访人员 | 王建国（主管） | 主要要点 | 谈交期 |
        """
    )
    let number = try #require(ReadPage(page.document).first)
      .submission.answers[FieldID(rawValue: "documentNumber")]?.value
    #expect(number == (head.contains("HY-26-7") ? .text("HY-26-7") : nil))
  }

  /// What stands under a title of something else fills in nothing that many forms ask for.
  @Test func leavesWhatStandsUnderATitleOfSomethingElse() throws {
    let text = """
      # 销售部文件发放登记

      编号：FF-11

      制表：刘海

      # 目标客户拜访表

      客户名称：甲公司

      拜访时间：2026-11-05

      主要要点：谈交期

      # 文件流转单

      审核人：陈平

      备注：急件
      """
    let document = try #require(DocumentReader.read(Array(text.utf8), name: "a.md").document)
    let answers = try #require(ReadPage(document).first).submission.answers
    #expect(
      Set(answers.keys.map(\.rawValue)) == ["accountName", "visitedAt", "keyPoints"]
    )
  }

  @Test func knowsItsFormsUnderAnyTitle() throws {
    let page = DrawnPage(
      """
      北方泵业外勤走访登记
      | 客户单位 | 大庆油田物资公司 | 走访日期 | 2026-11-05 |
      | 走访地点 | 物资楼 | 走访方式 | 上门 |
      | 走访人 | 王建国 | 对方接待人 | 李敏 |
      | 洽谈内容 | 看泵房。 | < | < |
      | 客户需求 | 愿意试用。 | < | < |
      | 后续计划 | 一周内再访。 | < | < |
      """
    )
    let text = try ReadPage(page.document).text()
    #expect(
      text == """
        visit-record
        accountName: "大庆油田物资公司"
        visitedAt: "2026-11-05"
        place: "物资楼"
        method: "inPerson"
        visitors: [{"name":"王建国"}]
        interviewees: [{"name":"李敏"}]
        keyPoints: "看泵房。"
        customerViews: "愿意试用。"
        nextSteps: "一周内再访。"
        对方接待人 → interviewees 0.96
        客户需求 → customerViews 0.9
        - 北方泵业外勤走访登记
        warning visitor-rank on visitors
        warning pre-visit-meeting on preVisitMeetingOn
        info materials-prepared on materials
        """
    )
  }

  static let lists = [
    Case(
      "a log of contacts with one account",
      """
      商机跟进日志
      | 客户 | 甲公司 | 商机名称 | 扩建 |

      | 日期 | 沟通渠道 | 客户方参与人 | 沟通纪要 | 待办 |
      | 2026-03-02 | 电话 | 李敏 | 问价 | 发样本 |
      | 2026-03-11 | 上门走访 | 李敏 | 看样 | 报价 |
      """,
      gives: """
        development-record
        accountName: "甲公司"
        contacts: [{"counterpart":"李敏","method":"phone","on":"2026-03-02","notes":"问价"},{"counterpart":"李敏","method":"inPerson","on":"2026-03-11","notes":"看样"}]
        客户 → accountName 0.9
        沟通渠道 → contacts.method 0.9
        客户方参与人 → contacts.counterpart 0.9
        沟通纪要 → contacts.notes 0.9
        - 商机跟进日志
        商机名称 = 扩建
        待办 = 发样本
        待办 = 报价
        error missing-field on contacts.attitude
        error missing-field on outcome
        error missing-field on contactCount
        error missing-field on reasons
        """
    ),
    Case(
      "a record of a 回访 that is the visit",
      """
      客户回访记录表
      | 客户名称 | 甲公司 | 在岗人数 | 143 |
      | 回访时间 | 回访形式 | 回访人员 | 受访人员 |
      | 2026-05-19 | ☑上门 □电话 | 王建国（主管） | 李敏 |
      | 回访内容 | 核对考勤。 | < | < |
      | 客户意见 | 加餐标准偏低。 | < | < |
      """,
      gives: """
        visit-record
        accountName: "甲公司"
        visitedAt: "2026-05-19"
        method: "inPerson"
        visitors: [{"name":"王建国","title":"主管"}]
        interviewees: [{"name":"李敏"}]
        keyPoints: "核对考勤。"
        customerViews: "加餐标准偏低。"
        回访时间 → visitedAt 0.96
        回访形式 → method 0.96
        回访人员 → visitors 0.96
        回访内容 → keyPoints 0.9
        客户意见 → customerViews 0.9
        - 客户回访记录表
        在岗人数 = 143
        error missing-field on place
        error missing-field on nextSteps
        warning pre-visit-meeting on preVisitMeetingOn
        info materials-prepared on materials
        """
    ),
    Case(
      "a record that calls the visit by a word that nobody has listed",
      """
      工程约访单
      | 客户名称 | 甲公司 | 约访时间 | 2026-11-05 |
      | 约访地点 | 大庆 | 约访人员 | 王建国（主管） |
      | 约访要点 | 谈了交期。 | < | < |
      | 客户想法 | 价格偏高。 | < | < |
      """,
      gives: """
        visit-record
        accountName: "甲公司"
        visitedAt: "2026-11-05"
        place: "大庆"
        visitors: [{"name":"王建国","title":"主管"}]
        keyPoints: "谈了交期。"
        customerViews: "价格偏高。"
        约访时间 → visitedAt 0.96
        约访地点 → place 0.9
        约访人员 → visitors 0.96
        约访要点 → keyPoints 0.9
        - 工程约访单
        error missing-field on method
        error missing-field on nextSteps
        warning pre-visit-meeting on preVisitMeetingOn
        info materials-prepared on materials
        """
    ),
    Case(
      "a list of visits",
      """
      一周拜访记录
      | 序号 | 客户名称 | 拜访日期 | 拜访方式 | 拜访人 | 洽谈内容 | 天气 |
      | 1 | 甲公司 | 2026-11-02 | 电话 | 王建国（主管） | 问价 | 晴 |
      | 2 | 乙公司 | 2026-11-04 | 当面拜访 | 王建国（主管） | 看样 | 雨 |
      """,
      gives: """
        visit-record in table 1, row 2, column 1
        accountName: "甲公司"
        visitedAt: "2026-11-02"
        method: "phone"
        visitors: [{"name":"王建国","title":"主管"}]
        keyPoints: "问价"
        序号 = 1
        天气 = 晴
        - 一周拜访记录
        error missing-field on place
        error missing-field on customerViews
        error missing-field on nextSteps
        warning pre-visit-meeting on preVisitMeetingOn
        info materials-prepared on materials
        visit-record in table 1, row 3, column 1
        accountName: "乙公司"
        visitedAt: "2026-11-04"
        method: "inPerson"
        visitors: [{"name":"王建国","title":"主管"}]
        keyPoints: "看样"
        序号 = 2
        天气 = 雨
        error missing-field on place
        error missing-field on customerViews
        error missing-field on nextSteps
        warning pre-visit-meeting on preVisitMeetingOn
        info materials-prepared on materials
        """
    ),
    Case(
      "a log of contacts with one account",
      """
      客户跟进记录
      客户名称：大庆油田物资公司
      | 日期 | 方式 | 跟进内容 | 跟进人 |
      | 2026-08-12 | 电话 | 报价已收到 | 王建国 |
      | 2026-09-01 | 上门 | 参观泵房 | 王建国 |
      """,
      gives: """
        development-record
        accountName: "大庆油田物资公司"
        contacts: [{"method":"phone","on":"2026-08-12","notes":"报价已收到"},{"method":"inPerson","on":"2026-09-01","notes":"参观泵房"}]
        跟进内容 → contacts.notes 0.9
        - 客户跟进记录
        跟进人 = 王建国
        跟进人 = 王建国
        error missing-field on contacts.counterpart
        error missing-field on contacts.attitude
        error missing-field on outcome
        error missing-field on contactCount
        error missing-field on reasons
        """
    ),
    Case(
      "decision makers with columns that nobody knows",
      """
      大客户信息分类表
      客户名称：大庆油田物资公司
      | 姓名 | 职务 | 手机 | 爱好 | 车牌 |
      | 李敏 | 采购部长 | 13904590000 | 钓鱼 | 黑E12345 |
      | 赵强 | 总工 | 13904590001 | 书法 | 黑E54321 |
      """,
      gives: """
        account-profile
        accountName: "大庆油田物资公司"
        decisionMakers: [{"name":"李敏","position":"采购部长","interests":"钓鱼"},{"name":"赵强","position":"总工","interests":"书法"}]
        手机 = 13904590000
        车牌 = 黑E12345
        手机 = 13904590001
        车牌 = 黑E54321
        """
    ),
  ]
}
