public import ArgumentParser
import Findings
import Foundation
import Intake
import Wording

/// The program: its subcommands, and what they share.
public struct Guidang: AsyncParsableCommand {
  /// The name, the summary and the subcommands, as the help screen prints them.
  public static let configuration = CommandConfiguration(
    commandName: "guidang",
    abstract: "Read, validate, file and search the forms of key accounts. 归档：读取、校验、归档、检索大客户表单。",
    discussion: LocalizedText(
      zh: """
        PATH 是文件、文件夹（含子文件夹）、装着文档的压缩包、邮件，或 -（标准输入）。\
        结果写到标准输出，其余写到标准错误。

        退出状态：0 一切正常；1 有必须修改的问题，或检索不到；2 未能完成；64 用法不对；\
        75 档案库被占用。
        """,
      en: """
        PATH is a file, a folder (read with all its subfolders), a bundle of documents, a mail, \
        or - for standard input. Data goes to standard output, everything else to standard error.

        Exit status: 0 all well; 1 findings of severity error, or no hit; 2 the work could not be \
        done; 64 wrong usage; 75 the archive is locked.
        """
    )[.onCommandLine],
    version: "guidang \(version)",
    subcommands: [
      Extract.self, Validate.self, Explain.self, New.self, Import.self, ReturnsCommand.self,
      Search.self,
      SearchSave.self, Show.self,
      LedgerCommand.self, Remind.self, ArchiveCommand.self, FormsCommand.self, OfficeCommand.self,
      Serve.self, Doctor.self,
    ]
  )

  /// The program's version.
  static let version = "0.1.0"

  /// A program without arguments, as the argument parser asks for one.
  public init() {}

  /// Runs the program on its command line, and ends it.
  public static func start() async {
    // The time of every entry of a zip is told in local time, for which the C library looks at the
    // system's zone anew each time unless the environment names it.
    setenv("TZ", ":/etc/localtime", 0)
    let arguments = CommandArguments.texts
    if let script = CompletionScript.asked(for: arguments) {
      Console.print(bytes: Array(script.utf8))
      return
    }
    if arguments == ["--version"] {
      for line in Version.lines(GlobalOptions.layers(named: nil)) { Console.print(line) }
      return
    }
    let language = Language.onCommandLine
    if let unknown = UnknownCommand(in: arguments, below: Guidang.self) {
      Console.note(unknown.sentence[language])
      exit(withError: ExitCode(ExitStatus.usage.rawValue))
    }
    do {
      var command = try await asyncParseAsRoot(SearchArguments.parsed(arguments))
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let status as ExitCode where status != .success {
      // The parser would make a help screen first.
      Foundation.exit(status.rawValue)
    } catch {
      if exitCode(for: error) == .success {
        Console.print(HelpScreen(language: language).text(of: fullMessage(for: error)))
        exit(withError: ExitCode.success)
      }
      let sentence = message(for: error)
      if exitCode(for: error) == .validationFailure, !sentence.isEmpty {
        Console.note(
          UsageMessage(language: language).text(of: fullMessage(for: error), saying: sentence)
        )
        exit(withError: ExitCode.validationFailure)
      }
      exit(withError: error)
    }
  }
}
