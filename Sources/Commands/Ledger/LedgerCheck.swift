import Archive
import ArgumentParser
import Ledger
import Office
import Values
import Wording

/// `guidang ledger check`: whether the ledger says only what it may.
struct LedgerCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the ledger; silent when all is well. 检查台账。",
    discussion: LocalizedText(
      zh: """
        每一行都来自已归档的文件；开发成功和失败都有开发表，失败有原因分析，\
        成功有信息分类表或应填的期限；没有客户有两个信用代码，没有接触晚于今天，没有落空的别名。\
        有问题时逐行列出，退出状态为 1。
        """,
      en: """
        Every row comes from a filed item; successes and failures have a development record, \
        failures an analysis, successes a profile or the duty to enter one; no account has two \
        credit codes and no contact lies in the future; no alias is orphaned. A line for each \
        fault, and exit status 1.
        """
    )[.onCommandLine]
  )

  @OptionGroup var options: LedgerOptions

  func run() async throws {
    try await Failure.reported(in: options.global.language) {
      let office = options.global.office(over: try options.archiving.open())
      let (faults, numbers) = try office.ledgerFaults(options.request, as: .localUser)
      if faults.isEmpty { return }
      let table = LedgerTable.faults(faults) { numbers[$0]?.rawValue }
      switch options.printing.format {
      case .text:
        for fault in faults {
          let number = fault.item.flatMap { numbers[$0]?.rawValue }
          Console.print(fault.sentence(number: number)[options.global.language])
        }
      case .json, .csv, .markdown, .xlsx:
        // No view of the ledger: an empty one can have faults, and says so by them alone.
        try LedgerPrinter(options.printing, global: options.global).print([table])
      }
      try ExitStatus.findings.end()
    }
  }
}
