import Foundation
import Testing
import Wording

@Suite("SystemCause")
struct SystemCauseTests {
  @Test(
    "tells what the system refused in terms of files",
    arguments: [
      (POSIXErrorCode.ENOENT, SystemCause.noSuchFile), (.EACCES, .notPermitted),
      (.EPERM, .notPermitted), (.EISDIR, .isFolder), (.ENOTDIR, .isNoFolder),
      (.EROFS, .readOnlyDisk), (.ENOSPC, .fullDisk), (.EFBIG, .fileTooLarge),
      (.ENAMETOOLONG, .nameTooLong), (.EMFILE, .tooManyOpenFiles), (.EIO, .inputOutput),
      (.EEXIST, .isThereAlready),
    ]
  )
  func tellsTheNumberOfTheSystem(code: POSIXErrorCode, cause: SystemCause) {
    #expect(SystemCause(POSIXError(code)) == cause)
  }

  @Test("tells what Foundation throws for real files")
  func tellsWhatFoundationThrows() throws {
    let folder = FileManager.default.temporaryDirectory
    let missing = folder.appending(path: "guidang-\(UUID().uuidString)")
    let reading = #expect(throws: (any Error).self) { try Data(contentsOf: missing) }
    #expect(try SystemCause(#require(reading)) == .noSuchFile)

    let target = missing.appending(path: "a.docx")
    let writing = #expect(throws: (any Error).self) {
      try Data([1]).write(to: target, options: .atomic)
    }
    #expect(try SystemCause(#require(writing)) == .noSuchFile)

    let listing = #expect(throws: (any Error).self) {
      try FileManager.default.contentsOfDirectory(
        atPath: missing.path(percentEncoded: false)
      )
    }
    #expect(try SystemCause(#require(listing)) == .noSuchFile)

    let opened = #expect(throws: (any Error).self) { try Data(contentsOf: folder) }
    #expect(try SystemCause(#require(opened)) == .isFolder)
  }
}
