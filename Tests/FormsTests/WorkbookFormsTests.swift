import Documents
import Findings
import Forms
import TestSupport
import Testing
import Values
import Wording

@Suite struct WorkbookFormsTests {
  private static func row(_ number: Int, _ texts: [String]) -> String {
    let cells = texts.enumerated().map { index, text in
      let place = SheetPlace(sheet: "", row: number, column: index + 1).reference
      return "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    return "<row r=\"\(number)\">\(cells.joined())</row>"
  }

  private static func sheet(_ name: String, _ rows: [[String]]) -> WorkbookFixture.Sheet {
    let all = rows.enumerated().map { row($0 + 1, $1) }
    return WorkbookFixture.Sheet(name, all.joined())
  }

  /// What is read: of each submission its place and its fields, and what belongs to none.
  private static func read(_ sheets: [WorkbookFixture.Sheet]) throws -> [String] {
    let bytes = try WorkbookFixture(sheets).bytes()
    let document = try #require(DocumentReader.read(bytes, name: "a.xlsx").document)
    let library = try OwnForms.library()
    let result = try OwnForms.reader().read(document)
    return try result.submissions.map { reading in
      let definition = try #require(library.form(reading.submission.form))
      let place = reading.submission.place?.description(in: .zh) ?? "—"
      return "\(place) \(reading.submission.fieldsJSON(of: definition))"
    }
  }

  /// What a cover says of the workbook is none of the visit's.
  @Test func takesNothingOfTheFormFromACover() throws {
    let visit = [
      ["目标客户拜访表"], ["客户名称", "甲公司"], ["拜访时间", "2026-11-02"], ["拜访方式", "电话"],
      ["主要要点", "水泵"],
    ]
    let cover = [["十一月汇总"], ["制表", "刘海"], ["编号", "HZ-11"], ["备注", "共一份"]]
    let alone = try Self.read([Self.sheet("拜访", visit)])
    #expect(try Self.read([Self.sheet("封面", cover), Self.sheet("拜访", visit)]) == alone)
    #expect(try Self.read([Self.sheet("拜访", visit), Self.sheet("统计", cover)]) == alone)
  }

  /// A second sheet of the form is the form's, whatever stands over it.
  @Test(arguments: ["续表", "第2页", "转子泵项目"])
  func readsOnOnASecondSheet(title: String) throws {
    let visit = [["目标客户拜访表"], ["客户名称", "甲公司"], ["拜访时间", "2026-11-02"], ["拜访方式", "电话"]]
    let rest = [[title], ["主要要点", "水泵"], ["编制人", "刘海"]]
    let read = try Self.read([Self.sheet("一", visit), Self.sheet("二", rest)])
    #expect(read.count == 1)
    #expect(read[0].contains("\"keyPoints\":\"水泵\"") && read[0].contains("\"name\":\"刘海\""))
  }

  @Test func readsARowASubmissionOfAnExportedList() throws {
    let list = [
      ["审批编号", "提交人", "客户名称", "拜访时间", "拜访方式", "拜访地点", "受访人", "拜访内容"],
      ["2026110001", "王建国", "甲公司", "2026-11-03 09:00", "电话拜访", "上海", "张三", "谈价格"],
      ["2026110002", "王建国", "乙公司", "2026-11-04 09:00", "电话拜访", "上海", "李四", "谈价格"],
      ["2026110003", "王建国", "丙公司", "2026-11-05 09:00", "当面拜访", "南京", "赵六", "送样"],
    ]
    let read = try Self.read([Self.sheet("Sheet1", list)])
    #expect(read.count == 3)
    #expect(
      read.map { String($0.prefix { $0 != " " }) } == ["Sheet1!A2", "Sheet1!A3", "Sheet1!A4"]
    )
    for (text, account) in zip(read, ["甲公司", "乙公司", "丙公司"]) {
      #expect(text.contains("\"accountName\":\"\(account)\""))
    }
  }

