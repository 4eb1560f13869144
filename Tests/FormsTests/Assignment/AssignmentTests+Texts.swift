extension AssignmentTests {
  /// Labels in two languages, and in words that no definition lists.
  static let texts = [
    Pair(
      "an answer that is a word for its own label",
      without: "主要要点",
      by: """
        | 主要要点 | 要点 |
        | 天气 | 晴 |
        """,
      gives: """
        keyPoints: "要点"
        天气 = 晴
        """
    ),
    Pair(
      "a label in two languages",
      without: "客户名称",
      by: "客户名称 Client：大庆油田物资公司",
      gives: ""
    ),
    Pair(
      "a label in two languages in a cell",
      without: "拜访时间",
      by: "| 拜访日期⏎Visit Date | 2026-11-05 |",
      gives: ""
    ),
    Pair(
      "a label in traditional characters",
      without: "拜访地点",
      by: "拜訪地點：物资楼",
      gives: "拜訪地點 → place 0.9"
    ),
    Pair(
      "a label that says the same in Latin words",
      without: "拜访地点",
      by: "| Venue / 会面地点 | 物资楼 |",
      gives: "Venue / 会面地点 → place 0.9"
    ),
    Pair(
      "the page's own word for the account",
      without: "客户名称",
      "目标客户的想法",
      by: """
        | 电站名称 | 大庆油田物资公司 |
        | 电站人员 | 李敏（采购部长） |
        | 电站方意见 | 愿意试用。 |
        """,
      gives: """
        interviewees: [{"name":"李敏","title":"采购部长"}]
        电站名称 → accountName 0.9
        电站人员 → interviewees 0.96
        电站方意见 → customerViews 0.9
        """
    ),
    Pair(
      "a kind of organisation, where no label asks for the account",
      without: "客户名称",
      by: "| 港口／码头公司 | 大庆油田物资公司 | 意向机型 | 轨道吊 |",
      gives: """
        港口／码头公司 → accountName 0.6
        意向机型 = 轨道吊
        """
    ),
    Pair(
      "two kinds of organisations, of which either may be the account",
      without: "客户名称",
      by: "| 目标印厂 | 大庆油田物资公司 | 集成伙伴商 | 沈阳鼓风机厂 |",
      gives: """
        目标印厂 = 大庆油田物资公司
        集成伙伴商 = 沈阳鼓风机厂
        error missing-field on accountName
        """
    ),
    Pair(
      "organisations that are none of the account",
      without: "客户名称",
      by: """
        | 竞争厂家 | 沈阳鼓风机厂 | 填报单位 | 销售一部 |
        | 供应商 | 大连水泵厂 | 我方单位 | 哈尔滨泵业公司 |
        """,
      gives: """
        竞争厂家 = 沈阳鼓风机厂
        填报单位 = 销售一部
        供应商 = 大连水泵厂
        我方单位 = 哈尔滨泵业公司
        error missing-field on accountName
        """
    ),
    Pair(
      "an organisation of others, with another under a label that nobody knows",
      without: "客户名称",
      by: """
        | 借款人 | 大庆油田物资公司 |
        | 经办商行 | 苏州城东商行 |
        """,
      gives: """
        借款人 = 大庆油田物资公司
        经办商行 = 苏州城东商行
        error missing-field on accountName
        """
    ),
    Pair(
      "a question of yes or no that calls an account",
      without: "客户名称",
      by: "| 签约客户 | 是 |",
      gives: """
        签约客户 = 是
        error missing-field on accountName
        """
    ),
    Pair(
      "Latin words behind a label and a wide gap",
      without: "客户名称",
      by: "客户名称　　Siemens Electric",
      gives: #"accountName: "Siemens Electric""#
    ),
    Pair(
      "a line in two languages that is no label",
      without: "主要要点",
      by: """
        主要要点 Visit Content
        看泵房。
        交期太长 Lead Time
        """,
      gives: #"keyPoints: "看泵房。\n交期太长 Lead Time""#
    ),
    Pair(
      "a choice with Latin words that say something else",
      without: "拜访方式",
      by: "| 拜访方式 | 上门 Canceled by Customer |",
      gives: """
        拜访方式 = 上门 Canceled by Customer
        error invalid-choice on method
        """
    ),
    Pair(
      "Latin words behind a label and its colon",
      without: "客户名称",
      by: """
        客户名称：Siemens
        备注：Good meeting
        """,
      gives: """
        accountName: "Siemens"
        remarks: "Good meeting"
        """
    ),
    Pair(
      "lines of labels in two languages over their texts",
      without: "主要要点",
      "目标客户的想法",
      by: """
        | 天气 | 晴 |
        会谈内容 Discussion
        看泵房。
        客户需求与反馈 Customer Feedback
        愿意试用。
        竞品动态 Competitor Info
        另有一家报价。
        """,
      gives: """
        客户需求与反馈 Customer Feedback → customerViews 0.9
        天气 = 晴
        竞品动态 Competitor Info = 另有一家报价。
        """
    ),
    Pair(
      "a choice in two languages",
      without: "拜访方式",
      by: "| 方式 Type of Visit | 面访 On-site |",
      gives: ""
    ),
    Pair(
      "the name of a thing that is nobody",
      by: """
        | 展品名称 | 螺杆泵 |
        | 展品数量 | 3 |
        """,
      gives: """
        展品名称 = 螺杆泵
        展品数量 = 3
        """
    ),
    Pair(
      "numbered labels, each with its text in its line and below",
      without: "主要要点",
      "目标客户的想法",
      "下一步的大客户开发建议",
      by: """
        一、沟通内容：看泵房。
        问及接口：需与旧系统对接。
        二、客户诉求与意见：愿意试用。
        三、下一步工作：一周内再访。
        记录人：李敏　　　记录日期：2026年11月6日
        """,
      gives: """
        keyPoints: "看泵房。\\n问及接口：需与旧系统对接。"
        preparedBy: {"name":"李敏"}
        preparedOn: "2026-11-06"
        客户诉求与意见 → customerViews 0.9
        下一步工作 → nextSteps 0.9
        记录人 → preparedBy 0.96
        记录日期 → preparedOn 0.96
        """
    ),
    Pair(
      "labels in bold on lines of their own",
      without: "主要要点",
      "目标客户的想法",
      by: """
        *洽谈主要内容*
        看泵房。
        *对方意见*
        愿意试用。
        *基本意见*
        编制人：李敏
        """,
      gives: """
        preparedBy: {"name":"李敏"}
        洽谈主要内容 → keyPoints 0.9
        对方意见 → customerViews 0.9
        - 基本意见
        """
    ),
    Pair(
      "needs and advice of the same account are one text",
      without: "目标客户的想法",
      by: "| 企业需求与建议 | 愿意试用，交期要短。 |",
      gives: """
        customerViews: "愿意试用，交期要短。"
        企业需求与建议 → customerViews 0.9
        """
    ),
    Pair(
      "two texts under one label are nobody's",
      by: "| 会谈内容及下一步计划 | 看泵房，一周内再访。 |",
      gives: "会谈内容及下一步计划 = 看泵房，一周内再访。"
    ),
    Pair(
      "the day before the name",
      by: "| 编制 | 2026-11-06 李敏 |",
      gives: """
        preparedBy: {"name":"李敏"}
        preparedOn: "2026-11-06"
        """
    ),
    Pair(
      "a label with a bracket in its midst",
      without: "客户名称",
      by: "客户（品牌商）全称：大庆油田物资公司",
      gives: "客户（品牌商）全称 → accountName 0.9"
    ),
    Pair(
      "choices in traditional characters, and one of the form's own that is left empty",
      without: "拜访方式",
      by: "| 拜訪方式 | ■登門拜訪 □電話 □邀请来访 |",
      gives: "拜訪方式 → method 0.96"
    ),
    Pair(
      "choices with their words in Latin letters",
      without: "拜访方式",
      by: "| 拜访方式 | ☑Face-to-face 面谈 □电话 Phone |",
      gives: ""
    ),
    Pair(
      "options in cells of their own, over a row of ticks",
      without: "拜访方式",
      by: """
        | 拜访方式 | 当面拜访 | 电话 | 微信 |
        | ^ | √ |  |  |
        """,
      gives: ""
    ),
    Pair(
      "labels under the head of a table of indicators",
      without: "拜访地点",
      "目标客户的想法",
      by: """
        | 栏目 | 实际情况 | 说明 |
        | 拜访地点 | 物资楼 | 详见台账 |
        | 目标客户的想法 | 愿意试用。 | 口头答复 |
        """,
      gives: """
        - 栏目
        - 实际情况
        - 说明
        说明 = 详见台账
        说明 = 口头答复
        """
    ),
    Pair(
      "numbered labels, the next of which nobody knows, and who signs below",
      without: "主要要点",
      "目标客户的想法",
      by: """
        一、主要要点
        看泵房。
        二、客户的想法
        愿意试用。
        三、达成共谋之处
        先试两周。
        纪要编写人：何若水　　编写日期：2026-11-06
        """,
      gives: """
        preparedBy: {"name":"何若水"}
        preparedOn: "2026-11-06"
        纪要编写人 → preparedBy 0.96
        达成共谋之处 = 先试两周。
        """
    ),
    Pair(
      "words that nobody listed",
      without: "拜访地点",
      "下一步的大客户开发建议",
      by: """
        | 会晤场所 | 物资楼 |
        | 后续工作打算 | 一周内再访。 |
        """,
      gives: """
        会晤场所 → place 0.9
        后续工作打算 → nextSteps 0.9
        """
    ),
    Pair(
      "what nobody asks for, under its own label",
      by: """
        | 天气 | 晴 | 停留时长(分钟) | 45 |
        | 竞品情况 | 对手已报价 | 交通工具 | 自驾 |
        """,
      gives: """
        天气 = 晴
        停留时长(分钟) = 45
        竞品情况 = 对手已报价
        交通工具 = 自驾
        """
    ),
  ]

  /// Labels whose meaning hangs on what stands beside them.
  static let neighbours = [
    Pair(
      "feedback of the visit",
      without: "目标客户的想法",
      by: "客户反馈：愿意试用。",
      gives: "客户反馈 → customerViews 0.9"
    ),
    Pair(
      "a half of a label that no word tells",
      without: "主要要点",
      by: "| 品鉴与洽谈情况 | 谈了交期 | < | < |",
      gives: """
        keyPoints: "谈了交期"
        品鉴与洽谈情况 → keyPoints 0.6
        """
    ),
    Pair(
      "a day behind two signatures, whose nobody can tell",
      by: "登记人：李敏　　审核：何若水　　日期：2026年11月6日",
      gives: """
        preparedBy: {"name":"李敏"}
        reviewedBy: {"name":"何若水"}
        登记人 → preparedBy 0.96
        日期 = 2026年11月6日
        """
    ),
    Pair(
      "days below the signatures in their columns",
      by: """
        | 编制 | 审核 |
        | 李敏 | 何若水 |
        | 日期：2026-11-06 | 日期：2026-11-07 |
        """,
      gives: """
        preparedBy: {"name":"李敏"}
        preparedOn: "2026-11-06"
        reviewedBy: {"name":"何若水"}
        reviewedOn: "2026-11-07"
        日期 → preparedOn 0.96
        日期 → reviewedOn 0.96
        """
    ),
    Pair(
      "feedback of the follow-up",
      by: """
        | 回访日期 | 2026-11-09 | 回访方式 | 电话 |
        | 客户反馈 | 已收到样机 | < | < |
        """,
      gives: """
        followUpOn: "2026-11-09"
        followUpMethod: "phone"
        followUpFeedback: "已收到样机"
        """
    ),
    Pair(
      "the template's number beside its version",
      by: "表单编号：HY-QR-08-03　版本：A/0",
      gives: """
        表单编号 = HY-QR-08-03
        版本 = A/0
        """
    ),
    Pair(
      "the record's number beside the template's",
      by: """
        表单编号：HY-QR-08-03　版本：A/0
        编号：KH-2026-017
        """,
      gives: """
        documentNumber: "KH-2026-017"
        表单编号 = HY-QR-08-03
        版本 = A/0
        """
    ),
    Pair(
      "the template's number beside the day from which it holds",
      by: """
        表单编号：QF-08　实施日期：2025-01-01
        单据编号：DJ26-0715
        """,
      gives: """
        documentNumber: "DJ26-0715"
        表单编号 = QF-08
        实施日期 = 2025-01-01
        """
    ),
    Pair(
      "the customer's address is not the place",
      by: "客户地址：让胡路区",
      gives: "客户地址 = 让胡路区"
    ),
  ]
}
