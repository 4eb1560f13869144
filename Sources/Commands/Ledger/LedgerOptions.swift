import Archive
import ArgumentParser
import Filing
import Forms
import Foundation
import Ledger
import Office
import Values
import Wording

/// What the ledger's views share.
struct LedgerOptions: ParsableArguments {
  @OptionGroup var printing: TableOptions

  @Option(
    help: ArgumentHelp(
      "The day on which the ledger is read, of all that is filed (default: the day of processing). "
        + "台账截止日。",
      valueName: "date"
    )
  )
  var asOf: Day?

  @Option(
    help: ArgumentHelp(
      "Only what was filed and done by the end of that day: the ledger as it was known then. "
        + "当时已归档的内容。",
      valueName: "date"
    )
  )
  var knownOn: Day?

  @OptionGroup var archiving: ArchiveOptions
  @OptionGroup var global: GlobalOptions

  /// On which day the ledger is read.
  var request: LedgerRequest {
    var request = LedgerRequest()
    request.asOf = asOf
    request.knownOn = knownOn
    return request
  }

  /// Prints a view; where it holds nothing, a person is told why.
  func print(_ answer: LedgerAnswer) throws {
    try LedgerPrinter(printing, global: global)
      .print(answer.tables, objects: answer.objects(in: global.language))
    if let reason = answer.emptiness { Console.note(reason.sentence[global.language]) }
  }

  /// Reads the ledger and prints a view of it; what keeps it from that is said.
  func show(_ view: LedgerView, _ request: LedgerRequest? = nil) async throws {
    try await Failure.reported(in: global.language) {
      let office = global.office(over: try archiving.openForReading(in: global.language))
      try print(office.ledger(view, request ?? self.request, as: .localUser))
    }
  }
}
