import Archive
import GRDB
import Values

/// The engine's own check of the file, told by table.
enum FileCheck {
  static func faults(in db: Database) throws -> [ArchiveFault] {
    let causes = try check(nil, in: db)
    if causes.isEmpty { return [] }
    var faults: [ArchiveFault] = []
    let tables = try String.fetchAll(
      db,
      sql: """
        SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
        ORDER BY name
        """
    )
    for table in tables {
      guard let cause = try check(table, in: db).first else { continue }
      faults.append(
        table.hasPrefix("search_index") ? .index(nil) : .file(table: table, cause: cause)
      )
    }
    return faults.isEmpty ? causes.prefix(1).map { .file(table: nil, cause: $0) } : faults
  }

  /// Whether a fault is of a table in which what was filed is kept or told, and not of what is made of it.
  static func isOfEvidence(_ fault: ArchiveFault) -> Bool {
    guard case .file(let table?, _) = fault else { return false }
    return !["search_", "ledger_"].contains(where: table.hasPrefix)
  }

  private static func check(_ table: String?, in db: Database) throws -> [String] {
    do {
      let argument = table.map { "'\($0.replacing("'", with: "''"))'" } ?? "20"
      return try String.fetchAll(db, sql: "PRAGMA integrity_check(\(argument))")
        .filter { $0 != "ok" }
    } catch let error as DatabaseError where error.tellsOfDamage {
      return [error.message ?? error.resultCode.description]
    }
  }
}
