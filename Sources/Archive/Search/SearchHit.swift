public import Findings
public import Forms
import Ledger

/// An item that a query finds.
public struct SearchHit: Sendable, Hashable {
  public var item: ItemReference
  public var form: FormID
  public var account: String
  public var date: Day
  /// Where the original document came from.
  public var path: String
  public var snippet: Snippet
  /// Relevance (bm25), the higher the better; 0 of a query without a term.
  public var score: Double
}

extension SearchHit {
  /// The hit as `search --format json` prints it.
  public var json: JSON {
    [
      "id": .string(item.id.description),
      "archiveNumber": .string(item.archiveNumber.rawValue),
      "form": .string(form.rawValue),
      "account": .string(account),
      "date": .string(date.description),
      "revision": .integer(item.revision),
      "snippet": .string(snippet.text),
      "score": .number(String((score * 1e6).rounded() / 1e6)),
    ]
  }
}

/// In which order hits come.
public enum SearchOrder: String, Sendable, Hashable, CaseIterable {
  /// The newest first; of a day, what was filed last.
  case date
  case relevance
}
