import Foundation
import Wording

/// A new folder that an export fills; it goes under its name when it is whole.
struct ExportFolder {
  private let target: String
  private let unfinished: String

  /// Begins a folder; one of that name must not be there, unless it is empty.
  ///
  /// Of an export that was stopped the rest is removed, which must not be where `archive` lies.
  init(_ target: String, of archive: String) throws(ArchiveError) {
    var path = target
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.target = path
    unfinished = path + ".unfinished"
    do {
      if FileManager.default.fileExists(atPath: path) {
        let content = try FileManager.default.contentsOfDirectory(atPath: path)
        guard content.isEmpty else { throw ArchiveError.exists(path: path) }
      }
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: unfinished, isDirectory: &isFolder) {
        let (rest, own) = (ExportFolder.resolved(unfinished), ExportFolder.resolved(archive))
        guard isFolder.boolValue, !own.starts(with: rest) else {
          throw ArchiveError.exists(path: unfinished)
        }
        try FileManager.default.removeItem(atPath: unfinished)
      }
      try FileManager.default.createDirectory(
        atPath: unfinished,
        withIntermediateDirectories: true
      )
    } catch {
      throw ExportFolder.error(error, path: path)
    }
  }

  /// Writes a file, with the folders on its way.
  func write(_ bytes: [UInt8], to path: String) throws(ArchiveError) {
    let file = unfinished + "/" + path
    do {
      try FileManager.default.createDirectory(
        at: URL(filePath: file).deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(bytes).write(to: URL(filePath: file))
    } catch {
      throw ExportFolder.error(error, path: file)
    }
  }

  func write(_ text: String, to path: String) throws(ArchiveError) {
    try write(Array(text.utf8), to: path)
  }

  /// Puts the whole folder under its name.
  func finish() throws(ArchiveError) {
    do {
      if FileManager.default.fileExists(atPath: target) {
        try FileManager.default.removeItem(atPath: target)
      }
      try FileManager.default.moveItem(atPath: unfinished, toPath: target)
    } catch {
      throw ExportFolder.error(error, path: target)
    }
  }

  /// Removes what was written.
  func abandon() throws(ArchiveError) {
    do {
      try FileManager.default.removeItem(atPath: unfinished)
    } catch {
      throw ExportFolder.error(error, path: unfinished)
    }
  }

  private static func resolved(_ path: String) -> [String] {
    URL(filePath: path).absoluteURL.resolvingSymlinksInPath().pathComponents
  }

  private static func error(_ error: any Error, path: String) -> ArchiveError {
    if let error = error as? ArchiveError { return error }
    return .failed(path: path, cause: SystemCause(error).text)
  }
}
