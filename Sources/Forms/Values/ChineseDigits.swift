extension Unicode.Scalar {
  /// The figure that a Chinese digit stands for, in its plain or its financial form.
  ///
  /// A circle serves as a zero too: `二○二四`.
  var chineseDigit: Int? {
    switch self {
    case "〇", "零", "○", "◯": 0
    case "一", "壹", "弌": 1
    case "二", "贰", "两", "弍": 2
    case "三", "叁", "弎": 3
    case "四", "肆": 4
    case "五", "伍": 5
    case "六", "陆": 6
    case "七", "柒": 7
    case "八", "捌": 8
    case "九", "玖": 9
    default: nil
    }
  }

  /// 十, 百 or 千, in its plain or its financial form.
  var chineseUnit: Int? {
    switch self {
    case "十", "拾": 10
    case "百", "佰": 100
    case "千", "仟": 1000
    default: nil
    }
  }

  /// 万 or 亿, which multiply all that stands before them.
  var chineseMyriad: Int? {
    switch self {
    case "万": 10_000
    case "亿": 100_000_000
    default: nil
    }
  }

  /// 廿 or 卅.
  var chineseTens: Int? {
    switch self {
    case "廿": 20
    case "卅": 30
    default: nil
    }
  }

  /// The digit, Arabic or Chinese.
  var figure: Int? {
    isDigit ? Int(value - 0x30) : chineseDigit
  }

  /// Part of a numeral.
  var isNumeral: Bool {
    isDigit || chineseDigit != nil || chineseUnit != nil || chineseMyriad != nil
      || chineseTens != nil
  }
}

/// The value of a Chinese numeral with units, such as 一百零五, 贰拾叁万, 三万五.
struct ChineseNumeral {
  private var total = 0
  private var section = 0
  private var digit: Int?
  /// The unit passed last, which the next one in this section must stay below.
  private var unit = 10_000
  private var myriad = Int.max
  private var lastUnit = 1
  private var hasZero = false

  /// Nil where the characters make no number.
  static func value(of scalars: some Sequence<Unicode.Scalar>) -> Int? {
    var numeral = ChineseNumeral()
    for scalar in scalars {
      guard numeral.append(scalar) else { return nil }
    }
    return numeral.finished()
  }

  private mutating func append(_ scalar: Unicode.Scalar) -> Bool {
    if let figure = scalar.figure { return append(digit: figure) }
    if let unit = scalar.chineseUnit { return append(unit: unit) }
    if let tens = scalar.chineseTens {
      guard digit == nil, unit > 10 else { return false }
      section += tens
      (unit, lastUnit, hasZero) = (10, 10, false)
      return true
    }
    if let myriad = scalar.chineseMyriad { return append(myriad: myriad) }
    return false
  }

  private mutating func append(digit figure: Int) -> Bool {
    guard digit == nil else { return false }
    if figure == 0 { hasZero = true } else { digit = figure }
    return true
  }

  private mutating func append(unit next: Int) -> Bool {
    guard next < unit, let factor = digit ?? (next == 10 ? 1 : nil) else { return false }
    section += factor * next
    digit = nil
    (unit, lastUnit, hasZero) = (next, next, false)
    return true
  }

  private mutating func append(myriad next: Int) -> Bool {
    section += digit ?? 0
    digit = nil
    if section == 0 {
      // 万亿: the second one multiplies what the first has made.
      guard total > 0, next > myriad, lastUnit == myriad, total < 100_000_000 else { return false }
      total *= next
    } else {
      guard next < myriad else { return appendGreater(next) }
      let (product, overflow) = section.multipliedReportingOverflow(by: next)
      guard !overflow else { return false }
      total += product
    }
    section = 0
    (unit, myriad, lastUnit, hasZero) = (10_000, next, next, false)
    return true
  }

  /// 三万五千亿: all that stands before 亿 counts in it.
  private mutating func appendGreater(_ next: Int) -> Bool {
    guard next > myriad, total < 100_000_000 else { return false }
    total = (total + section) * next
    section = 0
    (unit, myriad, lastUnit, hasZero) = (10_000, next, next, false)
    return true
  }

  private func finished() -> Int? {
    guard let digit else { return total + section }
    // 三万五 is 35,000; 三万零五 is 30,005.
    let isShort = lastUnit >= 100 && !hasZero
    return total + section + (isShort ? digit * (lastUnit / 10) : digit)
  }
}
