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
    // The next of a line's numbered labels, and of the page's below a long text.
    (
      """
      客户走访记录
      1. 客户名称：甲公司　　铺位号：2F-217
      2. 走访时间：2026年8月25日
      3. 走访人：客服主管 车晓蕾  　　4. 受访人：店长 覃雨
      5. 下一步工作安排：
      更换风机皮带。
      6. 商户签名（盖章有效）：覃雨  　　　记录人：车晓蕾
      """,
      [
        #"visitors: [{"name":"车晓蕾","title":"客服主管"}]"#,
        #"interviewees: [{"name":"覃雨","title":"店长"}]"#, #"nextSteps: "更换风机皮带。""#,
      ]
    ),
    // What stands once at the side of several rows counts for each: no row's figure is the sum.
    (
      """
      客户评估表
      | 企业名称 | 甲公司 | 评估期间 | 2025年 |
      | 评估项目 | 评估内容 | 情况说明 | 得分 |
      | 客户企业规模（20分） | 企业注册资金 | 注册资金3000万元 | 10 |
      | ^ | 主营产品或服务 | 冻鱼加工、冷藏仓储 | 8 |
      | 合作情况（40分） | 一年内与我公司合作的项目个数 | 合作2个项目 | 8 |
      | ^ | 各阶段的项目款项是否及时 | 进度款拖延约一个月 | 6 |
      | ^ | 对方付款态度 | 比较积极 | 8 |
      | 客户印象（20分） | 负责人性格特点 | 外向，豪爽 | 8 |
      | ^ | 同行评价 | 口碑较好 | 8 |
      | 总计分数 | 56 | < | < |
      """,
      ["score: 56"]
    ),
    // A sum beside its label, whatever is read of the parts above it.
    (
      """
      客户评估表
      | 企业名称 | 甲公司 | 评估期间 | 2025年 |
      | 评估项目 | 评估内容 | 情况说明 | 得分 |
      | 企业规模（20分） | 注册资金 | 3000万元 | 10 |
      | ^ | 主营产品 | 冷藏仓储 | 8 |
      | 合作情况（40分） | 付款态度 | 积极 | 8 |
      | ^ | 同行评价 | 较好 | 8 |
      | 总计分数 | 34 | < | < |
      """,
      ["score: 34"]
    ),
    // Those who went are nobody of the account's.
    (
      """
      领导干部走访企业登记表
      | 企业名称 | 甲公司 | < | < |
      | 走访人员 | 姓名 | 单位 | 职务 |
      | ^ | 袁立新 | 管委会 | 主任 |
      | ^ | 汤雯 | 促进局 | 副局长 |
      | 走访时间 | 2026-07-02 | 走访地点 | 展厅 |
      | 走访座谈主要内容 | 听取汇报。 | < | < |
      | 企业诉求及意见建议 | 开放接口。 | < | < |
      | 下一步服务企业措施 | 对接交警。 | < | < |
      """,
      ["visit-record", #"customerViews: "开放接口。""#, #"nextSteps: "对接交警。""#]
    ),
    // The day stands once above a daily list, and its times in a column.
    (
      """
      推销日报表
      日期：2026年9月14日　　推销员姓名：冉启航
      | 序号 | 客户姓名 | 联系人 | 拜访时间 | 主要事项 | 意见反馈 |
      | 1 | 鸿福酒楼 | 龚世芬 | 9:10-9:45 | 核对库存。 | 兑付慢 |
      | 2 | 天福商行 | 邹德平 | 10:20-11:00 | 介绍政策。 | 单价高 |
      """,
      [
        #"accountName: "鸿福酒楼""#, #"visitedAt: "2026-09-14T09:10/2026-09-14T09:45""#,
        #"visitors: [{"name":"冉启航"}]"#,
      ]
    ),
    // 拜访客户 over people beside hospitals: the account is the hospital.
    (
      """
      医药代表周拜访记录表
      | 日期 | 医院名称 | 拜访客户 | 职称 | 拜访方式 | 沟通内容 | 客户反馈 |
      | 2026年3月2日 | 市第二人民医院 | 尚志强 | 主任医师 | 面访 | 介绍缝线。 | 单价偏高 |
      | 2026年3月3日 | 河北眼科专科医院 | 苗青 | 护士长 | 电话 | 询问换货。 | 满意 |
      """,
      [
        #"accountName: "市第二人民医院""#,
        #"interviewees: [{"name":"尚志强","title":"主任医师"}]"#,
      ]
    ),
    // Posts over signatures ask for nobody who was seen.
    (
      """
      客户洽谈记录表
      | 洽谈日期 | 2026/05/07 | 洽谈人员 | 简佑安（业务专员） |
      | 客户 | 大肚山食品公司 | 洽谈内容 | 确认进场。 |
      | 联络人 | 巫振辉 | 职称 | 副厂长 |
      | 手机 | 0933-208-764 | 备注 |  |

      | 总经理 | 处长 | 课长 | 承办人 |
      | 蔡宗霖 |  | 廖彦廷 | 简佑安 |
      """,
      ["总经理 = 蔡宗霖", #"interviewees: [{"name":"巫振辉","title":"副厂长"}]"#]
    ),
    // The same in another tongue, each beside the label that reaches down.
    (
      """
      客户概要信息记录
      | 全称 | （中文） | 重庆康颐养老公司 |
      | ^ | （英文） | Kangyi Eldercare Co., Ltd. |
      | 行业类型 | 养老服务 | < |
      | 地址 | 凤天大道136号 | < |
      """,
      [#"accountName: "重庆康颐养老公司""#, "全称（英文） = Kangyi Eldercare Co., Ltd."]
    ),
    // A week's report with its plan above its visits.
    (
      """
      业务员周报
      下周计划
      | 客户名称 | 计划日期 | 拜访方式 | 拜访目的 |
      | 丙公司 | 2026-11-09 | 当面拜访 | 送样 |
      | 丁公司 | 2026-11-10 | 当面拜访 | 送样 |
      本周拜访
      | 客户名称 | 拜访时间 | 拜访地点 | 拜访方式 | 主要要点 | 目标客户的想法 |
      | 甲公司 | 2026-11-02 | 苏州 | 电话 | 水泵 | 好 |
      | 乙公司 | 2026-11-03 | 苏州 | 电话 | 阀门 | 好 |
      """,
      [#"accountName: "甲公司""#, "客户名称 = 丙公司"]
    ),
    // The next visit's day is no plan for it.
    (
      """
      SALES VISIT REPORT
      | Customer | Nantong Crane Co., Ltd. | Visit Date | 12 March 2026 |
      | Whom Visiting | Gu Weidong (Manager) | Visited by | Zhao Lin (Sales Manager) |
      | Next Visit | 9 April 2026 | Next Visit Note | Bring the report. |
      """,
      [
        #"visitors: [{"name":"Zhao Lin","title":"Sales Manager"}]"#,
        #"nextSteps: "Bring the report.""#, "Next Visit = 9 April 2026",
      ]
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
    // When somebody left is not when the visit was.
    (
      """
      客户拜访记录
      | 客户名称 | 甲公司 | 拜访日期 | 2026年11月3日 |
      | 离开时间 | 11:40 | 拜访人 | 周涛 |
      """,
      [#"visitedAt: "2026-11-03""#, "离开时间 = 11:40"]
    ),
    // Who went stands above a list, and who went along in a column.
    (
      """
      拜访周报
      拜访人：周涛　　日期：2026-11-03
      | 客户名称 | 受访人 | 陪同人员 | 离开时间 | 拜访内容 |
      | 恒力泵业有限公司 | 李敏 | 刘洋 | 10:40 | 介绍新品 |
      | 华远机械有限公司 | 赵强 | 孙磊 | 15:10 | 送样 |
      """,
      [
        #"visitedAt: "2026-11-03""#, #"visitors: [{"name":"周涛"},{"name":"刘洋"}]"#,
        #"visitors: [{"name":"周涛"},{"name":"孙磊"}]"#, "离开时间 = 15:10",
      ]
    ),
    // A table of plans below a visit is no list of visits, though nothing stands above it.
    (
      """
      客户拜访记录
      | 日期 | 客户名称 | 拜访人 | 沟通内容 | 客户意见 |
      | 2026-11-03 | 恒力泵业有限公司 | 周涛 | 介绍新品 | 价格偏高 |

      | 日期 | 客户名称 | 拜访人 | 计划内容 |
      | 2026-11-10 | 恒力泵业有限公司 | 周涛 | 报价 |
      | 2026-11-12 | 华远机械有限公司 | 周涛 | 送样 |
      """,
      [#"visitedAt: "2026-11-03""#, "计划内容 = 报价"]
    ),
    // A last column that tells how to fill in has no answers.
    (
      """
      客户拜访记录
      | 项目 | 内容 | 填写要求 |
      | 客户名称 | 甲公司 | 与合同章一致 |
      | 拜访时间 | 2026年9月22日 | 精确到分钟 |
      | 拜访地点 | 厂区 | 写到门牌号 |
      """,
      [#"visitedAt: "2026-09-22""#, #"place: "厂区""#]
    ),
    // The same people as in the form, with their posts.
    (
      """
      目标客户拜访表
      | 客户名称 | 甲公司 | 拜访人员 | 高文倩、施洋 |
      拜访人员名单
      | 拜访人员 | 部门 | 职务 |
      | 高文倩 | 大客户部 | 经理 |
      | 施洋 | 技术部 | 工程师 |
      """,
      [#"visitors: [{"name":"高文倩","title":"经理"},{"name":"施洋","title":"工程师"}]"#]
    ),
    // 跟进 beside 拜访 is what comes after the visit.
    (
      """
      客户拜访记录
      | 客户名称 | 甲公司 | 拜访日期 | 2026-03-10 |
      | 拜访总结 | 已当场调整陈列。 | 跟进内容说明 | 检查陈列 |
      """,
      [#"keyPoints: "已当场调整陈列。""#, "跟进内容说明 = 检查陈列"]
    ),
    // A list may be called a summary of the month's visits, and a record that of who keeps it.
    (
      """
      销售客户拜访月度汇总表
      | 序号 | 企业名称 | 拜访日期 | 拜访目的 | 拜访结果及反馈 |
      | 1 | 山东鲁抗新材料股份公司 | 2026/3/3 | 了解用量 | 预计38吨。 |
      | 2 | 潍坊大明工程塑料厂 | 2026/3/5 | 推荐阻燃料 | 先寄试料。 |
      """,
      ["visit-record", #"keyPoints: "预计38吨。""#]
    ),
    (
      """
      高新区企业服务中心走访记录
      | 企业名称 | 合肥量微光电技术有限公司 | 走访日期 | 2026年4月9日 |
      | 沟通详情 | 咨询备案流程。 | 下次活动 | 送政策汇编。 |
      """,
      ["visit-record", #"keyPoints: "咨询备案流程。""#, #"nextSteps: "送政策汇编。""#]
    ),
    // A long text ends where the next label begins, though nobody has listed it.
    (
      """
      客户拜访记录
      客户单位名称：甲公司
      走访方式：当面拜访
      走访时间：2026年7月15日
      后续工作安排：七月底报价。
      信用额度：三十万元
      结算方式：月结
      """,
      [#"nextSteps: "七月底报价。""#, "信用额度 = 三十万元"]
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
    // Boxes as Markdown has them.
    (
      """
      客户拜访记录
      | 客户名称 | 甲公司 | 拜访日期 | 2026-10-16 |
      | 是否新客户 | [x] 是 [ ] 否 | 拜访地点 | 展厅 |
      """,
      ["是否新客户 = 是"]
    ),
    // Numbered lines are one answer, though each begins as a label does.
    (
      """
      对公客户走访登记表
      | 客户名称 | 甲公司 | 走访时间 | 2026-04-21 |
      | 二、走访情况 | 1.生产经营情况：冷库满仓。⏎2.融资及负债情况：贷款150万元。 | < | < |
      """,
      [#"keyPoints: "1.生产经营情况：冷库满仓。\n2.融资及负债情况：贷款150万元。""#]
    ),
    // The times of one day at accounts that were visited are visits, whatever the sheet is called.
    (
      """
      业务员日报表
      姓名：阎海波　　日期：2026年6月15日　　天气：晴
      | 序号 | 访问客户 | 到达时间 | 离开时间 | 面谈人 | 访问目的 | 访问结果 |
      | 1 | 宏盛种猪场 | 8:40 | 9:50 | 邢国军（场长） | 订货 | 补订40件。 |
      | 2 | 惠农兽药店 | 10:20 | 11:00 | 宋丽 | 收款 | 结清货款。 |
      """,
      [
        #"accountName: "宏盛种猪场""#, #"visitedAt: "2026-06-15T08:40/2026-06-15T09:50""#,
        #"interviewees: [{"name":"邢国军","title":"场长"}]"#, #"keyPoints: "结清货款。""#,
      ]
    ),
    // What came of it all, and why, makes a sheet of contacts a development.
    (
      """
      销售跟进表
      | 客户名称 | 夕阳红护理院 | 客户来源 | 官网留言 | < | < |
      | 跟进时间 | 跟进对象 | 跟进方式 | 跟进内容摘要 | 当前状态 | 下一步计划 |
      | 2026.3.3 | 祝主任 | 电话 | 了解计划。 | 初步接触 | 寄样册 |
      | 2026.3.11 | 钱师傅 | 上门拜访 | 试用移位机。 | 需求确认 | 报价 |
      | 跟进结果 | ☑成交　□未成交 | 累计跟进次数 | 2次 | < | < |
      | 成交/未成交原因分析 | 样机试用打动了护工。 | < | < | < | < |
      """,
      ["development-record", "outcome: \"success\"", "contactCount: 2"]
    ),
    // The people with whom one deals, with what they are like.
    (
      """
      客戶資料卡
      | 客戶名稱 | 嶺東書院圖書館 | 行業別 | 高等教育 | < |
      | 主要往來人員 | < | < | < | < |
      | 姓名 | 職稱 | 個性 | 嗜好 | 家庭 |
      | 陳耀邦 | 館長 | 溫和 | 行山 | 太太為教師 |
      | 麥詠詩 | 採編主任 | 嚴謹 | | |
      """,
      [#"industry: "高等教育""#, #""name":"陳耀邦""#, #""position":"採編主任""#]
    ),
    // By what the accounts that buy are graded is an assessment.
    (
      """
      成交客户分级评价表
      | 客户名称 | 甲局 | 评价期间 | 2025年 |
      | 销售额（万元） | 1286.4 | 综合得分 | 89 |
      """,
      ["account-assessment", "score: 89"]
    ),
    // A call report in English, with an apostrophe and a plural in brackets.
    (
      """
      SALES CALL REPORT
      | Customer Name | Bohai Bearing Co., Ltd. | Date of Call | 2026-03-11 |
      | Contact(s) Seen / Title | Sun Qiang / Maintenance Manager | Location | Tianjin |
      | Type of Call | ☒Personal visit  ☐Telephone  ☐E-mail | < | < |
      | Customer's Comments | Wants 18 kg pails. | < | < |
      | Next Steps / Action Required | Send quotation. | < | < |
      """,
      [
        #"interviewees: [{"name":"Sun Qiang","title":"Maintenance Manager"}]"#,
        #"method: "inPerson""#, #"customerViews: "Wants 18 kg pails.""#,
        #"nextSteps: "Send quotation.""#,
      ]
    ),
  ])
  func areRead(drawing: String, lines: [String]) throws {
    let text = try ReadPage(DrawnPage(drawing).document).text()
    for line in lines { #expect(text.contains(line), "\(text)") }
  }
}
