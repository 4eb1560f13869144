import ArgumentParser
import Foundation
import Ledger
import Office
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
    var request = options.request
    request.includesMet = all
    request.byOwner = byOwner
    request.owner = owner
    switch options.printing.format {
    case .text, .markdown: request.isForPeople = true
    case .json, .csv, .xlsx: request.isForPeople = false
    }
    if !ics { return try await options.show(.due, request) }
    let wanted = request
    try await Failure.reported(in: options.global.language) {
      let office = options.global.office(
        over: try options.archiving.openForReading(in: options.global.language)
      )
      let calendar = try office.dueCalendar(wanted, in: options.global.language, as: .localUser)
      guard let output = options.printing.output, output != "-" else {
        return Console.print(bytes: Array(calendar.utf8))
      }
      try WholeFile.write(
        Array(calendar.utf8),
        to: output,
        replacing: options.printing.overwriting.force
      )
    }
  }
}
