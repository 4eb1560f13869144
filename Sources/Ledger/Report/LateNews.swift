import Values
import Wording

/// Something of an earlier month that was filed only in the month of the report, so that no report
/// has told it yet.
struct LateNews {
  var history: AccountHistory
  var on: Day
  var item: ItemID
  var kind: Kind

  enum Kind {
    case won
    case lost
    case firstContact
  }

  /// In the order of their days.
  static func all(_ book: LedgerBook, in month: LedgerMonth, _ filing: MonthFiling) -> [LateNews] {
    guard let from = book.lateFrom(before: month) else { return [] }
    func isLate(_ day: Day) -> Bool { from <= day && day < month.first }
    return book.histories.flatMap { history -> [LateNews] in
      let late = history.items(firstFiledIn: month, filing)
      if late.isEmpty { return [] }
      var news = history.keyPeriods.filter { isLate($0.start) && late.contains($0.item) }.map {
        LateNews(history: history, on: $0.start, item: $0.item, kind: .won)
      }
      news += history.outcomes
        .filter { !$0.isSuccess && isLate($0.on) && late.contains($0.item) }.map {
          LateNews(history: history, on: $0.on, item: $0.item, kind: .lost)
        }
      if let first = history.contacts.first, isLate(first.on),
        history.tellers(on: book.day).isSubset(of: late)
      {
        news.append(LateNews(history: history, on: first.on, item: first.item, kind: .firstContact))
      }
      return news
    }
    .sorted { ($0.on, $0.history.name) < ($1.on, $1.history.name) }
  }
}

extension AccountHistory {
  fileprivate func items(firstFiledIn month: LedgerMonth, _ filing: MonthFiling) -> Set<ItemID> {
    Set(
      records.filter { filed in
        filing.firstFiled[filed.item].map { month.contains($0) } ?? filed.isFiled(in: month)
      }
      .map(\.item)
    )
  }
}

extension Day {
  /// The day as a report says that it comes late: `补报：8月24日`, with the year where it is another.
  func late(in month: LedgerMonth) -> LocalizedText {
    let year = self.year == month.first.year ? "" : "\(self.year)年"
    return LocalizedText(zh: "补报：\(year)\(self.month)月\(day)日", en: "filed late: \(self)")
  }
}
