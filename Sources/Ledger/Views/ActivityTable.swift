import Forms
import Foundation
import Values
import Wording

extension LedgerTable {
  /// `activity`: the visits of each person in each month, the latest month first, and the part of
  /// them in person, which the source wants to prevail (经销商大客户开发方案 六.4).
  ///
  /// A visit counts for everybody whom its record names as a visitor, whoever filed it. Of one month
  /// alone where it is given, whose name then has no column.
  public static func activity(_ book: LedgerBook, in only: LedgerMonth? = nil) -> LedgerTable {
    struct Key: Hashable {
      var year: Int
      var month: Int
      var person: String
    }
    // Accounts by their places: two can have one name.
    var tallies: [Key: (visits: Int, inPerson: Int, accounts: Set<Int>)] = [:]
    for (place, history) in book.histories.enumerated() {
      for visit in history.visits where only?.contains(visit.on) != false {
        let isInPerson = book.policy.inPersonMethods.holds(visit.method)
        // Records that were filed before names were made plain hold them as written.
        for person in Set((visit.whole?.people ?? []).map(PersonName.plain)) {
          let key = Key(year: visit.on.year, month: visit.on.month, person: person)
          var tally = tallies[key] ?? (0, 0, [])
          tally.visits += 1
          if isInPerson { tally.inPerson += 1 }
          tally.accounts.insert(place)
          tallies[key] = tally
        }
      }
    }
    let sorted = tallies.sorted {
      ($1.key.year, $1.key.month, $0.key.person) < ($0.key.year, $0.key.month, $1.key.person)
    }
    let table = LedgerTable(
      id: "activity",
      title: LocalizedText(zh: "拜访情况", en: "Activity"),
      of: sorted,
      [
        ColumnOf("month", "月份", "month") {
          .text("\($0.key.year)-\($0.key.month < 10 ? "0" : "")\($0.key.month)")
        },
        ColumnOf("person", "拜访人员", "person") { .text($0.key.person) },
        ColumnOf("visits", "拜访", "visits") { .integer($0.value.visits) },
        ColumnOf("accounts", "客户数", "accounts") { .integer($0.value.accounts.count) },
        ColumnOf("inPerson", "当面", "in person") { .integer($0.value.inPerson) },
        ColumnOf("inPersonShare", "当面占比", "share in person") {
          .bar(Decimal.percent($0.value.inPerson, of: $0.value.visits) ?? 0)
        },
      ]
    )
    return only == nil ? table : table.without("month")
  }
}
