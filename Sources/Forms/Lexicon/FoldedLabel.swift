/// A label in its folded spelling, to be looked up and compared scalar by scalar.
struct FoldedLabel: Hashable, Sendable {
  let scalars: ArraySlice<Unicode.Scalar>

  var text: String { scalars.text }

  static func == (one: FoldedLabel, other: FoldedLabel) -> Bool {
    one.scalars.count == other.scalars.count && one.scalars.elementsEqual(other.scalars)
  }

  func hash(into hasher: inout Hasher) {
    scalars.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

extension Unicode.Scalar {
  /// White space of any kind (Unicode's property White_Space).
  var isWhiteSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// A colon of any make.
  var isColon: Bool {
    switch self {
    case "：", ":", "∶", "﹕", "︰", "︓", "꞉": true
    case _: false
    }
  }

  /// A Chinese character.
  var isHan: Bool {
    switch value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
    default: false
    }
  }

  /// A letter or Chinese character, or a figure.
  var isLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0x4E00...0x9FFF: true
    case 0..<0x80: false
    default: properties.isAlphabetic
    }
  }

  var isFigure: Bool {
    switch value {
    case 0x30...0x39: true
    case 0..<0x80: false
    default: properties.numericType != nil
    }
  }

  /// Whether another spelling of a text with this character is the same text for Unicode.
  var mayBeSpelledOtherwise: Bool {
    switch value {
    case 0x300...0x36F, 0x3099, 0x309A, 0xF900...0xFAFF, 0x2F800...0x2FA1F: true
    default: false
    }
  }
}
