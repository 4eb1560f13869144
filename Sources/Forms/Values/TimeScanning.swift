import Values

/// A time of day as written, before 上午 or 下午 are applied to it.
struct WrittenTime: Hashable {
  var hour: Int
  var minute: Int
  var period: DayPeriod?
  /// Written with 点, which offices use on the twelve-hour clock too.
  var isColloquial = false
  /// Written to the second, as exports do.
  var hasSeconds = false
}

/// A part of the day by which a time on the twelve-hour clock is told.
enum DayPeriod: Hashable {
  case night
  /// a.m., whose twelve is midnight.
  case beforeNoon
  case morning
  case noon
  case afternoon
  case evening

  /// The words for each, longer ones first.
  static let words: [(word: String, period: DayPeriod)] = [
    ("凌晨", .night), ("半夜", .night),
    ("上午", .morning), ("早上", .morning), ("早晨", .morning), ("清晨", .morning), ("早", .morning),
    ("am", .beforeNoon), ("a.m.", .beforeNoon),
    ("中午", .noon), ("正午", .noon),
    ("下午", .afternoon), ("午后", .afternoon), ("pm", .afternoon), ("p.m.", .afternoon),
    ("傍晚", .evening), ("晚上", .evening), ("晚间", .evening), ("夜间", .evening), ("夜里", .evening),
    ("晚", .evening),
  ]

  /// The hour on the clock of 24 hours; nil where the two contradict each other.
  func hour(of hour: Int) -> Int? {
    switch (self, hour) {
    case (.night, 0...5): hour
    case (.night, 12): 0
    case (.beforeNoon, 0...11): hour
    case (.beforeNoon, 12): 0
    case (.morning, 0...12): hour
    case (.noon, 11...13): hour
    case (.noon, 1...2): hour + 12
    case (.afternoon, 12...23): hour
    case (.afternoon, 1...11): hour + 12
    case (.evening, 5...11): hour + 12
    case (.evening, 17...23): hour
    case (_, _): nil
    }
  }
}

extension WrittenTime {
  /// Minutes since midnight; nil where that is no time or not certain.
  func minutes(assuming assumed: DayPeriod? = nil) -> Int? {
    guard (0...59).contains(minute) else { return nil }
    if let period = period ?? assumed {
      return period.hour(of: hour).map { $0 * 60 + minute }
    }
    // 2点半 without 下午 is as likely half past two in the afternoon.
    if isColloquial, (1...5).contains(hour) { return nil }
    guard (0...23).contains(hour) || (hour == 24 && minute == 0) else { return nil }
    return hour * 60 + minute
  }
}

extension AnswerScanner {
  /// Passes a time: `9:00`, 上午9点, 下午2点半, 九点三刻, `2:30 pm`.
  mutating func time() -> WrittenTime? {
    let start = position
    takeAbout()
    let period = dayPeriod()
    takeAbout()
    if let hour = figure(), (hour.digits ?? 2) <= 2 {
      if var time = timeAfterHour(hour.value) {
        time.period = period ?? meridiem()
        takeAboutAfter()
        return time
      }
      // 9AM
      if period == nil, let period = meridiem() {
        takeAboutAfter()
        return WrittenTime(hour: hour.value, minute: 0, period: period)
      }
    }
    position = start
    return nil
  }

  /// Passes two hours of which the last alone has its word: 9-11点, 上午9至11时.
  mutating func hours() -> (start: WrittenTime, end: WrittenTime)? {
    let here = position
    takeAbout()
    let period = dayPeriod()
    if let first = figure(), (first.digits ?? 2) <= 2, takeRangeSign(), let end = time(),
      (0...24).contains(first.value)
    {
      let start = WrittenTime(
        hour: first.value,
        minute: 0,
        period: period ?? end.period,
        isColloquial: end.isColloquial
      )
      return (start, end)
    }
    position = here
    return nil
  }

  mutating func dayPeriod() -> DayPeriod? {
    for (word, period) in DayPeriod.words where take(word: word) { return period }
    return nil
  }

  private mutating func meridiem() -> DayPeriod? {
    let start = position
    skipBlanks()
    if next == "a" || next == "p", let period = dayPeriod() { return period }
    position = start
    return nil
  }

  private mutating func timeAfterHour(_ hour: Int) -> WrittenTime? {
    if take(":") {
      skipBlanks()
      let first = position
      guard let minute = digits(atMost: 2), position - first == 2 else { return nil }
      let hasSeconds = next == ":"
      guard seconds() else { return nil }
      return WrittenTime(hour: hour, minute: minute, hasSeconds: hasSeconds)
    }
    let isColloquial = take("点")
    guard isColloquial || take("时") else { return nil }
    _ = take("钟") || take("整")
    var time = WrittenTime(hour: hour, minute: 0, isColloquial: isColloquial)
    if take("半") {
      time.minute = 30
    } else if take(word: "一刻") {
      time.minute = 15
    } else if take(word: "三刻") {
      time.minute = 45
    } else {
      let rest = position
      if let minute = figure(), (minute.digits ?? 2) <= 2 {
        // A figure that 分 does not follow may belong to what comes next; 七点四十 is whole.
        let isWhole = minute.digits == 2 || minute.digits == nil && minute.value >= 10
        if take("分") || (isWhole && !isFollowedByDate) {
          time.minute = minute.value
        } else {
          position = rest
        }
      } else {
        position = rest
      }
    }
    return time
  }

  private var isFollowedByDate: Bool {
    guard let scalar = next else { return false }
    return ["年", "月", "日", ":", "点", "时"].contains(scalar)
  }

  /// Passes seconds, which no value keeps; false where they are none.
  private mutating func seconds() -> Bool {
    guard next == ":" else { return true }
    position += 1
    guard let second = digits(atMost: 2), second < 60 else { return false }
    if next == "." {
      position += 1
      return digits(atMost: 9) != nil
    }
    return true
  }

  /// Passes the end of a time span and the sign before it; nil where there is none.
  mutating func endTime() -> WrittenTime? {
    let start = position
    if takeRangeSign() || take("/"), let end = time() { return end }
    position = start
    return nil
  }
}

/// The two ends of a time span, in minutes since midnight.
struct TimeSpan: Hashable {
  var start: Int
  var end: Int

  /// What two times mean together: 下午2点-4点 ends at 16:00; nil where the end lies before the
  /// start, or where it is not certain.
  init?(from start: WrittenTime, to end: WrittenTime) {
    // `2:00-4:00 pm`: the one word holds for both.
    if start.period == nil, end.period == .afternoon, let last = end.minutes() {
      if let first = start.minutes(assuming: end.period), first <= last {
        self.init(start: first, end: last)
        return
      }
    }
    guard let first = start.minutes() else { return nil }
    let candidates = [
      end.period == nil ? end.minutes(assuming: start.period) : nil, end.minutes(),
    ]
    guard let last = candidates.compactMap({ $0 }).first(where: { $0 >= first }) else {
      return nil
    }
    self.init(start: first, end: last)
  }

  private init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }
}
