import Archive
import ArgumentParser
import Filing
import Forms
import Foundation
import Ledger
import Office
import Values
import Wording

/// What the acts on the ledger share.
struct LedgerActOptions: ParsableArguments {
  enum Format: String, OptionWord {
    case text
    case json
  }

  @Option(help: "text or json. 输出格式。")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "The day on which it was done (default: the day of processing). 业务日期。",
      valueName: "date"
    )
  )
  var on: Day?

  @Option(help: ArgumentHelp("Why, for the journal. 原因。", valueName: "text"))
  var why: String?

  @OptionGroup var archiving: ArchiveOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let on, on > global.day {
      throw ValidationError(
        zh: "业务日期 \(on) 晚于处理当日 \(global.day)。",
        en: "--on \(on) lies after the day of processing, \(global.day)."
      )
    }
  }

  /// Enters an act and says what was done; of a merge it says before who stays, and in a dry run
  /// that alone.
  func enter(_ order: LedgerOrder, isDryRun: Bool = false) async throws {
    try await Failure.reported(in: global.language) {
      let office = global.office(over: try archiving.open())
      let outcome = try office.enter(
        order,
        on: on,
        why: why,
        isDryRun: isDryRun,
        as: .localUser
      )
      if let preview = outcome.preview { Console.note(preview.sentence[global.language]) }
      guard let act = outcome.act else { return }
      switch format {
      case .text: Console.note(act.sentence[global.language])
      case .json: Console.print(json: act.json.description)
      }
    }
  }
}
