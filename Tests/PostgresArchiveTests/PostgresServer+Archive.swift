import Archive
import Foundation
import Ledger
import PostgresArchive
import TestSupport
import Testing

extension PostgresServer {
  /// Opens an archive of an office, which is a new one where none is named.
  func open(
    office: String = UUID().uuidString,
    mode: ArchiveOpening = .create,
    waitingTime: Double = 30
  ) throws -> PostgresArchive {
    try PostgresArchive.open(
      try #require(PostgresAddress(address(office: office))),
      mode: mode,
      waitingTime: waitingTime
    )
  }
}

extension ArchiveStore {
  @discardableResult
  func take(_ documents: [DocumentFiling], revises: Bool = false) throws -> [Receipt] {
    try file(documents, scheme: .test, options: FilingOptions(actor: "tester", revises: revises))
  }
}
