import Findings
import Forms
public import Values
public import Wording

extension AccountView {
  /// The view as one object; `number` gives an item's archive number, `people` who decides.
  public func json(decisionMakers: [JSON], number: (ItemID) -> String?) -> JSON {
    var members = account.json.members
    members.append(
      JSON.Member("timeline", .array(events.map { $0.json(number: number) }))
    )
    members.append(
      JSON.Member(
        "attitudes",
        .array(
          attitudes.map {
            ["on": .string($0.on.description), "attitude": .string($0.attitude.rawValue)]
          }
        )
      )
    )
    members.append(
      JSON.Member("nextSteps", .array(promises.map { $0.json(number: number) }))
    )
    members.append(JSON.Member("obligations", .array(obligations.map(\.json))))
    members.append(JSON.Member("decisionMakers", .array(decisionMakers)))
    members += developmentMembers
    return .object(members)
  }

  /// The account, what befell it, what was promised, and what is due, without its name in each row.
  public func tables(words: LedgerWords, number: (ItemID) -> String?) -> [LedgerTable] {
    var tables = [
      summary(words: words), timeline(words: words, number: number), nextSteps,
    ]
    var due = LedgerTable.due(
      obligations.map { OwnedObligation($0, owner: $0.person ?? account.owner) },
      on: day
    )
    due.title = LocalizedText(zh: "事项", en: "Actions due")
    due.columns.removeFirst()
    for index in due.rows.indices { due.rows[index].cells.removeFirst() }
    tables.append(due)
    return tables + developmentTables(words: words)
  }

  private func summary(words: LedgerWords) -> LedgerTable {
    let told =
      account.json.members
      + [JSON.Member("attitudes", .array(account.attitudes.map { .string($0.rawValue) }))]
    func row(_ id: String, _ name: LocalizedText, _ cell: LedgerTable.Cell) -> LedgerTable.Row? {
      if case .empty = cell { return nil }
      var members = [JSON.Member("field", .string(id))]
      members.append("value", told.first { $0.key == id }?.value)
      return LedgerTable.Row(json: .object(members), cells: [.word(name), cell])
    }
    let others = account.otherNames
    let rows = [
      row("account", LocalizedText(zh: "客户", en: "account"), .text(account.name)),
      row(
        "names",
        LocalizedText(zh: "其他名称", en: "other names"),
        others.isEmpty ? .empty : .text(others.joined(separator: "、"))
      ),
      row("creditCode", LocalizedText(zh: "信用代码", en: "credit code"), .init(account.creditCode)),
      row("status", LocalizedText(zh: "状态", en: "status"), .word(account.status.name)),
      row("stage", LocalizedText(zh: "阶段", en: "stage"), words.cell(account.stage)),
      row("attitude", LocalizedText(zh: "态度", en: "attitude"), words.cell(account.attitude)),
      row(
        "attitudes",
        LocalizedText(zh: "态度变化", en: "attitude trend"),
        account.trendCell(among: attitudeOrder)
      ),
      row("contacts", LocalizedText(zh: "接触", en: "contacts"), .integer(account.contacts)),
      row(
        "inPersonContacts",
        LocalizedText(zh: "当面", en: "in person"),
        .integer(account.inPersonContacts)
      ),
      row("firstContact", LocalizedText(zh: "首次接触", en: "first"), .init(account.firstContact)),
      row("lastContact", LocalizedText(zh: "最近接触", en: "last"), .init(account.lastContact)),
      row("owner", LocalizedText(zh: "负责人", en: "owner"), .init(account.owner)),
      row(
        "score",
        LocalizedText(zh: "考核得分", en: "score"),
        account.score.map { .number($0) } ?? .empty
      ),
      row(
        "priority",
        LocalizedText(zh: "优先级", en: "priority"),
        account.priority.map { .bar($0) } ?? .empty
      ),
    ]
    return LedgerTable(
      id: "account",
      title: LocalizedText(verbatim: account.name),
      columns: [
        LedgerTable.Column("field", LocalizedText(zh: "项目", en: "item")),
        LedgerTable.Column("value", LocalizedText(zh: "内容", en: "value")),
      ],
      rows: rows.compactMap(\.self)
    )
  }

