import Archive
import Foundation
import GRDB
import Values

/// The archive's schema, as a list of named migrations to which only new ones are ever added.
enum Schema {
  /// `GDNG`, by which `file` and ``Archive`` tell the file.
  static let applicationID = 0x4744_4E47

  struct Migration: Sendable {
    var name: String
    var sql: String
    /// What fills new tables from what the archive has, where it is no new one.
    var fill: (@Sendable (Database) throws -> Void)?
    /// What is done when they are filled.
    var end: String
    /// Whether a table to which others refer is made anew, so that references cannot be enforced
    /// meanwhile.
    var remakesTables: Bool

    init(
      name: String,
      sql: String,
      fill: (@Sendable (Database) throws -> Void)? = nil,
      end: String = "",
      remakesTables: Bool = false
    ) {
      self.name = name
      self.sql = sql
      self.fill = fill
      self.end = end
      self.remakesTables = remakesTables
    }
  }

  static let migrations = [
    Migration.firstArchive, .ledger, .importLogTimes, .savedSearches, .names, .itemByCurrent,
    .ledgerLayout, .findingsOnce, .identityOfRevisions, .formerNames,
    .originalsOfImports, .journalEnd,
  ]

  /// Makes a new file an archive, brings an older archive up to date, and refuses all else.
  ///
  /// An older archive is copied first, to a file beside it that tells the last migration that it
  /// has, and the journal tells what was done.
  static func prepare(
    _ queue: DatabaseQueue,
    path: String,
    mode: SQLiteArchive.Mode,
    waitingTime: Double,
    migrations: [Migration] = Schema.migrations
  ) throws {
    try queue.writeWithoutTransaction { db in
      var isEmpty = true
      // In one state of the file, which another process may be making at this moment.
      try db.inTransaction(.deferred) {
        isEmpty = try check(db, path: path)
        return .commit
      }
      if isEmpty && mode == .existing { throw ArchiveError.notAnArchive(path: path) }
      if !isEmpty {
        let applied = try appliedMigrations(db, of: migrations, path: path)
        if applied.count == migrations.count { return }
        if let last = applied.last { try backUp(db, path: path, last: last) }
      }
      try keepWriteAheadLog(db, waitingTime: waitingTime)
      // Nothing changes that within a transaction.
      if migrations.contains(where: \.remakesTables) {
        try db.execute(sql: "PRAGMA foreign_keys = OFF")
      }
      try db.inTransaction(.immediate) {
        // Another process may have made the archive while this one waited.
        let isEmpty = try check(db, path: path)
        let applied = isEmpty ? [] : try appliedMigrations(db, of: migrations, path: path)
        if isEmpty { try db.execute(sql: "PRAGMA application_id = \(applicationID)") }
        for migration in migrations.dropFirst(applied.count) {
          try db.execute(sql: migration.sql)
          if !isEmpty { try migration.fill?(db) }
          try db.execute(sql: migration.end)
          try db.execute(
            sql: "INSERT INTO migration (name, applied_at) VALUES (?, ?)",
            arguments: [migration.name, Timestamp(Date()).description]
          )
        }
        let added = migrations.dropFirst(applied.count)
        if let last = applied.last, !added.isEmpty {
          try SQLiteWriter(db: db, path: path).enter(
            .migrated,
            as: FilingOptions(actor: NSUserName()),
            path: backupPath(of: path, last: last),
            detail: added.map(\.name).joined(separator: ", ")
          )
        }
        return .commit
      }
      try db.execute(sql: "PRAGMA foreign_keys = ON")
    }
  }

  /// Refuses a file that cannot be changed, unless it is an archive that is up to date.
  static func check(
    _ queue: DatabaseQueue,
    path: String,
    migrations: [Migration] = Schema.migrations
  ) throws {
    try queue.read { db in
      if try check(db, path: path) { throw ArchiveError.notAnArchive(path: path) }
      let applied = try appliedMigrations(db, of: migrations, path: path)
      if applied.count < migrations.count { throw ArchiveError.olderSchema(path: path) }
    }
  }

  /// Whether the file has no content as yet; a file of somebody else is refused.
  private static func check(_ db: Database, path: String) throws -> Bool {
    let identifier = try Int.fetchOne(db, sql: "PRAGMA application_id")
    if identifier == applicationID { return false }
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master")
    guard identifier == 0, tables == 0 else { throw ArchiveError.notAnArchive(path: path) }
    return true
  }

  /// The names of the migrations that the file has, which are the first of ours.
  private static func appliedMigrations(
    _ db: Database,
    of migrations: [Migration],
    path: String
  ) throws -> [String] {
    let applied = try String.fetchAll(db, sql: "SELECT name FROM migration ORDER BY rowid")
    let known = Set(migrations.map(\.name))
    let unknown = applied.filter { !known.contains($0) }
    guard unknown.isEmpty else { throw ArchiveError.newerSchema(path: path, unknown: unknown) }
    guard applied == migrations.prefix(applied.count).map(\.name) else {
      throw ArchiveError.damaged(path: path, cause: "migrations out of order")
    }
    return applied
  }

  /// Copies an archive before it is changed; a copy that another process made will do.
  private static func backUp(_ db: Database, path: String, last: String) throws {
    let target = backupPath(of: path, last: last)
    if !FileManager.default.fileExists(atPath: target) { try Backup.copy(db, of: path, to: target) }
  }

  private static func backupPath(of path: String, last: String) -> String {
    "\(path).\(last.replacing(" ", with: "-")).backup"
  }

  /// Changes the file to write-ahead logging, which it keeps.
  ///
  /// The change needs the file alone and fails at once, whatever the waiting time, when another
  /// process makes it at the same moment; so we wait ourselves.
  private static func keepWriteAheadLog(_ db: Database, waitingTime: Double) throws {
    let deadline = Date(timeIntervalSinceNow: waitingTime)
    while true {
      do {
        try db.execute(sql: "PRAGMA journal_mode = WAL")
        return
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
        if Date() >= deadline { throw error }
        Thread.sleep(forTimeInterval: 0.02)
      }
    }
  }
}
