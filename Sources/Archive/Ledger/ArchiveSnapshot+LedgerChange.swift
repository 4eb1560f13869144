package import Ledger
import Values

extension ArchiveSnapshot {
  /// What has changed for the ledger since an entry of the journal; nil where it takes a reading of
  /// everything to know, or more than so many items changed.
  package func ledgerChange(since entry: Int, atMost limit: Int) throws -> LedgerChange? {
    var items: Set<ItemID> = []
    var last = entry
    while true {
      let acts = try journal(after: last, limit: 1000)
      guard let end = acts.last else { break }
      for act in acts {
        switch JournalAct.Kind(rawValue: act.act) {
        case .filed, .revised, .withdrawn, .reinstated:
          guard let item = act.item else { return nil }
          items.insert(item)
        // What operators tell is read as a whole.
        case .aliased, .merged, .unmerged, .handedOver, .reopened: break
        case .imported, .rejectKept, .reindexed, .exported, .backedUp, .disclosed, .searchSaved,
          .searchForgotten, .returnDismissed, .returnRecalled:
          break
        // What is stored was made anew, or a later version did something.
        case .migrated, .ledgerRebuilt, nil: return nil
        }
      }
      if items.count > limit { return nil }
      last = end.id
    }
    guard let records = try ledgerRecords(of: items.sorted()) else { return nil }
    return LedgerChange(items: items, records: records, acts: try ledgerActs())
  }
}
