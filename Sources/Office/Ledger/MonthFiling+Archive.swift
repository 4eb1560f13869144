import Archive
import Filing
import Forms
import Ledger
import Values
import Wording

extension MonthFiling {
  /// What the archive tells the report on a month: which forms of the time up to it were turned back
  /// and have not come mended, and when items that were revised in the month were first filed.
  init(_ reading: LedgerReading, in month: LedgerMonth) throws {
    let state = reading.state
    let late = reading.book.itemsFiledLate(in: month).sorted()
    let items = late.isEmpty ? [] : try state.items(ids: late)
    self.init(
      returned: try MonthFiling.returned(reading),
      firstFiled: Dictionary(
        items.compactMap { item in
          item.revisions.first.flatMap { Day(iso8601: $0.filedAt.localDay) }.map { (item.id, $0) }
        },
        uniquingKeysWith: { first, _ in first }
      )
    )
  }

  private static func returned(_ reading: LedgerReading) throws -> [Returned] {
    let returns = try reading.returns
    let day = reading.book.day.description
    // The forms of a month are turned back in the days after it, too.
    let owed = returns.forms.filter { form in
      form.state == .owed && form.subject.date.map { $0 <= day } ?? true
        && reading.limit.map { form.rejectedAt.rawValue <= $0.rawValue } ?? true
    }
    return owed.compactMap { form in
      guard let since = Day(iso8601: form.rejectedAt.localDay) else { return nil }
      return Returned(
        person: form.subject.owner.map(PersonName.plain),
        account: form.subject.account,
        form: reading.library.form(form.form)?.name
          ?? LocalizedText(verbatim: form.form.rawValue),
        since: since
      )
    }
  }
}
