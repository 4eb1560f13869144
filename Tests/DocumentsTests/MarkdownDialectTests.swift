import Documents
import Testing

@Suite("Markdown's dialects")
struct MarkdownDialectTests {
  private func tree(_ text: String) throws -> String {
    try bodyTree(DocumentReader.read(Array(text.utf8), name: "a.md"))
  }

  @Test(arguments: [
    (
      "**甲**~~乙~~<u>丙</u>",
      "1:1 \"甲乙丙\"\n  [0..<3] bold \"甲\"\n  [3..<6] struck \"乙\"\n  [6..<9] underlined \"丙\""
    ),
    ("==甲== 乙", "1:1 \"甲 乙\"\n  [0..<3] highlighted \"甲\""),
    (#"\=\=甲\=\= `==乙==` a==b"#, "1:1 \"==甲== ==乙== a==b\""),
    ("**甲：**乙", "1:1 \"甲：乙\"\n  [0..<6] bold \"甲：\""),
    (#"\**甲：**乙 `**甲：**乙`"#, "1:1 \"**甲：**乙 **甲：**乙\""),
    ("甲\n==", "1:1 heading 1 \"甲\""),
    ("[[甲]]、[[乙|丙]]、\\[[丁]]", "1:1 \"甲、丙、[[丁]]\""),
    (
      "**甲：**[乙]{.underline} [丙]{.red}",
      "1:1 \"甲：乙 丙\"\n  [0..<6] bold \"甲：\"\n  [6..<9] underlined \"乙\""
    ),
    ("# 甲 {#id .unnumbered}\n\n::: {.note}\n乙\n:::", "1:1 heading 1 \"甲\"\n4:1 \"乙\""),
    ("编号:: 一\n- [地点:: 二]", "1:1 \"编号: 一\"\n2:3 item 1 \"地点: 二\""),
    ("std::vector 9::30", "1:1 \"std::vector 9::30\""),
    ("> [!note] 甲\n> 乙\n\n> [!tip]-\n> 丙", "1:3 quotation \"甲\\n乙\"\n4:3 quotation \"丙\""),
    ("[备注]: 甲\n\n[x]: http://a.b\n\n[x]", "1:1 \"[备注]: 甲\"\n5:1 \"x\""),
    ("客户<VIP>，<br>下<A级>", "1:1 \"客户<VIP>，\\n下<A级>\""),
    ("甲&#27;[31m&#7;乙&#8;", "1:1 \"甲[31m乙\""),
    ("[地点]: https://a.b/2", "1:1 \"[地点]: https://a.b/2\""),
    ("```\n==甲==\n[乙]: 丙\n```", "1:1 \"==甲==\\n[乙]: 丙\""),
    ("---\n客户: \"[[甲]]\"\n---\n乙", "2:1 front matter \"客户: 甲\"\n4:1 \"乙\""),
  ])
  func readsWhatTheyShow(_ text: String, _ expected: String) throws {
    #expect(try tree(text) == expected)
  }

  @Test func readsTablesOfHTML() throws {
    let text = """
      <table>
      <tr><th colspan=2>甲</th><th rowspan="2" bgcolor="#ddd">乙</th></tr>
      <tr><td>丙 < 0.5%<br>丁</td><td>&ndash;&#9745;&bogus;</td></tr>

      <tr>
          <td>

      - [x] 戊

      </td></tr>
      </table>

      己
      """
    #expect(
      try tree(text) == """
        table 1:1, 3 columns
          row, repeated as a header
            cell 2:5 columns 2
              2:19 "甲"
                [0..<3] bold "甲"
            cell 2:25 rows 2 shaded
              2:56 "乙"
                [0..<3] bold "乙"
          row
            cell 3:5 "丙 < 0.5%\\n丁"
            cell 3:27 "–☑&bogus;"
          row
            cell 6:5
              8:7 item 1 "☑ 戊"
        13:1 "己"
        """
    )
  }

  @Test func readsGridTables() throws {
    let text = """
      +------+------+
      | 甲   | **乙** |
      +======+======+
      | 丙   | 丁   |
      |      | 戊   |
      +------+------+

      +---+---+
      | a | b |
      |   +---+
      |   | c |
      +---+---+
      | d     |
      +-------+
      """
    #expect(
      try tree(text) == """
        table 1:1, 2 columns
          row, repeated as a header
            cell 2:3 "甲"
            cell 2:9
              2:9 "乙"
                [0..<3] bold "乙"
          row
            cell 4:3 "丙"
            cell 4:9 "丁\\n戊"
        table 8:1, 2 columns
          row
            cell 9:3 rows 2 "a"
            cell 9:7 "b"
          row
            cell 11:7 "c"
          row
            cell 13:3 columns 2 "d"
        """
    )
  }
}
