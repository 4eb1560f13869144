import Archive
import ArgumentParser
import Foundation
import Ledger
import Values
import Wording

/// `guidang ledger show`: all that the ledger tells of one account.
struct LedgerShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "All that is told of one account: time line, promises, people. 查看一个客户。",
    discussion: LocalizedText(
      zh: """
        决策者的个人信息不显示；--reveal 可以显示，谁在什么时候看过会记入日志。
        """,
      en: """
        Personal data of decision makers is masked; --reveal shows it, and the journal keeps who \
        looked at it and when.
        """
    )[.onCommandLine]
  )

  @Argument(help: "The account's name, or its credit code. 客户名称或信用代码。")
  var name: String

  @Flag(help: "Show personal data too; the journal tells of it. 显示个人信息（记入日志）。")
  var reveal = false

  @OptionGroup var options: LedgerOptions

  func run() async throws {
    try await Failure.reported(in: options.global.language) {
      let reading = try options.reading()
      let views = reading.book.views(of: name)
      guard !views.isEmpty else {
        throw LedgerRefusal.unknown(name: name, near: reading.book.namesNear(name))
      }
      var tables: [LedgerTable] = []
      var objects: [JSON] = []
      for view in views {
        let people = try DecisionMakers(
          of: view,
          in: reading,
          knownOn: options.knownOn,
          isRevealed: reveal
        )
        let numbers = try reading.archive.archiveNumbers(of: view.items)
        tables += view.tables(words: reading.words) { numbers[$0]?.rawValue }
        if let people { tables.append(people.table) }
        objects.append(
          view.json(decisionMakers: people?.table.rows.map(\.json) ?? []) { numbers[$0]?.rawValue }
        )
      }
      try options.print(tables, of: reading.book, objects: objects)
    }
  }
}
