import Archive
import ArgumentParser
import Filing
import Ledger
import Office
import Values
import Wording

/// `guidang archive due-for-disposal`: what is past its retention; it disposes of nothing.
struct ArchiveDisposal: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due-for-disposal",
    abstract: "List what is past its retention; nothing is disposed of. 列出保管期限已满的档案。"
  )

  @Option(
    help: ArgumentHelp(
      "The day to judge by (default: the day of processing). 判定日期。",
      valueName: "date"
    )
  )
  var on: Day?

  @OptionGroup var printing: TableOptions

  @OptionGroup var options: ArchiveCareOptions

  func run() async throws {
    try await Failure.reported(in: options.global.language) {
      let table = try options.office().dueForDisposal(on: on, as: .localUser)
      try LedgerPrinter(printing, global: options.global).print([table])
    }
  }
}
