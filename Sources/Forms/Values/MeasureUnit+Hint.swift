import Values
import Wording

// A unit beside other words: （含税，万元）.
extension MeasureUnit {
  /// The unit that a hint names, alone or beside other words: 万元 of 含税，万元; nil where it names
  /// none.
  ///
  /// Of a rate, as 万元/年, it is the first. Where the hint leaves the choice between two that measure
  /// the same, it is the hint in its brackets, which is ``unclear``.
  static func named(in hint: some StringProtocol) -> String? {
    let hint = String(hint).trimmed
    guard hint.utf8.count <= 120 else { return nil }
    if MeasureUnit(single: hint) != nil { return String(hint) }
    let found = parts(of: hint)
    if leavesChoice(found) { return "（\(hint)）" }
    return (found.first { $0.unit.dimension == .sum } ?? found.first)?.text
  }

  /// Whether a hint in brackets names two units that measure the same, one of which may be meant.
  ///
  /// Without brackets it may be an answer: 周/月.
  static func leavesChoice(_ text: some StringProtocol) -> Bool {
    guard text.utf8.count <= 120, text.first == "（", text.last == "）" else { return false }
    return leavesChoice(parts(of: String(text.dropFirst().dropLast()).trimmed))
  }

  private typealias Part = (text: String, unit: MeasureUnit)

  private static func leavesChoice(_ parts: [Part]) -> Bool {
    Dimension.allCases.contains { dimension in
      Set(parts.map(\.unit).filter { $0.dimension == dimension }).count > 1
    }
  }

  private static let separators: Set<Character> = [
    "，", ",", "；", ";", "、", "/", "／", "|", "｜", "+", "·", "（", "）", "(", ")",
  ]

  private static func parts(of hint: Substring) -> [Part] {
    let parts = hint.replacing("或者", with: "/").replacing("或", with: "/")
      .split { $0.isWhitespace || separators.contains($0) }
      .compactMap { part($0.trimmed) }
    // 人民币 beside 千元 says whose.
    let sums = parts.filter { !bareCurrency.contains($0.text) }
    return sums.contains { $0.unit.dimension == .sum } ? sums : parts
  }

  private static let bareCurrency: Set<String> = ["人民币", "RMB", "CNY", "¥", "￥"]

  /// The unit of a part of a hint, without the words that say how it counts.
  private static func part(_ text: Substring) -> Part? {
    if let part = whole(text) { return part.unit.dimension == nil ? nil : part }
    var rest = text
    var before: Int
    repeat {
      before = rest.count
      for word in wordsBefore where rest.hasPrefix(word) { rest = rest.dropFirst(word.count) }
      for word in wordsBehind where rest.hasSuffix(word) { rest = rest.dropLast(word.count) }
    } while rest.count < before
    // 按月 says when, 以万元计 in what.
    guard rest.count < text.count, let part = whole(rest), let dimension = part.unit.dimension,
      dimension != .time
    else { return nil }
    return part
  }

  private static func whole(_ text: Substring) -> Part? {
    // A sum in W is one in 万元; a power in W has a unit of its own.
    let text = text.lowercased() == "w" ? "W元" : String(text)
    return MeasureUnit(single: text).map { (text, $0) }
  }

  private static let taxes = ["不含增值税", "含增值税", "不含税", "含税", "未税", "税前", "税后"]
  private static let wordsBefore =
    taxes + [
      "单位为", "单位是", "单位", "统一", "均以", "均为", "以", "按照", "按", "用", "折合", "合计", "共计", "累计", "约",
      "精确到",
    ]
  private static let wordsBehind = taxes + ["为单位", "计算", "计", "填写", "填报", "表示"]

  /// What two units measure alike, so that no answer can be in both.
  private enum Dimension: CaseIterable {
    case sum
    case share
    case time
  }

  /// Nil of what only counts things.
  private var dimension: Dimension? {
    switch self {
    case .money, .multiple: .sum
    case .percent, .perMille: .share
    case .minutes, .hours, .days, .weeks, .months, .years: .time
    case .counter, .unclear: nil
    }
  }
}
