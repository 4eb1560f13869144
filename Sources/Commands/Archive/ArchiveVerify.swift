import Archive
import ArgumentParser
import Filing
import Findings
import Foundation
import Ledger
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

  @OptionGroup var options: ArchiveCareOptions

  func run() async throws {
    try await Failure.reported(in: options.global.language) {
      let archive = try options.archiving.open()
      let faults = try archive.verify()
      // Of a damaged archive the rest may be unreadable, and the faults matter more.
      let replays = faults.isEmpty ? try replaysAlike(archive) : true
      let report = VerificationReport(
        faults: faults,
        numbers: numbers(of: archive),
        ledgerReplays: replays,
        language: options.global.language
      )
      switch format {
      case .json: for json in report.json { Console.print(json: json.description) }
      case .text: for line in report.lines { Console.print(line) }
      }
      try (report.isClean ? ExitStatus.success : .findings).end()
    }
  }

  /// The archive numbers, as far as a damaged archive tells them.
  private func numbers(of archive: any ArchiveStore) -> [ItemID: ArchiveNumber] {
    do {
      return try archive.archiveNumbers()
    } catch {
      Console.note(Failure.sentence(error, in: options.global.language))
      return [:]
    }
  }

  /// Whether the ledger is the same when what was filed is replayed backwards.
  private func replaysAlike(_ archive: any ArchiveStore) throws -> Bool {
    let rules = try FilingRules(library: options.global.library())
    var entries = try archive.ledgerEntries()
    let ledger = Ledger(LedgerBook(entries, policy: rules.ledger, on: options.global.day))
    entries.records.reverse()
    return ledger == Ledger(LedgerBook(entries, policy: rules.ledger, on: options.global.day))
  }
}
