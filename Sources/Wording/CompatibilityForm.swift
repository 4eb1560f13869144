import Foundation

extension String {
  /// The text in Unicode's compatibility form (NFKC), in which full-width letters are plain ones.
  ///
  /// A text of ASCII and Chinese characters alone is returned as it is.
  public var compatibilityForm: String {
    if unicodeScalars.allSatisfy(\.isItsOwnCompatibilityForm) { return self }
    // Foundation's compatibility mapping leaves some of what it takes apart uncomposed (ｶﾞ).
    return precomposedStringWithCompatibilityMapping.precomposedStringWithCanonicalMapping
  }
}

extension Unicode.Scalar {
  fileprivate var isItsOwnCompatibilityForm: Bool {
    switch value {
    case 0x00...0x7F, 0x3001...0x3002, 0x4E00...0x9FFF: true
    default: false
    }
  }
}
