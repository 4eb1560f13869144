public import Ledger
import Values
import Wording

extension LedgerBook {
  /// All that the views tell, a line a row, with the account views and the faults: what two books are
  /// compared by.
  public var told: [String] {
    var tables: [LedgerTable] = [
      .due(ownedObligations, on: day), .funnel(self, words: .none), .stages(self, words: .none),
      .plan(self), .planned(self, words: .none), .information(self, words: .none),
      .sources(self, words: .none), .tiers(self), .targets(self), .priority(self, words: .none),
      .stale(self, days: 30, words: .none), .activity(self), .suspects(self),
    ]
    tables += LedgerTable.reasonsWithTexts(self)
    var lines = [replayedText]
    for table in tables { lines += table.objects(in: .zh).map { "\($0)" } }
    for name in Set(accounts.flatMap(\.names)).sorted() {
      for view in views(of: name) {
        let json = view.json(decisionMakers: []) { item in item.description }
        lines.append("\(json)")
      }
    }
    for fault in faults(on: day) { lines.append("\(fault)") }
    return lines
  }
}
