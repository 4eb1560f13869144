import Findings
import Forms
public import Values
public import Wording

extension AccountView {
  /// The view as one object; `number` gives an item's archive number, `people` who decides.
  public func json(decisionMakers: [JSON], number: @escaping (ItemID) -> String?) -> JSON {
    func member(_ key: String, _ table: LedgerTable) -> JSON.Member {
      JSON.Member(key, .array(table.objects(in: .zh)))
    }
    return .object(
      account.json.members + [
        member("timeline", timeline(words: .none, number: number)),
        JSON.Member(
          "attitudes",
          .array(
            attitudes.map {
              ["on": .string($0.on.description), "attitude": .string($0.attitude.rawValue)]
            }
          )
        ),
        member("nextSteps", nextSteps(number: number)),
        JSON.Member("obligations", .array(obligations.map(\.json))),
        JSON.Member("decisionMakers", .array(decisionMakers)),
      ] + developmentMembers
    )
  }

  /// The account, what befell it, what was promised, and what is due, without its name in each row.
  public func tables(
    words: LedgerWords,
    number: @escaping (ItemID) -> String?
  ) -> [LedgerTable] {
    var due = LedgerTable.due(
      obligations.map { OwnedObligation($0, owner: $0.person ?? account.owner) },
      on: day
    )
    .without("account")
    due.title = LocalizedText(zh: "事项", en: "Actions due")
    return [
      summary(words: words), timeline(words: words, number: number), nextSteps(number: number), due,
    ] + developmentTables(words: words)
  }

  private func summary(words: LedgerWords) -> LedgerTable {
    let told = Account.columns(words: words, attitudes: attitudeOrder)
    func same(_ ids: String...) -> [ColumnOf<Account>] {
      ids.compactMap { id in told.first { $0.column.id == id } }
    }
    return LedgerTable(
      id: "account",
      title: LocalizedText(verbatim: account.name),
      factsOf: account,
      same("account") + [
        ColumnOf("names", "其他名称", "other names") {
          let others = LedgerTable.Cell.texts($0.otherNames)
          // To programs all of them, where there are several.
          return $0.names.count > 1
            ? others.told(.array($0.names.map { .string($0) })) : others.untold
        }
      ] + same("creditCode", "status", "stage", "attitude") + [
        ColumnOf("attitudes", "态度变化", "attitude trend") { account in
          account.trendCell(among: attitudeOrder)
            .told(.array(account.attitudes.map { .string($0.rawValue) }))
        }
      ] + same("contacts", "inPersonContacts", "firstContact", "lastContact", "owner", "score") + [
        ColumnOf("priority", "优先级", "priority") { .bar($0.priority) }
      ]
    )
  }

  private func timeline(
    words: LedgerWords,
    number: @escaping (ItemID) -> String?
  ) -> LedgerTable {
    LedgerTable(
      id: "timeline",
      title: LocalizedText(zh: "时间线", en: "Time line"),
      of: events,
      [
        ColumnOf("on", "日期", "date") { .day($0.on) },
        ColumnOf("event", "事件", "event") { .word($0.kind.name, $0.kind.rawValue) },
        ColumnOf("method", "方式", "method") { words.cell($0.method) },
        ColumnOf("people", "人员", "people") { .texts($0.people) },
        ColumnOf("stage") { .text($0.stage?.rawValue) },
        ColumnOf("decision") { .text($0.decision?.rawValue) },
        ColumnOf("attitude") { .text($0.attitude?.rawValue) },
        ColumnOf("otherAttitudes") { .texts($0.otherAttitudes.map(\.rawValue)) },
        ColumnOf("text") { .text($0.text) },
        ColumnOf("what", "内容", "what") { $0.whatCell(words) },
        ColumnOf("record") { .text($0.item?.description) },
        ColumnOf("archiveNumber", "档号", "archive number", isCode: true) {
          .text($0.item.flatMap(number))
        },
        ColumnOf("filedAt", "归档时间", "filed at", isDetail: true) { .moment($0.filedAt) },
      ]
    )
  }

  private func nextSteps(number: @escaping (ItemID) -> String?) -> LedgerTable {
    LedgerTable(
      id: "next-steps",
      title: LocalizedText(zh: "下一步建议", en: "Next steps"),
      of: promises,
      [
        ColumnOf("on", "日期", "date") { .day($0.on) },
        ColumnOf("advice", "建议", "advice") { .text($0.advice) },
        ColumnOf("record") { .text($0.item.description) },
        ColumnOf("archiveNumber") { .text(number($0.item)) },
        ColumnOf("kept") { .json(.bool($0.nextContact != nil)) },
        ColumnOf("nextContact", "之后的接触", "next contact") {
          $0.nextContact.map { .day($0) }
            ?? .word(LocalizedText(zh: "尚无", en: "none yet")).told(nil)
        },
      ]
    )
  }
}

extension LedgerEvent {
  /// What the event came to, in words; programs get a list of its codes and its text.
  fileprivate func whatCell(_ words: LedgerWords) -> LedgerTable.Cell {
    var what: [(words: LocalizedText, code: String)] = []
    if let stage { what.append((words[stage], stage.rawValue)) }
    if let decision { what.append((decision.name, decision.rawValue)) }
    if let attitude {
      what.append((words.attitude(attitude, others: otherAttitudes), attitude.rawValue))
    }
    if let text { what.append((LocalizedText(verbatim: text), text)) }
    if what.isEmpty { return .empty }
    return .word(.clauses(what.map(\.words))).told(.array(what.map { .string($0.code) }))
  }
}

extension LedgerWords {
  /// How an account took a contact, and what other records say of it.
  fileprivate func attitude(_ attitude: ChoiceCode, others: [ChoiceCode]) -> LocalizedText {
    if others.isEmpty { return self[attitude] }
    let (word, list) = (self[attitude], list(others))
    return LocalizedText(
      zh: "\(word.zh)（别的表记为\(list.zh)）",
      en: "\(word.en) (elsewhere \(list.en))"
    )
  }
}
