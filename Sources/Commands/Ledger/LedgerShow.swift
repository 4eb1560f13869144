import Archive
import ArgumentParser
import Foundation
import Ledger
import Office
import Values
import Wording

/// `guidang ledger show`: all that the ledger tells of one account.
struct LedgerShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "All that is told of one account: time line, promises, people. 查看一个客户。",
    discussion: LocalizedText(
      zh: """
        决策者的个人信息不显示；--reveal 理由 可以显示，谁在什么时候为什么看过会记入日志。
        """,
      en: """
        Personal data of decision makers is masked; --reveal WHY shows it, and the journal keeps \
        who looked at it, when and why.
        """
    )[.onCommandLine]
  )

  @Argument(help: "The account's name, or its credit code. 客户名称或信用代码。")
  var name: String

  @OptionGroup var revealing: RevealOption
  @OptionGroup var options: LedgerOptions

  func run() async throws {
    try await Failure.reported(in: options.global.language) {
      let office = options.global.office(
        over: try options.archiving.openForReading(in: options.global.language)
      )
      let answer = try office.account(
        name,
        options.request,
        reason: revealing.reveal,
        as: .localUser
      )
      try options.print(answer)
    }
  }
}
