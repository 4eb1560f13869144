import Archive
import ArgumentParser
import Findings
import Forms
import Ledger

/// `guidang ledger due`: what is open or overdue.
struct LedgerDue: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "List what is due and overdue. 列出待办和逾期事项。"
  )

  @Flag(help: "Also what was met. 包括已完成的。")
  var all = false

  @OptionGroup var options: LedgerOptions

  func run() async throws {
    try await Failure.reported(in: options.global.language) {
      let ledger = try options.ledger(library: options.global.library())
      let language = options.global.language
      let shown = ledger.obligations.filter { all || $0.state.isOutstanding }
      options.print(
        shown.map { obligation in
          LedgerRow(
            json: obligation.json,
            cells: [
              obligation.account, obligation.kind.name[language], obligation.opened.description,
              obligation.due.description,
              obligation.stateText(on: options.global.day, in: language),
            ]
          )
        },
        headings: [
          LocalizedText(zh: "客户", en: "account"), LocalizedText(zh: "事项", en: "what"),
          LocalizedText(zh: "起始", en: "opened"), LocalizedText(zh: "到期", en: "due"),
          LocalizedText(zh: "状态", en: "state"),
        ]
      )
    }
  }
}

extension Obligation.Kind {
  fileprivate var name: LocalizedText {
    switch self {
    case .followUp: LocalizedText(zh: "回访", en: "follow-up")
    case .accountProfile: LocalizedText(zh: "填写信息分类表", en: "account profile")
    case .developmentRecord: LocalizedText(zh: "填写开发表", en: "development record")
    case .regularVisit: LocalizedText(zh: "定期拜访", en: "regular visit")
    }
  }
}

extension Obligation {
  /// The state in words, with the days by which it is overdue.
  fileprivate func stateText(on today: Day, in language: Language) -> String {
    let days = today.ordinal - due.ordinal
    return switch state {
    case .open: LocalizedText(zh: "未到期", en: "open")[language]
    case .overdue:
      LocalizedText(zh: "逾期 \(days) 天", en: "overdue by \(days) days")[language]
    case .met: LocalizedText(zh: "已完成", en: "met")[language]
    case .metLate: LocalizedText(zh: "逾期完成", en: "met late")[language]
    }
  }
}
