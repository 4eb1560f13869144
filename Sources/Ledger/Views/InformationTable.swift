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
      of: told,
      [
        ColumnOf("on", "收集日期", "collected on") { .day($0.on) },
        ColumnOf("account", "客户", "account") { .text($0.account) },
        ColumnOf("sources", "来源", "sources") { words.cell($0.research.sources) },
        ColumnOf("classes", "类别", "about") { words.cell($0.research.classes) },
        ColumnOf("person", "收集人", "collected by") { .text($0.research.by) },
        ColumnOf("fedBackTo", "反馈对象", "passed on to") { .text($0.research.fedBackTo) },
        ColumnOf("fedBackOn", "反馈日期", "passed on") { .day($0.research.fedBackOn) },
        ColumnOf("record", "档案", "record", isForFiles: true, isCode: true) {
          .text($0.item.description)
        },
      ]
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
      of: sorted,
      [
        ColumnOf("source", "来源", "source") { words.cell($0.key.source) },
        ColumnOf("class", "类别", "about") { words.cell($0.key.about) },
        ColumnOf("records", "份数", "records") { .integer($0.value.count) },
        ColumnOf("accounts", "客户", "accounts") { .integer(Set($0.value.map(\.account)).count) },
        ColumnOf("fedBack", "已反馈", "passed on") {
          .integer($0.value.count { $0.research.fedBackOn != nil || $0.research.fedBackTo != nil })
        },
      ]
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

extension AccountHistory {
  /// What was collected of the account up to a day, the latest first.
  func information(on today: Day) -> [Information] {
    further.compactMap { filed -> Information? in
      guard let research = filed.record.research, filed.date <= today else { return nil }
      return Information(
        account: name,
        on: filed.date,
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
