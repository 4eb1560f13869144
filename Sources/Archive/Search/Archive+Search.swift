import Forms
import GRDB
import Ledger

extension Archive {
  /// The items whose present revision a query finds, at most `limit` of them after the first
  /// `offset`.
  public func search(
    _ query: SearchQuery,
    order: SearchOrder = .date,
    limit: Int? = nil,
    offset: Int = 0
  ) throws(ArchiveError) -> [SearchHit] {
    try read { db in
      try SearchPlan.run(query, in: db) { plan in
        try SearchRow.fetchAll(
          db,
          SQLRequest(literal: plan.statement(order: order, limit: limit, offset: offset))
        ).map { try $0.hit(showing: plan.terms, in: db) }
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
            literal: """
              SELECT count(*) FROM item JOIN revision ON revision.id = item.current
              WHERE \(plan.condition)
              """
          )
        ) ?? 0
      }
    }
  }
}

extension SearchPlan {
  /// Runs a query by the index, or by the stored texts alone where the index cannot be asked.
  fileprivate static func run<Result>(
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

extension SearchPlan {
  fileprivate func statement(order: SearchOrder, limit: Int?, offset: Int) -> SQL {
    let scores: SQL
    if let ranking {
      scores = """
        SELECT rowid, -bm25(search_index) FROM search_index WHERE search_index MATCH \(ranking)
        """
    } else {
      scores = "SELECT NULL, NULL WHERE FALSE"
    }
    let sorting: SQL =
      switch order {
      case .date: "revision.date DESC, revision.id DESC"
      case .relevance: "coalesce(ranked.score, 0) DESC, revision.date DESC, revision.id DESC"
      }
    return """
      WITH ranked (id, score) AS MATERIALIZED (\(scores))
      SELECT item.id, item.archive_number, item.form, revision.id AS revision_id,
        revision.revision, revision.account, revision.date, revision.path,
        coalesce(ranked.score, 0.0) AS score
      FROM item JOIN revision ON revision.id = item.current
        LEFT JOIN ranked ON ranked.id = revision.id
      WHERE \(condition)
      ORDER BY \(sorting)
      LIMIT \(limit ?? -1) OFFSET \(offset)
      """
  }
}

private struct SearchRow: Decodable, FetchableRecord {
  var id: Int
  var archiveNumber: String
  var form: String
  var revisionID: Int
  var revision: Int
  var account: String
  var date: String
  var path: String
  var score: Double

  enum CodingKeys: String, CodingKey {
    case id
    case archiveNumber = "archive_number"
    case form
    case revisionID = "revision_id"
    case revision
    case account
    case date
    case path
    case score
  }

  func hit(showing terms: [SnippetTerm], in db: Database) throws -> SearchHit {
    guard let day = Day(iso8601: date) else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: [CodingKeys.date], debugDescription: date)
      )
    }
    let texts = try TextRow.fetchAll(
      db,
      sql: """
        SELECT field, table_column, text FROM field_value
        WHERE revision = ? AND is_searched ORDER BY ordinal
        """,
      arguments: [revisionID]
    )
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
      snippet: snippet(of: texts, showing: terms),
      score: score
    )
  }

  /// The first text with a term; of a query without one, the longest.
  private func snippet(of texts: [TextRow], showing terms: [SnippetTerm]) -> Snippet {
    for text in texts {
      let field = text.formField(of: FormID(rawValue: form))
      let own = terms.filter { term in
        term.fields.map { fields in field.map(fields.contains) ?? false } ?? true
      }
      let marks = FoldedText(text.text).marks(of: own.map(\.folded))
      if !marks.isEmpty { return Snippet(of: text.text, marks: marks) }
    }
    let longest = texts.max { $0.text.utf8.count < $1.text.utf8.count }
    return Snippet(of: longest?.text ?? account, marks: [])
  }
}

private struct TextRow: Decodable, FetchableRecord {
  var field: String?
  var column: String?
  var text: String

  enum CodingKeys: String, CodingKey {
    case field
    case column = "table_column"
    case text
  }

  func formField(of form: FormID) -> FormField? {
    field.map {
      FormField(
        form: form,
        path: FieldPath(
          FieldID(rawValue: $0),
          column: column.map { FieldID(rawValue: $0) }
        )
      )
    }
  }
}

extension FoldedText {
  /// Where terms stand in the text as written, from left to right; places that touch are one.
  fileprivate func marks(of terms: [FoldedText]) -> [Range<Int>] {
    let places = terms.flatMap { occurrences(of: $0) }
      .map { sources[$0.lowerBound].lowerBound..<sources[$0.upperBound - 1].upperBound }
      .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    return places.reduce(into: []) { marks, place in
      if let last = marks.last, place.lowerBound <= last.upperBound {
        marks[marks.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
      } else {
        marks.append(place)
      }
    }
  }
}
