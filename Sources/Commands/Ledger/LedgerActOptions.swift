import Archive
import ArgumentParser
import Filing
import Forms
import Foundation
import Ledger
import Values
import Wording

/// What the acts on the ledger share.
struct LedgerActOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
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

  private var day: Day { on ?? global.day }

  /// Decides an act on the ledger as it is, enters it, and says what was done; of a merge it says
  /// before who stays, and in a dry run that alone.
  func enter(
    isDryRun: Bool = false,
    _ decide: (LedgerBook) throws(LedgerRefusal) -> LedgerAct.Deed
  ) async throws {
    try await Failure.reported(in: global.language) {
      let policy = try FilingRules(library: global.library()).ledger
      let archive = try archiving.open()
      func tell(_ deed: LedgerAct.Deed, _ book: LedgerBook) {
        guard let preview = book.preview(of: deed) else { return }
        Console.note(preview.sentence[global.language])
      }
      if isDryRun {
        let book = LedgerBook(try archive.ledgerEntries(), policy: policy, on: global.day)
        return tell(try decide(book), book)
      }
      let decision = try archive.enter(as: FilingOptions(actor: NSUserName())) { entries in
        Result { () throws(LedgerRefusal) in
          let book = LedgerBook(entries, policy: policy, on: global.day)
          let deed = try decide(book)
          tell(deed, book)
          return LedgerAct(on: day, deed: deed, why: why)
        }
      }
      let act = try decision.get()
      switch format {
      case .text: Console.note(act.sentence[global.language])
      case .json: Console.print(json: act.json.description)
      }
    }
  }
}

extension LedgerAct {
  fileprivate var json: JSON {
    var members = [
      JSON.Member("act", .string(kind.rawValue)), JSON.Member("account", .string(account.name)),
    ]
    members.append("creditCode", account.creditCode.map { .string($0) })
    members.append("other", details.other.map { .string($0.name) })
    members.append("otherCreditCode", details.other?.creditCode.map { .string($0) })
    members.append("person", details.person.map { .string($0) })
    members.append(JSON.Member("on", .string(on.description)))
    members.append("why", why.map { .string($0) })
    return .object(members)
  }

  fileprivate var sentence: LocalizedText {
    switch deed {
    case .alias(let account, let other):
      LocalizedText(
        zh: "“\(other.shown)”记为“\(account.shown)”的别名。",
        en: "“\(other.shown)” is another name of “\(account.shown)” now."
      )
    case .merge(let account, let other):
      LocalizedText(
        zh: "“\(other.shown)”并入“\(account.shown)”。归档内容不变，可用 guidang ledger unmerge 撤销。",
        en: """
          “\(other.shown)” counts as “\(account.shown)” now. Nothing filed has changed; guidang ledger \
          unmerge undoes it.
          """
      )
    case .unmerge(let account, let other, _):
      LocalizedText(
        zh: "“\(other.shown)”不再算作“\(account.shown)”。",
        en: "“\(other.shown)” counts as “\(account.shown)” no more."
      )
    case .handOver(let account, let person):
      LocalizedText(
        zh: "“\(account.shown)”自 \(on) 起由\(person)负责，阶段和待办不变。",
        en: "\(person) is in charge of “\(account.shown)” from \(on) on; stage and duties stay."
      )
    case .reopen(let account):
      LocalizedText(
        zh: "“\(account.shown)”自 \(on) 起重新开发。",
        en: "“\(account.shown)” is developed again from \(on) on."
      )
    }
  }
}

extension AccountReference {
  /// The name, with the credit code where a person gave that.
  fileprivate var shown: String {
    creditCode.map { "\(name)（\($0)）" } ?? name
  }
}
