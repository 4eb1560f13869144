public import Archive
import Foundation
import PostgresArchive
import SQLiteArchive
import Values
import Wording

/// Where an archive is, and by that which engine keeps it: the one place where archives are opened.
public struct ArchiveAddress: Sendable, Hashable {
  private enum Place: Sendable, Hashable {
    case file(String)
    case server(PostgresAddress)
    /// Meant as a server's and not to be read as one.
    case unreadable
  }

  /// As people may read it: a file's path, or a server's address without a password.
  public let path: String
  private let place: Place

  /// Takes what a person names: a file, or a server's address (`postgresql://…`, `host=… dbname=…`).
  public init(_ text: String) {
    guard PostgresAddress.isMeant(by: text) else {
      path = text
      // To the engine it is no file; to people it is one.
      place = .file(text == ":memory:" ? "./\(text)" : text)
      return
    }
    if let address = PostgresAddress(text) {
      path = address.text
      place = .server(address)
    } else {
      // What cannot be read may have a password anywhere.
      path = "postgresql://…"
      place = .unreadable
    }
  }

  /// Opens the archive; `create` makes one where none is.
  public func open(
    _ mode: ArchiveOpening,
    waitingTime: Double
  ) throws(ArchiveError) -> any ArchiveCare {
    switch place {
    case .file(let path):
      return try SQLiteArchive.open(path, mode: mode, waitingTime: waitingTime)
    case .server(let address):
      return try PostgresArchive.open(address, mode: mode, waitingTime: waitingTime)
    case .unreadable:
      throw .cannotOpen(
        path: path,
        cause: LocalizedText(verbatim: "postgresql://USER@HOST:PORT/DATABASE")
      )
    }
  }

  /// Opens the archive; an empty one, which nothing leaves behind, where none is.
  public func openOrEmpty(waitingTime: Double) throws(ArchiveError) -> any ArchiveCare {
    switch place {
    case .file(let path) where !FileManager.default.fileExists(atPath: path):
      return try SQLiteArchive.inMemory()
    case .file, .unreadable: return try open(.existing, waitingTime: waitingTime)
    case .server:
      do throws(ArchiveError) {
        return try open(.existing, waitingTime: waitingTime)
      } catch {
        if case .missing = error { return try SQLiteArchive.inMemory() }
        throw error
      }
    }
  }

  /// The archive's file; nil of one on a server.
  public var file: String? {
    if case .file(let path) = place { path } else { nil }
  }

  /// Makes an archive of a whole export, or fills the empty one that is there; gives what was damaged
  /// when it was exported, and so is again.
  ///
  /// Where it fails, a file that was not there is not there.
  public func restore(
    export folder: String,
    waitingTime: Double
  ) throws(ArchiveError) -> [ExportDamage] {
    switch place {
    case .file(let path):
      return try SQLiteArchive.restored(from: folder, at: path, waitingTime: waitingTime)
    case .server, .unreadable:
      return try open(.create, waitingTime: waitingTime).restore(from: folder)
    }
  }

  /// Puts a backup in the place of the archive's file; gives where what was there lies now, nil where
  /// nothing was.
  ///
  /// An archive on a server is restored by the server's own programs.
  public func restore(from backup: String) throws(ArchiveError) -> String? {
    switch place {
    case .file(let path): return try SQLiteArchive.restore(backup, to: path)
    case .server, .unreadable:
      throw .cannotOpen(path: path, cause: LocalizedText(verbatim: "pg_restore"))
    }
  }

  /// Whether an archive is on a server.
  public static func isOnServer(_ archive: any ArchiveStore) -> Bool { archive is PostgresArchive }

  /// How many seconds the state lies behind that is read by this address, where a standby answers; nil
  /// where the server does that is written to.
  public static func delay(of archive: any ArchiveStore) throws(ArchiveError) -> Double? {
    guard let archive = archive as? PostgresArchive else { return nil }
    return try archive.standbyDelay()
  }

  /// What the names of files begin with that are kept beside an archive on this machine; of a server's
  /// archive, in the folder in which the user's programs keep their state.
  public static func companion(of text: String) throws(ArchiveError) -> String {
    let address = ArchiveAddress(text)
    if let file = address.file { return file }
    let environment = ProcessInfo.processInfo.environment
    let state =
      environment["STATE_DIRECTORY"]
      ?? environment["XDG_STATE_HOME"].map { $0 + "/guidang" }
      ?? NSHomeDirectory() + "/.local/state/guidang"
    let name = try ContentDigest(of: address.path).rawValue.prefix(16)
    do {
      try FileManager.default.createDirectory(
        atPath: state,
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
      )
    } catch {
      throw .cannotOpen(path: state, cause: SystemCause(error).text)
    }
    return "\(state)/\(name)"
  }
}
