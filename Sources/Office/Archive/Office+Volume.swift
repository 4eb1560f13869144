import Archive
public import Filing
public import Ledger
public import Values
import Wording

extension Office {
  /// The volume of an account: all that is filed of it, in the order in which it is bound.
  public func volume(of account: String, as actor: Actor) throws(OfficeError) -> Volume {
    try actor.need(.search)
    let (library, rules) = (try library(), try rules())
    return try snapshot { state in
      let book = try ledgerBook(in: state)
      let records = book.records(named: try book.name(meantBy: account))
      return Volume(
        of: try book.account(named: account),
        items: try state.items(ids: Set(records.map(\.item)).sorted()),
        records: records,
        library: library,
        scheme: rules.numbers
      )
    }
  }

  /// The items whose retention has ended on a day, by default that of processing.
  public func dueForDisposal(
    on day: Day? = nil,
    as actor: Actor
  ) throws(OfficeError) -> LedgerTable {
    try actor.need(.care)
    let retention = try rules().numbers.retention
    let day = day ?? clock.today()
    var due: [Retained] = []
    do {
      for item in try archive.items() {
        guard let revision = item.revisions.last,
          let end = retention.end(of: item.retention, itemDate: revision.date), end <= day
        else { continue }
        due.append(Retained(item: item, revision: revision, end: end))
      }
    } catch {
      throw .archive(error)
    }
    return LedgerTable(
      id: "due-for-disposal",
      title: LocalizedText(zh: "保管期限已满", en: "Past their retention"),
      of: due,
      [
        ColumnOf("id") { .text($0.item.id.description) },
        ColumnOf("archiveNumber", "档号", "archive number", isCode: true) {
          .text($0.item.archiveNumber.rawValue)
        },
        ColumnOf("form") { .text($0.item.form.rawValue) },
        ColumnOf("account", "客户", "account") { .text($0.revision.account) },
        ColumnOf("date", "日期", "date") { .day($0.revision.date) },
        ColumnOf("retention", "保管期限", "retention") { .text($0.item.retention.rawValue) },
        ColumnOf("pastSince", "期满日", "past since") { .day($0.end) },
        ColumnOf("withdrawn") { .json($0.item.withdrawal == nil ? nil : true) },
      ]
    )
  }
}

/// An item whose retention has ended.
private struct Retained {
  var item: FiledItem
  var revision: FiledRevision
  var end: Day
}
