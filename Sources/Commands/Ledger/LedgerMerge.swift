import ArgumentParser
import Ledger

/// `guidang ledger merge`: two accounts that are one.
struct LedgerMerge: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Count one account as another; nothing filed changes. 合并客户。",
    discussion: """
      All that is told of OTHER is told of NAME from then on, whatever day it is from. It is an \
      entry of the journal: guidang ledger unmerge brings both back as they were.
      """
  )

  @Argument(help: "The account that stays, by name or credit code. 保留的客户。")
  var name: String

  @Argument(help: "The account that joins it. 并入的客户。")
  var other: String

  @OptionGroup var options: LedgerActOptions

  func run() async throws {
    try await options.enter { book throws(LedgerRefusal) in
      try book.merging(name, with: other)
    }
  }
}
