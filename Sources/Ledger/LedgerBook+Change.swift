public import Values

/// What has changed since in what a ledger was folded over.
public struct LedgerChange: Sendable {
  /// The items of which what they told before holds no more.
  public var items: Set<ItemID>
  /// What those of them that count tell now, in the order of the items.
  public var records: [FiledRecord]
  /// All that operators have told by now, in the order of the journal.
  public var acts: [FiledAct]

  /// A change of items, with the records that they have now.
  public init(items: Set<ItemID>, records: [FiledRecord], acts: [FiledAct]) {
    self.items = items
    self.records = records
    self.acts = acts
  }
}

extension LedgerBook {
  /// The same ledger by a policy on a day, for which what is in memory is folded anew unless both are
  /// the book's.
  public func read(by policy: LedgerPolicy, on day: Day) -> LedgerBook {
    if day == self.day && policy == self.policy { return self }
    return LedgerBook(ofEachAccount: entries, policy: policy, on: day)
  }

  /// The ledger after a change: exactly the book that a replay of everything gives, where the records
  /// of this one came in the order of their items.
  ///
  /// Only the accounts of which the change tells are folded again. Where operators have told something
  /// since, or have joined accounts while a name gets or loses a credit code, all of them are.
  public func after(_ change: LedgerChange) -> LedgerBook {
    let new = LedgerEntries(records: change.records).ofEachAccount.records
    let (records, old) = entries.records.replacing(change.items, by: new)
    let entries = LedgerEntries(records: records, acts: change.acts)
    func replayed() -> LedgerBook { LedgerBook(ofEachAccount: entries, policy: policy, on: day) }
    guard change.acts == self.entries.acts else { return replayed() }

    var directory = self.directory
    var bases = Set((old + new).map(\.nameKey)).flatMap { directory.bases(ofName: $0) }
    bases += old.map { directory.base(of: $0) }
    let recoded = directory.replace(old, by: new)
    if !recoded.isEmpty && !change.acts.isEmpty { return replayed() }
    bases += recoded.flatMap { directory.bases(ofName: $0) } + new.map { directory.base(of: $0) }
    let roots = Set(bases.map { directory.root(of: $0) })

    var unchanged: [AccountHistory] = []
    var told = new
    for history in histories {
      if roots.contains(history.identity) {
        told += history.records.filter { !change.items.contains($0.item) }
      } else {
        unchanged.append(history)
      }
    }
    // As the entries stand: of a plan the parts in the order of the names.
    told.sort { ($0.item, $0.nameKey) < ($1.item, $1.nameKey) }
    let groups = directory.groups(of: told)
    let places = Dictionary(
      groups.enumerated().map { ($0.element.identity, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    let folded = LedgerBook.histories(
      of: groups,
      places: places,
      acts: change.acts,
      directory,
      policy: policy,
      on: day
    )
    guard let merged = unchanged.merged(with: folded) else { return replayed() }
    return LedgerBook(entries, directory, merged, policy: policy, on: day)
  }
}

extension [FiledRecord] {
  /// The records with those of some items taken out and new ones in their places, in the order of the
  /// items; and those that were taken out.
  fileprivate func replacing(
    _ items: Set<ItemID>,
    by new: [FiledRecord]
  ) -> (records: [FiledRecord], old: [FiledRecord]) {
    var records: [FiledRecord] = []
    records.reserveCapacity(count + new.count)
    var old: [FiledRecord] = []
    var next = new[...]
    for filed in self {
      if items.contains(filed.item) {
        old.append(filed)
        continue
      }
      while let first = next.first, first.item < filed.item {
        records.append(first)
        next.removeFirst()
      }
      records.append(filed)
    }
    return (records + next, old)
  }
}

extension [AccountHistory] {
  /// These and others in the order of their accounts' names; nil where two go under one name, whose
  /// order the names do not tell.
  fileprivate func merged(with others: [AccountHistory]) -> [AccountHistory]? {
    var merged: [AccountHistory] = []
    merged.reserveCapacity(count + others.count)
    var start = startIndex
    var last: String?
    let keyed = others.map { (key: $0.sortingKey, history: $0) }.sorted { $0.key < $1.key }
    for (key, history) in keyed {
      if key == last { return nil }
      last = key
      var (low, high) = (start, endIndex)
      while low < high {
        let middle = (low + high) / 2
        if self[middle].sortingKey < key { low = middle + 1 } else { high = middle }
      }
      if low < endIndex, self[low].sortingKey == key { return nil }
      merged += self[start..<low]
      merged.append(history)
      start = low
    }
    return merged + self[start...]
  }
}
