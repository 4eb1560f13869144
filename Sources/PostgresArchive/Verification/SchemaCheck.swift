import Archive
import Foundation

/// Compares tables and indexes with those that the migrations make.
struct SchemaCheck {
  private let snapshot: PostgresSnapshot

  init(_ snapshot: PostgresSnapshot) { self.snapshot = snapshot }

  func faults() throws -> [ArchiveFault] {
    let expected = SchemaOutline.expected
    let present = try objects(of: Set(expected.tables))
    return expected.all.subtracting(present).union(present.subtracting(expected.all)).sorted()
      .map { .schema($0) }
  }

  /// The tables and their valid indexes; what else lies in the database is not ours.
  private func objects(of tables: Set<String>) throws -> Set<String> {
    Set(
      try snapshot.texts(
        """
        SELECT relname::text FROM pg_class
        WHERE oid IN (SELECT to_regclass(given.name) FROM unnest(\(tables.sorted()))
          AS given (name))
        """
      )
        + snapshot.texts(
          """
          SELECT indexed.relname::text FROM pg_index
            JOIN pg_class AS indexed ON indexed.oid = pg_index.indexrelid
          WHERE pg_index.indisvalid AND NOT pg_index.indisprimary AND pg_index.indrelid IN (
            SELECT to_regclass(given.name) FROM unnest(\(tables.sorted())) AS given (name))
          """
        )
    )
  }
}

/// What the migrations make, by name, as their statements say.
struct SchemaOutline {
  let tables: [String]
  let indexes: [String]

  var all: Set<String> { Set(tables + indexes) }

  static let expected = SchemaOutline(
    PostgresSchema.migrations.map(\.sql).joined(separator: "\n")
  )

  init(_ sql: String) {
    var tables: [String] = []
    var indexes: [String] = []
    for line in sql.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      if words.starts(with: ["CREATE", "TABLE"]) { tables.append(words[2]) }
      if words.starts(with: ["CREATE", "INDEX"]) { indexes.append(words[2]) }
      if words.starts(with: ["CREATE", "UNIQUE", "INDEX"]) { indexes.append(words[3]) }
      // The engine names an index of a constraint by its table and columns.
      if words.contains("UNIQUE"), words.first != "CREATE", let table = tables.last {
        let columns =
          words.first == "UNIQUE"
          ? words.dropFirst().map { $0.trimmingCharacters(in: .punctuationCharacters) } : [words[0]]
        indexes.append(([table] + columns + ["key"]).joined(separator: "_"))
      }
    }
    self.tables = tables
    self.indexes = indexes
  }
}
