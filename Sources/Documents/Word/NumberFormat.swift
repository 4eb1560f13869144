/// How a list writes its numbers (ISO 29500-1, 17.18.59).
enum NumberFormat: String, Sendable {
  case decimal
  case decimalZero
  case upperRoman
  case lowerRoman
  case upperLetter
  case lowerLetter
  case ordinal
  case chineseCounting
  case chineseCountingThousand
  case chineseLegalSimplified
  case ideographDigital
  case ideographTraditional
  case ideographZodiac
  case decimalEnclosedCircle
  case decimalEnclosedParen
  case decimalEnclosedFullstop
  case decimalFullWidth
  case bullet
  case none

  /// The format of that name; names that differ in nothing a Chinese document shows are one.
  init(name: String) {
    self =
      switch name {
      case "japaneseCounting", "taiwaneseCounting", "koreanCounting": .chineseCounting
      case "taiwaneseCountingThousand", "japaneseDigitalTenThousand": .chineseCountingThousand
      case "ideographLegalTraditional", "japaneseLegal": .chineseLegalSimplified
      case "taiwaneseDigital", "japaneseDigital", "koreanDigital": .ideographDigital
      case "decimalEnclosedCircleChinese", "ideographEnclosedCircle": .decimalEnclosedCircle
      case "decimalFullWidth2": .decimalFullWidth
      default: NumberFormat(rawValue: name) ?? .decimal
      }
  }

  /// The format of that number in Word 2003 (`MSONFC`).
  init(code: Int) {
    self =
      switch code {
      case 1: .upperRoman
      case 2: .lowerRoman
      case 3: .upperLetter
      case 4: .lowerLetter
      case 5: .ordinal
      case 10: .ideographDigital
      case 11, 33, 37: .chineseCounting
      case 35, 39: .chineseCountingThousand
      case 16, 34, 38: .chineseLegalSimplified
      case 14, 19: .decimalFullWidth
      case 18, 28, 29: .decimalEnclosedCircle
      case 22: .decimalZero
      case 23: .bullet
      case 26: .decimalEnclosedFullstop
      case 27: .decimalEnclosedParen
      case 30: .ideographTraditional
      case 31: .ideographZodiac
      case 255: .none
      default: .decimal
      }
  }

  var isVisible: Bool { self != .bullet }

  func write(_ number: Int) -> String {
    switch self {
    case .decimal, .ordinal: String(number)
    case .decimalZero: (0..<10).contains(number) ? "0\(number)" : String(number)
    case .upperRoman: NumberFormat.roman(number) ?? String(number)
    case .lowerRoman: NumberFormat.roman(number)?.lowercased() ?? String(number)
    case .upperLetter: NumberFormat.letters(number) ?? String(number)
    case .lowerLetter: NumberFormat.letters(number)?.lowercased() ?? String(number)
    case .chineseCounting, .chineseCountingThousand:
      NumberFormat.chinese(number, digits: "零一二三四五六七八九", units: "十百千万") ?? String(number)
    case .chineseLegalSimplified:
      NumberFormat.chinese(number, digits: "零壹贰叁肆伍陆柒捌玖", units: "拾佰仟万", shortTen: false)
        ?? String(number)
    case .ideographDigital:
      String(
        String(number).map { digit in
          digit.wholeNumberValue.map { Array("〇一二三四五六七八九")[$0] } ?? digit
        }
      )
    case .ideographTraditional: NumberFormat.pick(number, "甲乙丙丁戊己庚辛壬癸")
    case .ideographZodiac: NumberFormat.pick(number, "子丑寅卯辰巳午未申酉戌亥")
    case .decimalEnclosedCircle: NumberFormat.enclosed(number, first: 0x2460)
    case .decimalEnclosedParen: NumberFormat.enclosed(number, first: 0x2474)
    case .decimalEnclosedFullstop: NumberFormat.enclosed(number, first: 0x2488)
    case .decimalFullWidth:
      String(
        String.UnicodeScalarView(
          String(number).unicodeScalars.compactMap {
            (0x30...0x39).contains($0.value) ? Unicode.Scalar($0.value + 0xFEE0) : $0
          }
        )
      )
    case .bullet, .none: ""
    }
  }

  private static func pick(_ number: Int, _ signs: String) -> String {
    let signs = Array(signs)
    return number > 0 ? String(signs[(number - 1) % signs.count]) : String(number)
  }

  private static func enclosed(_ number: Int, first: UInt32) -> String {
    guard (1...20).contains(number), let scalar = Unicode.Scalar(first + UInt32(number) - 1)
    else { return String(number) }
    return String(Character(scalar))
  }

  /// A to Z, then AA to ZZ, as Word counts.
  private static func letters(_ number: Int) -> String? {
    guard (1...780).contains(number), let letter = Unicode.Scalar(65 + (number - 1) % 26)
    else { return nil }
    return String(repeating: Character(letter), count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String? {
    guard (1...3999).contains(number) else { return nil }
    let steps = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var result = ""
    for (value, sign) in steps {
      while rest >= value {
        result += sign
        rest -= value
      }
    }
    return result
  }

  /// Counting with Chinese units, up to 99,999: 十一, 一百零二.
  private static func chinese(
    _ number: Int,
    digits: String,
    units: String,
    shortTen: Bool = true
  ) -> String? {
    guard (0...99_999).contains(number) else { return nil }
    let digits = Array(digits)
    let units = Array(units)
    guard number > 0 else { return String(digits[0]) }
    var result = ""
    var skipped = false
    for (power, unit) in [(10_000, 3), (1000, 2), (100, 1), (10, 0), (1, -1)] {
      let digit = number / power % 10
      guard digit > 0 else {
        skipped = !result.isEmpty
        continue
      }
      if skipped { result.append(digits[0]) }
      skipped = false
      let isLeadingTen = shortTen && power == 10 && digit == 1 && result.isEmpty
      if !isLeadingTen { result.append(digits[digit]) }
      if unit >= 0 { result.append(units[unit]) }
    }
    return result
  }
}

extension Unicode.Scalar {
  fileprivate init?(_ value: Int) {
    self.init(UInt32(clamping: value))
  }
}
