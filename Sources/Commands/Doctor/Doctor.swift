import ArgumentParser
import Foundation
import Office
import Reports
import Values
import Wording

/// `guidang doctor`: whether all is well on which the work stands, and what to do where it is not.
struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at all that the work stands on, and say what to mend. 检查运行环境。",
    discussion: LocalizedText(
      zh: "查看程序、表单定义、办公室设置、档案库、磁盘、格式转换、时钟和语言环境，什么也不改。有要改的，退出状态为 1。",
      en: """
        Looks at the program, the definitions, the office, the archive, its disk, the converter, the \
        clock and the locale, and changes nothing. Exit status 1 where something is to be mended.
        """
    )[.onCommandLine]
  )

  @Option(help: "text or json. 输出格式。")
  var format = FormsFormat.text

  @OptionGroup var archiving: ArchiveOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let language = global.language
    let lines = Checkup(
      program: Version.lines(GlobalOptions.layers(named: global.forms)).joined(separator: ", "),
      definitions: global.definitions,
      archive: archiving.path,
      environment: ProcessInfo.processInfo.environment,
      clock: global.clock,
      columns: Console.isTerminal ? Console.terminalColumns : nil
    ).lines()
    switch format {
    case .json:
      for line in lines { Console.print(json: line.json(in: language).description) }
    case .text:
      let names = lines.map { "\($0.state.name[language])  \($0.subject.name[language])" }
      let width = names.map(\.displayWidth).max() ?? 0
      for (name, line) in zip(names, lines) {
        let blanks = String(repeating: " ", count: width - name.displayWidth)
        Console.print("\(name)\(blanks)  \(line.text[language])")
        if let remedy = line.remedy { Console.print("      \(remedy[language])") }
      }
    }
    if lines.contains(where: { $0.state == .mend }) { try ExitStatus.findings.end() }
  }
}
