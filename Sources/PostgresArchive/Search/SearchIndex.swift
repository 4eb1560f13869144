import Archive
import Query

/// The search index of an office, which is made of the stored texts and can be made of them again.
struct SearchIndex {
  private let snapshot: PostgresSnapshot

  init(_ snapshot: PostgresSnapshot) { self.snapshot = snapshot }

  private var mine: SQL { snapshot.mine }

  /// What the index should have of a revision, and whether each of its texts is searched as what it
  /// folds to.
  func terms(of revision: Int) throws -> (terms: SearchTerms, isMarked: Bool) {
    var texts: [FoldedText] = []
    var isMarked = true
    _ = try snapshot.session.fetch(
      """
      SELECT text, marked, is_searched FROM field_value
      WHERE office = \(mine) AND revision = \(revision) ORDER BY ordinal
      """
    ) { row in
      let text = try row.text()
      let folded = FoldedText(text)
      let stored = try row.optionalText()
      let marked = folded.marked(unlessSameAs: text)
      if stored.map({ Array($0.utf8) }) != marked.map({ Array($0.utf8) }) { isMarked = false }
      if try row.isTrue() { texts.append(folded) }
    }
    return (SearchTerms(of: texts, office: snapshot.office), isMarked)
  }

  /// Makes the index and the texts that are searched anew; gives the tokens of all revisions.
  func rebuild() throws -> Int {
    let session = snapshot.session
    try session.execute("DELETE FROM search_text WHERE office = \(mine)")
    var tokens = 0
    try session.forEach(
      "SELECT id FROM revision WHERE office = \(mine) ORDER BY id"
    ) { row in
      let revision = try row.number()
      var (terms, isMarked) = try terms(of: revision)
      if !isMarked {
        try mark(revision)
        (terms, isMarked) = try self.terms(of: revision)
      }
      try session.insert([revision, terms.terms], into: .searchText, of: mine)
      tokens += terms.tokens
    }
    return tokens
  }

  /// Marks the texts of a revision anew.
  private func mark(_ revision: Int) throws {
    let texts = try snapshot.session.fetch(
      """
      SELECT ordinal, text FROM field_value WHERE office = \(mine) AND revision = \(revision)
      """
    ) { (ordinal: try $0.number(), text: try $0.text()) }
    for (ordinal, text) in texts {
      let marked = FoldedText(text).marked(unlessSameAs: text)
      try snapshot.session.execute(
        """
        UPDATE field_value SET marked = \(marked)
        WHERE office = \(mine) AND revision = \(revision) AND ordinal = \(ordinal)
        """
      )
    }
  }
}
