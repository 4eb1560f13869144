public import Values
public import Wording

/// What the archive tells a monthly report beside the ledger.
public struct MonthFiling: Sendable {
  /// A form that was turned back and has not come mended.
  public struct Returned: Sendable, Hashable {
    /// Whose it is to mend; nil where nobody's name is on it.
    public var person: String?
    /// The account; nil where the form does not tell one.
    public var account: String?
    /// The form's name.
    public var form: LocalizedText
    /// The day on which it was turned back.
    public var since: Day

    /// A form that somebody owes since a day.
    public init(person: String?, account: String?, form: LocalizedText, since: Day) {
      self.person = person
      self.account = account
      self.form = form
      self.since = since
    }
  }

  /// In the order in which they were turned back.
  public var returned: [Returned]
  /// The days on which items were first filed, where that is another than that of what they tell now.
  public var firstFiled: [ItemID: Day]

  /// What is owed, and when items were first filed; by default nothing more than the ledger tells.
  public init(returned: [Returned] = [], firstFiled: [ItemID: Day] = [:]) {
    self.returned = returned
    self.firstFiled = firstFiled
  }
}

extension LedgerBook {
  /// The items of earlier months that were filed in a month, by what they tell now: those of which a
  /// report needs to know when they were first filed.
  public func itemsFiledLate(in month: LedgerMonth) -> Set<ItemID> {
    guard lateFrom(before: month) != nil else { return [] }
    return Set(
      histories.flatMap(\.records).filter { filed in
        filed.isFiled(in: month) && filed.record.tellsOfEarlier(than: month)
      }
      .map(\.item)
    )
  }

  /// The first day from which on something may be filed late: the first of the month in which the office
  /// began to file, before which no report was missed; nil where that is no earlier one.
  func lateFrom(before month: LedgerMonth) -> Day? {
    let first = histories.flatMap(\.records).compactMap(\.filedAt).min { $0.rawValue < $1.rawValue }
    guard let began = first.flatMap({ Day(iso8601: $0.localDay) }), began < month.first else {
      return nil
    }
    return LedgerMonth(of: began).first
  }
}

extension FiledRecord {
  /// Whether what the item tells now was filed on a day of a month, by the clock of this machine.
  func isFiled(in month: LedgerMonth) -> Bool {
    filedOn(near: month).map { month.contains($0) } ?? false
  }

  /// The day of filing, where it is one of the month or lies next to it.
  private func filedOn(near month: LedgerMonth) -> Day? {
    // Most are of other months, which their texts tell: reading a moment is not quick.
    guard let filedAt, let before = month.first.adding(days: -1),
      let after = month.last.adding(days: 2),
      filedAt.rawValue >= before.description, filedAt.rawValue < after.description
    else { return nil }
    return Day(iso8601: filedAt.localDay)
  }
}

extension LedgerRecord {
  /// Whether it tells of a contact or an outcome of before the month.
  fileprivate func tellsOfEarlier(than month: LedgerMonth) -> Bool {
    outcome != nil && date < month.first || (visit.map { $0.on < month.first } ?? false)
      || contacts.contains { $0.on < month.first }
  }
}
