package import Foundation
package import Ledger
import Values

extension FiledAct {
  /// The operator's act that an entry of the journal tells.
  ///
  /// Throws `DecodingError` where the entry tells none.
  package init(_ entry: JournalEntry, decoder: JSONDecoder) throws {
    let details = try decoder.decode(
      LedgerAct.Details.self,
      from: Data((entry.detail ?? "null").utf8)
    )
    guard let kind = LedgerAct.Kind(rawValue: entry.act), let act = LedgerAct(kind, details) else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: [], debugDescription: "journal entry \(entry.id)")
      )
    }
    self.init(entry: entry.id, at: Timestamp(rawValue: entry.at), who: entry.who, act: act)
  }
}
