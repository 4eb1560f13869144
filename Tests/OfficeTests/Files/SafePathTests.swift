import Testing

@testable import Office

/// Where a document's copy goes, wherever the document came from.
@Suite struct SafePathTests {
  @Test(arguments: [
    ("a.docx", "a.docx"), ("in/十一月/a.docx", "in/十一月/a.docx"), ("./in//a.docx", "in/a.docx"),
    ("../../etc/a.docx", "etc/a.docx"), ("in.zip/../../../a.docx", "in.zip/a.docx"),
    ("..", "document"), ("/", "document"), ("", "document"), ("-", "stdin"),
    ("in.zip/..\\..\\a.docx", "in.zip/a.docx"), ("C:\\forms\\a.docx", "C_/forms/a.docx"),
    ("//server/share/a.docx", "a.docx"), ("a\u{0}b\n\u{1B}[2J.docx", "a_b _[2J.docx"),
    ("a\u{202E}xcod.exe", "a_xcod.exe"), ("what? <b>|*\".docx", "what_ _b____.docx"),
    ("in/con.docx", "in/_con.docx"), ("LPT1", "_LPT1"), ("in/name. . /a.md", "in/name/a.md"),
    ("in/. ./a.md", "in/_/a.md"), ("...", "_"),
  ])
  func staysBelowItsFolder(path: String, expected: String) {
    #expect(SafePath(path, arguments: []).description == expected)
  }

  @Test func keepsOfAnAbsolutePathWhatItsArgumentNamed() {
    let path = SafePath("/home/li/forms/十一月/a.docx", arguments: ["/home/li", "/home/li/forms"])
    #expect(path.description == "forms/十一月/a.docx")
  }

  @Test func shortensLongNamesAndKeepsTheirExtension() {
    let path = SafePath("in/" + String(repeating: "长", count: 300) + ".docx", arguments: [])
    #expect(path.description == "in/" + String(repeating: "长", count: 65) + ".docx")
    let deep = SafePath(String(repeating: "abcdefghi/", count: 500) + "a.docx", arguments: [])
    #expect(deep.description.utf8.count <= 1000)
    #expect(deep.description.hasSuffix("/abcdefghi/a.docx"))
  }

  @Test(
    arguments: [
      ("in.v2/a.docx", 1, "annotated", "in.v2/a.annotated.docx"),
      ("in.v2/a.docx", 3, nil, "in.v2/a-3.docx"), ("in.v2/a", 2, nil, "in.v2/a-2"),
      ("in/.a", 2, "annotated", "in/.a-2.annotated"),
    ] as [(String, Int, String?, String)]
  )
  func numbersAName(path: String, number: Int, mark: String?, expected: String) {
    #expect(SafePath(path, arguments: []).numbered(number, marked: mark) == expected)
  }
}
