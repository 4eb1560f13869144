extension AssignmentTests {
  /// Labels of which the answer or the bracket tells what they mean.
  static let answers = [
    Pair(
      "choices with words around them in a sentence",
      without: "拜访方式",
      by: "拜访方式：本次采用☑上门走访、□电话沟通、□视频会谈方式进行",
      gives: ""
    ),
    Pair(
      "words around a choice that is none of the field's",
      without: "拜访方式",
      by: "拜访方式：☑未电话沟通",
      gives: """
        拜访方式 = ☑未电话沟通
        error invalid-choice on method
        """
    ),
    Pair(
      "a word that is set off as in a chat",
      without: "备注",
      by: "| 备注 | **重点** |",
      gives: #"remarks: "**重点**""#
    ),
    Pair(
      "a label and, behind a stroke, its Latin words",
      without: "拜访地点",
      by: "| 拜访地点 / Location | 物资楼 |",
      gives: ""
    ),
    Pair(
      "the day below a signature",
      without: "编制人",
      by: "备注：无\n记录人：冉启芳\n2026年11月6日",
      gives: """
        remarks: "无"
        preparedBy: {"name":"冉启芳"}
        preparedOn: "2026-11-06"
        记录人 → preparedBy 0.96
        """
    ),
    Pair(
      "a label behind a signature under a long text",
      without: "编制人",
      by: "备注：明年再议。\n填表人：冉启芳　　日期：2026年11月6日",
      gives: """
        remarks: "明年再议。"
        preparedBy: {"name":"冉启芳"}
        preparedOn: "2026-11-06"
        日期 → preparedOn 0.96
        """
    ),
    Pair(
      "people of the other side where one label is surely ours",
      without: "拜访人员",
      by: "| 我司参与人 | 王建国（大客户开发主管） |\n| 单位参与人 | 李敏 |",
      gives: """
        interviewees: [{"name":"李敏"}]
        我司参与人 → visitors 0.96
        单位参与人 → interviewees 0.66
        """
    ),
    Pair(
      "a number to be filled in on its line",
      without: "编号",
      by: "编号：________\n北方泵业",
      gives: """
        - 北方泵业
        """
    ),

    Pair(
      "a day and the time of the day, both under whole labels",
      without: "拜访时间",
      by: "| 会谈日期 | 2026-11-05 | 会谈时间 | 9:00-10:30 |",
      gives: """
        visitedAt: "2026-11-05T09:00/2026-11-05T10:30"
        会谈日期 → visitedAt 0.96
        """
    ),
    Pair(
      "how they met, asked for as a means of contact",
      without: "拜访方式",
      by: "联系方式：☑上门 □电话",
      gives: "联系方式 → method 0.56"
    ),
    Pair(
      "a means of contact that is a telephone number",
      by: "联系方式：13904590000",
      gives: "联系方式 = 13904590000"
    ),
    Pair(
      "the side in brackets",
      without: "拜访人员",
      by: "| 参会人员（我司） | 王建国（大客户开发主管） | 参会人员（客户） | 李敏（采购部长） |",
      gives: """
        interviewees: [{"name":"李敏","title":"采购部长"}]
        参会人员（我司） → visitors 0.96
        参会人员（客户） → interviewees 0.96
        """
    ),
    Pair(
      "an account by a word that nobody knows, with a company's name",
      without: "客户名称",
      by: "| 军工客户 | 大庆油田物资公司 |",
      gives: "军工客户 → accountName 0.6"
    ),
    Pair(
      "another account beside the one named",
      by: "| 转介绍客户 | 烟台港务公司 |",
      gives: "转介绍客户 = 烟台港务公司"
    ),
    Pair(
      "Latin words that say what the label behind them says",
      by: "Prepared by 填写人：李敏   Date 填写日期：   Approved by 批准人：",
      gives: """
        preparedBy: {"name":"李敏"}
        Prepared by 填写人 → preparedBy 0.96
        Date 填写日期 → preparedOn 0.9
        """
    ),
    Pair(
      "two cells, each with its answer below its own label",
      without: "目标客户的想法",
      "下一步的大客户开发建议",
      by: "| 客户要求/异议： | 待办及跟进：⏎一周内再访。 |",
      gives: """
        客户要求/异议 → customerViews 0.9
        待办及跟进 → nextSteps 0.6
        error missing-value on customerViews
        """
    ),
    Pair(
      "prose with a colon below the label of a long text",
      without: "目标客户的想法",
      by: """
        | 客户关注点与期望 |
        | 关注药剂费：吨水不超过0.6元。 |
        """,
      gives: """
        customerViews: "关注药剂费：吨水不超过0.6元。"
        客户关注点与期望 → customerViews 0.9
        """
    ),
    Pair(
      "a saying with a colon beside a label",
      by: """
        | 主要对手 | 某酒厂：终端网点约300家 |
        | 竞品动态 | 同行报价：5,600元，不含驻场维修 |
        """,
      gives: """
        主要对手 = 某酒厂：终端网点约300家
        竞品动态 = 同行报价：5,600元，不含驻场维修
        """
    ),
    Pair(
      "a stretched label of which the beginning is a label too",
      by: "| 会 见 人 员 | 李敏（采购部长） |",
      gives: """
        interviewees: [{"name":"李敏","title":"采购部长"}]
        会见人员 → interviewees 0.96
        """
    ),
    Pair(
      "the unit of a page, which is no account",
      without: "客户名称",
      by: "单位：万元",
      gives: """
        单位 = 万元
        error missing-field on accountName
        """
    ),
    Pair(
      "a line to sign below a long text",
      without: "主要要点",
      by: """
        主要要点：看泵房。
        评价人签字：　　　　日期：
        """,
      gives: """
        评价人签字 → preparedBy 0.9
        日期 → preparedOn 0.9
        """
    ),
    Pair(
      "a paper that a text speaks of",
      without: "下一步的大客户开发建议",
      by: """
        下一步的大客户开发建议：一周内再访。
        该单应于11月底前签约，此单请工厂优先排产。
        """,
      gives: #"nextSteps: "一周内再访。\n该单应于11月底前签约，此单请工厂优先排产。""#
    ),
    Pair(
      "a stretched label before a stretched name",
      without: "客户名称",
      by: "客 户　　中 石 油",
      gives: """
        accountName: "中 石 油"
        客户 → accountName 0.9
        """
    ),
    Pair(
      "a degree where the account's views would stand",
      without: "目标客户的想法",
      by: "| 客户意向 | 较强 |",
      gives: """
        客户意向 = 较强
        error missing-field on customerViews
        """
    ),
    Pair(
      "two labels that claim one field, of which one is answered",
      without: "主要要点",
      by: """
        交流要点说明：
        | 交流情况简述 | 讨论了报价。 |
        """,
      gives: """
        keyPoints: "讨论了报价。"
        交流情况简述 → keyPoints 0.9
        - 交流要点说明
        """
    ),
    Pair(
      "two labels that claim one field, of which one says more",
      without: "拜访人员",
      by: """
        业务负责人：李敏
        | 我司参与人员 | 王建国（大客户开发主管） |
        """,
      gives: """
        我司参与人员 → visitors 0.96
        业务负责人 = 李敏
        """
    ),
    Pair(
      "an option that nobody listed among those of the field",
      without: "拜访方式",
      by: "| 走访方式 | □电话 □微信 ☑仓库 |",
      gives: """
        走访方式 = □电话 □微信 ☑仓库
        error invalid-choice on method
        """
    ),
    Pair(
      "what is done with the paper below an answer",
      without: "主要要点",
      by: """
        主要要点：看泵房。
        此档案由业务担当逐次登记，一周内交内勤存档。
        """,
      gives: "- 此档案由业务担当逐次登记，一周内交内勤存档。"
    ),
    Pair(
      "whom they visited, where it is a company",
      without: "客户名称",
      by: "访问对象：大庆油田物资公司",
      gives: "访问对象 → accountName 0.6"
    ),
    Pair(
      "their side by the kind of place",
      by: "| 店方接待人 | 李敏（店长） |",
      gives: """
        interviewees: [{"name":"李敏","title":"店长"}]
        店方接待人 → interviewees 0.96
        """
    ),
    Pair(
      "names over days of signature",
      by: """
        | 编制 | 审核 |
        | 贺知远 | 罗安 |
        | 2026年11月6日 | 2026年11月7日 |
        """,
      gives: """
        preparedBy: {"name":"贺知远"}
        preparedOn: "2026-11-06"
        reviewedBy: {"name":"罗安"}
        reviewedOn: "2026-11-07"
        """
    ),
    Pair(
      "the heading of instructions by its words",
      by: """
        填报指引：
        ①拜访地点：写到楼层和房间；
        ②受访人员：写全名，附职务；
        """,
      gives: """
        - 填报指引：
        - ①拜访地点：写到楼层和房间；
        - ②受访人员：写全名，附职务；
        """
    ),
    Pair(
      "visitor and companion",
      without: "拜访人员",
      by: "| 主要拜访人 | 王建国（大客户开发主管） | 陪同人员 | 赵强（业务员） |",
      gives: """
        visitors: [{"name":"王建国","title":"大客户开发主管"},{"name":"赵强","title":"业务员"}]
        主要拜访人 → visitors 0.66
        """
    ),
    Pair(
      "a label in English",
      without: "客户名称",
      by: "Customer Name: 大庆油田物资公司",
      gives: "Customer Name → accountName 0.9"
    ),
  ]
}
