import Testing
import Wording

@testable import Commands

/// A word on the command line that stands where a subcommand must, and is none.
@Suite struct UnknownCommandTests {
  private func unknown(_ line: String) -> UnknownCommand? {
    UnknownCommand(in: line.split(separator: " ").map(String.init), below: Guidang.self)
  }

  @Test(arguments: [
    "", "import", "import improt", "search save x", "forms", "forms list x", "help", "help import",
    "ledger help show", "help archive verify", "help help", "--version", "ledger --help",
    "--lang zh", "archive verify",
  ])
  func isNoneWhereTheParserKnowsItsWay(line: String) {
    #expect(unknown(line) == nil)
  }

  @Test func namesTheNearest() {
    #expect(
      unknown("improt a.docx")?.sentence
        == LocalizedText(
          zh: "guidang: 没有“improt”这个命令，是不是 guidang import？全部命令见 guidang --help。",
          en: "guidang: There is no command 'improt'. Did you mean 'guidang import'? "
            + "All commands are in 'guidang --help'."
        )
    )
    #expect(
      unknown("ledger shwo")?.sentence.zh
        == "guidang: 没有“shwo”这个命令，是不是 guidang ledger show？全部命令见 guidang ledger --help。"
    )
  }

  @Test(arguments: ["help improt", "ledger help shwo", "help ledger shwo"])
  func namesTheNearestOfWhatHelpIsAskedFor(line: String) {
    #expect(unknown(line)?.sentence.zh.contains("没有“") == true)
  }

  @Test func namesThemAllWhereNoneIsNear() {
    #expect(
      unknown("forms 表.docx")?.sentence
        == LocalizedText(
          zh:
            "guidang: 没有“表.docx”这个命令，guidang forms 之后可以写：list、show、learn、blank、schema、check。用法见 guidang forms --help。",
          en: "guidang: There is no command '表.docx'; after guidang forms stands one of "
            + "list, show, learn, blank, schema, check. Their use is in 'guidang forms --help'."
        )
    )
  }

  @Test func saysWhatItReadWithoutItsControlCharacters() {
    let word = UnknownCommand(in: ["im\u{1B}[2Jport"], below: Guidang.self)
    #expect(word?.sentence.zh.contains("\u{1B}") == false)
  }

  @Test(arguments: [
    (["improt", "--lang", "en"], Language.en), (["improt", "--lang=en"], .en), (["a"], .zh),
    (["a", "--", "--lang", "en"], .zh), (["a", "--lang"], .zh), (["a", "--lang", "fr"], .zh),
    (["--lang", "zh", "--lang", "en"], .en),
  ])
  func speaksTheLanguageOfTheCommandLine(arguments: [String], expected: Language) {
    #expect(Language(arguments: arguments, environment: [:]) == expected)
  }
}
