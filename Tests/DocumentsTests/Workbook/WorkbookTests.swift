import Documents
import Findings
import TestSupport
import Testing
import Wording

@Suite struct WorkbookTests {
  /// An inline string in a cell.
  private static func cell(_ place: String, _ text: String, style: Int = 0) -> String {
    "<c r=\"\(place)\" s=\"\(style)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text)</t></is></c>"
  }

  private static func row(_ number: Int, _ cells: String..., attributes: String = "") -> String {
    "<row r=\"\(number)\"\(attributes)>\(cells.joined())</row>"
  }

  /// Style 1 has lines round it, style 2 a fill, style 3 is struck through, style 4 Wingdings,
  /// style 5 a check box.
  private static let styles = """
    <fonts><font/><font><strike/></font><font><name val="Wingdings"/></font></fonts>
    <fills><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill>\
    </fill></fills>
    <borders><border/><border><left style="thin"/></border></borders>
    <cellXfs><xf/><xf borderId="1"/><xf fillId="1"/><xf fontId="1"/><xf fontId="2"/>\
    <xf><extLst><ext><x:xfComplement xmlns:x="urn:x" i="0"/></ext></extLst></xf></cellXfs>
    """

  private static func read(_ workbook: WorkbookFixture) throws -> DocumentReading {
    DocumentReader.read(try workbook.bytes(), name: "a.xlsx")
  }

  private static func tree(
    _ rows: String,
    before: String = "",
    after: String = "",
    strings: String = ""
  ) throws -> String {
    let sheet = WorkbookFixture.Sheet("Sheet1", rows, before: before, after: after)
    return try bodyTree(read(WorkbookFixture([sheet], strings: strings, styles: styles)))
  }

  // MARK: The grid

