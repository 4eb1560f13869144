import Forms
import Foundation
import Values

/// The days that words mean on the day of processing: `近7天`, `上月`, `今年`, `last-30-days`.
///
/// A number of days, weeks, months or years back ends with the day itself: on 2026-11-23, 近7天 is
/// 2026-11-17 to 2026-11-23, and 近3个月 is 2026-08-24 to 2026-11-23. Weeks begin on Monday.
enum RelativeDays {
  /// The first and the last day; nil of a text that means none.
  static func range(_ text: String, on today: Day) -> (from: Day, to: Day)? {
    named(text, on: today) ?? counted(text, on: today)
  }

  private static func named(_ text: String, on today: Day) -> (from: Day, to: Day)? {
    let weekday = (today.ordinal + 3) % 7
    let quarter = (today.month - 1) / 3
    switch text {
    case "今天", "今日", "今", "today": return days(today, -0, 0)
    case "昨天", "昨日", "yesterday": return days(today, -1, -1)
    case "前天": return days(today, -2, -2)
    case "明天", "tomorrow": return days(today, 1, 1)
    case "本周", "这周", "this-week": return days(today, -weekday, 6 - weekday)
    case "上周", "last-week": return days(today, -weekday - 7, -weekday - 1)
    case "本月", "这个月", "当月", "this-month": return months(today, 0, 1)
    case "上月", "上个月", "last-month": return months(today, -1, 1)
    case "下月", "下个月", "next-month": return months(today, 1, 1)
    case "本季度", "本季", "this-quarter":
      return months(today, quarter * 3 + 1 - today.month, 3)
    case "上季度", "上季", "last-quarter":
      return months(today, quarter * 3 - 2 - today.month, 3)
    case "今年", "本年", "本年度", "this-year": return months(today, 1 - today.month, 12)
    case "去年", "上年", "上年度", "last-year": return months(today, -11 - today.month, 12)
    case "前年": return months(today, -23 - today.month, 12)
    default: return nil
    }
  }

  /// `近7天`, `最近两周`, `过去3个月`, `近半年`, `last-7-days`, `7d`.
  private static func counted(_ text: String, on today: Day) -> (from: Day, to: Day)? {
    // Hyphens join the words of last-7-days, and make no number negative.
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 1 || parts[0] == "last" && !parts.contains("") else { return nil }
    var rest = Substring(parts.joined())
    let openings = ["最近", "过去", "近", "last"]
    let opening = openings.first(where: rest.hasPrefix)
    if let opening { rest = rest.dropFirst(opening.count) }
    let number = rest.prefix { $0.isASCII && $0.isNumber || chineseDigits[$0] != nil }
    guard !number.isEmpty else { return nil }
    let unit = String(rest.dropFirst(number.count))
    let isShort = ["d", "w", "m", "y"].contains(unit)
    guard opening != nil || isShort else { return nil }
    if number == "半", unit == "年" { return back(today, months: 6) }
    if number == "半", ["个月", "月"].contains(unit) { return back(today, days: 15) }
    guard let count = count(String(number)), (1...9999).contains(count) else { return nil }
    switch unit {
    case "天", "日", "day", "days", "d": return back(today, days: count)
    case "周", "个星期", "星期", "week", "weeks", "w": return back(today, days: count * 7)
    case "个月", "月", "month", "months", "m": return back(today, months: count)
    case "年", "year", "years", "y": return back(today, months: count * 12)
    default: return nil
    }
  }

  private static let chineseDigits: [Character: Int] = [
    "半": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    "十": 10,
  ]

  /// A number in figures, or in Chinese up to ninety-nine.
  private static func count(_ text: String) -> Int? {
    if let number = Int(text) { return number }
    let digits = text.compactMap { chineseDigits[$0] }
    guard digits.count == text.count, !digits.contains(0) else { return nil }
    switch digits.count {
    case 1: return digits[0]
    case 2 where digits[0] == 10 && digits[1] < 10: return 10 + digits[1]
    case 2 where digits[1] == 10 && digits[0] < 10: return digits[0] * 10
    case 3 where digits[1] == 10 && digits[0] < 10 && digits[2] < 10:
      return digits[0] * 10 + digits[2]
    default: return nil
    }
  }

  private static func days(_ today: Day, _ from: Int, _ to: Int) -> (from: Day, to: Day)? {
    guard let from = today.adding(days: from), let to = today.adding(days: to) else { return nil }
    return (from, to)
  }

  private static func back(_ today: Day, days count: Int) -> (from: Day, to: Day)? {
    days(today, 1 - count, 0)
  }

  /// From the day after the same day so many months ago.
  private static func back(_ today: Day, months count: Int) -> (from: Day, to: Day)? {
    guard let month = month(today, -count) else { return nil }
    let day = min(today.day, length(of: month))
    return month.adding(days: day).map { ($0, today) }
  }

  /// Whole months, the first so many after this one.
  private static func months(_ today: Day, _ first: Int, _ count: Int) -> (from: Day, to: Day)? {
    guard let from = month(today, first), let last = month(today, first + count - 1),
      let to = last.adding(days: length(of: last) - 1)
    else { return nil }
    return (from, to)
  }

  /// The first day of the month that is so many after this one.
  private static func month(_ today: Day, _ count: Int) -> Day? {
    let months = today.year * 12 + today.month - 1 + count
    return months < 12 ? nil : Day(year: months / 12, month: months % 12 + 1, day: 1)
  }

  private static func length(of month: Day) -> Int {
    (28...31).last { Day(year: month.year, month: month.month, day: $0) != nil } ?? 28
  }
}
