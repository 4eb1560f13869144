import Archive
import ArgumentParser
import Ledger
import Office
import Values
import Wording

/// `guidang ledger accounts`: a row for each account.
struct LedgerAccounts: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accounts",
    abstract: "List the accounts. 列出客户。",
    discussion: LocalizedText(
      zh: """
        --where 的写法与 guidang search 相同，用台账的列：状态:大客户、\
        逾期:>0、stage:closing、lastContact:2026-10..2026-\
        11、is:overdue、负责人:陆一帆 OR 天数:>30。
        """,
      en: """
        --where takes the grammar of guidang search with the ledger's columns: 状态:大客户, 逾期:>0, \
        stage:closing, lastContact:2026-10..2026-11, is:overdue, 负责人:陆一帆 OR 天数:>30.
        """
    )[.onCommandLine]
  )

  @Option(
    name: .customLong("where"),
    // A query may begin with the hyphen of what it leaves out.
    parsing: .unconditional,
    help: ArgumentHelp("Only the accounts that a query finds. 只列符合条件的客户。", valueName: "query")
  )
  var query: String?

  @Option(
    help: ArgumentHelp(
      "By a column, numbers the largest first (default: by name). 按某栏排列。",
      valueName: "column"
    )
  )
  var sort: String?

  @Flag(help: "In the reverse order. 倒序。")
  var reverse = false

  @OptionGroup var options: LedgerOptions

  func run() async throws {
    var request = options.request
    request.query = query
    request.sort = sort
    request.isReversed = reverse
    try await options.show(.accounts, request)
  }
}
