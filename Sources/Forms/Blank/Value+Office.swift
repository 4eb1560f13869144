import Foundation
public import Values
import Wording

extension FieldDefinition {
  /// A value as an office writes it, which reads back as the same value.
  public func office(_ value: Value) -> String {
    switch value {
    case .day(let day): day.office
    case .moment(.day(let day)): day.office
    case .moment(.time(let time)): "\(time.day.office) \(time.clock)"
    case .moment(.span(let start, let end)):
      start.day == end.day
        ? "\(start.day.office) \(start.clock)-\(end.clock)"
        : "\(start.day.office) \(start.clock)至\(end.day.office) \(end.clock)"
    case .moment(.days(let first, let last)): "\(first.office)至\(last.office)"
    case .span(let span):
      span.start.office + (span.end.map { "至" + $0.office } ?? (span.isOpen ? "至今" : ""))
    case .duration(let minutes): minutes.office
    case .money(let money):
      money.currency == "CNY" ? "\(money.amount)元" : "\(money.currency) \(money.amount)"
    case .choice(let code): words(of: [code])
    case .choices(let codes): words(of: codes)
    case .persons(let persons): persons.map(\.written).joined(separator: "、")
    case .text, .integer, .decimal, .person, .rows: value.plainText
    }
  }

  private func words(of codes: [ChoiceCode]) -> String {
    codes.compactMap { code in choices.first { $0.code == code }?.label.zh }
      .joined(separator: "、")
  }
}

extension Value {
  /// Whether a choice is the value, or one of its values.
  func holds(_ code: ChoiceCode) -> Bool {
    switch self {
    case .choice(let chosen): chosen == code
    case .choices(let chosen): chosen.contains(code)
    case .text, .day, .moment, .span, .duration, .integer, .decimal, .money, .person, .persons,
      .rows:
      false
    }
  }
}

extension Day {
  fileprivate var office: String { "\(year)年\(month)月\(day)日" }
}

extension DayTime {
  fileprivate var clock: String { "\(hour):\(minute < 10 ? "0" : "")\(minute)" }
}

extension Minutes {
  fileprivate var office: String {
    guard hundredthDays > 0 else { return clock }
    let days = ExactNumber(significand: hundredthDays, scale: 2).decimal
    return "\(days)天" + (count > 0 ? clock : "")
  }

  private var clock: String {
    let hours = count / 60
    let rest = count % 60
    if hours == 0 { return "\(rest)分钟" }
    return rest == 0 ? "\(hours)小时" : "\(hours)小时\(rest)分钟"
  }
}
