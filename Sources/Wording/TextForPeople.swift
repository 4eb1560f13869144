/// Texts as they may reach a terminal, a pipe or a log: nothing in them steers it.
///
/// Controls (C0 and C1, but for tab and line feed), line and paragraph separators, and the marks
/// that turn the direction of writing (Unicode Standard Annex 9) never come out as they are: a
/// value or a file's name could otherwise forge lines, colours and orders.
public enum TextForPeople {
  /// The text with a replacement character in place of each that steers.
  public static func plain(_ text: String) -> String {
    guard mayHoldSteering(text) else { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { plain.append(steers(scalar) ? "\u{FFFD}" : scalar) }
    return String(plain)
  }

  /// A JSON text with its escape in place of each that steers, so that its values stay what they
  /// are.
  public static func json(_ text: String) -> String {
    guard mayHoldSteering(text) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      if steers(scalar) {
        let digits = String(scalar.value, radix: 16)
        escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// An XML text with a character reference in place of each that steers, so that its values stay what
  /// they are.
  public static func xml(_ text: String) -> String {
    guard mayHoldSteering(text) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      if steers(scalar) {
        escaped += "&#x" + String(scalar.value, radix: 16, uppercase: true) + ";"
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    case _: false
    }
  }

  /// Whether the text has such a character, told by its bytes; most texts have none.
  private static func mayHoldSteering(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for (index, byte) in bytes.enumerated() {
        if byte >= 0x20 && byte < 0x7F { continue }
        func next(_ distance: Int) -> UInt8 {
          index + distance < bytes.count ? bytes[index + distance] : 0
        }
        switch byte {
        case 0x09, 0x0A: continue
        case 0..<0x20, 0x7F: return true
        case 0xC2 where next(1) < 0xA0, 0xD8 where next(1) == 0x9C: return true
        case 0xE2 where next(1) == 0x80 && next(2) >= 0x8E && next(2) <= 0xAE: return true
        case 0xE2 where next(1) == 0x81 && next(2) >= 0xA6 && next(2) <= 0xA9: return true
        case _: continue
        }
      }
      return false
    }
  }
}
