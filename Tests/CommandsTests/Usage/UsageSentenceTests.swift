import ArgumentParser
import Testing

@testable import Commands

/// What is wrong with a command line, in Chinese, for whatever the parser says.
@Suite struct UsageSentenceTests {
  @Test(arguments: [
    ("import --reprot x", "没有 --reprot 这个选项，是不是 --report？"),
    ("import --zzzzzzzzz x", "没有 --zzzzzzzzz 这个选项。"), ("import a -x", "没有 -x 这个选项。"),
    ("import a --batch", "--batch <n> 缺少取值。"),
    ("forms blank x -ob", "没有 -ob 这个选项。或者：-o <file> 缺少取值。"),
    ("import a --resume=3", "--resume 不带取值，却写了“3”。"),
    ("forms list a", "多了“a”。"), ("forms list a b", "多了“a”“b”。"),
    ("forms blank -o a.md", "缺少 <id>。"),
    ("import a --format yaml", "--format <format> 不能写成“yaml”，可以写：text、json。"),
    ("import a --progress x", "--progress <progress> 不能写成“x”，可以写：auto、plain、none。"),
    ("import a --today 31.11.2026", "--today <date> 不能写成“31.11.2026”。"),
    ("import a --jobs 两个", "--jobs <n> 不能写成“两个”。"),
  ])
  func tellsWhatTheParserSays(line: String, expected: String) throws {
    let error = #expect(throws: (any Error).self) {
      _ = try Guidang.parseAsRoot(line.split(separator: " ").map(String.init))
    }
    #expect(UsageSentence.chinese(Guidang.message(for: try #require(error))) == expected)
  }

  @Test func givesTheReasonOfAValueThatACommandRefuses() {
    #expect(
      UsageSentence.chinese("The value 'a.pdf' is invalid for '--report <file>': 须以 .md 结尾。")
        == "--report <file> 不能写成“a.pdf”：须以 .md 结尾。"
    )
  }

  @Test(arguments: [
    "", "--batch 须为 1 以上的整数。", "--batch takes a number from 1.", "Unknown option",
    "The value", "   or: ",
  ])
  func takesNothingElseForTheParsers(message: String) {
    #expect(UsageSentence.chinese(message) == nil)
  }
}
