import Values

/// The words with which titles of posts end, and those with which units of an organisation end.
enum JobTitles {
  /// The length of the longest title word at the end of a text.
  static func suffixLength(of text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let last = text.last, let candidates = byLastCharacter[last] else { return nil }
    return candidates.first { text.suffix($0.count).elementsEqual($0) }?.count
  }

  /// A title in Latin letters: Maintenance Supervisor.
  static func isLatin(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.allSatisfy({ $0.isLatinLetter || $0 == " " || $0 == "&" || $0 == "-" || $0 == "." }),
      let last = text.text.lowercased().split(separator: " ").last
    else { return false }
    return latin.contains(String(last))
  }

  private static let latin: Set<String> = [
    "manager", "supervisor", "director", "engineer", "officer", "buyer", "president", "specialist",
    "assistant", "representative", "secretary", "foreman", "technician", "analyst", "coordinator",
    "executive", "accountant", "consultant", "planner", "leader", "ceo", "cto", "cfo", "coo", "gm",
    "vp",
  ]

  /// The name of a unit of an organisation, which stands with a title.
  static func isOrganisation(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.count >= 2, let last = text.last else { return false }
    if organisationEndings.contains(last) { return text.count >= 3 }
    return ["中心", "公司", "集团", "车间", "总部"].contains {
      text.suffix(2).elementsEqual($0.unicodeScalars)
    }
  }

  /// A word before a title that looks like a name: 项目经理, 安全主管.
  static func isQualifier(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    isOrganisation(word) || qualifiers.contains(Array(word.prefix(2)))
  }

  private static let qualifiers: Set<[Unicode.Scalar]> = Set(
    [
      "项目", "高级", "安全", "施工", "华东", "华南", "华北", "华中", "东北", "东南", "成本", "金融",
      "石油", "党委", "党支", "能源", "方案", "应用", "应收", "应付", "车间", "水电", "武汉", "广州",
      "广东", "广西", "宁波", "宁夏", "云南", "江苏", "江西", "安徽", "贵州", "贵阳", "温州", "常州",
      "苏州", "郑州", "青岛", "徐州", "全国", "全球", "招商", "招聘", "薪酬", "培训", "物流", "商务",
      "国际", "国内", "经营", "计划", "计量", "储运", "后勤", "明星", "常务", "平面", "步行", "后备",
      "别墅", "都市", "通信", "通讯", "时装", "田间", "农业", "农机", "牧业", "巡视", "红外", "易耗",
    ].map { Array($0.unicodeScalars) }
  )

  private static let organisationEndings = Set<Unicode.Scalar>("部科室处厂院组局办所".unicodeScalars)

  private static let byLastCharacter: [Unicode.Scalar: [[Unicode.Scalar]]] = Dictionary(
    grouping: words.map { Array($0.unicodeScalars) }.filter { !$0.isEmpty },
    by: { $0[$0.count - 1] }
  ).mapValues { $0.sorted { $0.count > $1.count } }

  private static let words = [
    "董事长", "副董事长", "执行董事", "董事", "总裁", "副总裁", "总经理", "副总经理", "总经理助理",
    "副总", "老总", "策划", "总监", "副总监", "经理", "副经理", "主管", "副主管", "主任", "副主任", "专员",
    "助理", "秘书", "代表", "顾问", "总工", "总工程师", "工程师", "高工", "技师", "技术员", "业务员",
    "销售员", "采购员", "质检员", "检验员", "文员", "内勤", "外勤", "会计", "出纳", "财务", "客服",
    "科长", "副科长", "处长", "副处长", "部长", "副部长", "厂长", "副厂长", "院长", "副院长", "校长",
    "副校长", "局长", "副局长", "所长", "副所长", "站长", "队长", "组长", "班长", "店长", "行长",
    "副行长", "校董", "区长", "社长", "园长", "司长", "室主任", "书记", "副书记", "主席", "副主席",
    "会长", "副会长", "秘书长", "理事", "理事长", "监事", "股东", "合伙人", "负责人", "联系人",
    "经办人", "法人", "法定代表人", "老板", "教授", "副教授", "讲师", "研究员", "设计师", "架构师",
    "农艺师", "园艺师", "畜牧师", "兽医师", "药师", "营养师", "造价师", "建造师", "监理师", "评估师", "规划师", "工艺师",
    "厨师长", "厨师", "教师", "老师", "技术师", "培训师", "库管", "仓管", "保管员", "村长", "支书", "镇长",
    "灯光师", "摄影师", "调香师", "造型师", "配方师", "化妆师", "化验师", "测量师", "咨询师", "策划师", "美工", "制片", "导演",
    "分析师", "会计师", "经济师", "律师", "医师", "采购", "销售", "司机", "员工", "职员", "干事",
    "调度", "调度长", "车间主任", "总", "护士长", "医生", "协理", "副理", "襄理", "课长", "特助", "董事長", "總裁", "總經理",
    "副總經理", "副總", "總監", "經理", "副經理", "協理", "主任", "課長", "處長", "廠長", "組長", "專員", "專案經理", "採購",
    "業務", "會計", "工程師", "秘書", "院長", "副院長", "校長", "館長", "所長", "局長", "站長", "隊長", "班長", "店長",
    "行長", "社長", "園長", "區長", "會長", "理事長", "秘書長", "護士長", "護理師", "醫師", "醫生", "教師", "老師", "顧問",
    "負責人", "聯絡人", "經辦人", "技術員", "業務員", "採購員",
  ]
}
