import Findings
import Values
import Wording

/// What a date's figures can mean.
enum DayReading: Hashable {
  case day(Day)
  /// More than one day, as `24.3.5`: in the order year, month, day first.
  case ambiguous([Day])
  /// A day that no calendar has, or that is not the weekday written beside it.
  case impossible
  /// No date stands here.
  case absent
}

extension AnswerScanner {
  /// Passes a date with its weekday, if one stands here.
  mutating func day() -> DayReading {
    let start = position
    skipBlanks()
    let reading = dayFigures()
    switch reading {
    case .day(let day):
      switch weekday() {
      case .some(let weekday) where weekday != day.weekday:
        fault = day.isNot(weekday)
        return .impossible
      case .some, nil: return reading
      }
    case .ambiguous(let days):
      guard let weekday = weekday() else { return reading }
      let fitting = days.filter { $0.weekday == weekday }
      guard let day = fitting.first else { return .impossible }
      return fitting.count == 1 ? .day(day) : .ambiguous(fitting)
    case .absent:
      position = start
      return reading
    case .impossible:
      return reading
    }
  }

  private mutating func dayFigures() -> DayReading {
    if let reading = englishDay() { return reading }
    _ = take(word: "公元")
    let isRepublican =
      take(firstOf: ["中华民国", "中華民國", "中华民國", "民国", "民國"]) != nil
    guard var first = figure() else { return .absent }
    if isRepublican {
      guard (1...300).contains(first.value) else { return .absent }
      first = Figure(value: first.value + 1911, digits: 4)
    }
    if take("年") { return dayAfterYear(first) }
    if take("月") { return dayWithoutYear(first) }
    if first.digits == 8 { return compactDay(first.value) }
    if first.digits == 6 { return shortCompactDay(first.value) }
    guard let separator = dateSeparator(), let second = figure() else { return .absent }
    if first.digits == 4, take("月") {
      _ = take("份")
      guard let third = figure() else { return .absent }
      _ = take("日") || take("号")
      return day(year: first.value, second, third)
    }
    guard take(separator), let third = figure() else {
      // 11.16, in a list whose head or other days tell the year.
      let isAlone = isAtEnd || next == " " || next == "\n"
      return separator == .sign(".") && isAlone ? day(month: first, second) : .absent
    }
    if first.digits == 4 {
      _ = take("日") || take("号")
      return day(year: first.value, second, third)
    }
    return loneReading(of: first, second, third)
  }

  /// 2024年3月5日; a year of two digits lies in the years 1970 to 2069.
  private mutating func dayAfterYear(_ year: Figure) -> DayReading {
    let isFirstMonth = take("元")
    let month = isFirstMonth ? Figure(value: 1) : figure()
    guard let month, take("月") || takeDateSign() else { return .absent }
    _ = take("份")
    // 2024年1-6月 is a span of months, 2024年2-3季度 one of quarters.
    guard let day = figure(), next != "月", next != "季" else { return .absent }
    _ = take("日") || take("号")
    guard let year = year.year else { return .impossible }
    return self.day(year: year, month, day)
  }

  /// Passes a sign between month and day after 年: 2026年10.13.
  private mutating func takeDateSign() -> Bool {
    take(".") || take("-") || take("/")
  }

  /// 3月5日: the document's other days may tell the year.
  private mutating func dayWithoutYear(_ month: Figure) -> DayReading {
    guard (month.digits ?? 2) <= 2, (1...12).contains(month.value) else { return .absent }
    _ = take("份")
    guard let day = figure() else { return .absent }
    _ = take("日") || take("号")
    return self.day(month: month, day)
  }

  /// A day of a month, of the year that the document's other days leave.
  private mutating func day(month: Figure, _ day: Figure) -> DayReading {
    guard (month.digits ?? 2) <= 2, (1...12).contains(month.value), (day.digits ?? 2) <= 2,
      (1...31).contains(day.value)
    else { return .absent }
    guard let known = context.day(month: month.value, day: day.value) else {
      fault = LocalizedText(zh: "没有写年份", en: "the year is missing")
      return .absent
    }
    if !besides.notes.contains(.yearInferred) { besides.notes.append(.yearInferred) }
    return .day(known)
  }

  private mutating func day(year: Int, _ month: Figure, _ day: Figure) -> DayReading {
    guard year >= 1000, (month.digits ?? 2) <= 2, (day.digits ?? 2) <= 2 else {
      return .impossible
    }
    return self.day(year: year, month: month.value, day: day.value)
  }

