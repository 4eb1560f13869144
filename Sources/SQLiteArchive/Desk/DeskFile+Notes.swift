public import Archive
import GRDB

extension DeskFile {
  /// What the last verification of the archive said, as it was kept; nil before the first.
  public func verification() throws(ArchiveError) -> String? {
    try read { db in
      try String.fetchOne(db, sql: "SELECT text FROM note WHERE name = 'verification'")
    }
  }

  /// Keeps what a verification of the archive said.
  public func setVerification(_ text: String) throws(ArchiveError) {
    try write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO note(name, text) VALUES ('verification', ?)",
        arguments: [text]
      )
    }
  }
}
