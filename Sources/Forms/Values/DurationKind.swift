import Findings
import Values
import Wording

/// How long something took: 1.5小时, 90分钟, 一个半小时, `PT1H30M`, `9:00-10:30`.
struct DurationKind: ValueKind {
  static let name = "duration"
  let shape = ValueShape.duration

  let expected = LocalizedText(
    zh: "时长，例如 1小时30分钟",
    en: "a duration, for example 1h30m"
  )

  init(options: ValueOptions) {}

  func read(_ answer: AnswerText) -> Reading {
    let scanner = AnswerScanner(answer)
    if scanner.isUnfilled { return .blank }
    guard !scanner.isTooLong else { return .refused(.invalidDuration) }
    var written = scanner
    if let minutes = written.duration() { return written.value(.duration(minutes)) }
    var days = scanner
    if let duration = days.durationInDays() { return days.value(.duration(duration)) }
    var span = scanner
    if let minutes = span.timeSpanLength() { return span.value(.duration(Minutes(minutes))) }
    var bare = scanner
    if let unit = answer.unit, let duration = bare.bareDuration(in: MeasureUnit(unit)) {
      return bare.value(.duration(duration))
    }
    return .refused(.invalidDuration)
  }
}

extension AnswerScanner {
  private static let lead = ["停留", "滞留", "用时", "历时", "时长", "共计", "合计", "共"]
  private static let hours = ["小时", "钟头", "时", "hours", "hour", "hrs", "hr", "h"]
  private static let minutes = ["分钟", "分", "minutes", "minute", "mins", "min", "m"]

  /// Reads a duration in hours and minutes that is the rest of the answer, in minutes.
  fileprivate mutating func duration() -> Minutes? {
    take(firstOf: AnswerScanner.lead)
    takeAbout()
    take(firstOf: AnswerScanner.lead)
    let isISO = take(word: "pt") || take(word: "p0dt")
    var total = 0
    var smallest = Int.max
    while let (minutes, unit) = durationPart(after: smallest, isISO: isISO) {
      guard unit < smallest else { return nil }
      let (sum, overflow) = total.addingReportingOverflow(minutes)
      guard !overflow, sum <= 1_000_000 else { return nil }
      (total, smallest) = (sum, unit)
      if isAtEnd { break }
      if unit > 1, !isISO { _ = take(word: "零") || take("又") }
    }
    takeAboutAfter()
    takeRemark()
    return smallest < Int.max && closes() ? Minutes(total) : nil
  }

  /// Reads a duration in days, and hours and minutes after them, that is the rest of the answer:
  /// 半天, 一天半, 1.5天, 1天2小时, `P0.5D`.
  fileprivate mutating func durationInDays() -> Minutes? {
    take(firstOf: AnswerScanner.lead)
    takeAbout()
    let isISO = take("p")
    var hundredths: Int?
    if !isISO, take("半"), take(firstOf: AnswerScanner.days) != nil || take(word: "个工作日") {
      hundredths = 50
    } else if let number = number(), number.significand > 0 {
      _ = !isISO && take("个")
      guard take(firstOf: isISO ? ["d"] : AnswerScanner.days) != nil else { return nil }
      hundredths = number.scaled(to: 2)
      if !isISO, take("半") { hundredths = hundredths.map { $0 + 50 } }
    }
    guard let hundredths, hundredths <= 1_000_000 else { return nil }
    takeAboutAfter()
    takeRemark()
    if closes() { return Minutes(0, hundredthDays: hundredths) }
    if isISO {
      guard next == "t" else { return nil }
      position += 1
      var rest = AnswerScanner("pt" + scalars[position...].text)
      return rest.duration().map { Minutes($0.count, hundredthDays: hundredths) }
    }
    _ = take("零") || take("又")
    return duration().map { Minutes($0.count, hundredthDays: hundredths) }
  }

  private static let days = ["工作日", "天", "days", "day"]

  /// Reads a number that is the rest of the answer in a unit that stands elsewhere.
  fileprivate mutating func bareDuration(in unit: MeasureUnit?) -> Minutes? {
    takeAbout()
    guard let number = number(), number.significand >= 0 else { return nil }
    takeAboutAfter()
    guard closes() else { return nil }
    switch unit {
    case .minutes: return number.minutes(inUnitsOf: 1).map { Minutes($0) }
    case .hours: return number.minutes(inUnitsOf: 60).map { Minutes($0) }
    case .days: return number.scaled(to: 2).map { Minutes(0, hundredthDays: $0) }
    case .money, .multiple, .percent, .perMille, .weeks, .months, .years, .counter, .unclear, nil:
      return nil
    }
  }

  /// Passes 一个半小时, 2小时, 半小时, 三刻钟 or 30分钟: its minutes and its unit's.
  private mutating func durationPart(after unit: Int, isISO: Bool) -> (minutes: Int, unit: Int)? {
    let start = position
    if !isISO, unit == .max, take("半") {
      _ = take("个")
      if take(firstOf: AnswerScanner.hours) != nil { return (30, 60) }
      position = start
      return nil
    }
    if !isISO, unit == 60, take("半") { return (30, 30) }
    guard let number = number(), number.significand >= 0 else {
      position = start
      return nil
    }
    takeMore(isISO)
    let hasCounter = !isISO && take("个")
    let hasHalf = hasCounter && take("半")
    takeMore(isISO)
    if take(firstOf: AnswerScanner.hours) != nil {
      guard let minutes = number.minutes(inUnitsOf: 60) else { return nil }
      return (minutes + (hasHalf ? 30 : 0), 60)
    }
    guard !hasCounter else {
      position = start
      return nil
    }
    if take("刻") {
      _ = take("钟")
      return number.integer.flatMap { (1...3).contains($0) ? ($0 * 15, 15) : nil }
    }
    let hasUnit = take(firstOf: AnswerScanner.minutes) != nil
    // 1小时30: minutes can only follow.
    if hasUnit || (unit == 60 && isAtEnd), let minutes = number.minutes(inUnitsOf: 1),
      unit == .max || minutes < 60
    {
      return (minutes, 1)
    }
    position = start
    return nil
  }

  /// Passes 余 or 多 between a number and its unit: 40余分钟, 一个多小时.
  private mutating func takeMore(_ isISO: Bool) {
    if !isISO, take("余") || take("多") { isApproximate() }
  }

  /// Reads a time span that is the rest of the answer: its length.
  fileprivate mutating func timeSpanLength() -> Int? {
    guard let start = time(), let end = endTime(), closes(),
      let span = TimeSpan(from: start, to: end)
    else { return nil }
    return span.end - span.start
  }
}

extension ExactNumber {
  /// The minutes in so many units, rounded to the nearest; nil where they are too many.
  fileprivate func minutes(inUnitsOf unit: Int) -> Int? {
    guard let total = multiplied(by: unit)?.reduced, significand >= 0 else { return nil }
    var divisor = 1
    for _ in 0..<total.scale {
      let (product, overflow) = divisor.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      divisor = product
    }
    let (minutes, rest) = total.significand.quotientAndRemainder(dividingBy: divisor)
    let rounded = minutes + (rest >= divisor - rest ? 1 : 0)
    return rounded <= 1_000_000 ? rounded : nil
  }
}
