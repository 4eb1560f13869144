import Archive
import GRDB
import Wording

extension ArchiveError {
  /// Tells an error of the engine in the archive's terms.
  init(_ error: any Error, path: String, waited: Double) {
    switch error {
    case let error as ArchiveError: self = error
    case let error as DatabaseError:
      self.init(error, path: path, waited: waited)
    case let error as RowDecodingError:
      self = .damaged(path: path, cause: error.description)
    case let error as DamagedLedgerEntry: self = .damaged(path: path, cause: error.cause)
    case let error as DecodingError:
      self = .damaged(path: path, cause: "\(error)")
    default: self = .failed(path: path, cause: LocalizedText(verbatim: "\(error)"))
    }
  }

  private init(_ error: DatabaseError, path: String, waited: Double) {
    let cause = error.message ?? error.resultCode.description
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path, waitedSeconds: waited)
    case .SQLITE_NOTADB: self = .notAnArchive(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path, cause: cause)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self = .cannotOpen(path: path, cause: LocalizedText(verbatim: cause))
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    default: self = .failed(path: path, cause: LocalizedText(verbatim: cause))
    }
  }
}
