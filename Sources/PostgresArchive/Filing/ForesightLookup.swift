import Archive

/// The questions of a ``Foresight``, each for many forms at once.
///
/// A question is asked form by form inside the statement, with a limit each, so that the server goes by
/// an index whatever it believes to know of its tables.
struct ForesightLookup {
  let office: Int
  let session: PostgresSession

  /// The earliest revisions with the bytes and places, or the contents, of forms, by the forms' places
  /// in the list.
  func repeated(
    _ forms: [(form: String, original: String?, submission: Int?, content: String?)]
  ) throws -> [Int: (id: Int, revision: RepeatedRevision)] {
    if forms.isEmpty { return [:] }
    let isByContent = forms.contains { $0.content != nil }
    let condition: SQL =
      isByContent
      ? "revision.content = given.content"
      : "revision.original = given.original AND revision.submission = given.submission"
    let given: SQL =
      isByContent
      ? """
      unnest(\(forms.map { $0.form }), \(forms.map { $0.content })) WITH ORDINALITY
        AS given (form, content, place)
      """
      : """
      unnest(\(forms.map { $0.form }), \(forms.map { $0.original }), \(forms.map { $0.submission }))
        WITH ORDINALITY AS given (form, original, submission, place)
      """
    let rows = try session.fetch(
      """
      SELECT given.place, found.* FROM \(given) CROSS JOIN LATERAL (
        SELECT revision.id, item.id, item.archive_number, revision.revision,
          \(PostgresSnapshot.isWithdrawn) AS is_withdrawn
        FROM \(PostgresSnapshot.revisions)
        WHERE revision.office = \(office) AND \(condition) AND item.form = given.form
        ORDER BY is_withdrawn, revision.id LIMIT 1
      ) AS found (id, item, archive_number, revision, is_withdrawn)
      """
    ) { row in
      let (place, id) = (try row.number() - 1, try row.number())
      let reference = try ItemReference(&row)
      let revision = RepeatedRevision(reference, isWithdrawn: try row.isTrue())
      return (place, (id: id, revision: revision))
    }
    return Dictionary(rows) { one, _ in one }
  }

  /// What forms were found to repeat when they came before, by their places in the list.
  func settled(
    _ forms: [(form: String, original: String, submission: Int)]
  ) throws -> [Int: [SettledForm]] {
    if forms.isEmpty { return [:] }
    let rows = try session.fetch(
      """
      SELECT given.place, found.* FROM unnest(\(forms.map { $0.form }), \(forms.map { $0.original }),
        \(forms.map { $0.submission })) WITH ORDINALITY AS given (form, original, submission, place)
      CROSS JOIN LATERAL (
        SELECT item.id, item.archive_number, revision.revision,
          \(PostgresSnapshot.isWithdrawn) AS is_withdrawn, revision.identity, entry.id
        FROM \(PostgresSnapshot.settledForms)
        WHERE document.office = \(office) AND document.original = given.original
          AND entry.submission = given.submission AND entry.form = given.form
          AND entry.outcome = 'duplicate'
        ORDER BY is_withdrawn, entry.id DESC LIMIT \(raw: String(SettledForm.most))
      ) AS found (item, archive_number, revision, is_withdrawn, identity, entry)
      ORDER BY given.place, found.is_withdrawn, found.entry DESC
      """
    ) { row in
      let place = try row.number() - 1
      let revision = RepeatedRevision(try ItemReference(&row), isWithdrawn: try row.isTrue())
      return (place: place, form: try SettledForm(revision, identity: row.text()))
    }
    return Dictionary(grouping: rows, by: \.place).mapValues { $0.map(\.form) }
  }

  /// The present revisions that keys of one shape ask for, by the keys' places in the list.
  func present(
    _ keys: [PresentKey]
  ) throws -> [Int: [(id: Int, revision: PresentRevision)]] {
    guard let first = keys.first else { return [:] }
    var arrays: [SQL] = []
    var names: [String] = []
    var conditions: [SQL] = []
    func add(_ name: String, _ condition: SQL, _ values: [String?]) {
      if values.contains(nil) { return }
      arrays.append("\(values)")
      names.append(name)
      conditions.append(condition)
    }
    add("form", "item.form = given.form", keys.map(\.form))
    add("account", "revision.account_key = given.account", keys.map(\.account))
    add("number", "revision.number_key = given.number", keys.map(\.number))
    add("day", "revision.date = given.day", keys.map(\.day))
    let rows = try session.fetch(
      """
      SELECT given.place, found.* FROM unnest(\(arrays.joined(separator: ", "))) WITH ORDINALITY
        AS given (\(raw: names.joined(separator: ", ")), place)
      CROSS JOIN LATERAL (
        SELECT revision.id AS place_of_revision, \(PresentRevision.columns)
        FROM \(PostgresSnapshot.presentRevisions)
        WHERE revision.office = \(office) AND \(conditions.joined(separator: " AND "))
        ORDER BY is_withdrawn, revision.id DESC LIMIT \(raw: String(first.most))
      ) AS found
      """
    ) { row in
      let (place, id) = (try row.number() - 1, try row.number())
      return (place: place, found: (id: id, revision: try PresentRevision(&row)))
    }
    return Dictionary(grouping: rows, by: \.place).mapValues { $0.map(\.found) }
  }
}