  /// The day, or what the calendar has against it.
  private mutating func day(year: Int, month: Int, day: Int) -> DayReading {
    if let day = Day(year: year, month: month, day: day) { return .day(day) }
    fault = Day.missing(year: year, month: month, day: day)
    return .impossible
  }

  private mutating func compactDay(_ figures: Int) -> DayReading {
    guard figures >= 10_000_000 else { return .impossible }
    return day(year: figures / 10_000, month: figures / 100 % 100, day: figures % 100)
  }

  /// `240305`: the century is missing.
  private func shortCompactDay(_ figures: Int) -> DayReading {
    let year = Figure.century(of: figures / 10_000)
    let day = Day(year: year, month: figures / 100 % 100, day: figures % 100)
    return day.map { .ambiguous([$0]) } ?? .impossible
  }

  /// `24.3.5`, `3/5/2024`: year first, month first or day first, whatever the calendar allows.
  private func loneReading(of one: Figure, _ two: Figure, _ three: Figure) -> DayReading {
    guard (one.digits ?? 2) <= 2, (two.digits ?? 2) <= 2 else { return .absent }
    var candidates: [Day?] = []
    if let last = three.digits, last == 4, three.value >= 1000 {
      candidates = [
        Day(year: three.value, month: one.value, day: two.value),
        Day(year: three.value, month: two.value, day: one.value),
      ]
    } else if (three.digits ?? 2) <= 2 {
      let (early, late) = (Figure.century(of: one.value), Figure.century(of: three.value))
      candidates = [
        Day(year: early, month: two.value, day: three.value),
        Day(year: late, month: one.value, day: two.value),
        Day(year: late, month: two.value, day: one.value),
      ]
    }
    var days: [Day] = []
    for case .some(let day) in candidates where !days.contains(day) { days.append(day) }
    guard let day = days.first else { return candidates.isEmpty ? .absent : .impossible }
    // 05/05/71: a century at the end that nobody wrote is a guess, however few days fit.
    let isSure = three.digits == 4 || candidates.first == .some(day)
    return days.count == 1 && isSure ? .day(day) : .ambiguous(days)
  }

  /// Passes what stands between the figures of a date.
  private mutating func dateSeparator() -> DateSeparator? {
    let start = position
    let hasBlank = skipBlanks()
    switch next {
    case "-":
      let first = position
      while next == "-" { position += 1 }
      if position - first <= 4 { return .dash }
    case "/":
      position += 1
      return .sign("/")
    case ".", "。":
      position += 1
      return .sign(".")
    case "、":
      position += 1
      return .sign("、")
    case ",":
      position += 1
      return .sign(",")
    case .some, nil:
      if hasBlank { return .blank }
    }
    position = start
    return nil
  }

  private mutating func take(_ separator: DateSeparator) -> Bool {
    switch separator {
    case .dash: dateSeparator() == .dash
    case .sign("."): take(".") || take("。")
    case .sign(let sign): take(sign)
    case .blank: skipBlanks()
    }
  }

  /// The words with which a day of the week begins.
  static let weeks = ["星期", "礼拜", "周"]

  /// Passes a weekday, in brackets or not; 0 is Sunday.
  private mutating func weekday() -> Int? {
    let start = position
    let bracket: Unicode.Scalar? = take("(") ? ")" : take("[") ? "]" : nil
    if take(firstOf: AnswerScanner.weeks) != nil, let scalar = next {
      let number = scalar == "日" || scalar == "天" ? 7 : scalar.figure
      position += 1
      if let number, (1...7).contains(number), bracket.map({ take($0) }) ?? true {
        return number % 7
      }
    }
    position = start
    return nil
  }
}

private enum DateSeparator: Equatable {
  case dash
  case sign(Unicode.Scalar)
  case blank
}

extension Figure {
  /// The year that two or four digits, or a numeral such as 二千零二十四, mean before 年.
  var year: Int? {
    switch digits {
    case 2: Figure.century(of: value)
    case 4, nil: value >= 1000 && value <= 9999 ? value : nil
    case .some: nil
    }
  }

  static func century(of year: Int) -> Int {
    year < 70 ? 2000 + year : 1900 + year
  }
}

extension Day {
  /// 0 is Sunday.
  var weekday: Int {
    ((ordinal + 4) % 7 + 7) % 7
  }
}
