import Forms
import Values

/// A contact that development records tell in their rows: of several records, the rows that tell
/// the same one.
///
/// Rows of one record are contacts of their own, in their order; the first row of a day and method
/// in one record is the same contact as the first in another, and so on. It is a class because the
/// contacts, most of which no row tells, hold it too.
final class ToldRow: Sendable {
  let on: Day
  /// Nil where no record tells it.
  let method: ChoiceCode?
  /// The first item that tells it.
  let item: ItemID
  /// Its place among the contacts of the day and method, from 0.
  let place: Int
  /// Its place in the tables, the first of them.
  let index: Int
  /// Of several that records tell, the coldest: an account is not thought warmer than somebody
  /// found it.
  let attitude: ChoiceCode?
  /// What other records tell of the same contact.
  let otherAttitudes: [ChoiceCode]
  let counterpart: String?

  /// Every contact once, the earliest first; `order` has the coldest attitude first.
  static func all(of rows: [AccountHistory.FiledRow], attitudes order: [ChoiceCode]) -> [ToldRow] {
    var told: [Place: [AccountHistory.FiledRow]] = [:]
    var next: [Told: Int] = [:]
    for row in rows {
      let key = Told(
        item: row.item,
        contact: ContactKey(on: row.contact.on, method: row.contact.method)
      )
      let place = next[key, default: 0]
      next[key] = place + 1
      told[Place(contact: key.contact, number: place), default: []].append(row)
    }
    return told.compactMap { ToldRow($0.key, $0.value, attitudes: order) }
      .sorted { $0.precedes($1) }
  }

  private struct Told: Hashable {
    var item: ItemID
    var contact: ContactKey
  }

  private struct Place: Hashable {
    var contact: ContactKey
    var number: Int
  }

  /// Nil of no row.
  private init?(
    _ place: Place,
    _ rows: [AccountHistory.FiledRow],
    attitudes order: [ChoiceCode]
  ) {
    func rank(_ row: AccountHistory.FiledRow) -> (Int, String) {
      let known = row.contact.attitude.map { order.firstIndex(of: $0) ?? order.count }
      return (known ?? order.count + 1, row.contact.sortingText)
    }
    guard let first = rows.min(by: { rank($0) < rank($1) }),
      let item = rows.map(\.item).min(), let index = rows.map(\.index).min()
    else { return nil }
    on = place.contact.on
    method = place.contact.method
    self.place = place.number
    self.item = item
    self.index = index
    attitude = first.contact.attitude
    otherAttitudes = Set(rows.compactMap(\.contact.attitude)).filter {
      $0 != first.contact.attitude
    }
    .sorted { $0.rawValue < $1.rawValue }
    counterpart = first.contact.counterpart ?? rows.compactMap(\.contact.counterpart).min()
  }

  private func precedes(_ other: ToldRow) -> Bool {
    if on != other.on { return on < other.on }
    if index != other.index { return index < other.index }
    return (ContactKey(on: on, method: method), place)
      < (ContactKey(on: other.on, method: other.method), other.place)
  }
}

/// A contact with the account.
struct FiledContact {
  var on: Day
  /// Nil where no record tells it: such a contact counts, and opens and meets nothing.
  var method: ChoiceCode?
  var item: ItemID
  /// What development records tell of it, where no visit record tells it.
  var row: ToldRow?

  /// Each contact once, the earliest first.
  ///
  /// Contacts are told apart by day and method. Of visit records, times tell two contacts apart where
  /// both have one; of the rows of one record each is its own. The sources may tell the same
  /// contacts, so that the one that tells most of them counts: one more record never makes them fewer.
  static func all(of visits: [AccountHistory.FiledVisit], _ rows: [ToldRow]) -> [FiledContact] {
    var contacts: [FiledContact] = []
    contacts.reserveCapacity(visits.count + rows.count)
    var (visit, row) = (visits.startIndex, rows.startIndex)
    var ofDay: [ToldContact] = []
    // Visits and rows come in the order of their days, of which each has few.
    while let day = Day.earlier(
      visit < visits.endIndex ? visits[visit].on : nil,
      row < rows.endIndex ? rows[row].on : nil
    ) {
      ofDay.removeAll(keepingCapacity: true)
      while visit < visits.endIndex, visits[visit].on == day {
        ofDay.place(of: visits[visit].method) { $0.add(visits[visit]) }
        visit += 1
      }
      while row < rows.endIndex, rows[row].on == day {
        ofDay.place(of: rows[row].method) { $0.rows.append(rows[row]) }
        row += 1
      }
      if ofDay.count > 1 { ofDay.sort { $0.precedes($1) } }
      for told in ofDay {
        contacts += told.seen.map {
          FiledContact(on: day, method: told.method, item: $0.item, row: nil)
        }
        contacts += told.rows.lazy.filter { $0.place >= told.seen.count }.map {
          FiledContact(on: day, method: told.method, item: $0.item, row: $0)
        }
      }
    }
    return contacts
  }
}

/// What tells of the contacts of a day by one method.
private struct ToldContact {
  var method: ChoiceCode?
  /// A visit record of each contact that visit records tell apart.
  private(set) var seen: [(item: ItemID, minute: Int32?)] = []
  var rows: [ToldRow] = []

  init(by method: ChoiceCode?) {
    self.method = method
  }

  /// Takes the next visit record; they come in the order of their times, those without one first.
  mutating func add(_ filed: AccountHistory.FiledVisit) {
    let told = (item: filed.item, minute: filed.minute)
    guard let last = seen.last else {
      seen = [told]
      return
    }
    switch (last.minute, told.minute) {
    case (nil, nil): break
    case (nil, _?): seen = [told]
    case (let one, let two): if one != two { seen.append(told) }
    }
  }

  /// What has no method comes first.
  func precedes(_ other: ToldContact) -> Bool {
    guard let left = method, let right = other.method else {
      return method == nil && other.method != nil
    }
    return left.rawValue < right.rawValue
  }
}

extension [ToldContact] {
  /// Changes what is told of a method, which is new where nothing is.
  fileprivate mutating func place(of method: ChoiceCode?, change: (inout ToldContact) -> Void) {
    if let index = firstIndex(where: { $0.method == method }) {
      change(&self[index])
    } else {
      var told = ToldContact(by: method)
      change(&told)
      append(told)
    }
  }
}

private struct ContactKey: Hashable, Comparable {
  var on: Day
  var method: ChoiceCode?

  /// Of a day, what has no method first.
  static func < (one: ContactKey, other: ContactKey) -> Bool {
    if one.on != other.on { return one.on < other.on }
    guard let left = one.method, let right = other.method else {
      return one.method == nil && other.method != nil
    }
    return left.rawValue < right.rawValue
  }
}
