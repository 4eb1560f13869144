import Foundation

/// An archive number (档号), such as `Q001-YW·2024-D10-DKH-0001`: `-` joins levels, `·` joins the
/// codes of one level (DA/T 22-2015).
public struct ArchiveNumber: RawRepresentable, Sendable, Hashable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  init(classKey: String, number: Int, digits: Int) {
    let text = String(number)
    let zeros = String(repeating: "0", count: max(0, digits - text.utf8.count))
    self.init(rawValue: "\(classKey)\(ArchiveNumber.hyphen)\(zeros)\(text)")
  }

  static let dot = "\u{B7}"
  static let hyphen = "-"

  /// The class and the running number that a person means, who may write other characters that
  /// look alike, other widths, and fewer zeros; nil where the text ends in no number.
  static func parts(of text: String) -> (classKey: String, number: Int)? {
    var levels = canonical(text).split(separator: "-", omittingEmptySubsequences: false)
    guard levels.count > 1, let last = levels.popLast(), let number = Int(last), number >= 1
    else { return nil }
    return (levels.joined(separator: hyphen), number)
  }

  /// The text with the standard's characters, in capitals.
  static func canonical(_ text: String) -> String {
    var canonical = ""
    for scalar in text.precomposedStringWithCompatibilityMapping.uppercased().unicodeScalars {
      switch scalar {
      case "\u{B7}", "\u{2022}", "\u{2027}", "\u{2219}", "\u{22C5}", "\u{30FB}", "\u{387}", ".":
        canonical += dot
      case "-", "\u{2010}"..."\u{2015}", "\u{2212}", "\u{2500}", "\u{30FC}": canonical += hyphen
      default:
        if !scalar.properties.isWhitespace { canonical.unicodeScalars.append(scalar) }
      }
    }
    return canonical
  }
}

extension ArchiveNumber: CustomStringConvertible {
  public var description: String { rawValue }
}
