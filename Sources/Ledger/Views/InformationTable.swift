import Forms
import Values
import Wording

extension LedgerTable {
  /// `information`: what was collected of each account, where it comes from, what it is about and to
  /// whom it was passed on, the latest first (联想: 及时反馈大客户内部信息).
  public static func information(_ book: LedgerBook, words: LedgerWords) -> LedgerTable {
    information(book.information, words: words)
  }

  static func information(_ told: [Information], words: LedgerWords) -> LedgerTable {
    LedgerTable(
      id: "information",
      title: LocalizedText(zh: "客户信息", en: "Information"),
      columns: [
        Column("on", LocalizedText(zh: "收集日期", en: "collected on")),
        Column("account", LocalizedText(zh: "客户", en: "account")),
        Column("sources", LocalizedText(zh: "来源", en: "sources")),
        Column("classes", LocalizedText(zh: "类别", en: "about")),
        Column("person", LocalizedText(zh: "收集人", en: "collected by")),
        Column("fedBackTo", LocalizedText(zh: "反馈对象", en: "passed on to")),
        Column("fedBackOn", LocalizedText(zh: "反馈日期", en: "passed on")),
        Column("record", LocalizedText(zh: "档案", en: "record"), isForFiles: true),
      ],
      rows: told.map { told in
        let research = told.research
        return Row(
          json: told.json,
          cells: [
            .day(told.on), .text(told.account), words.listed(research.sources),
            words.listed(research.classes), Cell(research.by), Cell(research.fedBackTo),
            Cell(research.fedBackOn), .text(told.item.description),
          ]
        )
      }
    )
  }

  /// `information --by-source`: how much came from each source of each class, the most first.
  public static func sources(_ book: LedgerBook, words: LedgerWords) -> LedgerTable {
    var found: [Origin: [Information]] = [:]
    for told in book.information {
      for source in told.research.sources.isEmpty ? [nil] : told.research.sources.map(Optional.some)
      {
        for about in told.research.classes.isEmpty
          ? [nil] : told.research.classes.map(Optional.some)
        {
          found[Origin(source: source, about: about), default: []].append(told)
        }
      }
    }
    let sorted = found.sorted {
      ($1.value.count, $0.key.sortingText) < ($0.value.count, $1.key.sortingText)
    }
    return LedgerTable(
      id: "sources",
      title: LocalizedText(zh: "信息来源", en: "Sources of information"),
      columns: [
        Column("source", LocalizedText(zh: "来源", en: "source")),
        Column("class", LocalizedText(zh: "类别", en: "about")),
        Column("records", LocalizedText(zh: "份数", en: "records")),
        Column("accounts", LocalizedText(zh: "客户", en: "accounts")),
        Column("fedBack", LocalizedText(zh: "已反馈", en: "passed on")),
      ],
      rows: sorted.map { origin, told in
        let accounts = Set(told.map(\.account)).count
        let passedOn = told.count { $0.research.fedBackOn != nil || $0.research.fedBackTo != nil }
        var members: [JSON.Member] = []
        members.append("source", origin.source.map { .string($0.rawValue) })
        members.append("class", origin.about.map { .string($0.rawValue) })
        members += [
          JSON.Member("records", .integer(told.count)),
          JSON.Member("accounts", .integer(accounts)),
          JSON.Member("fedBack", .integer(passedOn)),
        ]
        return Row(
          json: .object(members),
          cells: [
            words.cell(origin.source), words.cell(origin.about), .integer(told.count),
            .integer(accounts), .integer(passedOn),
          ]
        )
      }
    )
  }
}

/// A source and what it told of.
private struct Origin: Hashable {
  var source: ChoiceCode?
  var about: ChoiceCode?

  var sortingText: String {
    [source, about].map { $0?.rawValue ?? "\u{0}" }.joined(separator: "\u{1}")
  }
}

/// What was collected of an account on a day.
struct Information: Sendable {
  var account: String
  var on: Day
  var research: LedgerRecord.Research
  var item: ItemID

  fileprivate var sortingText: String {
    [account, research.by, research.fedBackTo, research.fedBackOn?.description]
      .map { $0 ?? "\u{0}" }.joined(separator: "\u{1}")
      + (research.sources + research.classes).map(\.rawValue).joined(separator: "\u{1}")
  }
}

extension Information {
  /// The row as `ledger information --format json` prints it.
  var json: JSON {
    var members = [
      JSON.Member("on", .string(on.description)), JSON.Member("account", .string(account)),
      JSON.Member("sources", .array(research.sources.map { .string($0.rawValue) })),
      JSON.Member("classes", .array(research.classes.map { .string($0.rawValue) })),
    ]
    members.append("person", research.by.map { .string($0) })
    members.append("fedBackTo", research.fedBackTo.map { .string($0) })
    members.append("fedBackOn", research.fedBackOn.map { .string($0.description) })
    members.append(JSON.Member("record", .string(item.description)))
    return .object(members)
  }
}

extension AccountHistory {
  /// What was collected of the account up to a day, the latest first.
  func information(on today: Day) -> [Information] {
    further.compactMap { filed -> Information? in
      guard let research = filed.record.research, filed.record.date <= today else { return nil }
      return Information(
        account: name,
        on: filed.record.date,
        research: research,
        item: filed.item
      )
    }
    .sorted { $0.precedes($1) }
  }
}

extension Information {
  /// The latest first; those of a day by what they say.
  fileprivate func precedes(_ other: Information) -> Bool {
    if on != other.on { return on > other.on }
    let (left, right) = (sortingText, other.sortingText)
    return left == right ? item < other.item : left < right
  }
}

extension LedgerBook {
  /// What was collected of all accounts, the latest first.
  var information: [Information] {
    histories.flatMap { $0.information(on: day) }.sorted { $0.precedes($1) }
  }
}

extension LedgerWords {
  /// The words of several codes in one cell; nothing where there are none.
  func listed(_ codes: [ChoiceCode]) -> LedgerTable.Cell {
    codes.isEmpty ? .empty : .word(list(codes))
  }
}
