extension NumberFormatCode {
  /// What a cell with the number shows.
  ///
  /// A date keeps what its format leaves out: with a year and a month for the first of the month
  /// it is shown as it is, else in full by ISO 8601, and so are formats in which day and month
  /// could be taken for each other.
  func shown(_ value: Double, from1904: Bool) -> String {
    let isNegative = value < 0
    var section = sections[0]
    var showsSign = isNegative
    if isNegative, sections.count > 1 {
      section = sections[1]
      showsSign = false
    } else if value == 0, sections.count > 2 {
      section = sections[2]
    }
    if NumberFormatCode.isMoment(section) {
      if let moment = SerialMoment(value, from1904: from1904) {
        return NumberFormatCode.shown(moment, section)
      }
      return DecimalDigits(value).text
    }
    return NumberFormatCode.shown(
      DecimalDigits(value.magnitude),
      isNegative: showsSign,
      section
    )
  }

  /// What a cell with the text shows.
  func shown(_ text: String) -> String {
    let section = sections.count > 3 ? sections[3] : sections[0]
    guard section.count > 1, section.contains(.text) else { return text }
    return section.map { token in
      switch token {
      case .literal(let literal): literal
      case .text: text
      case .digit, .point, .comma, .percent, .general, .year, .month, .day, .hour, .minute,
        .second, .fractionOfSecond, .halfOfDay, .elapsedHours, .elapsedMinutes, .elapsedSeconds:
        ""
      }
    }.joined()
  }

  // MARK: Dates and times

  private static func shown(_ moment: SerialMoment, _ section: [Token]) -> String {
    var has = (year: false, month: false, day: false, clock: false)
    var isPlain = true
    for token in section {
      switch token {
      case .year(let count):
        if has.month || has.day || count < 3 { isPlain = false }
        has.year = true
      case .month(let count):
        if has.day || count > 2 { isPlain = false }
        has.month = true
      case .day(let count): if count < 3 { has.day = true }
      case .hour, .minute, .second: has.clock = true
      case .literal, .digit, .point, .comma, .percent, .general, .text, .fractionOfSecond,
        .halfOfDay, .elapsedHours, .elapsedMinutes, .elapsedSeconds:
        break
      }
    }
    if has.year || has.month || has.day {
      // A program that writes days as moments leaves their clocks at midnight.
      if has.clock, moment.seconds == 0 {
        has.clock = false
        isPlain = false
      }
      let isWhole = has.year && has.month && (has.day || moment.day == 1)
      guard isPlain, isWhole else {
        return moment.date + (has.clock ? " " + moment.clock : "")
      }
    }
    return written(moment, section)
  }

  private static func written(_ moment: SerialMoment, _ section: [Token]) -> String {
    let halves = section.contains { if case .halfOfDay = $0 { true } else { false } }
    let hour = moment.seconds / 3_600
    return section.map { token in
      switch token {
      case .literal(let text): text
      case .year: String(moment.year)
      case .month(let count): SerialMoment.pad(moment.month, min(count, 2))
      case .day(let count): count > 2 ? "" : SerialMoment.pad(moment.day, count)
      case .hour(let count):
        SerialMoment.pad(halves ? (hour + 11) % 12 + 1 : hour, min(count, 2))
      case .minute(let count): SerialMoment.pad(moment.seconds / 60 % 60, min(count, 2))
      case .second(let count): SerialMoment.pad(moment.seconds % 60, min(count, 2))
      case .halfOfDay(let isChinese):
        isChinese ? hour < 12 ? "上午" : "下午" : hour < 12 ? "AM" : "PM"
      case .elapsedHours: String(moment.elapsed / 3_600)
      case .elapsedMinutes: String(moment.elapsed / 60)
      case .elapsedSeconds: String(moment.elapsed)
      case .fractionOfSecond, .digit, .point, .comma, .percent, .general, .text: ""
      }
    }.joined()
  }

  // MARK: Numbers

  private static func shown(
    _ number: DecimalDigits,
    isNegative: Bool,
    _ section: [Token]
  ) -> String {
    var number = number
    var places = (whole: 0, decimals: 0)
    var seenPoint = false
    var groups = false
    // Commas behind the last digit before the point, or behind the last of all, part by thousands.
    var closingCommas = (whole: 0, decimals: 0)
    var keepsZeros = false
    for token in section {
      switch token {
      case .digit(let kind):
        if seenPoint { places.decimals += 1 } else { places.whole += 1 }
        if seenPoint, kind == UInt8(ascii: "0") { keepsZeros = true }
        if closingCommas.whole > 0, !seenPoint { groups = true }
        if seenPoint { closingCommas.decimals = 0 } else { closingCommas.whole = 0 }
      case .point: seenPoint = true
      case .comma:
        if seenPoint, places.whole + places.decimals > 0 {
          closingCommas.decimals += 1
        } else if places.whole > 0 {
          closingCommas.whole += 1
        }
      case .percent: number.shift(by: 2)
      case .literal, .general, .text, .year, .month, .day, .hour, .minute, .second,
        .fractionOfSecond, .halfOfDay, .elapsedHours, .elapsedMinutes, .elapsedSeconds:
        break
      }
    }
    let thousands = closingCommas.whole + closingCommas.decimals
    number.shift(by: -3 * thousands)
    let isGeneral = section.contains(.general) || section.contains(.text)
    if !isGeneral, places.whole + places.decimals > 0 {
      number.round(toDecimals: places.decimals)
    }
    var writer = NumberWriter(number, places: places, groups: groups, keepsZeros: keepsZeros)
    let body = NumberFormatCode.withMultiple(ofHidden: thousands, section)
      .map { writer.write($0) }.joined()
    return isNegative && !number.isZero ? "-" + body : body
  }

