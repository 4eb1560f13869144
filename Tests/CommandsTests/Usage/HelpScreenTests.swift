import Testing
import Wording

@testable import Commands

/// A help screen in one language.
@Suite struct HelpScreenTests {
  private static let screen = """
    OVERVIEW: Say what is wrong. 校验表单。

    USAGE: guidang check [--format <format>] <path>

    ARGUMENTS:
      <path>                  Files, folders, zips, or - for standard input.
                              文件、文件夹、压缩包，或 -（标准输入）。

    OPTIONS:
      --format <format>       text or json. 输出格式。 (values: text, json; default:
                              text)
      -h, --help              Show help information.

    """

  @Test func keepsTheChineseWords() {
    #expect(
      HelpScreen(language: .zh).text(of: HelpScreenTests.screen) == """
        说明：校验表单。

        用法：guidang check [--format <format>] <path>

        参数：
          <path>                  文件、文件夹、压缩包，或 -（标准输入）。

        选项：
          --format <format>       输出格式。（可用：text, json；默认：text）
          -h, --help              显示帮助。

        """
    )
  }

  @Test func keepsTheEnglishWords() {
    #expect(
      HelpScreen(language: .en).text(of: HelpScreenTests.screen) == """
        OVERVIEW: Say what is wrong.

        USAGE: guidang check [--format <format>] <path>

        ARGUMENTS:
          <path>                  Files, folders, zips, or - for standard input.

        OPTIONS:
          --format <format>       text or json. (values: text, json; default: text)
          -h, --help              Show help information.

        """
    )
  }

  /// Behind a name that just leaves room stands one blank.
  @Test func keepsTheWordsBehindALongName() {
    let screen = """
      USAGE: guidang serve <options>

      OPTIONS:
        --listen <address:port> The address and port. 监听的地址和端口。

      """
    let text = HelpScreen(language: .zh).text(of: screen)
    let margin = String(repeating: " ", count: 26)
    #expect(text.hasSuffix("  --listen <address:port>\n\(margin)监听的地址和端口。\n"))
  }

  @Test func leavesWhatIsNoHelpScreenAsItIs() {
    let words = (1...9).map { "visitedAt\($0): 拜访时间\($0):" }.joined(separator: "\n")
    #expect(HelpScreen(language: .zh).text(of: words) == words)
  }
}
