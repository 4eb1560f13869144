public import Archive
import Foundation
import GRDB
public import Values

/// What a server keeps beside an archive that is no record: who has signed in, and the documents that
/// were brought and are not handed in yet.
///
/// The file may be lost without loss to the archive; it is readable by its owner alone. What is old is
/// forgotten.
public struct DeskFile: Sendable {
  /// The file's path.
  public let path: String
  let queue: DatabaseQueue

  /// Where the file of an archive is.
  public static func place(beside archive: String) -> String { archive + ".desk" }

  /// Opens the file at a path, or makes one.
  public init(at path: String) throws(ArchiveError) {
    self.path = path
    do {
      var configuration = Configuration()
      configuration.label = "desk"
      configuration.busyMode = .timeout(10)
      if path != ":memory:", !FileManager.default.fileExists(atPath: path) {
        FileManager.default.createFile(
          atPath: path,
          contents: nil,
          attributes: [.posixPermissions: 0o600]
        )
        FolderOwner.adopt(path)
      }
      queue = try DatabaseQueue(
        path: path == ":memory:" ? path : ArchiveFile.literal(path),
        configuration: configuration
      )
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA secure_delete = ON")
        try db.execute(sql: DeskFile.schema)
      }
    } catch {
      throw ArchiveError(error, path: path, waited: 10)
    }
  }

  private static let schema = """
    CREATE TABLE IF NOT EXISTS session(
      key TEXT PRIMARY KEY, who TEXT NOT NULL, began TEXT NOT NULL, ends TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS batch(
      id TEXT PRIMARY KEY, who TEXT NOT NULL, at TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS card(
      batch TEXT NOT NULL REFERENCES batch(id) ON DELETE CASCADE, number INTEGER NOT NULL,
      receipts TEXT, PRIMARY KEY (batch, number)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS brought(
      batch TEXT NOT NULL, card INTEGER NOT NULL, version INTEGER NOT NULL, name TEXT NOT NULL,
      at TEXT NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (batch, card, version),
      FOREIGN KEY (batch, card) REFERENCES card(batch, number) ON DELETE CASCADE
    );
    CREATE TABLE IF NOT EXISTS returned(
      batch TEXT NOT NULL, card INTEGER NOT NULL, findings TEXT NOT NULL, PRIMARY KEY (batch, card),
      FOREIGN KEY (batch, card) REFERENCES card(batch, number) ON DELETE CASCADE
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS note(name TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS hook(
      address TEXT PRIMARY KEY, journal INTEGER NOT NULL, import INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS told(
      address TEXT NOT NULL, what TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (address, what)
    ) WITHOUT ROWID;
    """

  func read<Result>(_ body: (Database) throws -> Result) throws(ArchiveError) -> Result {
    do {
      return try queue.read(body)
    } catch {
      throw ArchiveError(error, path: path, waited: 10)
    }
  }

  func write<Result>(_ body: (Database) throws -> Result) throws(ArchiveError) -> Result {
    do {
      return try queue.write(body)
    } catch {
      throw ArchiveError(error, path: path, waited: 10)
    }
  }
}
