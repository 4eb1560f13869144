import Foundation
import Office
import Values

/// What the program is, and by what it judges.
enum Version {
  /// The version, and where they are known the commit of which it was built and the digest of the
  /// definitions that are in force.
  static var lines: [String] {
    ["guidang \(Guidang.version)"]
      + [commit.map { "commit \($0)" }, definitions].compactMap(\.self)
  }

  /// What the installation says of it, beside the definitions.
  private static var commit: String? {
    let file = Program.folder.deletingLastPathComponent().appending(path: "share/guidang/COMMIT")
    // Who runs it where it was built knows the commit.
    guard let data = FileManager.default.contents(atPath: file.path(percentEncoded: false)) else {
      return nil
    }
    let text = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    return text.isEmpty ? nil : text
  }

  private static var definitions: String? {
    let environment = ProcessInfo.processInfo.environment["GUIDANG_FORMS"]
    let layers = DefinitionLayers(
      named: environment.flatMap { $0.isEmpty ? nil : $0 },
      beside: Program.folder
    )
    return layers.digest.map { "definitions \($0.rawValue.prefix(16))" }
  }
}
