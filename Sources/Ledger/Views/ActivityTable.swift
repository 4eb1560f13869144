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
        for person in Set(visit.people.map(PersonName.plain)) {
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
    var table = LedgerTable(
      id: "activity",
      title: LocalizedText(zh: "拜访情况", en: "Activity"),
      columns: [
        Column("month", LocalizedText(zh: "月份", en: "month")),
        Column("person", LocalizedText(zh: "拜访人员", en: "person")),
        Column("visits", LocalizedText(zh: "拜访", en: "visits")),
        Column("accounts", LocalizedText(zh: "客户数", en: "accounts")),
        Column("inPerson", LocalizedText(zh: "当面", en: "in person")),
        Column("inPersonShare", LocalizedText(zh: "当面占比", en: "share in person")),
      ],
      rows: sorted.map { key, tally in
        let month = "\(key.year)-\(key.month < 10 ? "0" : "")\(key.month)"
        let share = Decimal.percent(tally.inPerson, of: tally.visits) ?? 0
        return Row(
          json: [
            "month": .string(month), "person": .string(key.person),
            "visits": .integer(tally.visits), "accounts": .integer(tally.accounts.count),
            "inPerson": .integer(tally.inPerson), "inPersonShare": .number(share.description),
          ],
          cells: [
            .text(month), .text(key.person), .integer(tally.visits),
            .integer(tally.accounts.count), .integer(tally.inPerson), .bar(share),
          ]
        )
      }
    )
    if only != nil {
      table.columns.removeFirst()
      for index in table.rows.indices { table.rows[index].cells.removeFirst() }
    }
    return table
  }
}
