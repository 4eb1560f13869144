import Archive
import ArgumentParser
import Filing
import Ledger
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
      let rules = try FilingRules(library: options.global.library())
      let day = on ?? options.global.day
      var table = LedgerTable(
        id: "due-for-disposal",
        title: LocalizedText(zh: "保管期限已满", en: "Past their retention"),
        columns: [
          LedgerTable.Column("archiveNumber", LocalizedText(zh: "档号", en: "archive number")),
          LedgerTable.Column("account", LocalizedText(zh: "客户", en: "account")),
          LedgerTable.Column("date", LocalizedText(zh: "日期", en: "date")),
          LedgerTable.Column("retention", LocalizedText(zh: "保管期限", en: "retention")),
          LedgerTable.Column("pastSince", LocalizedText(zh: "期满日", en: "past since")),
        ]
      )
      for item in try options.archiving.open().items() {
        guard let revision = item.revisions.last,
          let end = rules.numbers.retention.end(of: item.retention, itemDate: revision.date),
          end <= day
        else { continue }
        table.rows.append(item.row(revision, end: end))
      }
      try LedgerPrinter(printing, global: options.global).print([table])
    }
  }
}

extension FiledItem {
  fileprivate func row(_ revision: FiledRevision, end: Day) -> LedgerTable.Row {
    var members = [
      JSON.Member("id", .string(id.description)),
      JSON.Member("archiveNumber", .string(archiveNumber.rawValue)),
      JSON.Member("form", .string(form.rawValue)),
      JSON.Member("account", .string(revision.account)),
      JSON.Member("date", .string(revision.date.description)),
      JSON.Member("retention", .string(retention.rawValue)),
      JSON.Member("pastSince", .string(end.description)),
    ]
    if withdrawal != nil { members.append(JSON.Member("withdrawn", true)) }
    return LedgerTable.Row(
      json: .object(members),
      cells: [
        .text(archiveNumber.rawValue), .text(revision.account), .day(revision.date),
        .text(retention.rawValue), .day(end),
      ]
    )
  }
}
