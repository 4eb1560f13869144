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
  /// The columns that the character takes up in a terminal.
  public var displayWidth: Int {
    guard let scalar = unicodeScalars.first else { return 0 }
    return switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      2
    case 0x200B...0x200F, 0xFEFF: 0
    default: 1
    }
  }
}
