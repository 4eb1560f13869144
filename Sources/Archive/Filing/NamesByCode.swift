import Foundation
import Ledger
import Query
import Values

/// The accounts' names by the credit codes that forms give them.
///
/// What a run has filed itself is kept here, because the index learns of it at the end.
struct NamesByCode {
  private var filed: [String: [AccountName]] = [:]

  /// The name under which a code was filed before, where it was never filed with this one; nil where
  /// the code is new, or known with the name.
  ///
  /// What the form tells somewhere, as a former name, is no news.
  mutating func other(
    than request: FilingRequest,
    knownTo state: any ArchiveSnapshot
  ) throws -> String? {
    guard let code = request.ledger.creditCode, !code.isEmpty else { return nil }
    let key = AccountName(code).key.uppercased()
    let name = AccountName(request.account)
    var names = filed[key] ?? []
    if !names.contains(name) {
      names += try NamesByCode.names(withCode: code, in: state)
      filed[key] = names + [name]
    }
    guard !names.contains(name), let other = names.first else { return nil }
    let tells = request.values.contains { $0.text.contains(other.written) }
    return tells ? nil : other.written
  }

  /// The names that were filed with a code, of every item that tells it.
  static func names(
    withCode code: String,
    in state: any ArchiveSnapshot
  ) throws -> [AccountName] {
    let hits = try state.hits(
      .text(SearchTerm(code)),
      order: .date,
      limit: nil,
      offset: 0,
      scored: false,
      withSnippets: false
    )
    let decoder = JSONDecoder()
    return try hits.compactMap { hit in
      // A text may name the code of somebody else.
      guard let record = try state.record(of: hit.item.id, revision: hit.item.revision) else {
        return nil
      }
      let ledger = try decoder.decode(LedgerRecord.self, from: Data(record.ledger.utf8))
      guard ledger.creditCode.map({ AccountName($0) }) == AccountName(code) else { return nil }
      return AccountName(hit.account)
    }
  }
}
