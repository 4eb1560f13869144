import Wording

extension Unicode.Scalar {
  /// The character by which a reader of figures, dates and choices knows this one.
  ///
  /// Full-width forms become ASCII, letters lower-case, every dash `-`, every tilde `~`, every
  /// white space and invisible character a space, every line break `\n`. One character gives one,
  /// so that a place in the folded text is a place in the text.
  var folded: Unicode.Scalar {
    switch value {
    case 0x41...0x5A: Unicode.Scalar(UInt8(truncatingIfNeeded: value + 0x20))
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: "\n"
    case 0x00...0x20, 0x7F...0xA0, 0xAD: " "
    case 0x21...0x7E: self
    case 0x4E00...0x9FFF: self
    case 0xFF21...0xFF3A: Unicode.Scalar(UInt8(truncatingIfNeeded: value - 0xFEE0 + 0x20))
    case 0xFF01...0xFF5E: Unicode.Scalar(UInt8(truncatingIfNeeded: value - 0xFEE0))
    case 0x1680, 0x2000...0x200F, 0x202A...0x202F, 0x205F...0x206F, 0x3000, 0x3164: " "
    case 0xFE00...0xFE0F, 0xFEFF, 0xE0100...0xE01EF: " "
    case 0x2E80...0x2FD5: radicalFolded
    case 0x2010...0x2015, 0x2212, 0x2500, 0x2501, 0x30FC, 0xFE58, 0xFE63: "-"
    case 0x223C, 0x301C, 0x02DC: "~"
    case 0x2236, 0xFE13, 0xFE30, 0xFE55: ":"
    case 0x2044, 0x2215: "/"
    case 0x3010, 0x3014, 0x3016: "["
    case 0x3011, 0x3015, 0x3017: "]"
    case 0xFFE5: "¥"
    case 0xFE6A: "%"
    default: self
    }
  }

  /// The character by which the words of choices are compared.
  var choiceFolded: Unicode.Scalar { SimplifiedForms.of(folded) }

  /// The simplified form of a traditional character that figures, dates and sums are written with.
  var figureFolded: Unicode.Scalar {
    let scalar = folded
    return switch scalar {
    case "_": " "
    case "萬": "万"
    case "億": "亿"
    case "點": "点"
    case "時": "时"
    case "號": "号"
    case "週": "周"
    case "兩": "两"
    case "個": "个"
    case "鐘", "鍾": "钟"
    case "圓", "圆": "元"
    case "貳": "贰"
    case "參", "叄": "叁"
    case "陸": "陆"
    case "禮": "礼"
    case "約": "约"
    case "後": "后"
    default: scalar
    }
  }

  /// White space, a line break or a character that is not seen.
  var isBlank: Bool {
    let scalar = folded
    return scalar == " " || scalar == "\n"
  }

  /// A decimal digit of ASCII.
  var isDigit: Bool { (0x30...0x39).contains(value) }

  /// A letter of ASCII.
  var isLatinLetter: Bool {
    (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
  }
}

extension Sequence<Unicode.Scalar> {
  /// The characters as a text.
  var text: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(underestimatedCount * 3)
    for scalar in self { bytes.append(contentsOf: scalar.utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
