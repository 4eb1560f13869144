import Testing

@testable import Forms

/// Habits of forms as companies publish them, each on its smallest page.
@Suite struct PublishedFormsTests {
  @Test(arguments: [
    // A title goes to the people before it, when they are known.
    (
      """
      客户拜访报告表
      | 客户名称 | 甲公司 | 拜访日期 | 2026年9月22日 |
      | 面谈者 | 邱志铭 | 职称 | 厂务课长 | 业务员 | 林宗翰 |
      """,
      [
        #"visitors: [{"name":"林宗翰"}]"#, #"interviewees: [{"name":"邱志铭","title":"厂务课长"}]"#,
      ]
    ),
    // A company may be asked for as a person is.
    (
      """
      客户面访登记表
      | 客户姓名 | 鑫顺重卡汽修厂 | 联系人 | 孟凡顺 |
      | 面访时间 | 2026年10月20日 | 拜访内容 | 想以租代购。 |
      """,
      [#"accountName: "鑫顺重卡汽修厂""#]
    ),
    // What was reached stands beside what was aimed at.
    (
      """
      大客户考核表
      单位：万元
      | 客户名称 | 旺牧兽药经营部 | 考核期 | 2025年 |
      | 年度销售指标 | 180 | 实际完成 | 206.5 |
      """,
      [
        #"salesAmount: {"amount":"2065000.00","currency":"CNY"}"#,
        #"salesTarget: {"amount":"1800000.00","currency":"CNY"}"#,
      ]
    ),
    // A trade's word beside a share changes nothing.
    (
      """
      大客户考核表
      | 客户名称 | 甲公司 | 考核期 | 2025年 |
      | 我司供货占比（%） | 62 | 客户满意度 | 90% |
      """,
      ["marketShare: 62"]
    ),
    // The last cells of a row of figures may be a label and its answer.
    (
      """
      大客户考核表
      客户名称：甲公司　考核期：2025年
      | 评价项目 | 实际值 | 权重 | 得分 |
      | 客户满意度 | 94% | 20 | 18.8 |
      | 市场份额 | 30% | 20 | 19 |
      | 综合得分 | 93.8 | 客户等级 | ☑A　□B　□C |
      """,
      ["score: 93.8", "客户等级 = A"]
    ),
    // What a section of the next visit asks tells nothing of this one.
    (
      """
      客户拜访记录
      | 客户名称 | 甲公司 | 拜访日期 | 2026-10-16 |
      | 拜访总结 | 库存还剩41件。 | < | < |
      | 三、后续跟进 | < | < | < |
      | 跟进内容说明 | 货款到账情况 | 下次跟进日期 | 2026-10-30 |
      """,
      [#"keyPoints: "库存还剩41件。""#, "跟进内容说明 = 货款到账情况"]
    ),
    // A numbered section with the words of another form is no title.
    (
      """
      客户关系管理信息记录与跟进表
      一、客户基础信息
      | 客户名称 | 甲公司 | 所属行业 | 教育 |
      二、跟进过程记录
      | 跟进日期 | 跟进方式 | 跟进人 | 沟通内容 | 客户反馈 |
      | 2026-09-02 | 电话 | 叶青禾 | 约见总务处。 | 可以见面。 |
      | 2026-09-15 | 拜访 | 叶青禾 | 送样衣。 | 颜色偏深。 |
      """,
      ["development-record", #"accountName: "甲公司""#]
    ),
    // A page that asks by 回访 alone tells of no other visit.
    (
      """
      重点客户回访记录单
      | 回访客户 | 冀中银行股份有限公司 | 回访时间 | 2026年5月21日 |
      | 回访人员 | 牛晓峰（经理） | 被回访人 | 安然（副总经理） |
      | 回访形式 | 电话 | 回访地点 | 石家庄 |
      | 沟通内容 | 夜间误报较多。 | 客户意见与需求 | 打包赠送。 |
      | 跟进计划 | 提交续费报价。 |
      """,
      [
        "visit-record", #"visitedAt: "2026-05-21""#, #"keyPoints: "夜间误报较多。""#,
        #"nextSteps: "提交续费报价。""#,
      ]
    ),
    // A plan of visits whose rows are whole needs no span.
    (
      """
      客户拜访计划
      填表日期：2026年11月13日
      | 序号 | 公司名称 | 拜访时间 | 拜访方式 | 预期目的 |
      | 1 | 襄阳市图书馆 | 2026年11月17日 | 实地拜访 | 落实清单 |
      | 2 | 黄冈市实验中学 | 2026年11月20日 | 电话拜访 | 催收书款 |
      """,
      ["development-plan"]
    ),
    (
      """
      客户情况调查表
      调查日期：2026年10月9日　调查人：盛雨桐
      | 客户名称 | 康乐养护院 | 主营产品 | 失能老人照护 |
      | 资料来源 | □展览会　□同行　☑走访 | 经营状况 | 入住率约87%。 |
      """,
      ["account-research", #"collectedOn: "2026-10-09""#, #"collectedBy: {"name":"盛雨桐"}"#]
    ),
    // Days of a column lack their year, which the month of the plan tells.
    (
      """
      客户走访计划
      计划人：花满堂　计划月份：2026年9月
      | 序号 | 拟走访日期 | 客户 | 走访形式 | 走访目的 |
      | 1 | 9月8日 | 金地农场 | 上门 | 拌种技术 |
      | 2 | 9月16日 | 亳州农技公司 | 上门 | 新品种 |
      """,
      [#""plannedOn":"2026-09-08""#, #""plannedOn":"2026-09-16""#]
    ),
    // People of a side in a table of their own.
    (
      """
      客户拜访记录
      | 客户名称 | 甲公司 | 拜访日期 | 2026-10-16 |
      结论如下
      二、结论
      合作结论：[√]签约　[ ]终止跟进
      """,
      ["合作结论 = 签约"]
    ),
  ])
  func areRead(drawing: String, lines: [String]) throws {
    let text = try ReadPage(DrawnPage(drawing).document).text()
    for line in lines { #expect(text.contains(line), "\(text)") }
  }
}
