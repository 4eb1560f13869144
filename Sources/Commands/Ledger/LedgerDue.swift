import ArgumentParser
import Foundation
import Ledger
import Office
import Reports
import Values

/// `guidang ledger due`: what is open or overdue.
struct LedgerDue: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "List what is due and overdue. 列出待办和逾期事项。"
  )

  @Flag(help: "Also what was met. 包括已完成的。")
  var all = false

  @Flag(help: "By who is in charge of the account. 按负责人排列。")
  var byOwner = false

  @Option(help: ArgumentHelp("Only of one who is in charge. 只列某负责人的。", valueName: "name"))
  var owner: String?

  @Flag(help: "As a calendar of the days on which it is due (iCalendar). 输出日历文件。")
  var ics = false

  @OptionGroup var options: LedgerOptions

  func validate() throws {
    if ics, options.printing.wanted != nil {
      throw ValidationError(
        zh: "--ics 输出日历，不与 --format 同用。",
        en: "--ics prints a calendar; --format does not go with it."
      )
    }
  }

  func run() async throws {
    try await Failure.reported(in: options.global.language) {
      let book = try options.reading().book
      let owner = owner.map(PersonName.plain)
      let owned = book.ownedObligations.filter {
        (all || $0.obligation.state.isOutstanding) && (owner == nil || $0.owner == owner)
      }
      if ics {
        let calendar = DueCalendar(owned, at: Timestamp(Date()), language: options.global.language)
        guard let output = options.printing.output, output != "-" else {
          return Console.print(bytes: Array(calendar.text.utf8))
        }
        return try WholeFile.write(Array(calendar.text.utf8), to: output)
      }
      let isForPeople =
        switch options.printing.format {
        case .text, .markdown: true
        case .json, .csv, .xlsx: false
        }
      try options.print(
        [.due(owned, byOwner: byOwner, inOneLine: isForPeople, on: book.day)],
        of: book
      )
    }
  }
}
