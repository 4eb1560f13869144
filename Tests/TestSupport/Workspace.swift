public import Foundation

/// A fresh folder of a test's own, removed when nobody holds it any more.
public final class Workspace: Sendable {
  public let folder: URL

  public init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "guidang-tests-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      print("left behind: \(path) (\(error))")
    }
  }

  /// The folder's path, without a slash at its end.
  public var path: String {
    let path = folder.path(percentEncoded: false)
    return path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// Copies files and folders into the workspace, under their own names.
  public func take(_ items: URL...) throws {
    for item in items {
      try FileManager.default.copyItem(
        at: item,
        to: folder.appending(path: item.lastPathComponent)
      )
    }
  }

  /// Writes a file, with the folders on its way.
  public func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: file)
  }

  /// The bytes of a file in the workspace.
  public func bytes(of path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: path)))
  }
}
