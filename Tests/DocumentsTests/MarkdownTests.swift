import Documents
import Findings
import Testing
import Wording

@Suite("Markdown")
struct MarkdownTests {
  private func tree(_ text: String) throws -> String {
    try bodyTree(DocumentReader.read(Array(text.utf8), name: "a.md"))
  }

  @Test(arguments: [
    ("# 表\n\n客户**名称**：*甲*", "1:1 heading 1 \"表\"\n3:1 \"客户名称：甲\"\n  [6..<12] bold \"名称\""),
    ("甲  \n乙<br>丙\n丁\\\n戊", "1:1 \"甲\\n乙\\n丙\\n丁\\n戊\""),
    ("产能\\>5000 \\*甲\\*", "1:1 \"产能>5000 *甲*\""),
    ("- [x] 甲\n- [ ] 乙\n- [√] 丙", "1:7 item 1 \"☑ 甲\"\n2:7 item 1 \"☐ 乙\"\n3:3 item 1 \"[√] 丙\""),
    ("- 甲\n\n  乙\n  - 丙", "1:3 item 1 \"甲\"\n3:3 item 1 continued \"乙\"\n4:5 item 2 \"丙\""),
    ("2. 甲\n3. 乙", "1:4 item 1 \"2. 甲\"\n2:4 item 1 \"3. 乙\""),
    ("> 说明", "1:3 quotation \"说明\""),
    ("甲<!-- 不见 -->乙\n\n<!-- 块 -->\n\n丙", "1:1 \"甲乙\"\n5:1 \"丙\""),
    ("<div>甲&lt;乙</div>", "1:1 \"甲<乙\""),
    ("```\n甲\n乙\n```", "1:1 \"甲\\n乙\""),
    ("14:00~15:30 ~~旧~~新", "1:1 \"14:00~15:30 旧新\"\n  [12..<15] struck \"旧\""),
    ("[甲](http://a) `乙`", "1:1 \"甲 乙\""),
    ("甲[^1]\n\n[^1]: 注", "1:1 \"甲\"\n  footnote sections 1\n3:7 \"注\""),
    ("", ""),
  ])
  func readsBlocks(_ text: String, _ expected: String) throws {
    #expect(try tree(text) == expected)
  }

  @Test func readsTablesWithTheirCellsPlaces() throws {
    #expect(
      try tree("| 对象 | 方式 |\n|---|:-:|\n| 甲\\|乙 | [x]<br>丙 |\n| 丁 |") == """
        table 1:1, 2 columns
          row, repeated as a header
            cell 1:2 "对象"
            cell 1:7 "方式"
          row
            cell 3:2 "甲|乙"
            cell 3:9 "[x]\\n丙"
          row
            cell 4:2 "丁"
            cell 4:1 ""
        """
    )
  }

  @Test func readsFrontMatter() throws {
    let text = """
      ---
      编号: "KH-\\"1\\""
      # 注释
      客户: '甲''乙'
      要点: |
        第一
        第二
      人员:
        - 王
        - "李"
      资料: [客户资料, '名片']
      方式: [x]电话 [ ]信函
      时间: 2024-03-05 9:00
      不是键值
      空:
      ---
      正文
      """
    #expect(
      try tree(text) == """
        2:1 front matter "编号: KH-\\"1\\""
        4:1 front matter "客户: 甲'乙"
        5:1 front matter "要点: 第一\\n第二"
        8:1 front matter "人员: 王\\n李"
        11:1 front matter "资料: 客户资料、名片"
        12:1 front matter "方式: [x]电话 [ ]信函"
        13:1 front matter "时间: 2024-03-05 9:00"
        14:1 front matter "不是键值"
        15:1 front matter "空: "
        17:1 "正文"
        """
    )
  }

  @Test func countsColumnsInCharacters() throws {
    #expect(try tree("- 甲 > x\n  > 乙") == "1:3 item 1 \"甲 > x\"\n2:5 quotation \"乙\"")
  }

  static func utf16(_ text: String, mark: [UInt8]) -> [UInt8] {
    text.utf16.reduce(into: mark) { bytes, unit in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      bytes += mark[0] == 0xFF ? pair : pair.reversed()
    }
  }

  static let text = "客户名称：𠮷祥公司\n"
  static let gb: [UInt8] = [0xBF, 0xCD, 0xBB, 0xA7, 0xC3, 0xFB, 0xB3, 0xC6, 0xA3, 0xBA]

  @Test(
    arguments: [
      (Array(text.utf8), text, nil),
      ([0xEF, 0xBB, 0xBF] + Array(text.utf8), text, nil),
      (utf16(text, mark: [0xFF, 0xFE]), text, "UTF-16"),
      (utf16(text, mark: [0xFE, 0xFF]), text, "UTF-16"),
      (gb, "客户名称：\n", "GB18030"),
      (Array("客户名称填写在这里：甲".utf8).dropLast(), "客户名称填写在这里：\u{FFFD}\n", "UTF-8 with broken bytes"),
    ] as [([UInt8], String, String?)]
  )
  func tellsEncodings(_ bytes: [UInt8], _ text: String, _ encoding: String?) throws {
    let reading = DocumentReader.read(bytes, name: "a.txt")
    let document = try #require(reading.document)
    #expect(DocumentTree.text(document) == text)
    #expect(reading.findings.map(\.code) == (encoding == nil ? [] : [.textEncoding]))
    #expect(reading.findings.first?.arguments["encoding"]?.en == encoding)
  }
}
