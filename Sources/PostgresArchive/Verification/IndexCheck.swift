import Archive
import Query
import Values

/// Compares what is searched with what is made anew of the stored texts.
struct IndexCheck {
  private let snapshot: PostgresSnapshot

  init(_ snapshot: PostgresSnapshot) { self.snapshot = snapshot }

  private var mine: SQL { snapshot.mine }

  func faults() throws -> [ArchiveFault] {
    guard try snapshot.hasUsableIndex() else { return [.index(nil)] }
    var faults: [ArchiveFault] = []
    var tokens = 0
    try snapshot.session.forEach(
      """
      SELECT revision.id, revision.item, search.terms IS NOT NULL
      FROM revision LEFT JOIN search_text AS search
        ON search.office = revision.office AND search.revision = revision.id
      WHERE revision.office = \(mine) ORDER BY revision.id
      """
    ) { row in
      let revision = try row.number()
      let item = ItemID(rawValue: try row.number())
      let (terms, isMarked) = try SearchIndex(snapshot).terms(of: revision)
      tokens += terms.tokens
      let holds =
        try isMarked && row.isTrue()
        && snapshot.session.first(
          """
          SELECT terms = \(terms.terms) FROM search_text
          WHERE office = \(mine) AND revision = \(revision)
          """
        ) { try $0.isTrue() } == true
      if !holds { faults.append(.index(item)) }
    }
    let isCounted = try snapshot.session.first(
      """
      SELECT tokens = \(tokens) AND NOT EXISTS (SELECT FROM search_text AS search
        WHERE search.office = \(mine) AND NOT EXISTS (SELECT FROM revision
          WHERE revision.office = search.office AND revision.id = search.revision))
      FROM office WHERE office = \(mine)
      """
    ) { try $0.isTrue() }
    if isCounted != true, faults.isEmpty { faults.append(.index(nil)) }
    return faults
  }
}
