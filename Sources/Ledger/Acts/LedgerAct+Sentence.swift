import Values
public import Wording

extension LedgerAct {
  /// The act as an object, accounts by name.
  public var json: JSON {
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

  /// What was done, in a sentence.
  public var sentence: LocalizedText {
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