  /// Prices directly below the records of a form, with or without a line that names them.
  @Test(arguments: [[], [["附：报价明细"]]])
  func keepsAListOfPricesApart(caption: [[String]]) throws {
    let prices =
      caption + [["品名", "数量", "单价", "金额", "交期"], ["离心泵", "3", "5万元", "15万元", "2026-12-01"]]
    let forms = [
      [["大客户信息分类表"], ["客户名称", "甲公司"], ["姓名", "地位/职务", "性格"], ["张总", "总经理", "直爽"]],
      [
        ["目标客户拜访表"], ["客户名称", "拜访时间", "拜访地点", "拜访方式", "主要要点", "目标客户的想法"],
        ["甲公司", "2026-11-02", "苏州", "电话", "水泵", "好"], ["乙公司", "2026-11-03", "苏州", "电话", "水泵", "好"],
      ],
      [
        ["大客户开发表"], ["客户名称", "甲公司"], ["对象", "方式", "热情", "一般", "冷淡", "日期", "开发备注"],
        ["张总", "电话", "√", "", "", "2026-11-02", "好"], ["开发结果", "开发成功"], ["累计接触次数", "1"],
      ],
    ]
    for form in forms {
      let alone = try Self.read([Self.sheet("一", form)])
      #expect(try Self.read([Self.sheet("一", form + prices)]) == alone)
    }
  }

  /// Rows go on below a blank one, up to the head of the next table.
  @Test func readsOnBelowABlankRowUpToTheNextHead() throws {
    let form = [["大客户分析表"], ["客户名称", "甲公司"], ["分析日期", "2026-11-02"]]
    let factors = [["因素", "具体内容"], ["产品购买费用", "价格占七成"], [], ["政策、社会因素", "环保"]]
    let months = [["月份", "销售额", "采购量"], ["2026年8月", "5万元", "30"], [], ["2026年9月", "6万元", "40"]]
    let rivals = [["竞争对手", "优势", "不足"], ["某泵业", "便宜", "慢"], [], ["另一家", "近", "贵"]]
    let spaced = form + factors + months + rivals
    let read = try Self.read([Self.sheet("一", spaced)])
    #expect(read == (try Self.read([Self.sheet("一", spaced.filter { !$0.isEmpty })])))
    #expect(read.count == 1 && read[0].contains("另一家"))
  }

  @Test func readsFormsThatStandOneBelowAnotherWithoutABlankRow() throws {
    let rows = [
      ["目标客户拜访表"], ["编号", "BF-1", "受控状态", "受控"], ["客户名称", "甲公司"], ["拜访时间", "2026-11-03"],
      ["拜访地点", "上海"], ["拜访方式", "当面拜访"], ["大客户开发表"], ["编号", "KF-1", "受控状态", "受控"],
      ["客户名称", "乙公司"], ["开发结果", "开发成功"], ["累计接触次数", "3"], ["开发成功/失败原因", "价格合适。"],
    ]
    let read = try Self.read([Self.sheet("Sheet1", rows)])
    #expect(read.count == 2)
    #expect(read.first?.contains("\"accountName\":\"甲公司\"") == true)
    #expect(read.last?.contains("\"outcome\":\"success\"") == true)
    #expect(read.last?.contains("\"documentNumber\":\"KF-1\"") == true)
  }

  @Test func letsNoAnswerReachFromOneSheetToTheNext() throws {
    let form = { (account: String, last: [String]) in
      [
        ["目标客户拜访表"], ["客户名称", account], ["拜访时间", "2026-11-03"], ["拜访地点", "上海"],
        ["拜访方式", "当面拜访"], last,
      ]
    }
    let read = try Self.read([
      Self.sheet("Sheet1", form("甲公司", ["备注"])), Self.sheet("十一月", form("乙公司", ["备注", "资料齐全"])),
    ])
    #expect(
      read == [
        """
        — {"accountName":"甲公司","visitedAt":"2026-11-03","place":"上海","method":"inPerson"}
        """,
        """
        — {"accountName":"乙公司","visitedAt":"2026-11-03","place":"上海","method":"inPerson",\
        "remarks":"资料齐全"}
        """,
      ]
    )
  }
}
