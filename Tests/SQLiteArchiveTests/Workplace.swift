import Archive
import Forms
import Foundation
import Ledger
import SQLiteArchive
import TestSupport

/// A folder for one test, removed after it.
final class Workplace {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "guidang-archive-\(UUID().uuidString)"
    )
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      print("\(folder.path()) stays: \(error)")
    }
  }

  var path: String { folder.appending(path: "archive.sqlite").path() }

  func open(waitingTime: Double = 10) throws -> SQLiteArchive {
    try SQLiteArchive.open(path, mode: .create, waitingTime: waitingTime)
  }
}

extension SQLiteArchive {
  @discardableResult
  func file(_ documents: [DocumentFiling], revises: Bool = false) throws -> [Receipt] {
    try file(
      documents,
      scheme: .test,
      options: FilingOptions(actor: "tester", revises: revises)
    )
  }
}
