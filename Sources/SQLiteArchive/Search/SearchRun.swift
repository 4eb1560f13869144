import Archive
import GRDB
import Ledger
import Query
import Values

/// The run of a plan: which revisions are looked at, in which order, and for how long.
///
/// A limited list needs few of the hits. Where the index names few candidates, these are put in
/// order, or met in passing over the newest revisions, and looked at until the list is full. Where
/// it names many, all revisions are looked at from the newest on: the more the hits, the sooner the
/// list is full. What is not settled so is asked of the engine at once.
struct SearchRun {
  let plan: SearchPlan
  let db: Database

  /// More candidates are many: looking at the newest revisions finds a page of hits sooner.
  private static let fewCandidates = 4000
  /// Of more candidates, a page is found sooner by passing over the newest revisions than by
  /// looking up the day of each.
  private static let sparseCandidates = 500
  /// So many revisions are looked at from the newest on before the engine is asked.
  private static let walkingLimit = 2000
  /// So many are passed over, which costs a hundredth of looking at one.
  private static let passingLimit = 20_000
  /// More than an archive holds, and far from where sums of numbers overflow.
  private static let mostRows = Int(Int32.max)

  func hits(
    order: SearchOrder,
    limit: Int?,
    offset: Int,
    scored: Bool,
    withSnippets: Bool
  ) throws -> [SearchHit] {
    func known(_ number: Int) -> Int { min(max(number, 0), SearchRun.mostRows) }
    var rows = try found(order: order, limit: limit.map(known), offset: known(offset))
    if scored { try addScores(to: &rows) }
    guard withSnippets else {
      return try rows.map { try $0.hit(snippet: Snippet(of: "", marks: [])) }
    }
    let snippets = try SnippetCutter(terms: plan.terms, db: db)
    return try rows.map { row in try row.hit(snippet: snippets.snippet(of: row)) }
  }

  private func found(order: SearchOrder, limit: Int?, offset: Int) throws -> [FoundRevision] {
    if limit == 0 { return [] }
    if order == .relevance {
      return try first(limit ?? SearchRun.mostRows, after: offset, of: ranked())
    }
    guard let limit else { return try statement(limit: -1, offset: offset) }
    // One character is the beginning of many pairs, which the engine would read all.
    if plan.requiresOneUnit || plan.required == nil {
      if let page = try walk(limit: limit, offset: offset) { return page }
    }
    if plan.required != nil {
      if let candidates = try fewCandidates() {
        if candidates.count > SearchRun.sparseCandidates,
          let page = try walk(limit: limit, offset: offset, among: Set(candidates))
        {
          return page
        }
        return try first(limit, after: offset, of: newestFirst(candidates))
      }
      if !plan.requiresOneUnit, let page = try walk(limit: limit, offset: offset) { return page }
    }
    return try statement(limit: limit, offset: offset)
  }

  /// The candidates of the index; nil where they are many.
  private func fewCandidates() throws -> [Int]? {
    let ids = try Int.fetchAll(
      db.cachedStatement(
        sql: "SELECT rowid FROM search_index WHERE search_index MATCH ? LIMIT ?"
      ),
      arguments: [plan.required, SearchRun.fewCandidates + 1]
    )
    return ids.count > SearchRun.fewCandidates ? nil : ids
  }

