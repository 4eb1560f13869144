import Archive
import Foundation
import Wording

extension ArchiveError {
  /// Tells an error of the server in the archive's terms.
  init(_ error: any Error, path: String, waited: Double) {
    switch error {
    case let error as ArchiveError: self = error
    case let error as PostgresError: self.init(error, path: path, waited: waited)
    case let error as DamagedLedgerEntry: self = .damaged(path: path, cause: error.cause)
    case let error as DecodingError: self = .damaged(path: path, cause: "\(error)")
    default: self = .failed(path: path, cause: LocalizedText(verbatim: "\(error)"))
    }
  }

  private init(_ error: PostgresError, path: String, waited: Double) {
    let cause = LocalizedText(verbatim: error.message)
    guard let state = error.state else {
      self =
        error.isConnectionLost
        ? .cannotOpen(path: path, cause: cause) : .failed(path: path, cause: cause)
      return
    }
    switch state {
    // lock_not_available, and what could not be done beside others however often it was tried.
    case "55P03", "40001", "40P01": self = .locked(path: path, waitedSeconds: waited)
    // insufficient_privilege, read_only_sql_transaction.
    case "42501", "25006": self = .refusedByServer(path: path)
    case "53100": self = .diskFull(path: path)
    // undefined_table.
    case "42P01": self = .notAnArchive(path: path)
    // data_corrupted, index_corrupted.
    case "XX001", "XX002": self = .damaged(path: path, cause: error.message)
    default:
      self =
        error.isConnectionLost
        ? .cannotOpen(path: path, cause: cause)
        : .failed(
          path: path,
          cause: LocalizedText(verbatim: "\(error.message), SQLSTATE \(state)")
        )
    }
  }
}
