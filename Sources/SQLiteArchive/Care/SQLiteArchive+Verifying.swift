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
    let checks: [(Database) throws -> [ArchiveFault]] = [
      FileCheck.faults, SchemaCheck.faults, RecordCheck.references, RecordCheck.originals,
      RecordCheck.rejects, RecordCheck.revisions, JournalCheck.faults, ImportLogCheck.faults,
      NumberCheck.faults,
      LedgerCheck.faults,
      IndexCheck.faults,
    ]
    var faults: [ArchiveFault] = []
    func run(_ check: (Database) throws -> [ArchiveFault]) throws {
      do {
        faults += try check(db)
      } catch let error as DatabaseError where error.tellsOfDamage {
        faults.append(.file(table: nil, cause: error.message ?? error.resultCode.description))
      } catch let error as RowDecodingError {
        faults.append(.file(table: nil, cause: error.description))
      }
    }
    for check in checks { try run(check) }
    // The names are made of the revisions, so that a fault there would be told twice.
    if faults.isEmpty { try run(NameIndex.faults) }
    var seen: Set<ArchiveFault> = []
    return faults.filter { seen.insert($0).inserted }
  }
}
