import Foundation
import Office
import Values

/// What the program is, and by what it judges.
enum Version {
  /// The version, and where they are known the commit of which it was built and the digest of the
  /// definitions in some layers.
  static func lines(_ layers: DefinitionLayers) -> [String] {
    let digest = layers.digest.map { "definitions \($0.rawValue.prefix(16))" }
    return ["guidang \(Guidang.version)"]
      + [commit.map { "commit \($0)" }, digest].compactMap(\.self)
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
}
