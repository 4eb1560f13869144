import ArgumentParser
import Findings
import Forms
import Ledger

/// `guidang ledger accounts`: a row for each account.
struct LedgerAccounts: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accounts",
    abstract: "List the accounts. 列出客户。"
  )

  @OptionGroup var options: LedgerOptions

  func run() async throws {
    try await Failure.reported(in: options.global.language) {
      let library = try options.global.library()
      let ledger = try options.ledger(library: library)
      let language = options.global.language
      let words = ChoiceWords(library: library, language: language)
      options.print(
        ledger.accounts.map { account in
          LedgerRow(
            json: account.json,
            cells: [
              account.name, account.status.name[language], words[account.stage],
              words[account.attitude], String(account.contacts), String(account.inPersonContacts),
              account.firstContact?.description ?? "", account.lastContact?.description ?? "",
              String(account.openObligations), String(account.overdueObligations),
              account.owner ?? "",
            ]
          )
        },
        headings: [
          LocalizedText(zh: "客户", en: "account"), LocalizedText(zh: "状态", en: "status"),
          LocalizedText(zh: "阶段", en: "stage"), LocalizedText(zh: "态度", en: "attitude"),
          LocalizedText(zh: "接触", en: "contacts"), LocalizedText(zh: "当面", en: "in person"),
          LocalizedText(zh: "首次接触", en: "first"), LocalizedText(zh: "最近接触", en: "last"),
          LocalizedText(zh: "待办", en: "open"), LocalizedText(zh: "逾期", en: "overdue"),
          LocalizedText(zh: "负责人", en: "owner"),
        ]
      )
    }
  }
}

extension Account.Status {
  var name: LocalizedText {
    switch self {
    case .prospect: LocalizedText(zh: "潜在", en: "prospect")
    case .developing: LocalizedText(zh: "开发中", en: "developing")
    case .key: LocalizedText(zh: "大客户", en: "key")
    case .lost: LocalizedText(zh: "开发失败", en: "lost")
    }
  }
}
