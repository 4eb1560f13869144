import Archive
import Query
import Values

/// The run of a plan: which revisions are looked at, and in which order.
///
/// A limited list needs few of the hits. Where the index names few candidates, these are looked at;
/// where it names many, or none are named, the newest revisions are: the more the hits, the sooner the
/// list is full. What is not settled so is asked of the engine at once.
struct PostgresRun {
  let plan: PostgresPlan
  let snapshot: PostgresSnapshot

  /// More candidates are many: looking at the newest revisions finds a page of hits sooner.
  private static let fewCandidates = 2000
  /// So many revisions are looked at from the newest on, first and then: where nearly all are hits, a page
  /// of them is soon full.
  private static let walks = [50, 500, 4000]
  /// More than an archive holds, and far from where sums of numbers overflow.
  private static let mostRows = Int(Int32.max)

  private var mine: SQL { snapshot.mine }

  func hits(
    order: SearchOrder,
    limit: Int?,
    offset: Int,
    scored: Bool,
    withSnippets: Bool
  ) throws -> [SearchHit] {
    func known(_ number: Int) -> Int { min(max(number, 0), PostgresRun.mostRows) }
    var rows = try found(order: order, limit: limit.map(known), offset: known(offset))
    if scored, order == .date { try addScores(to: &rows) }
    guard withSnippets else {
      return try rows.map { try $0.hit(snippet: Snippet(of: "", marks: [])) }
    }
    let texts = try snapshot.searchedTexts(of: rows.map(\.revisionID))
    return try rows.map { row in
      try row.hit(
        snippet: Snippet(
          of: (texts[row.revisionID] ?? []).map { ($0.formField(of: row.form), $0.text) },
          terms: plan.terms,
          otherwise: row.account
        )
      )
    }
  }

  private func found(order: SearchOrder, limit: Int?, offset: Int) throws -> [FoundRevision] {
    if limit == 0 { return [] }
    if order == .relevance { return try ranked(limit ?? PostgresRun.mostRows, after: offset) }
    guard let limit else { return try statement(limit: PostgresRun.mostRows, offset: offset) }
    if let named = plan.candidates, let candidates = try fewCandidates(named) {
      return try rows(
        from: plan.source,
        where: "\(plan.condition) AND revision.id = ANY (\(candidates))",
        limit: limit,
        offset: offset
      )
    }
    for walk in PostgresRun.walks where offset + limit <= walk {
      let page = try self.walk(over: walk, limit: limit, offset: offset)
      if page.rows.count == limit || page.isAll { return page.rows }
    }
    return try statement(limit: limit, offset: offset)
  }

  /// The candidates of the index; nil where they are many.
  private func fewCandidates(_ named: SQL) throws -> [Int]? {
    let ids = try snapshot.session.fetch(
      """
      SELECT search.revision FROM search_text AS search
      WHERE search.office = \(mine) AND \(named)
      LIMIT \(raw: String(PostgresRun.fewCandidates + 1))
      """
    ) { try $0.number() }
    return ids.count > PostgresRun.fewCandidates ? nil : ids
  }

  /// The list from the newest revisions of the days that are asked for, and whether these were all.
  private func walk(
    over count: Int,
    limit: Int,
    offset: Int
  ) throws -> (rows: [FoundRevision], isAll: Bool) {
    let days: SQL = plan.days.map { "AND \($0)" } ?? ""
    let newest = try snapshot.session.fetch(
      """
      SELECT id FROM revision WHERE office = \(mine) \(days) ORDER BY date DESC, id DESC
      LIMIT \(raw: String(count))
      """
    ) { try $0.number() }
    let rows = try rows(
      from: plan.source,
      where: "\(plan.condition) AND revision.id = ANY (\(newest))",
      limit: limit,
      offset: offset
    )
    return (rows, newest.count < count)
  }

  /// The hits in the order of their relevance; of one relevance, the newest first.
  private func ranked(_ limit: Int, after offset: Int) throws -> [FoundRevision] {
    var rows = try statement(limit: PostgresRun.mostRows, offset: 0)
    try addScores(to: &rows)
    return rows.enumerated()
      .sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
      .dropFirst(offset).prefix(limit).map(\.element)
  }

  private func addScores(to rows: inout [FoundRevision]) throws {
    let relevance = Relevance(plan: plan, snapshot: snapshot)
    let scores = try relevance.scores(of: rows.map(\.revisionID))
    for index in rows.indices { rows[index].score = scores[rows[index].revisionID] ?? 0 }
  }

  private func statement(limit: Int, offset: Int) throws -> [FoundRevision] {
    try rows(from: plan.source, where: plan.condition, limit: limit, offset: offset)
  }

  private func rows(
    from source: SQL,
    where condition: SQL,
    limit: Int,
    offset: Int
  ) throws -> [FoundRevision] {
    try snapshot.session.fetch(
      """
      SELECT item.id, item.archive_number, item.form, revision.id, revision.revision,
        revision.account, revision.date, revision.path
      FROM \(source) WHERE \(condition)
      ORDER BY revision.date DESC, revision.id DESC LIMIT \(limit) OFFSET \(offset)
      """
    ) { try FoundRevision(&$0) }
  }
}

/// A revision that a query finds.
struct FoundRevision {
  var id: Int
  var archiveNumber: String
  var form: FormID
  var revisionID: Int
  var revision: Int
  var account: String
  var date: String
  var path: String
  var score = 0.0

  init(_ row: inout PostgresRow) throws {
    id = try row.number()
    archiveNumber = try row.text()
    form = FormID(rawValue: try row.text())
    revisionID = try row.number()
    revision = try row.number()
    account = try row.text()
    date = try row.text()
    path = try row.text()
  }

  func hit(snippet: Snippet) throws -> SearchHit {
    guard let day = Day(iso8601: date) else { throw PostgresError.unreadable("no day: \(date)") }
    return SearchHit(
      item: ItemReference(
        id: ItemID(rawValue: id),
        archiveNumber: ArchiveNumber(rawValue: archiveNumber),
        revision: revision
      ),
      form: form,
      account: account,
      date: day,
      path: path,
      snippet: snippet,
      score: score
    )
  }
}
