extension String {
  /// The columns that the text takes up in a terminal (Unicode Standard Annex 11: wide and
  /// full-width characters take two).
  public var displayWidth: Int {
    reduce(0) { $0 + $1.displayWidth }
  }

  /// The text on one line, without characters that steer a terminal or turn its direction.
  public var printable: String {
    String(
      map { character in
        if character.isNewline || character == "\t" { return " " }
        let steers = character.unicodeScalars.contains { scalar in
          switch scalar.properties.generalCategory {
          case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
          default:
            (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
          }
        }
        return steers ? "\u{FFFD}" : character
      }
    )
  }
}

extension Character {
  /// The columns that the character takes up in a terminal: none for what only changes a character
  /// before it, two for wide, full-width and picture characters.
  public var displayWidth: Int {
    guard let scalar = unicodeScalars.first else { return 0 }
    if scalar.isASCII { return unicodeScalars.contains("\u{FE0F}") ? 2 : 1 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F1E6...0x1F1FF, 0x20000...0x3FFFD:
      return 2
    default: break
    }
    if scalar.properties.isEmojiPresentation { return 2 }
    // A character that may be a picture is one where a selector says so.
    if scalar.properties.isEmoji, unicodeScalars.contains("\u{FE0F}") { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return 1
    }
  }
}
