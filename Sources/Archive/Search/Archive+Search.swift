public import Forms
import GRDB
public import Ledger
public import Query

extension Archive {
  /// The items that a query finds, at most `limit` of them after the first `offset`.
  ///
  /// Only present revisions are searched, unless the query asks for others. A limited list of the
  /// newest costs little however many the hits are; scores, and an order by them, cost time for
  /// every hit. Without snippets, the hits' texts are not read.
  public func search(
    _ query: SearchQuery,
    order: SearchOrder = .date,
    limit: Int? = nil,
    offset: Int = 0,
    scored: Bool = true,
    withSnippets: Bool = true
  ) throws(ArchiveError) -> [SearchHit] {
    try read { db in
      try SearchPlan.run(query, in: db) { plan in
        try SearchRun(plan: plan, db: db)
          .hits(
            order: order,
            limit: limit,
            offset: offset,
            scored: scored,
            withSnippets: withSnippets
          )
      }
    }
  }

  /// How many items a query finds.
  public func count(_ query: SearchQuery) throws(ArchiveError) -> Int {
    try read { db in
      try SearchPlan.run(query, in: db) { plan in
        try Int.fetchOne(
          db,
          SQLRequest(
            literal: "SELECT count(*) FROM \(plan.source) WHERE \(plan.condition)"
          )
        ) ?? 0
      }
    }
  }

  /// The query with what it asks of the ledger on a day, and the names that it writes in pinyin,
  /// looked up; without that, such conditions find nothing but what is written so.
  public func settled(
    _ query: SearchQuery,
    policy: LedgerPolicy,
    on today: Day
  ) throws(ArchiveError) -> SearchQuery {
    let query = try named(query)
    let asks = query.contains { condition in
      if case .standing = condition { true } else { false }
    }
    guard asks else { return query }
    let book = LedgerBook(try ledgerEntries(), policy: policy, on: today)
    return query.mapped { condition in
      guard case .standing(let standing) = condition else { return .field(condition) }
      return .field(.items(Set(standing.items(in: book).map(\.rawValue))))
    }
  }

  /// The query with the names looked up that are written in pinyin.
  private func named(_ query: SearchQuery) throws(ArchiveError) -> SearchQuery {
    try read { db in
      try query.mapped { condition in
        guard case .named(let fields, let term) = condition, let pinyin = PinyinTerm(term.text)
        else { return .field(condition) }
        let names = Set(try NameIndex.names(by: pinyin, in: db))
        let asWritten = SearchQuery.field(.contains(fields, term))
        return names.isEmpty ? asWritten : .any([asWritten, .field(.names(fields, names))])
      }
    }
  }
}

extension Standing {
  /// The ids of the items to which it applies.
  fileprivate func items(in book: LedgerBook) -> Set<ItemID> {
    switch self {
    case .open: Set(book.obligations.filter(\.state.isOutstanding).map(\.record))
    case .overdue: Set(book.obligations.filter { $0.state == .overdue }.map(\.record))
    case .prospect, .developing, .key, .lost:
      Account.Status.allCases.filter { Standing($0) == self }
        .reduce(into: []) { $0.formUnion(book.items(of: $1)) }
    }
  }
}

extension SearchPlan {
  /// Runs a query by the index, or by the stored texts alone where the index cannot be asked.
  static func run<Result>(
    _ query: SearchQuery,
    in db: Database,
    _ body: (SearchPlan) throws -> Result
  ) throws -> Result {
    if try SearchIndex.isUsable(in: db) {
      do {
        return try body(SearchPlan(query))
      } catch let error as DatabaseError where error.tellsOfDamage {
        return try body(SearchPlan(query, usesIndex: false))
      }
    }
    return try body(SearchPlan(query, usesIndex: false))
  }
}
