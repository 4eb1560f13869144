public import Findings
public import Forms
import Ledger
public import Query

/// An item that a query finds.
public struct SearchHit: Sendable, Hashable {
  /// The revision that was found.
  public var item: ItemReference
  /// The form's id.
  public var form: FormID
  /// The account's name as that revision writes it.
  public var account: String
  /// The item's date by that revision.
  public var date: Day
  /// Where the original document came from.
  public var path: String
  /// Where the query's terms stand, with some text around; empty where none was asked for.
  public var snippet: Snippet
  /// Relevance (bm25), the higher the better; 0 of a query without a term, and where no scores
  /// were asked for.
  public var score: Double

  /// A hit with all that is shown of it.
  public init(
    item: ItemReference,
    form: FormID,
    account: String,
    date: Day,
    path: String,
    snippet: Snippet,
    score: Double
  ) {
    self.item = item
    self.form = form
    self.account = account
    self.date = date
    self.path = path
    self.snippet = snippet
    self.score = score
  }
}

extension SearchHit {
  /// The hit as `search --format json` prints it.
  ///
  /// `marks` tells where the terms stand in `snippet`: the first character and the one after the
  /// last, counted in Unicode scalars from 0.
  public func json(schemaVersion: Int) -> JSON {
    [
      "id": .string(item.id.description),
      "archiveNumber": .string(item.archiveNumber.rawValue),
      "form": .string(form.rawValue),
      "account": .string(account),
      "date": .string(date.description),
      "revision": .integer(item.revision),
      "snippet": .string(snippet.text),
      "marks": .array(
        snippet.scalarMarks.map { [.integer($0.lowerBound), .integer($0.upperBound)] }
      ),
      "score": jsonScore,
      "schemaVersion": .integer(schemaVersion),
    ]
  }

  /// The score with six decimals.
  public var jsonScore: JSON { .number(String((score * 1e6).rounded() / 1e6)) }
}

/// In which order hits come.
public enum SearchOrder: String, Sendable, Hashable, CaseIterable {
  /// The newest first; of a day, what was filed last.
  case date
  case relevance
}
