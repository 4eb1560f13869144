import Archive
import ArgumentParser
import Filing
import Findings
import Foundation
import Ledger
import Office
import Values
import Wording

/// `guidang archive verify`: whether everything is as it was filed.
struct ArchiveVerify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check originals, journal, numbers, index and ledger. 四性检测。",
    discussion: LocalizedText(
      zh: """
        按档案“四性”报告（DA/T 70-2018）：真实性、完整性、可用性、安全性。\
        有任何问题时退出状态为 1。
        """,
      en: """
        Reports under the four properties that archivists examine (DA/T 70-2018): 真实性 authenticity, \
        完整性 completeness, 可用性 usability, 安全性 security. Exit status 1 when anything is at fault.
        """
    )[.onCommandLine]
  )

  @Option(help: "text, or json: one object a property. 输出格式。")
  var format = ArchiveFormat.text

  @Option(
    help: ArgumentHelp(
      "Where the journal ended before, as a verification or an export told it. 以前记下的日志末条。",
      valueName: "entry:digest"
    )
  )
  var head: String?

  @OptionGroup var options: ArchiveCareOptions

  func validate() throws {
    if let head, JournalHead(head) == nil {
      throw ValidationError(
        zh: "--head 应为“条号:摘要”，例如 17:3f2a9c0d11e4b7a2。",
        en: "--head takes an entry's number and digest, such as 17:3f2a9c0d11e4b7a2."
      )
    }
  }

  func run() async throws {
    try await Failure.reported(in: options.global.language) {
      let language = options.global.language
      let report = try options.office().verification(
        noted: head.flatMap { JournalHead($0) },
        as: .localUser
      )
      if let fault = report.numbersFault { Console.note(Failure.sentence(fault, in: language)) }
      switch format {
      case .json: for json in report.json(in: language) { Console.print(json: json.description) }
      case .text:
        for line in report.lines(in: language) { Console.print(line) }
        if let head = report.head { Console.note(head.note[language]) }
      }
      try (report.isClean ? ExitStatus.success : .findings).end()
    }
  }
}
