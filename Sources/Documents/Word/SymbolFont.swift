/// A font whose letters are pictures: what stands in the text is not what is seen.
enum SymbolFont: Sendable, Hashable {
  case wingdings
  case wingdings2
  case wingdings3
  case webdings
  case symbol
  case marlett

  /// The symbol font of that name; nil for a font of letters.
  init?(name: String) {
    switch name.lowercased() {
    case "wingdings": self = .wingdings
    case "wingdings 2", "wingdings2": self = .wingdings2
    case "wingdings 3", "wingdings3": self = .wingdings3
    case "webdings": self = .webdings
    case "symbol": self = .symbol
    case "marlett": self = .marlett
    default: return nil
    }
  }

  /// What a character of the font shows: ticked and crossed boxes and ticks as `☑`, empty boxes
  /// as `☐`; nil for what has no equal among the ticks, bullets and letters known here.
  ///
  /// Characters may stand at their code or in the private use area from U+F000
  /// (ISO 29500-1, 17.3.3.30).
  func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let code = (0xF000...0xF0FF).contains(scalar.value) ? scalar.value - 0xF000 : scalar.value
    guard code < 0x100 else { return nil }
    return switch self {
    case .wingdings: SymbolFont.wingdingsSigns[code]
    case .wingdings2: SymbolFont.wingdings2Signs[code]
    case .wingdings3: nil
    case .webdings: SymbolFont.webdingsSigns[code]
    case .marlett: code == 0x61 || code == 0x62 ? "☑" : nil
    case .symbol: SymbolFont.symbolSigns[code]
    }
  }

  /// Whether a character is a tick without a box.
  func isBareTick(_ scalar: Unicode.Scalar) -> Bool {
    let code = (0xF000...0xF0FF).contains(scalar.value) ? scalar.value - 0xF000 : scalar.value
    return switch self {
    case .wingdings: code == 0xFC
    case .wingdings2: code == 0x50
    case .webdings: code == 0x61
    case .marlett: code == 0x61 || code == 0x62
    case .symbol: code == 0xD6
    case .wingdings3: false
    }
  }

  private static let wingdingsSigns = table(
    [
      0x28: "☎", 0x2A: "✉", 0x45: "☜", 0x46: "☞", 0x4A: "☺", 0x4C: "☹",
      0x6C: "●", 0x6D: "○", 0x6E: "■", 0x6F: "☐", 0x70: "☐", 0x71: "☐", 0x72: "☐", 0x73: "◆",
      0x74: "◆", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x78: "☑", 0x9E: "·", 0x9F: "•",
      0xA0: "▪", 0xA1: "○", 0xA2: "○", 0xA3: "○", 0xA4: "◉", 0xA5: "◎", 0xA7: "▪", 0xA8: "☐",
      0xAB: "★", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨",
      0xFB: "×", 0xFC: "☑", 0xFD: "☑", 0xFE: "☑",
    ],
    digitsFrom: 0x80,
    0x8B
  )

  private static let wingdings2Signs = table([
    0x4F: "×", 0x50: "☑", 0x51: "☑", 0x52: "☑", 0x53: "☑", 0x54: "☑", 0x55: "☑", 0x56: "☑",
    0x97: "●", 0x98: "●", 0x99: "○", 0x9A: "○",
    0xA0: "▪", 0xA1: "▪", 0xA2: "■", 0xA3: "☐", 0xA4: "☐", 0xA5: "☐", 0xA6: "☐", 0xA7: "☐",
    0xA8: "☑", 0xA9: "☑",
  ])

  private static let webdingsSigns = table([
    0x61: "☑", 0x63: "☐", 0x67: "■", 0x6E: "●", 0x72: "×", 0x3D: "■",
  ])

  private static let symbolSigns: [UInt32: Unicode.Scalar] = {
    var result = table([0x22: "∀", 0x24: "∃", 0x27: "∍", 0x40: "≅", 0x5C: "∴", 0x5E: "⊥"])
    let runs: [(first: UInt32, signs: String)] = [
      (0x41, "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"),
      (0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"),
      (0xA0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵"),
      (0xC0, "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"),
      (0xE0, "◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"),
      (0xF1, "〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"),
    ]
    for (first, signs) in runs {
      for (offset, sign) in signs.unicodeScalars.enumerated() {
        result[first + UInt32(offset)] = sign
      }
    }
    return result
  }()

  private static func table(
    _ known: [UInt32: Unicode.Scalar],
    digitsFrom first: UInt32? = nil,
    _ second: UInt32? = nil
  ) -> [UInt32: Unicode.Scalar] {
    var result = known
    for (start, digits) in [(first, "⓪①②③④⑤⑥⑦⑧⑨⑩"), (second, "⓿❶❷❸❹❺❻❼❽❾❿")] {
      guard let start else { continue }
      for (offset, digit) in digits.unicodeScalars.enumerated() {
        result[start + UInt32(offset)] = digit
      }
    }
    return result
  }
}

/// The signs that check boxes show, ticked or not.
enum CheckGlyph {
  static let ticked: [UInt8] = Array("☑".utf8)
  static let empty: [UInt8] = Array("☐".utf8)

  static func isGlyph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "☐", "☑", "☒", "□", "■", "▢", "◻", "◼", "✓", "✔", "√", "✗", "✘", "×", "○", "●", "◯",
      "⊠", "⊡", "⬜", "⬛", "◉", "◎", "⌧", "🗹", "🗷", "🗸", "🗵", "▣", "\u{FE0F}", "\u{FE0E}":
      true
    default: false
    }
  }
}
