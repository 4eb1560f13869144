import Archive

/// The names of accounts and persons in an archive, each once, by which they are found in pinyin.
struct NameStore {
  private let snapshot: PostgresSnapshot

  init(_ snapshot: PostgresSnapshot) { self.snapshot = snapshot }

  private var mine: SQL { snapshot.mine }

  func add(_ names: Set<String>) throws {
    if names.isEmpty { return }
    let names = names.sorted()
    try snapshot.session.execute(
      """
      INSERT INTO search_name (office, name_key, name)
      SELECT \(mine), given.name_key, given.name
      FROM unnest(\(try names.map { try IndexKey.of($0) }), \(names)) AS given (name_key, name)
      ON CONFLICT DO NOTHING
      """
    )
  }

  func rebuild() throws {
    try snapshot.session.execute("DELETE FROM search_name WHERE office = \(mine)")
    try add(stored())
  }

  /// A fault unless every name of the stored texts is there, and no other.
  func faults() throws -> [ArchiveFault] {
    try stored() == Set(snapshot.names()) ? [] : [.index(nil)]
  }

  private func stored() throws -> Set<String> {
    var names = Set(
      try snapshot.texts("SELECT DISTINCT account FROM revision WHERE office = \(mine)")
    )
    // Of what is searched as written, only persons, days and numbers have a value beside the text.
    let values = try snapshot.texts(
      """
      SELECT DISTINCT value FROM field_value
      WHERE office = \(mine) AND is_searched AND value IS NOT NULL
      """
    )
    for value in values { names.formUnion(FiledNames.names(in: value)) }
    return names
  }
}