  /// A section that parts a number by thousands and does not say so, with the word that does:
  /// what `#,##0,` shows is no sum a thousand times too small.
  ///
  /// A unit that is no money's may be of another size itself: kilograms as tons.
  private static func withMultiple(ofHidden thousands: Int, _ section: [Token]) -> [Token] {
    guard thousands > 0, let last = section.lastIndex(where: \.isDigitOrComma) else {
      return section
    }
    let unit = section[(last + 1)...].compactMap(\.literal).joined().drop { $0.isWhitespace }
    guard unit.first.map({ "元圆块美港欧日英¥$€£".contains($0) || !$0.isLetter }) ?? true else {
      return section
    }
    // 0!.0, shows ten thousands.
    let point = section.firstIndex(of: .literal("."))
    let behindPoint = point.map {
      section[$0...].count { if case .digit = $0 { true } else { false } }
    }
    guard let word = multiples[3 * thousands + (behindPoint ?? 0)] else { return section }
    return section[...last] + [.literal(word)] + section[(last + 1)...]
  }

  private static let multiples = [
    3: "千", 4: "万", 5: "十万", 6: "百万", 7: "千万", 8: "亿", 9: "十亿", 10: "百亿", 12: "万亿",
  ]
}

extension NumberFormatCode.Token {
  fileprivate var literal: String? {
    if case .literal(let text) = self { text } else { nil }
  }

  fileprivate var isDigitOrComma: Bool {
    switch self {
    case .digit, .comma: true
    case .literal, .point, .percent, .general, .text, .year, .month, .day, .hour, .minute,
      .second, .fractionOfSecond, .halfOfDay, .elapsedHours, .elapsedMinutes, .elapsedSeconds:
      false
    }
  }
}

extension DecimalDigits {
  /// The number as a cell without a format shows it: eleven digits, or all before the point.
  var general: String {
    var rounded = self
    rounded.round(toSignificant: max(11, whole.count))
    return rounded.text
  }
}

/// Puts a number's digits in the places of a format.
private struct NumberWriter {
  private let number: DecimalDigits
  private let places: (whole: Int, decimals: Int)
  private let groups: Bool
  private let showsPoint: Bool
  private var seenWhole = 0
  private var seenDecimals = 0
  private var hasPoint = false

  init(
    _ number: DecimalDigits,
    places: (whole: Int, decimals: Int),
    groups: Bool,
    keepsZeros: Bool
  ) {
    self.number = number
    self.places = places
    self.groups = groups
    showsPoint = keepsZeros || !number.fraction.isEmpty
  }

  mutating func write(_ token: NumberFormatCode.Token) -> String {
    switch token {
    case .literal(let text): return text
    case .percent: return "%"
    case .general, .text: return number.general
    case .point:
      let lead = places.whole == 0 ? whole(number.whole) : ""
      hasPoint = true
      return showsPoint ? lead + "." : lead
    case .digit(let kind): return hasPoint ? decimal(kind) : wholeDigits(kind)
    case .comma, .year, .month, .day, .hour, .minute, .second, .fractionOfSecond, .halfOfDay,
      .elapsedHours, .elapsedMinutes, .elapsedSeconds:
      return ""
    }
  }

  private mutating func decimal(_ kind: UInt8) -> String {
    let fraction = number.fraction
    defer { seenDecimals += 1 }
    if seenDecimals < fraction.count { return String(fraction[seenDecimals]) }
    return kind == UInt8(ascii: "0") ? "0" : ""
  }

  /// The first place takes all the digits before those that the others take.
  private mutating func wholeDigits(_ kind: UInt8) -> String {
    let digits = number.whole
    let left = places.whole - seenWhole
    defer { seenWhole += 1 }
    if seenWhole == 0, digits.count > left {
      return whole(Array(digits[...(digits.count - left)]), before: left - 1)
    }
    let index = digits.count - left
    if index >= 0 { return whole([digits[index]], before: left - 1) }
    return kind == UInt8(ascii: "0") ? whole([0], before: left - 1) : ""
  }

  /// Digits with the separators of thousands, so many digits standing after them.
  private func whole(_ digits: [UInt8], before rest: Int = 0) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      result += String(digit)
      let after = digits.count - 1 - index + rest
      if groups, after > 0, after.isMultiple(of: 3) { result += "," }
    }
    return result
  }
}
