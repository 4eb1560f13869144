import Values

extension AnswerScanner {
  /// Reads a period of whole months that is the rest of the answer, from its first day to its last.
  ///
  /// 2024年度, 2024年第一季度, `2024Q1`, 2024年上半年, 2024年1月至3月, `2024.1-2024.3`.
  mutating func period() -> DaySpan? {
    guard let year = periodYear(), let start = months(in: year) else { return nil }
    let close = position
    takeRemark()
    if closes() { return DaySpan(of: start.year, months: start.months) }
    position = close
    guard takeRangeSign(), start.months.count < 12 else { return nil }
    let here = position
    var lastYear = year
    if let other = periodYear() { lastYear = other } else { position = here }
    guard let last = quarter().map({ $0 * 3 }) ?? month() else { return nil }
    takeRemark()
    guard closes() else { return nil }
    guard let from = DaySpan(of: year, months: start.months),
      let to = DaySpan(of: lastYear, months: last...last)
    else { return nil }
    guard from.start <= to.start else {
      fault = .endBeforeStart
      return nil
    }
    return DaySpan(start: from.start, end: to.end)
  }

  /// Reads a week, or the weeks from one to another, that are the rest of the answer.
  ///
  /// 2026年第13周, `2026-W13`, 2026年第13周至第14周: the weeks of ISO 8601, from Monday to Sunday. Those of
  /// a month (3月第2周) are counted in more ways than one and name none.
  mutating func weeks() -> DaySpan? {
    let start = position
    guard let year = periodYear(), let first = week(of: year) else {
      position = start
      return nil
    }
    var last = first
    takeRemark()
    if !closes() {
      guard takeRangeSign() || take("/") else {
        position = start
        return nil
      }
      let here = position
      var lastYear = year
      if let other = periodYear() { lastYear = other } else { position = here }
      guard let other = week(of: lastYear), first <= other else {
        position = start
        return nil
      }
      last = other
      takeRemark()
    }
    guard closes(), let sunday = last.adding(days: 6) else {
      position = start
      return nil
    }
    return DaySpan(start: first, end: sunday)
  }

  /// Passes a week of a year, and tells its Monday.
  private mutating func week(of year: Int) -> Day? {
    if take("w") {
      guard let figure = figure(), (figure.digits ?? 0) <= 2 else { return nil }
      return Day(mondayOfWeek: figure.value, year: year)
    }
    _ = take("第")
    guard let figure = figure(), (figure.digits ?? 2) <= 2, take(firstOf: ["周", "星期"]) != nil
    else { return nil }
    return Day(mondayOfWeek: figure.value, year: year)
  }

  /// Passes a year and the sign after it.
  private mutating func periodYear() -> Int? {
    let start = position
    if let figure = figure(), let year = figure.year {
      if take("年") {
        _ = take("度")
        return year
      }
      if figure.digits == 4 {
        _ = take(".") || take("/") || take("-")
        return year
      }
    }
    position = start
    return nil
  }

  private mutating func months(in year: Int) -> (year: Int, months: ClosedRange<Int>)? {
    if isAtEnd || take(word: "全年") { return (year, 1...12) }
    if take(firstOf: ["上半年", "前半年"]) != nil { return (year, 1...6) }
    if take(firstOf: ["下半年", "后半年"]) != nil { return (year, 7...12) }
    if let last = firstMonths() { return (year, 1...last) }
    if let (first, last) = quarters() { return (year, (first * 3 - 2)...(last * 3)) }
    if let quarter = quarter() { return (year, (quarter * 3 - 2)...(quarter * 3)) }
    return month().map { (year, $0...$0) }
  }

  /// Passes 前三季度 or 前10个月: the last month of them.
  private mutating func firstMonths() -> Int? {
    let start = position
    if take("前"), let figure = figure(), (figure.digits ?? 2) <= 2 {
      _ = take("个")
      if (1...4).contains(figure.value), take("季") {
        _ = take("度")
        return figure.value * 3
      }
      if (1...12).contains(figure.value), take("月") {
        _ = take("份")
        return figure.value
      }
    }
    position = start
    return nil
  }

  /// Passes two quarters of which the last alone has its word: 2-3季度, 第一至三季度.
  private mutating func quarters() -> (first: Int, last: Int)? {
    let start = position
    _ = take("第")
    if let first = figure(), first.digits == 1, takeRangeSign(), let last = quarter(),
      (1...last).contains(first.value)
    {
      return (first.value, last)
    }
    position = start
    return nil
  }

  /// Passes a quarter: 第一季度, 一季度, `Q1`.
  private mutating func quarter() -> Int? {
    let start = position
    if take("q"), let figure = figure(), figure.digits == 1, (1...4).contains(figure.value) {
      return figure.value
    }
    position = start
    _ = take("第")
    if let figure = figure(), figure.digits == 1, (1...4).contains(figure.value), take("季") {
      _ = take("度")
      return figure.value
    }
    position = start
    return nil
  }

  private mutating func month() -> Int? {
    guard let figure = figure(), (figure.digits ?? 2) <= 2, (1...12).contains(figure.value) else {
      return nil
    }
    if take("月") { _ = take("份") }
    return figure.value
  }
}

extension DaySpan {
  /// The first to the last day of the months of a year.
  fileprivate init?(of year: Int, months: ClosedRange<Int>) {
    let length = Day.length(ofMonth: months.upperBound, year: year)
    guard let start = Day(year: year, month: months.lowerBound, day: 1),
      let end = Day(year: year, month: months.upperBound, day: length)
    else { return nil }
    self.init(start: start, end: end)
  }
}
