import Archive
public import Foundation
public import Values

/// In which folders the definitions lie, and which lies over which.
public struct DefinitionLayers: Sendable, Hashable {
  /// Where an office keeps what is its own, over the definitions that were installed.
  public static let office = URL(filePath: "/etc/guidang/Forms", directoryHint: .isDirectory)

  /// The folders, the lowest first; one at least.
  public var folders: [URL]

  /// The folder that somebody named; else those of `share/guidang/Forms` beside the program's folder
  /// and of the office over them; else `Forms` in the working folder.
  ///
  /// A named folder whose filing scheme does not say how long anything is kept, as an office's own
  /// need not, lies over the definitions that there are without it.
  public init(named: String?, beside program: URL, office: URL = office) {
    let installed = program.deletingLastPathComponent()
      .appending(path: "share/guidang/Forms", directoryHint: .isDirectory)
    let base =
      installed.isThere ? installed : URL(filePath: "Forms", directoryHint: .isDirectory)
    if let named {
      let folder = URL(filePath: named, directoryHint: .isDirectory)
      folders = folder.isOfAnOffice && base.isThere ? [base, folder] : [folder]
    } else {
      folders = installed.isThere && office.isThere ? [base, office] : [base]
    }
  }
}

extension DefinitionLayers {
  /// The digest of all files in the folders, their names and bytes in order; nil where one cannot be
  /// read, or there is none.
  public var digest: ContentDigest? {
    var bytes: [UInt8] = []
    for folder in folders {
      let path = folder.path(percentEncoded: false)
      guard let names = FileManager.default.subpaths(atPath: path) else { return nil }
      for name in names.sorted() where name.hasSuffix(".yaml") {
        guard
          let data = FileManager.default.contents(
            atPath: folder.appending(path: name).path(percentEncoded: false)
          )
        else { return nil }
        bytes += Array(name.utf8) + [0] + Array("\(data.count)".utf8) + [0] + Array(data)
      }
    }
    do { return bytes.isEmpty ? nil : try ContentDigest(of: bytes) } catch { return nil }
  }
}

extension URL {
  fileprivate var isThere: Bool {
    FileManager.default.fileExists(atPath: path(percentEncoded: false))
  }

  /// Whether a filing scheme lies in the folder that leaves the periods of retention to another.
  fileprivate var isOfAnOffice: Bool {
    do {
      let scheme = try String(contentsOf: appending(path: "filing.yaml"), encoding: .utf8)
      return !scheme.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("retention:") }
    } catch {
      // What cannot be read is told of when its definitions are.
      return false
    }
  }
}