  private func timeline(words: LedgerWords, number: (ItemID) -> String?) -> LedgerTable {
    LedgerTable(
      id: "timeline",
      title: LocalizedText(zh: "时间线", en: "Time line"),
      columns: [
        LedgerTable.Column("on", LocalizedText(zh: "日期", en: "date")),
        LedgerTable.Column("event", LocalizedText(zh: "事件", en: "event")),
        LedgerTable.Column("method", LocalizedText(zh: "方式", en: "method")),
        LedgerTable.Column("people", LocalizedText(zh: "人员", en: "people")),
        LedgerTable.Column("what", LocalizedText(zh: "内容", en: "what")),
        LedgerTable.Column("archiveNumber", LocalizedText(zh: "档号", en: "archive number")),
        LedgerTable.Column(
          "filedAt",
          LocalizedText(zh: "归档时间", en: "filed at"),
          isDetail: true
        ),
      ],
      rows: events.map { event in
        let what =
          [event.stage].compactMap(\.self).map { words[$0] }
          + [event.decision].compactMap(\.self).map(\.name)
          + [event.attitude].compactMap(\.self).map { attitude in
            event.otherAttitudes.isEmpty
              ? words[attitude]
              : LocalizedText(
                zh:
                  "\(words[attitude].zh)（别的表记为\(event.otherAttitudes.map { words[$0].zh }.joined(separator: "、"))）",
                en:
                  "\(words[attitude].en) (elsewhere \(event.otherAttitudes.map { words[$0].en }.joined(separator: ", ")))"
              )
          }
          + [event.text].compactMap(\.self).map { LocalizedText(verbatim: $0) }
        return LedgerTable.Row(
          json: event.json(number: number),
          cells: [
            .day(event.on), .word(event.kind.name), words.cell(event.method),
            event.people.isEmpty ? .empty : .text(event.people.joined(separator: "、")),
            what.isEmpty ? .empty : .word(.clauses(what)),
            LedgerTable.Cell(event.item.flatMap { number($0) }),
            event.filedAt.map { .moment($0) } ?? .empty,
          ]
        )
      }
    )
  }

  private var nextSteps: LedgerTable {
    LedgerTable(
      id: "next-steps",
      title: LocalizedText(zh: "下一步建议", en: "Next steps"),
      columns: [
        LedgerTable.Column("on", LocalizedText(zh: "日期", en: "date")),
        LedgerTable.Column("advice", LocalizedText(zh: "建议", en: "advice")),
        LedgerTable.Column("nextContact", LocalizedText(zh: "之后的接触", en: "next contact")),
      ],
      rows: promises.map { promise in
        LedgerTable.Row(
          // To programs a day that there is not yet is empty.
          json: [
            "on": .string(promise.on.description), "advice": .string(promise.advice),
            "nextContact": promise.nextContact.map { .string($0.description) } ?? "",
          ],
          cells: [
            .day(promise.on), .text(promise.advice),
            promise.nextContact.map { .day($0) }
              ?? .word(LocalizedText(zh: "尚无", en: "none yet")),
          ]
        )
      }
    )
  }
}

extension AccountView.Promise {
  fileprivate func json(number: (ItemID) -> String?) -> JSON {
    var members = [
      JSON.Member("on", .string(on.description)), JSON.Member("advice", .string(advice)),
      JSON.Member("record", .string(item.description)),
    ]
    members.append("archiveNumber", number(item).map { .string($0) })
    members.append("kept", .bool(nextContact != nil))
    members.append("nextContact", nextContact.map { .string($0.description) })
    return .object(members)
  }
}

extension LedgerEvent {
  fileprivate func json(number: (ItemID) -> String?) -> JSON {
    var members = [
      JSON.Member("on", .string(on.description)), JSON.Member("event", .string(kind.rawValue)),
    ]
    members.append("method", method.map { .string($0.rawValue) })
    if !people.isEmpty {
      members.append(JSON.Member("people", .array(people.map { .string($0) })))
    }
    members.append("stage", stage.map { .string($0.rawValue) })
    members.append("decision", decision.map { .string($0.rawValue) })
    members.append("attitude", attitude.map { .string($0.rawValue) })
    if !otherAttitudes.isEmpty {
      members.append(
        JSON.Member("otherAttitudes", .array(otherAttitudes.map { .string($0.rawValue) }))
      )
    }
    members.append("text", text.map { .string($0) })
    let what = [stage?.rawValue, decision?.rawValue, attitude?.rawValue, text].compactMap(\.self)
    if !what.isEmpty {
      members.append(JSON.Member("what", .array(what.map { .string($0) })))
    }
    members.append("record", item.map { .string($0.description) })
    members.append("archiveNumber", item.flatMap { number($0) }.map { .string($0) })
    members.append("filedAt", filedAt.map { .string($0.rawValue) })
    return .object(members)
  }
}