  private func newestFirst(_ ids: [Int]) throws -> [Int] {
    try Int.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id FROM revision WHERE id IN (SELECT value FROM json_each(?))
          ORDER BY date DESC, id DESC
          """
      ),
      arguments: ["\(ids)"]
    )
  }

  /// The list from the newest revisions, or from the candidates among them; nil where it is not
  /// full after a number of revisions.
  private func walk(
    limit: Int,
    offset: Int,
    among candidates: Set<Int>? = nil
  ) throws -> [FoundRevision]? {
    let newest = try Int.fetchCursor(
      db.cachedStatement(sql: "SELECT id FROM revision ORDER BY date DESC, id DESC")
    )
    var left = candidates == nil ? SearchRun.walkingLimit : SearchRun.passingLimit
    let page = try first(limit, after: offset) { count in
      var ids: [Int] = []
      while ids.count < count, left > 0, let id = try newest.next() {
        left -= 1
        if candidates?.contains(id) ?? true { ids.append(id) }
      }
      return ids
    }
    return page.count == limit || left > 0 ? page : nil
  }

  /// The revisions among which all hits are, the most relevant first; of one relevance, the newest.
  private func ranked() throws -> [Int] {
    guard plan.required == nil else { return try rankedCandidates() }
    let ids = try Int.fetchAll(
      db,
      SQLRequest(
        literal: """
          SELECT revision.id FROM \(plan.source) WHERE \(plan.condition)
          ORDER BY revision.date DESC, revision.id DESC
          """
      )
    )
    let scores = try scores(of: ids)
    return ids.enumerated()
      .sorted { (scores[$1.element] ?? 0, $0.offset) < (scores[$0.element] ?? 0, $1.offset) }
      .map(\.element)
  }

  /// The candidates of the index, in that order: every hit of a query with a required term is one.
  private func rankedCandidates() throws -> [Int] {
    try Int.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT revision.id FROM search_index JOIN revision ON revision.id = search_index.rowid
          WHERE search_index MATCH ?
          ORDER BY bm25(search_index), revision.date DESC, revision.id DESC
          """
      ),
      arguments: [plan.ranking ?? plan.required]
    )
  }

  /// The first hits among revisions, in their order.
  private func first(_ limit: Int, after offset: Int, of ids: [Int]) throws -> [FoundRevision] {
    var rest = ids[...]
    return try first(limit, after: offset) { count in
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
  }

  /// The first hits among the revisions that `next` gives, at most as many as it is asked for, in
  /// their order, and none after the last.
  private func first(
    _ limit: Int,
    after offset: Int,
    of next: (Int) throws -> [Int]
  ) throws -> [FoundRevision] {
    var found: [FoundRevision] = []
    var chunk = max(32, limit + offset)
    while found.count < offset + limit {
      let ids = try next(chunk)
      if ids.isEmpty { break }
      let hits = try FoundRevision.fetchAll(
        db,
        SQLRequest(
          literal: """
            \(columns) FROM \(plan.source)
            WHERE revision.id IN (SELECT value FROM json_each(\("\(ids)")))
              AND \(plan.storedCondition)
            """,
          cached: true
        )
      )
      let byID = Dictionary(uniqueKeysWithValues: hits.map { ($0.revisionID, $0) })
      found += ids.compactMap { byID[$0] }
      chunk = min(chunk * 2, SearchRun.mostRows)
    }
    return Array(found.dropFirst(offset).prefix(limit))
  }

  private func statement(limit: Int, offset: Int) throws -> [FoundRevision] {
    try FoundRevision.fetchAll(
      db,
      SQLRequest(
        literal: """
          \(columns) FROM \(plan.source) WHERE \(plan.condition)
          ORDER BY revision.date DESC, revision.id DESC LIMIT \(limit) OFFSET \(offset)
          """
      )
    )
  }

  private func addScores(to rows: inout [FoundRevision]) throws {
    let scores = try scores(of: rows.map(\.revisionID))
    for index in rows.indices { rows[index].score = scores[rows[index].revisionID] ?? 0 }
  }

  /// The relevance of revisions; none of a query without a term.
  private func scores(of ids: [Int]) throws -> [Int: Double] {
    guard let ranking = plan.ranking, !ids.isEmpty else { return [:] }
    var scores: [Int: Double] = [:]
    // The plus keeps the engine from asking for one row at a time: bm25 counts all rows each time.
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT rowid, -bm25(search_index) FROM search_index
        WHERE search_index MATCH ? AND +rowid IN (SELECT value FROM json_each(?))
        """,
      arguments: [ranking, "\(ids)"]
    )
    while let row = try cursor.next() { scores[row[0]] = row[1] }
    return scores
  }

  private var columns: SQL {
    """
    SELECT item.id, item.archive_number, item.form, revision.id AS revision_id,
      revision.revision, revision.account, revision.date, revision.path
    """
  }
}

/// A revision that a query finds.
struct FoundRevision: Decodable, FetchableRecord {
  var id: Int
  var archiveNumber: String
  var form: String
  var revisionID: Int
  var revision: Int
  var account: String
  var date: String
  var path: String
  var score = 0.0

  enum CodingKeys: String, CodingKey {
    case id
    case archiveNumber = "archive_number"
    case form
    case revisionID = "revision_id"
    case revision
    case account
    case date
    case path
  }

  func hit(snippet: Snippet) throws -> SearchHit {
    guard let day = Day(iso8601: date) else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: [CodingKeys.date], debugDescription: date)
      )
    }
    return SearchHit(
      item: ItemReference(
        id: ItemID(rawValue: id),
        archiveNumber: ArchiveNumber(rawValue: archiveNumber),
        revision: revision
      ),
      form: FormID(rawValue: form),
      account: account,
      date: day,
      path: path,
      snippet: snippet,
      score: score
    )
  }
}
