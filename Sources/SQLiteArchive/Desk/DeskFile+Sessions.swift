public import Archive
import GRDB
public import Values

extension DeskFile {
  /// A session that has begun and not ended.
  public struct Session: Sendable, Hashable {
    /// Who signed in.
    public var who: String
    /// When it began.
    public var began: Timestamp
  }

  /// Keeps that a session began, by the SHA-256 of its secret, and forgets those that ended.
  public func begin(
    _ key: ContentDigest,
    of who: String,
    until end: Timestamp,
    at now: Timestamp
  ) throws(ArchiveError) {
    try write { db in
      try db.execute(sql: "DELETE FROM session WHERE ends <= ?", arguments: [now.rawValue])
      try db.execute(
        sql: "INSERT INTO session(key, who, began, ends) VALUES (?, ?, ?, ?)",
        arguments: [key.rawValue, who, now.rawValue, end.rawValue]
      )
    }
  }

  /// The session of a secret's SHA-256; nil where there is none, or it has ended.
  public func session(_ key: ContentDigest, at now: Timestamp) throws(ArchiveError) -> Session? {
    try read { db in
      try Row.fetchOne(
        db,
        sql: "SELECT who, began FROM session WHERE key = ? AND ends > ?",
        arguments: [key.rawValue, now.rawValue]
      ).map { row in
        Session(who: row["who"], began: Timestamp(rawValue: row["began"]))
      }
    }
  }

  /// Ends a session.
  public func end(_ key: ContentDigest) throws(ArchiveError) {
    try write { db in
      try db.execute(sql: "DELETE FROM session WHERE key = ?", arguments: [key.rawValue])
    }
  }

  /// Ends all sessions of a person.
  public func endAll(of who: String) throws(ArchiveError) {
    try write { db in
      try db.execute(sql: "DELETE FROM session WHERE who = ?", arguments: [who])
    }
  }
}
