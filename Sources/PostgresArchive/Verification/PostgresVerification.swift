import Archive
import Foundation
import Ledger
import Values

/// Checks everything that can be checked of an office's archive, in one state of it.
struct PostgresVerification {
  private let snapshot: PostgresSnapshot

  init(_ snapshot: PostgresSnapshot) { self.snapshot = snapshot }

  /// Makes every check, each for itself: damage that stops one does not hide what others find.
  func faults() throws -> [ArchiveFault] {
    let checks: [(() throws -> [ArchiveFault], proves: [ArchivalProperty])] = [
      (SchemaCheck(snapshot).faults, [.security]),
      (RecordCheck(snapshot).references, [.completeness]),
      (RecordCheck(snapshot).originals, [.authenticity]),
      (RecordCheck(snapshot).revisions, [.authenticity]),
      (RecordCheck(snapshot).missing, [.completeness]),
      (JournalCheck(snapshot).faults, [.authenticity, .completeness]),
      (ImportLogCheck(snapshot).faults, [.authenticity]),
      (NumberCheck(snapshot).faults, [.completeness]), (LedgerCheck(snapshot).faults, [.usability]),
      (IndexCheck(snapshot).faults, [.usability]),
    ]
    var faults: [ArchiveFault] = []
    for (check, properties) in checks { faults += try contained(check, proving: properties) }
    // The names are made of the revisions, so that a fault there would be told twice.
    if faults.isEmpty {
      faults += try contained(NameStore(snapshot).faults, proving: [.usability])
    }
    var seen: Set<ArchiveFault> = []
    return faults.filter { seen.insert($0).inserted }
  }

  /// Runs a check so that what the server stumbles over ends that check alone, and what it would have
  /// proved does not pass.
  private func contained(
    _ check: () throws -> [ArchiveFault],
    proving properties: [ArchivalProperty]
  ) throws -> [ArchiveFault] {
    let unread = properties.filter { $0 != .usability }.map(ArchiveFault.unread)
    let session = snapshot.session
    try session.script("SAVEPOINT check_of_one")
    do {
      let faults = try check()
      try session.script("RELEASE check_of_one")
      return faults
    } catch let error as PostgresError where error.tellsOfDamage {
      try session.script("ROLLBACK TO check_of_one")
      return [.file(table: nil, cause: error.message)] + unread
    } catch let error as DecodingError {
      try session.script("ROLLBACK TO check_of_one")
      return [.file(table: nil, cause: "\(error)")] + unread
    }
  }
}

extension PostgresError {
  /// Whether the server stumbled over what it read: what is stored cannot be read, or not as what it
  /// was, or is not there.
  fileprivate var tellsOfDamage: Bool {
    state.map { ["XX001", "XX002", "22000", "22021", "42P01", "42703", "58030"].contains($0) }
      ?? false
  }
}
