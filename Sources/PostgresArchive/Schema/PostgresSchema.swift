import Archive
import Foundation
import Ledger
import Values

/// The schema of a database with the archives of offices, as a list of named migrations to which only
/// new ones are ever added.
///
/// The office leads every key, so that tables can be divided by it. Nothing is in it that engines which
/// speak the protocol forbid: no sequences, triggers, large objects or locks beside those of rows.
/// Numbers come from rows that are locked by who writes.
enum PostgresSchema {
  struct Migration: Sendable {
    var name: String
    var sql: String
  }

  static let migrations = [
    Migration.firstArchives, .originalsOfImports, .cheaperFiling, .journalEnd,
  ]

  /// Whether a database can be used as it is.
  private enum State {
    case empty
    case older
    case current
  }

  /// Makes the tables where there are none, and brings older ones up to date.
  static func prepare(
    _ session: PostgresSession,
    path: String,
    mode: ArchiveOpening,
    migrations: [Migration] = PostgresSchema.migrations
  ) throws {
    switch try state(of: session, path: path, migrations: migrations) {
    case .current: return
    case .empty: if mode == .existing { throw ArchiveError.missing(path: path) }
    case .older: break
    }
    // Who else does it at this moment holds the row, or meets with this in the names of the tables.
    try session.script("BEGIN; \(journalOfMigrations)")
    try session.execute(
      """
      INSERT INTO migration (place, name, applied_at) VALUES (0, 'lock', '') ON CONFLICT DO NOTHING
      """
    )
    _ = try session.fetch("SELECT place FROM migration WHERE place = 0 FOR UPDATE") {
      try $0.number()
    }
    let applied = try appliedMigrations(session, of: migrations, path: path)
    for (place, migration) in migrations.enumerated().dropFirst(applied) {
      try session.script(migration.sql)
      try session.execute(
        """
        INSERT INTO migration (place, name, applied_at)
        VALUES (\(place + 1), \(migration.name), \(Timestamp(Date()).description))
        """
      )
    }
    try session.script("COMMIT")
  }

  private static let journalOfMigrations = """
    CREATE TABLE IF NOT EXISTS migration (
      place bigint NOT NULL PRIMARY KEY,
      name text COLLATE "C" NOT NULL,
      applied_at text COLLATE "C" NOT NULL
    )
    """

  private static func state(
    of session: PostgresSession,
    path: String,
    migrations: [Migration]
  ) throws -> State {
    let isThere = try session.first("SELECT to_regclass('migration') IS NOT NULL") {
      try $0.isTrue()
    }
    guard isThere == true else { return .empty }
    let applied = try appliedMigrations(session, of: migrations, path: path)
    return applied == 0 ? .empty : applied == migrations.count ? .current : .older
  }

  /// How many of our migrations the database has, which are the first of them.
  private static func appliedMigrations(
    _ session: PostgresSession,
    of migrations: [Migration],
    path: String
  ) throws -> Int {
    let applied: [String]
    do {
      applied = try session.fetch("SELECT name FROM migration WHERE place > 0 ORDER BY place") {
        try $0.text()
      }
    } catch let error as PostgresError where error.state == "42703" {
      // A table of that name that is somebody else's.
      throw ArchiveError.notAnArchive(path: path)
    }
    let known = Set(migrations.map(\.name))
    let unknown = applied.filter { !known.contains($0) }
    guard unknown.isEmpty else { throw ArchiveError.newerSchema(path: path, unknown: unknown) }
    guard applied == migrations.prefix(applied.count).map(\.name) else {
      throw ArchiveError.damaged(path: path, cause: "migrations out of order")
    }
    return applied.count
  }

  /// The number of an office; nil where the database has none of that name.
  static func office(named name: String, in session: PostgresSession) throws -> Int? {
    try session.first("SELECT office FROM office WHERE name = \(name)") { try $0.number() }
  }

  /// Makes an office without anything in it; who makes one waits for who makes another.
  static func makeOffice(named name: String, in session: PostgresSession) throws {
    try session.execute("BEGIN")
    _ = try session.fetch("SELECT place FROM migration WHERE place = 0 FOR UPDATE") {
      try $0.number()
    }
    try session.execute(
      """
      INSERT INTO office (office, name, search_layout, ledger_layout)
      SELECT coalesce(max(office), 0) + 1, \(name), \(SearchTerms.version),
        \(LedgerRecord.bytesVersion) FROM office
      ON CONFLICT (name) DO NOTHING
      """
    )
    try session.execute("COMMIT")
    try session.flush()
  }
}
