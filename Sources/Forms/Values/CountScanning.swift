import Values
import Wording

extension AnswerScanner {
  private static let totals = ["共计", "合计", "总计", "累计", "总共", "共", "计"]

  /// The words that count things where a definition names none of its own.
  private static let counters = [
    "次", "处", "个", "项", "条", "份", "人", "件", "家", "回", "台", "套", "页", "张", "笔", "位", "名",
    "天", "日", "分",
  ]

  /// Reads a number with a unit that is the whole answer: 3次, 共 3 次, 45天, 三.
  mutating func count(units: [String]) -> ExactNumber? {
    takeAbout()
    take(firstOf: AnswerScanner.totals)
    takeAbout()
    guard let number = bracketedNumber() else { return nil }
    takeAboutAfter()
    takeRemark()
    if isAtEnd { return number }
    let bracket: Unicode.Scalar? = take("(") ? ")" : nil
    let words = units.isEmpty ? AnswerScanner.counters : units.map(\.figureFolded)
    let unit = take(firstOf: words.sorted { $0.utf8.count > $1.utf8.count })
    if let bracket {
      guard unit != nil, take(bracket) else { return nil }
    }
    if !isAtEnd {
      takeAboutAfter()
      takeRemark()
    }
    if !isAtEnd, let found = take(firstOf: AnswerScanner.otherUnits) {
      fault = AnswerScanner.wrongUnit(found, units)
      return nil
    }
    return closes() ? number : nil
  }

  /// Units of time that are no days, as which they cannot be read exactly.
  private static let otherUnits = ["个月", "个季度", "个星期", "个小时", "月", "季度", "周", "星期", "小时", "年"]

  private static func wrongUnit(_ unit: String, _ units: [String]) -> LocalizedText? {
    guard let own = units.first else { return nil }
    return LocalizedText(
      zh: "单位是“\(unit)”，此栏按“\(own)”填写",
      en: "its unit is \(unit), and the field is in \(own)"
    )
  }

  /// The number in a unit that stands outside the answer, converted where that is exact; nil, with
  /// what is wrong, where it cannot be.
  mutating func number(_ number: ExactNumber, in text: String, units: [String]) -> ExactNumber? {
    if units.contains(text) { return number }
    let countsDays = units.contains { ["天", "日"].contains($0) }
    switch MeasureUnit(text) {
    case .days where countsDays || units.isEmpty: return number
    case .weeks where countsDays: return number.multiplied(by: 7)
    case .counter(let counter) where units.isEmpty || units.contains(counter): return number
    case .multiple(let factor): return number.multiplied(by: factor)
    case .minutes where units.contains("分"), .years where units.contains("年"),
      .months where units.contains("月"):
      return number
    case .counter, .days, .weeks, .months, .years, .minutes, .hours, .percent, .perMille,
      .money, .unclear, nil:
      fault =
        AnswerScanner.wrongUnit(text, units)
        ?? LocalizedText(zh: "单位“\(text)”与此栏不符", en: "the unit \(text) is not the field's")
      return nil
    }
  }

  private mutating func bracketedNumber() -> ExactNumber? {
    guard take("(") else { return number() }
    guard let number = number(), take(")") else { return nil }
    return number
  }

  /// The words round a count without the count: 共　次.
  func isUnfilledCount(units: [String]) -> Bool {
    var scanner = self
    scanner.take(firstOf: AnswerScanner.totals)
    scanner.take(firstOf: units.map(\.figureFolded))
    return scanner.isAtEnd
  }
}

extension String {
  /// The word as ``AnswerScanner`` sees it.
  var figureFolded: String { unicodeScalars.lazy.map(\.figureFolded).text }
}
