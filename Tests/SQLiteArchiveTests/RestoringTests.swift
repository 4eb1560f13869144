import Foundation
import TestSupport
import Testing
import Values

@testable import Archive
@testable import SQLiteArchive

@Suite("Restoring a backup")
struct RestoringTests {
  private let place: Workplace
  private var copy: String { place.folder.appending(path: "copy.sqlite").path() }
  private let options = FilingOptions(actor: "tester")

  init() throws { place = try Workplace() }

  private func file(_ name: String, in archive: SQLiteArchive) throws {
    try archive.file([DocumentFiling(name, [FiledSheet(number: name)])])
  }

  /// A server that is killed leaves its log, which must not be written over the backup.
  @Test func keepsWhatALogHadFromTheBackup() throws {
    let elsewhere = place.folder.appending(path: "crashed.sqlite").path()
    do {
      let archive = try place.open()
      try file("1", in: archive)
      try archive.backUp(to: copy, as: options)
      for number in 2..<20 { try file("\(number)", in: archive) }
      // As it lies when the process is gone: the file and its log, copied while it is open.
      for suffix in ["", "-wal", "-shm"] {
        try FileManager.default.copyItem(atPath: place.path + suffix, toPath: elsewhere + suffix)
      }
    }
    let size = try FileManager.default.attributesOfItem(atPath: elsewhere + "-wal")[.size] as? Int
    #expect((size ?? 0) > 0)
    let kept = try SQLiteArchive.restore(copy, to: elsewhere)
    let restored = try SQLiteArchive.open(elsewhere, mode: .existing)
    #expect(try restored.verify() == [])
    #expect(try restored.items().count == 1)
    let aside = try SQLiteArchive.open(#require(kept), mode: .existing)
    #expect(try aside.items().count == 19)
  }

  @Test func makesAnArchiveWhereNoneIsAndLeavesTheBackupAsItWas() throws {
    let archive = try place.open()
    try file("1", in: archive)
    try archive.backUp(to: copy, as: options)
    let before = try Data(contentsOf: URL(filePath: copy))
    let new = place.folder.appending(path: "new.sqlite").path()
    #expect(try SQLiteArchive.restore(copy, to: new) == nil)
    #expect(try SQLiteArchive.open(new, mode: .existing).items() == archive.items())
    #expect(try Data(contentsOf: URL(filePath: copy)) == before)
  }

  @Test func touchesNothingForWhatIsNoArchive() throws {
    let archive = try place.open()
    try file("1", in: archive)
    let path = place.path
    try Data("mine".utf8).write(to: URL(filePath: copy))
    #expect(throws: ArchiveError.self) { try SQLiteArchive.restore(copy, to: path + ".new") }
    #expect(throws: ArchiveError.missing(path: copy + "0")) {
      try SQLiteArchive.restore(copy + "0", to: path)
    }
    #expect(!FileManager.default.fileExists(atPath: path + ".new"))
    #expect(try archive.items().count == 1)
  }

  /// The copies come back from another machine as root's, and the archive is lost or was root's, too.
  @Test(.enabled(if: geteuid() == 0), arguments: [false, true])
  func givesWhatRootRestoresToTheOwnerOfTheFolder(isThere: Bool) throws {
    let archive = try place.open()
    try file("1", in: archive)
    try archive.backUp(to: copy, as: options)
    #expect(chmod(copy, 0o640) == 0)
    let folder = place.folder.appending(path: "service").path()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    let new = folder + "/new.sqlite"
    if isThere { try FileManager.default.copyItem(atPath: copy, toPath: new) }
    #expect(chmod(folder, 0o750) == 0 && chown(folder, 2001, 2002) == 0)
    _ = try SQLiteArchive.restore(copy, to: new)
    var status = stat()
    #expect(stat(new, &status) == 0)
    #expect(status.st_uid == 2001 && status.st_gid == 2002 && status.st_mode & 0o777 == 0o640)
  }
}
