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
    var table = LedgerTable(
      id: "due-for-disposal",
      title: LocalizedText(zh: "保管期限已满", en: "Past their retention"),
      columns: [
        LedgerTable.Column("archiveNumber", LocalizedText(zh: "档号", en: "archive number")),
        LedgerTable.Column("account", LocalizedText(zh: "客户", en: "account")),
        LedgerTable.Column("date", LocalizedText(zh: "日期", en: "date")),
        LedgerTable.Column("retention", LocalizedText(zh: "保管期限", en: "retention")),
        LedgerTable.Column("pastSince", LocalizedText(zh: "期满日", en: "past since")),
      ]
    )
    do {
      for item in try archive.items() {
        guard let revision = item.revisions.last,
          let end = retention.end(of: item.retention, itemDate: revision.date), end <= day
        else { continue }
        table.rows.append(item.row(revision, end: end))
      }
    } catch {
      throw .archive(error)
    }
    return table
  }
}

extension FiledItem {
  fileprivate func row(_ revision: FiledRevision, end: Day) -> LedgerTable.Row {
    var members = [
      JSON.Member("id", .string(id.description)),
      JSON.Member("archiveNumber", .string(archiveNumber.rawValue)),
      JSON.Member("form", .string(form.rawValue)),
      JSON.Member("account", .string(revision.account)),
      JSON.Member("date", .string(revision.date.description)),
      JSON.Member("retention", .string(retention.rawValue)),
      JSON.Member("pastSince", .string(end.description)),
    ]
    if withdrawal != nil { members.append(JSON.Member("withdrawn", true)) }
    return LedgerTable.Row(
      json: .object(members),
      cells: [
        .text(archiveNumber.rawValue), .text(revision.account), .day(revision.date),
        .text(retention.rawValue), .day(end),
      ]
    )
  }
}
