public import Archive
import GRDB
public import Values

extension DeskFile {
  /// Up to which entries of the journal and of the import log an address was told; nil of one that is
  /// new.
  public func position(
    of address: String
  ) throws(ArchiveError) -> (journal: Int, importLog: Int)? {
    try read { db in
      try Row.fetchOne(
        db,
        sql: "SELECT journal, import FROM hook WHERE address = ?",
        arguments: [address]
      ).map { ($0["journal"], $0["import"]) }
    }
  }

  /// Keeps up to where an address was told.
  public func setPosition(
    of address: String,
    journal: Int,
    importLog: Int
  ) throws(ArchiveError) {
    try write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO hook(address, journal, import) VALUES (?, ?, ?)",
        arguments: [address, journal, importLog]
      )
    }
  }

  /// Whether an address was told something that neither journal nor log has.
  public func wasTold(_ what: String, to address: String) throws(ArchiveError) -> Bool {
    try read { db in
      try Bool.fetchOne(
        db,
        sql: "SELECT EXISTS (SELECT 1 FROM told WHERE address = ? AND what = ?)",
        arguments: [address, what]
      ) == true
    }
  }

  /// Keeps that an address was told it.
  public func setTold(
    _ what: String,
    to address: String,
    at now: Timestamp
  ) throws(ArchiveError) {
    try write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO told(address, what, at) VALUES (?, ?, ?)",
        arguments: [address, what, now.rawValue]
      )
    }
  }
}
