import Documents
import Findings
import Testing

@Suite("Plain text")
struct PlainTextTests {
  @Test(arguments: [
    ("甲\n\n  乙\u{3000}\r\n丙", "1:1 \"甲\"\n3:3 \"乙\"\n4:1 \"丙\""),
    (
      "300*200*100mm <DN50> _A_ &amp; #3\n[备注]: 无\n[ ] 甲",
      "1:1 \"300*200*100mm <DN50> _A_ &amp; #3\"\n2:1 \"[备注]: 无\"\n3:1 \"[ ] 甲\""
    ),
    ("# 甲\n---\n<b>乙</b>", "1:1 \"# 甲\"\n2:1 \"---\"\n3:1 \"<b>乙</b>\""),
    ("甲\u{7}乙\u{1B}[2J\u{9B}丙\u{B}丁", "1:1 \"甲乙[2J丙\"\n2:1 \"丁\""),
    ("", ""),
  ])
  func keepsCharactersAsTheyWereTyped(_ text: String, _ expected: String) throws {
    let reading = DocumentReader.read(Array(text.utf8), name: "a.txt")
    #expect(try bodyTree(reading) == expected)
    #expect(reading.document?.format == .plainText)
    #expect(reading.findings == [])
  }

  @Test func isToldByItsName() {
    let bytes = Array("# 甲".utf8)
    let format = { (bytes: [UInt8], name: String) in
      DocumentReader.read(bytes, name: name).document?.format
    }
    #expect(format(bytes, "a.TXT") == .plainText)
    #expect(format(bytes, "a.md") == .markdown)
    #expect(format(bytes, "-") == .markdown)
    #expect(format(Array("<甲>".utf8), "a.txt") == .plainText)
  }
}
