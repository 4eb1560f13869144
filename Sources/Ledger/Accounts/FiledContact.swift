import Forms
import Values

/// A contact that development records tell in their rows: of several records, the rows that tell
/// the same one.
///
/// Rows of one record are contacts of their own, in their order; the first row of a day and method
/// in one record is the same contact as the first in another, and so on.
struct ToldRow {
  var on: Day
  /// Nil where no record tells it.
  var method: ChoiceCode?
  /// The first item that tells it.
  var item: ItemID
  /// Its place among the contacts of the day and method, from 0.
  var place: Int
  /// Its place in the tables, the first of them.
  var index: Int
  /// Of several that records tell, the coldest: an account is not thought warmer than somebody
  /// found it.
  var attitude: ChoiceCode?
  /// What other records tell of the same contact.
  var otherAttitudes: [ChoiceCode]
  var counterpart: String?

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
    var visited: [ContactKey: [AccountHistory.FiledVisit]] = [:]
    for filed in visits {
      let key = ContactKey(on: filed.visit.on, method: filed.visit.method)
      // The visits come in the order of their times, those without one first.
      guard let last = visited[key]?.last else {
        visited[key] = [filed]
        continue
      }
      switch (last.visit.minute, filed.visit.minute) {
      case (nil, nil): break
      case (nil, _?): visited[key] = [filed]
      case (let one, let two): if one != two { visited[key, default: []].append(filed) }
      }
    }
    let told = Dictionary(grouping: rows) { ContactKey(on: $0.on, method: $0.method) }
    let keys = Set(visited.keys).union(told.keys).sorted()
    return keys.flatMap { key -> [FiledContact] in
      let seen = visited[key] ?? []
      let further = (told[key] ?? []).filter { $0.place >= seen.count }
      return seen.map { FiledContact(on: key.on, method: key.method, item: $0.item, row: nil) }
        + further.map { FiledContact(on: key.on, method: key.method, item: $0.item, row: $0) }
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