  @Test func laysMergedCellsOnTheGridAndTakesTheTitleOffIt() throws {
    let rows =
      Self.row(1, Self.cell("A1", "拜访表", style: 1))
      + Self.row(2, Self.cell("A2", "客户", style: 1), Self.cell("B2", "甲", style: 1))
      + Self.row(3, Self.cell("A3", "要点", style: 1), Self.cell("B3", "乙", style: 1))
      + Self.row(4, "<c r=\"A4\" s=\"1\"/>", Self.cell("D4", "丙"))
    let after = """
      <mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="B2:D2"/><mergeCell ref="B3:C3"/>\
      <mergeCell ref="A3:A4"/></mergeCells>
      """
    #expect(
      try Self.tree(rows, after: after) == """
        Sheet1!A1 "拜访表"
        table Sheet1!A2, 3 columns
          row
            cell Sheet1!A2 "客户"
            cell Sheet1!B2 columns 2 "甲"
          row
            cell Sheet1!A3 rows 2 "要点"
            cell Sheet1!B3 "乙"
            cell Sheet1!D3 ""
          row
            cell Sheet1!B4 ""
            cell Sheet1!D4 "丙"
        """
    )
  }

  @Test func partsTablesAtBlankRowsAndKeepsDrawnBlanks() throws {
    let rows =
      Self.row(1, Self.cell("A1", "甲"), Self.cell("C1", "乙"))
      + Self.row(2, "<c r=\"A2\" s=\"1\"/><c r=\"C2\" s=\"1\"/>")
      + Self.row(9, Self.cell("A9", "注：丙"))
    #expect(
      try Self.tree(rows) == """
        table Sheet1!A1, 2 columns
          row
            cell Sheet1!A1 "甲"
            cell Sheet1!C1 "乙"
          row
            cell Sheet1!A2 ""
            cell Sheet1!C2 ""
        Sheet1!A9 "注：丙"
        """
    )
  }

  @Test func putsRowsAndCellsInOrder() throws {
    let rows =
      "<row r=\"2\">" + Self.cell("B2", "丁") + Self.cell("A2", "丙") + "</row>"
      + Self.row(1, Self.cell("A1", "甲"), Self.cell("B1", "乙"))
    #expect(
      try Self.tree(rows) == """
        table Sheet1!A1, 2 columns
          row
            cell Sheet1!A1 "甲"
            cell Sheet1!B1 "乙"
          row
            cell Sheet1!A2 "丙"
            cell Sheet1!B2 "丁"
        """
    )
  }

  @Test func namesTheHeadOfAListThatFilters() throws {
    let rows =
      Self.row(1, Self.cell("A1", "客户"), Self.cell("B1", "日期"))
      + Self.row(2, Self.cell("A2", "甲"), Self.cell("B2", "乙"))
    let tree = try Self.tree(rows, after: "<autoFilter ref=\"A1:B2\"/>")
    #expect(tree.contains("  row, repeated as a header\n    cell Sheet1!A1"))
  }

  // MARK: What cells show

  @Test func readsTextsOfEveryKind() throws {
    let strings = """
      <si><t>共享</t></si><si><r><t>甲</t></r><r><rPr><strike/></rPr><t>乙</t></r>\
      <rPh sb="0" eb="1"><t>jia</t></rPh></si><si><t>一_x000D_
      二</t></si>
      """
    let rows = Self.row(
      1,
      "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>",
      "<c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"str\"><f>A1</f><v>公式</v></c>",
      "<c r=\"E1\" t=\"b\"><v>1</v></c><c r=\"F1\" s=\"5\" t=\"b\"><v>0</v></c>",
      "<c r=\"G1\" t=\"e\"><v>#N/A</v></c><c r=\"H1\" t=\"d\"><v>2024-03-05T00:00:00</v></c>",
      Self.cell("I1", "\u{FE}", style: 4),
      Self.cell("J1", "丙", style: 3),
      Self.cell("K1", "丁", style: 2)
    )
    #expect(
      try Self.tree(rows, strings: strings) == """
        table Sheet1!A1, 11 columns
          row
            cell Sheet1!A1 "共享"
            cell Sheet1!B1
              Sheet1!B1 "甲乙"
                [3..<6] struck "乙"
            cell Sheet1!C1 "一\\n二"
            cell Sheet1!D1 "公式"
            cell Sheet1!E1 "TRUE"
            cell Sheet1!F1 "☐"
            cell Sheet1!G1 "#N/A"
            cell Sheet1!H1 "2024-03-05"
            cell Sheet1!I1 "☑"
            cell Sheet1!J1
              Sheet1!J1 "丙"
                [0..<3] struck "丙"
            cell Sheet1!K1 shaded "丁"
        """
    )
  }

  @Test func countsDaysFrom1904WhereTheWorkbookDoes() throws {
    let rows = Self.row(1, "<c r=\"A1\" s=\"1\"><v>44000</v></c>")
    let styles = "<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>"
    let workbook = WorkbookFixture(
      [WorkbookFixture.Sheet("Sheet1", rows)],
      styles: styles,
      properties: " date1904=\"1\""
    )
    #expect(try bodyTree(Self.read(workbook)) == "Sheet1!A1 \"2024/6/19\"")
  }

  // MARK: What is hidden, missing or drawn

  @Test func saysWhatIsHiddenOrNotComputed() throws {
    let rows =
      Self.row(1, Self.cell("A1", "甲"), Self.cell("B1", "藏"), "<c r=\"C1\"><f>1+1</f></c>")
      + Self.row(2, Self.cell("A2", "藏"), attributes: " hidden=\"1\"")
    let sheets = [
      WorkbookFixture.Sheet(
        "表",
        rows,
        before: "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>"
      ),
      WorkbookFixture.Sheet("名单", Self.row(1, Self.cell("A1", "藏")), state: "veryHidden"),
    ]
    let reading = try Self.read(WorkbookFixture(sheets))
    #expect(
      try bodyTree(reading) == """
        table 表!A1, 2 columns
          row
            cell 表!A1 "甲"
            cell 表!C1 ""
        """
    )
    #expect(reading.findings.map(\.code) == .init(repeating: .contentNotRead, count: 4))
    #expect(
      reading.findings.map { $0.place?.description(in: .zh) }
        == ["表!A2", "表!B1", "表!C1", "名单!A1"]
    )
  }

  @Test func readsSeveralSheetsEachUnderTheNameThatSomebodyGaveIt() throws {
    let sheets = [
      WorkbookFixture.Sheet("Sheet1", Self.row(1, Self.cell("A1", "甲"))),
      WorkbookFixture.Sheet("十一月", Self.row(1, Self.cell("A1", "乙"))),
      WorkbookFixture.Sheet("拜访表", Self.row(1, Self.cell("A1", "目标客户拜访表"))),
    ]
    #expect(
      try bodyTree(Self.read(WorkbookFixture(sheets))) == """
        Sheet1!A1 "甲"
        十一月!A1 "乙"
        拜访表!A1 "目标客户拜访表"
          header sections 1
        十一月!A1 "十一月"
        """
    )
  }

  @Test func showsCheckBoxesAndTextBoxesInTheirCellsAndCommentsBeside() throws {
    let shape = { (kind: String, column: Int, caption: String, checked: String) in
      """
      <v:shape><v:textbox><div>\(caption)</div></v:textbox><x:ClientData ObjectType="\(kind)">\
      <x:Anchor>\(column), 2, 0, 2, \(column + 1), 9, 1, 1</x:Anchor>\(checked)</x:ClientData>\
      </v:shape>
      """
    }
    let vml = """
      <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">\
      \(shape("Checkbox", 1, "当面", "<x:Checked>1</x:Checked>"))\(shape("Checkbox", 1, "电话", ""))\
      \(shape("Drop", 3, "", ""))</xml>
      """
    let drawing = """
      <xdr:wsDr xmlns:xdr="urn:xdr" xmlns:a="urn:a"><xdr:twoCellAnchor><xdr:from><xdr:col>2\
      </xdr:col><xdr:colOff>9</xdr:colOff><xdr:row>0</xdr:row></xdr:from><xdr:sp><xdr:txBody>\
      <a:p><a:r><a:t>框中</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor>\
      <xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>4</xdr:row></xdr:from><xdr:pic/>\
      </xdr:oneCellAnchor></xdr:wsDr>
      """
    let comments = WorkbookFixture.part(
      "comments",
      """
      <authors><author>李敏</author><author>guidang</author></authors><commentList>\
      <comment ref="A1" authorId="0"><text><t>请核实</t></text></comment>\
      <comment ref="A1" authorId="1"><text><t>自己的</t></text></comment></commentList>
      """
    )
    let sheet = WorkbookFixture.Sheet(
      "Sheet1",
      Self.row(1, Self.cell("A1", "方式"), "<c r=\"B1\"/>"),
      after: """
        <headerFooter><oddHeader>&amp;L&amp;"宋体"&amp;9甲&amp;C第 &amp;P 页</oddHeader></headerFooter>\
        <drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>
        """,
      parts: [
        WordFixture.Part(kind: "drawing", name: "drawings/drawing1.xml", text: drawing),
        WordFixture.Part(kind: "vmlDrawing", name: "drawings/vml1.vml", text: vml),
        WordFixture.Part(kind: "comments", name: "comments1.xml", text: comments),
      ]
    )
    let reading = try Self.read(WorkbookFixture([sheet]))
    #expect(
      try bodyTree(reading).hasPrefix(
        """
        table Sheet1!A1, 3 columns
          row
            cell Sheet1!A1 "方式"
            cell Sheet1!B1 "☑当面 ☐电话"
            cell Sheet1!C1 "框中"
        """
      )
    )
    let document = try #require(reading.document)
    let others = document.parts.dropFirst().map { part in
      DocumentTree.text(Document(format: .xlsx, parts: [part]))
    }
    #expect(others == ["甲\n第  页\n", "请核实\n"])
    #expect(document.parts.map(\.kind) == [.body, .header, .comment])
    #expect(
      reading.findings.map { $0.place?.description(in: .en) } == ["Sheet1!A5", "Sheet1!D1"]
    )
  }

  // MARK: Limits

  @Test(.timeLimit(.minutes(10))) func costsNoMoreForAGiantSheetThanForWhatStandsInIt() throws {
    let blank = (2...200_000).map { "<row r=\"\($0)\"><c r=\"A\($0)\" s=\"1\"/></row>" }.joined()
    let rows =
      Self.row(1, Self.cell("A1", "甲"), Self.cell("XFD1", "乙")) + blank
      + "<row r=\"1048576\">" + Self.cell("XFD1048576", "丙") + "</row>"
    let reading = try Self.read(
      WorkbookFixture(
        [
          WorkbookFixture.Sheet(
            "Sheet1",
            rows,
            after: "<mergeCells><mergeCell ref=\"B1:XFC1048576\"/></mergeCells>"
          )
        ],
        styles: Self.styles
      )
    )
    #expect(reading.findings == [])
    let blocks = try #require(reading.document?.parts.first?.blocks)
    #expect(blocks.count == 2)
  }

  @Test func refusesMoreTextThanTheLimitThoughItIsSharedByItsCells() throws {
    let text = String(repeating: "长", count: 10_000)
    let cells = (1...50).map { "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"s\"><v>0</v></c></row>" }
    var limits = DocumentLimits.standard
    limits.workbookText = 1 << 20
    let workbook = WorkbookFixture(
      [WorkbookFixture.Sheet("Sheet1", cells.joined())],
      strings: "<si><t>\(text)</t></si>"
    )
    let reading = DocumentReader.read(try workbook.bytes(), name: "a.xlsx", limits: limits)
    #expect(reading.findings.map(\.code) == [.unsafeContent])
    #expect(reading.document == nil)
  }
}
