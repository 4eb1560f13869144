import Findings
import Testing
import Wording

@Suite struct RendererTests {
  static let cell = Place.cell(
    CellPlace(
      part: "word/document.xml",
      position: GridPosition(table: 1, row: 3, column: 2)
    )
  )

  static let report = DocumentReport(
    path: "一月/a b.docx",
    findings: [
      Finding(
        .error,
        .invalidDate,
        form: "visit-record",
        submission: 0,
        field: "visitedAt",
        label: LocalizedText(zh: "拜访时间", en: "Time of visit"),
        place: cell,
        found: "2024年13月5日",
        expected: LocalizedText(zh: "日期", en: "a date"),
        notes: [FindingNote(LocalizedText(zh: "别处", en: "elsewhere"), place: cell)]
      ),
      Finding(
        .info,
        .contentNotRead,
        place: .line(9, column: 3),
        arguments: ["detail": LocalizedText(zh: "图片", en: "picture")]
      ),
    ],
    pictures: [
      Picture(margin: "3", text: "拜访时间 | 2024年13月5日", mark: 7..<17), nil,
    ]
  )

  static func printed(_ renderer: some FindingRenderer) -> [String] {
    var renderer = renderer
    return renderer.lines(of: report) + renderer.end()
  }

  @Test func printsTextWithAPicture() {
    #expect(
      RendererTests.printed(TextRenderer(language: .zh)) == [
        "一月/a b.docx: 表1 第3行 第2列: 错误[invalid-date]: “拜访时间”填写的“2024年13月5日”不是有效日期。请填写日期。",
        " 3 | 拜访时间 | 2024年13月5日",
        "   |            ^^^^^^^^^^^^^",
        "   = 另见 表1 第3行 第2列: 别处",
        "一月/a b.docx:9:3: 提示[content-not-read]: 文档中有内容没有读取：图片。如其中有填写内容，请改写为文字，例如把图片里的答案录入栏内。",
      ]
    )
  }

  @Test func keepsControlCharactersFromTheTerminal() {
    let report = DocumentReport(
      path: "a\u{1B}[2J.md",
      findings: [Finding(.error, .encryptedDocument)]
    )
    let lines = TextRenderer(language: .en).lines(of: report)
    #expect(!lines.joined().unicodeScalars.contains("\u{1B}"))
  }

  @Test func printsJSONLines() {
    let lines = RendererTests.printed(JSONRenderer(language: .en))
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix(#"{"path":"一月/a b.docx","severity":"error","code":"invalid-date""#))
    #expect(lines[0].contains(#""notes":[{"message":"elsewhere","location":{"part""#))
  }

  @Test func printsWorkflowCommands() {
    #expect(
      RendererTests.printed(GitHubRenderer(language: .en)) == [
        "::error file=一月/a b.docx,title=invalid-date::table 1, row 3, column 2: “Time of visit” says “2024年13月5日”, which is no date. Enter a date.",
        "::notice file=一月/a b.docx,line=9,col=3,title=content-not-read::Some of the document was not read: picture. If it holds answers, type them as text into their fields.",
      ]
    )
  }

  @Test func printsAJUnitReport() {
    let lines = RendererTests.printed(JUnitRenderer(language: .en))
    #expect(
      Array(lines.prefix(4)) == [
        #"<?xml version="1.0" encoding="UTF-8"?>"#,
        #"<testsuites name="guidang validate" tests="1" failures="1" errors="0">"#,
        #"  <testsuite name="一月/a b.docx" tests="1" failures="1" errors="0">"#,
        #"    <testcase classname="visit-record" name="1 visitedAt: invalid-date">"#,
      ]
    )
    #expect(lines.last == "</testsuites>")
  }

  /// The shape that the schema of OASIS asks for, with both kinds of place.
  @Test func printsASARIFLog() throws {
    let renderer = SARIFRenderer(
      language: .en,
      version: "1.0.0",
      catalogue: FindingCatalogue.entries
    )
    let text = try #require(RendererTests.printed(renderer).first)
    for piece in [
      #""version":"2.1.0","runs":[{"tool":{"driver":{"name":"guidang","version":"1.0.0""#,
      #"{"id":"invalid-date","shortDescription""#,
      #""uri":"%E4%B8%80%E6%9C%88/a%20b.docx"}},"logicalLocations":[{"name":"table 1, row 3, column 2","#,
      #""fullyQualifiedName":"visit-record/visitedAt","kind":"member""#,
      #""region":{"startLine":9,"startColumn":3}"#,
      #""level":"note""#,
      #""partialFingerprints":{"guidangFinding/v1":""#,
    ] {
      #expect(text.contains(piece), "\(piece)")
    }
  }

  @Test(arguments: [
    ("abc", 1..<2, "abc", " ^"),
    ("客户名称", 2..<4, "客户名称", "    ^^^^"),
    ("客户", 2..<2, "客户", "    ^"),
    ("ＡＢ", 1..<2, "ＡＢ", "  ^^"),
  ])
  func alignsTheMark(text: String, mark: Range<Int>, shown: String, marks: String) {
    let lines = Picture(margin: "7", text: text, mark: mark).lines
    #expect(lines == [" 7 | \(shown)", "   | \(marks)"])
  }

  @Test func cutsLongLinesRoundTheMark() throws {
    let text = String(repeating: "客", count: 100) + "错" + String(repeating: "户", count: 100)
    let lines = Picture(margin: "1", text: text, mark: 100..<101).lines
    let column = try #require(lines[0].firstIndex(of: "错"))
    #expect(String(lines[0][..<column]).displayWidth == lines[1].displayWidth - 2)
    #expect(lines[0].displayWidth < 115)
  }
}
