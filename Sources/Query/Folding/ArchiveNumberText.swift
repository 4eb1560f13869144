import Foundation

/// How archive numbers (档号) are written: `-` joins levels, `·` joins the codes of one level
/// (DA/T 22-2015).
package enum ArchiveNumberText {
  /// The middle dot `·`, U+00B7.
  package static let dot = "\u{B7}"
  /// The hyphen-minus `-`, U+002D.
  package static let hyphen = "-"

  /// The text with the standard's characters, in capitals.
  package static func canonical(_ text: String) -> String {
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
