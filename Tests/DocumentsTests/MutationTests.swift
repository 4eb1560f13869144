import Documents
import Findings
import Glibc
import Packages
import TestSupport
import Testing
import Wording

@Suite("Mutations")
struct MutationTests {
  /// Every construct in one text, so that mutations meet all of the reader.
  static let everything =
    (textConstructs + tableConstructs + fieldConstructs + changeConstructs
    + controlConstructs).map(\.fixture.body).joined()

  static let markdown = """
    ---
    编号: "KH-1"
    ---
    # 表

    - [x] 甲
      1. 乙

    | a | b |
    |---|---|
    | [x] | **丙** <br> |

    > 丁 ~~戊~~ <!-- 己 --> [l](u) ![p](q)

    ```
    code
    ```
    <div>庚</div>
    """

  /// Some hundreds, or as many as `GUIDANG_MUTATIONS` says for the long run.
  static let count = getenv("GUIDANG_MUTATIONS").flatMap { Int(String(cString: $0)) } ?? 300

  @Test(arguments: 0..<count) func endsInAValueOrACodedFinding(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let fixture = WordFixture(body: MutationTests.everything, styles: hiddenStyles)
    let bytes: [UInt8]
    let name: String
    switch seed % 4 {
    case 0:
      bytes = mutate(try fixture.bytes(in: .transitional), &generator)
      name = "a.docx"
    case 1:
      var files = fixture.files
      let index = Int.random(in: files.indices, using: &generator)
      let text = mutate(Array(files[index].text.utf8), &generator)
      files[index].text = String(decoding: text, as: UTF8.self)
      bytes = try fixture.package(of: files)
      name = "a.docx"
    case 2:
      bytes = mutate(try fixture.bytes(in: seed % 8 == 2 ? .flatOPC : .word2003), &generator)
      name = "a.xml"
    default:
      bytes = mutate(Array(MutationTests.markdown.utf8), &generator)
      name = "a.md"
    }
    let reading = DocumentReader.read(bytes, name: name)
    if let document = reading.document {
      #expect(!DocumentTree.describe(document).isEmpty)
    } else {
      #expect(reading.findings.contains { $0.severity == .error })
    }
  }

  /// Moves elements about, which keeps the XML well-formed and the structure nonsense.
  @Test(arguments: 0..<count / 5) func survivesElementsInAnyOrder(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) &+ 7_000)
    let names = [
      "p", "r", "t", "tbl", "tr", "tc", "sdt", "sdtContent", "sdtPr", "pPr", "rPr", "tcPr", "trPr",
      "sectPr", "fldChar", "ruby", "rt", "txbxContent", "hdr", "footnote", "del", "ins", "body",
      "checkBox", "ffData", "instrText", "vMerge", "gridSpan", "comment", "tblGrid", "fldSimple",
    ]
    func element(_ depth: Int) -> String {
      guard let name = names.randomElement(using: &generator) else { return "" }
      let type = ["begin", "separate", "end"].randomElement(using: &generator) ?? ""
      let count = depth > 0 ? Int.random(in: 0...4, using: &generator) : 0
      let inner = (0..<count).map { _ in element(depth - 1) }.joined()
      return
        "<w:\(name) w:fldCharType=\"\(type)\" w:val=\"1\">\(inner.isEmpty ? "甲" : inner)</w:\(name)>"
    }
    let body = (0..<20).map { _ in element(6) }.joined()
    for container in WordFixture.Container.allCases {
      let bytes = try WordFixture(body: body).bytes(in: container)
      let reading = DocumentReader.read(bytes, name: "a.xml")
      #expect(reading.document != nil || !reading.findings.isEmpty)
    }
  }

  /// A workbook with what its reader acts upon.
  private static let workbook = WorkbookFixture(
    [
      WorkbookFixture.Sheet(
        "拜访表",
        """
        <row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><rPr><b/></rPr>\
        <t>甲</t></r></is></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row>\
        <row r="3"><c r="A3" s="1"><f>1+1</f></c><c r="C3" s="1"><v>45356.5</v></c></row>
        """,
        before: "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>",
        after: """
          <autoFilter ref="A1:C3"/><mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A3:A9"/>\
          </mergeCells><headerFooter><oddHeader>&amp;L甲&amp;"b"&amp;9</oddHeader></headerFooter>\
          <drawing r:id="rId1"/>
          """,
        parts: [
          WordFixture.Part(
            kind: "drawing",
            name: "drawing1.xml",
            text: """
              <d xmlns="urn:d"><twoCellAnchor><from><col>1</col><row>2</row></from><txBody><p>\
              <t>乙</t></p></txBody></twoCellAnchor></d>
              """
          )
        ]
      )
    ],
    strings: "<si><t>客户_x000D_</t><rPh><t>k</t></rPh></si>",
    styles: """
      <numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m/d h:mm;[Red]-#,##0.0%"/></numFmts>\
      <borders><border/><border><left style="thin"/></border></borders>\
      <cellXfs><xf/><xf numFmtId="164" borderId="1"/></cellXfs>
      """
  )

  private static let openText = OpenDocumentFixture(
    OpenDocumentConstructs.all.map(\.0).joined(),
    pages:
      "<style:master-page style:name=\"Standard\"><style:header><text:p>页眉</text:p></style:header></style:master-page>"
  )

  @Test(arguments: 0..<count) func survivesMutatedWorkbooksAndTexts(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) &+ 70_000)
    var files =
      seed.isMultiple(of: 3) ? MutationTests.workbook.files : MutationTests.openText.files
    let bytes: [UInt8]
    if seed % 3 == 2 {
      bytes = mutate(MutationTests.openText.flat, &generator)
    } else if seed % 4 < 3 {
      let index = Int.random(in: files.indices, using: &generator)
      let text = mutate(Array(files[index].text.utf8), &generator)
      files[index].text = String(decoding: text, as: UTF8.self)
      bytes = try WordFixture(body: "").package(of: files)
    } else {
      bytes = mutate(try WordFixture(body: "").package(of: files), &generator)
    }
    let reading = DocumentReader.read(bytes, name: ["a.xlsx", "a.odt", "a.fodt"][seed % 3])
    if let document = reading.document {
      #expect(!DocumentTree.describe(document).isEmpty)
    } else {
      #expect(reading.findings.contains { $0.severity == .error })
    }
  }

  private func mutate(
    _ original: [UInt8],
    _ generator: inout SeededGenerator
  ) -> [UInt8] {
    var bytes = original
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      guard !bytes.isEmpty else { return bytes }
      let position = Int.random(in: bytes.indices, using: &generator)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes[position] = UInt8.random(in: .min ... .max, using: &generator)
      case 1: bytes[position] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      case 2: bytes.remove(at: position)
      case 3:
        let end = min(bytes.count, position + Int.random(in: 1...40, using: &generator))
        bytes.insert(contentsOf: bytes[position..<end], at: position)
      default: bytes.removeLast(min(bytes.count, Int.random(in: 1...200, using: &generator)))
      }
    }
    return bytes
  }
}
