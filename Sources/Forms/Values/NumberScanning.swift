import Values

/// The figures of a part of a date or a time.
struct Figure {
  var value: Int
  /// The number of digits; nil for a numeral with units such as 二十三.
  var digits: Int?
}

extension AnswerScanner {
  /// Passes whole figures, Arabic, Chinese or mixed: `2024`, 二〇二四, 二0二四, 二十三.
  mutating func figure() -> Figure? {
    let start = position
    skipBlanks()
    let first = position
    var value = 0
    while let scalar = next, let digit = scalar.figure, isPlaced(scalar, after: first) {
      guard position - first < 17 else { return refuse(from: start) }
      value = value * 10 + digit
      position += 1
    }
    if let scalar = next, scalar.isNumeral, scalar.figure == nil {
      return numeral(from: first) ?? refuse(from: start)
    }
    return position > first ? Figure(value: value, digits: position - first) : refuse(from: start)
  }

  /// A circle is a zero inside a number only.
  private func isPlaced(_ scalar: Unicode.Scalar, after first: Int) -> Bool {
    position > first || (scalar != "○" && scalar != "◯")
  }

  private mutating func numeral(from first: Int) -> Figure? {
    while let scalar = next, scalar.isNumeral, position - first < 40 { position += 1 }
    let run = scalars[first..<position]
    // Arabic digits do not mix with units here: 2十4.
    guard !run.contains(where: \.isDigit), let value = ChineseNumeral.value(of: run) else {
      return nil
    }
    return Figure(value: value)
  }

  private mutating func refuse(from start: Int) -> Figure? {
    position = start
    return nil
  }

  /// Passes a number: `1,234.5`, `1.2亿`, `3万5千`, 一百零五, 七十五点五, 三点五万.
  mutating func number() -> ExactNumber? {
    let start = position
    skipBlanks()
    let isNegative = take("-") || take("负")
    if !isNegative { _ = take("+") }
    skipBlanks()
    let number = next?.isDigit == true ? arabicNumber() : chineseNumber()
    guard let number else {
      position = start
      return nil
    }
    return isNegative ? number.negated : number
  }

  /// Terms with ever smaller units: `3亿5000万`.
  private mutating func arabicNumber() -> ExactNumber? {
    var total = ExactNumber(significand: 0)
    var limit = Int.max
    while let (term, digits) = arabicTerm() {
      let unit = multiplier()
      if unit == 1, limit < Int.max {
        // 5万2 may be 52,000 or 50,002; 5万2000 is clear.
        guard String(limit).utf8.count - 1 == digits, term.scale == 0 else { return nil }
      }
      guard unit < limit, let product = term.multiplied(by: unit),
        let sum = total.adding(product)
      else { return nil }
      total = sum
      limit = unit
      guard unit > 1, next?.isDigit == true else { return total }
    }
    return nil
  }

  private mutating func arabicTerm() -> (ExactNumber, digits: Int)? {
    let first = position
    guard var value = digits(atMost: 17) else { return nil }
    var count = position - first
    if count <= 3 {
      while let group = thousands() {
        guard count <= 12 else { return nil }
        value = value * 1000 + group
        count += 3
      }
    }
    var number = ExactNumber(significand: value)
    if next == ".", position + 1 < scalars.count, scalars[position + 1].isDigit {
      position += 1
      while let scalar = next, scalar.isDigit, let digit = scalar.figure {
        guard count + number.scale < 17 else { return nil }
        number.significand = number.significand * 10 + digit
        number.scale += 1
        position += 1
      }
    }
    return (number, count)
  }

  /// Passes Arabic digits; nil where there are none or too many.
  mutating func digits(atMost limit: Int) -> Int? {
    let first = position
    var value = 0
    while let scalar = next, scalar.isDigit, let digit = scalar.figure {
      guard position - first < limit else { return nil }
      value = value * 10 + digit
      position += 1
    }
    return position > first ? value : nil
  }

  /// Passes a comma and three digits.
  private mutating func thousands() -> Int? {
    guard next == ",", position + 3 < scalars.count else { return nil }
    let group = scalars[(position + 1)...(position + 3)]
    guard group.allSatisfy(\.isDigit),
      position + 4 == scalars.count || !scalars[position + 4].isDigit
    else { return nil }
    position += 4
    return group.reduce(0) { $0 * 10 + ($1.figure ?? 0) }
  }

  /// Passes units that follow Arabic digits: 万, 百万, 亿; 1 where there are none.
  private mutating func multiplier() -> Int {
    let start = position
    skipBlanks()
    if takeLatinMultiple() { return 10_000 }
    var product = 1
    if next == "余" || next == "多", position + 1 < scalars.count,
      scalars[position + 1].chineseUnit ?? scalars[position + 1].chineseMyriad != nil
    {
      // 500余万
      isApproximate()
      position += 1
    }
    let first = position
    while let scalar = next, position - first < 3,
      let unit = scalar.chineseUnit ?? scalar.chineseMyriad
    {
      // 万亿 is the greatest that is written.
      guard product <= 10_000 else { break }
      product *= unit
      position += 1
    }
    if product == 1 { position = start }
    return product
  }

  /// Passes the W of 500W, which stands for 万; no W of a word.
  private mutating func takeLatinMultiple() -> Bool {
    guard next == "w" else { return false }
    let after = position + 1
    guard after == scalars.count || !scalars[after].isLatinLetter else { return false }
    position = after
    return true
  }

  private mutating func chineseNumber() -> ExactNumber? {
    // 三五 may be three to five.
    guard let whole = figure(), whole.digits != 2 || whole.value < 11 || whole.value % 10 == 0
    else { return nil }
    var number = ExactNumber(significand: whole.value)
    let point = position
    guard next == "点" else { return number }
    position += 1
    let first = position
    while let scalar = next, let digit = scalar.figure, isPlaced(scalar, after: first) {
      guard number.scale < 6, number.significand < 1_000_000_000 else { return nil }
      number.significand = number.significand * 10 + digit
      number.scale += 1
      position += 1
    }
    guard position > first else {
      position = point
      return number
    }
    return number.multiplied(by: multiplier())
  }
}
