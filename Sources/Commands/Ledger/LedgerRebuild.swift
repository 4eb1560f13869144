import Archive
import ArgumentParser
import Filing
import Forms
import Foundation
import Ledger
import Office
import Values
import Wording

/// `guidang ledger rebuild`: replays everything that was filed, and compares what is stored.
struct LedgerRebuild: AsyncParsableCommand {
  enum Format: String, OptionWord {
    case text
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Replay all that was filed, and say whether the stored ledger was equal. 重放台账。",
    discussion: LocalizedText(
      zh: """
        逐字节比较。与所存不同时重新保存，退出状态为 1。摘要涵盖处理当日的全部客户和待办：\
        同样的表单，两个档案库的摘要相同。
        """,
      en: """
        Compares byte for byte. Where something else was stored, it is stored anew and the exit \
        status is 1. The digest is that of all accounts and obligations on the day of processing: \
        two archives of the same forms have the same.
        """
    )[.onCommandLine]
  )

  @Option(help: "text or json. 输出格式。")
  var format = Format.text

  @OptionGroup var archiving: ArchiveOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await Failure.reported(in: global.language) {
      let office = global.office(over: try archiving.open())
      let replay = try office.rebuildLedger(as: .localUser)
      let rebuilt = replay.rebuilding
      let isEqual = rebuilt.differing.isEmpty
      switch format {
      case .json:
        let json: JSON = [
          "records": .integer(rebuilt.entries), "acts": .integer(replay.acts),
          "accounts": .integer(replay.accounts), "equal": .bool(isEqual),
          "differing": .array(rebuilt.differing.map { .string($0.description) }),
          "digest": .string(replay.digest.rawValue),
        ]
        Console.print(json: json.description)
      case .text: Console.print(sentence(replay, isEqual: isEqual)[global.language])
      }
      try (isEqual ? ExitStatus.success : .findings).end()
    }
  }

  private func sentence(
    _ replay: LedgerReplay,
    isEqual: Bool
  ) -> LocalizedText {
    let rebuilt = replay.rebuilding
    let (entries, acts, accounts) = (rebuilt.entries, replay.acts, replay.accounts)
    if isEqual {
      return LocalizedText(
        zh: "已重放 \(entries) 个版本和 \(acts) 项操作，\(accounts) 个客户：与存储的台账逐字节一致。",
        en: """
          Replayed \(entries) revisions and \(acts) acts, \(accounts) accounts: equal to what was \
          stored, byte for byte.
          """
      )
    }
    let items = rebuilt.differing.map(\.description)
    return LocalizedText(
      zh:
        "已重放 \(entries) 个版本和 \(acts) 项操作，\(accounts) 个客户：存储的台账有 \(items.count) 件不一致（\(items.joined(separator: "、"))），已重建。",
      en: """
        Replayed \(entries) revisions and \(acts) acts, \(accounts) accounts: of \(items.count) items \
        something else was stored (\(items.joined(separator: ", "))); it is stored anew.
        """
    )
  }
}
