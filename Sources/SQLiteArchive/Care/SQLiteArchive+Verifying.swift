public import Archive
import Foundation
import GRDB
import Ledger

extension SQLiteArchive {
  /// Checks everything that can be checked: the file and its schema, originals, revisions, numbers,
  /// journal, references, ledger and index; gives nothing when all is well.
  ///
  /// Reads the whole archive once, in one state of it, and keeps nobody from filing meanwhile.
  public func verify() throws(ArchiveError) -> [ArchiveFault] {
    do {
      return try reading { queue in
        try queue.writeWithoutTransaction { db in
          var faults: [ArchiveFault] = []
          // Deferred, so that only temporary tables are written.
          try db.inTransaction(.deferred) {
            faults = try SQLiteArchive.faults(in: db)
            return .rollback
          }
          return faults
        }
      }
    } catch {
      throw ArchiveError(error, path: path, waited: waitingTime)
    }
  }

  /// Makes every check, each for itself: damage that stops one does not hide what others find.
  static func faults(in db: Database) throws -> [ArchiveFault] {
    let checks: [((Database) throws -> [ArchiveFault], proves: [ArchivalProperty])] = [
      (FileCheck.faults, [.usability]), (SchemaCheck.faults, [.security]),
      (RecordCheck.references, [.completeness]), (RecordCheck.originals, [.authenticity]),
      (RecordCheck.rejects, [.completeness]),
      (RecordCheck.revisions, [.authenticity, .completeness]),
      (JournalCheck.faults, [.authenticity, .completeness]),
      (ImportLogCheck.faults, [.authenticity]), (NumberCheck.faults, [.completeness]),
      (LedgerCheck.faults, [.usability]), (IndexCheck.faults, [.usability]),
    ]
    var faults: [ArchiveFault] = []
    func fail(_ properties: [ArchivalProperty], for cause: String) {
      faults.append(.file(table: nil, cause: cause))
      // What could not be read does not pass.
      faults += properties.filter { $0 != .usability }.map(ArchiveFault.unread)
    }
    func run(
      _ check: (Database) throws -> [ArchiveFault],
      proving properties: [ArchivalProperty]
    ) throws {
      do {
        faults += try check(db)
      } catch let error as DatabaseError where error.tellsOfDamage {
        fail(properties, for: error.message ?? error.resultCode.description)
      } catch let error as RowDecodingError {
        fail(properties, for: error.description)
      }
    }
    for (check, properties) in checks { try run(check, proving: properties) }
    // A check may have read past the damage of a table, by another way into it.
    if faults.contains(where: FileCheck.isOfEvidence) {
      faults += [.unread(.authenticity), .unread(.completeness)]
    }
    // The names are made of the revisions, so that a fault there would be told twice.
    if faults.isEmpty { try run(NameIndex.faults, proving: [.usability]) }
    var seen: Set<ArchiveFault> = []
    return faults.filter { seen.insert($0).inserted }
  }
}
