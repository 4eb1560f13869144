import Archive
import Foundation
import Ledger
public import Values
import Wording

extension Office {
  /// The position after all that has happened so far.
  public func newsPosition(as actor: Actor) throws(OfficeError) -> NewsPosition {
    try actor.need(.care)
    return try snapshot { state in
      let last = try state.lastEntries()
      return NewsPosition(journal: last.journal, importLog: last.importLog)
    }
  }

  /// What happened after a position, the earliest first, with the position after each; so much at most.
  public func news(
    after position: NewsPosition,
    limit: Int = 100,
    as actor: Actor
  ) throws(OfficeError) -> [(news: News?, position: NewsPosition)] {
    try actor.need(.care)
    return try snapshot { state in
      var position = position
      var told: [(news: News?, position: NewsPosition)] = []
      let acts = try state.journal(after: position.journal, limit: limit)
      let ids = Set(acts.compactMap(\.item))
      let items = Dictionary(
        try state.items(ids: ids.sorted()).map { ($0.id, $0) },
        uniquingKeysWith: { first, _ in first }
      )
      for act in acts {
        position.journal = act.id
        told.append((News(act, of: act.item.flatMap { items[$0] }), position))
      }
      for entry in try state.importLog(after: position.importLog, limit: limit) {
        position.importLog = entry.id
        told.append((try News(entry), position))
      }
      return told
    }
  }

  /// What falls due on the day of processing, and what is overdue.
  public func dueNews(as actor: Actor) throws(OfficeError) -> [News] {
    let today = clock.today()
    return try dueObligations(LedgerRequest(), as: actor).map(\.obligation)
      .filter { $0.due <= today }
      .map { duty in
        let id = ["due", duty.account, duty.kind.rawValue, "\(duty.opened)", "\(duty.due)"]
        return News(
          .due,
          id: id.joined(separator: "|"),
          duty.json.members.filter { $0.key != "person" }
        )
      }
  }
}

extension News {
  /// What the journal tells of an item; nil of what concerns nobody outside.
  fileprivate init?(_ act: JournalAct, of item: FiledItem?) {
    let kind: Kind
    switch JournalAct.Kind(rawValue: act.act) {
    case .filed: kind = .filed
    case .revised: kind = .revised
    case .withdrawn: kind = .withdrawn
    case .reinstated: kind = .reinstated
    case .imported, .reindexed, .exported, .backedUp, .migrated, .aliased, .merged, .unmerged,
      .handedOver, .reopened, .disclosed, .ledgerRebuilt, .searchSaved, .searchForgotten,
      .rejectKept, .returnDismissed, .returnRecalled,
      nil:
      return nil
    }
    var members = [JSON.Member("at", .string(act.at.rawValue))]
    members.append("item", act.item.map { .string($0.description) })
    members.append("archiveNumber", act.archiveNumber.map { .string($0.rawValue) })
    if let item {
      members.append(JSON.Member("form", .string(item.form.rawValue)))
      let revision =
        item.revisions.first { $0.number == act.revision } ?? item.revisions.last
      members.append("account", revision.map { .string($0.account) })
      members.append("date", revision.map { .string($0.date.description) })
    }
    members.append("revision", act.revision.map { .integer($0) })
    members.append("sha256", act.original.map { .string($0) })
    self.init(kind, id: "journal-\(act.id)", members)
  }

  /// What was wrong with a form, by its codes alone.
  private struct Fault: Decodable {
    var severity: String?
    var code: String
    var field: String?
    var submission: Int?
  }

  /// A form that was turned back; nil of anything else.
  fileprivate init?(_ entry: ImportLogEntry) throws {
    switch entry.outcome {
    case .filed, .revised, .duplicate: return nil
    case .rejected, .unreadable: break
    }
    let faults = try JSONDecoder()
      .decode([Fault].self, from: Data(entry.findings.description.utf8))
      .filter { $0.severity == "error" && ($0.submission ?? entry.submission) == entry.submission }
    var members = [
      JSON.Member("at", .string(entry.at.rawValue)),
      JSON.Member("outcome", .string(entry.outcome.rawValue)),
      JSON.Member("sha256", .string(entry.digest.rawValue)),
    ]
    members.append("form", entry.form.map { .string($0) })
    members.append("submission", entry.submission.map { .integer($0) })
    let told = faults.map { fault -> JSON in
      var members = [JSON.Member("code", .string(fault.code))]
      members.append("field", fault.field.map { .string($0) })
      return .object(members)
    }
    members.append(JSON.Member("findings", .array(told)))
    self.init(.returned, id: "import-\(entry.id)", members)
  }
}
