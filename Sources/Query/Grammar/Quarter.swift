/// Quarters and halves of a year: `2026Q4`, `2026年第四季度`, `2026年下半年`.
enum Quarter {
  /// The first and the last month, as `2026-10`; nil of a text that names none.
  ///
  /// The text is folded, without blanks.
  static func months(of text: String) -> (first: String, last: String)? {
    let year = text.prefix(4)
    guard year.count == 4, year.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
    let rest = text.dropFirst(4).drop { "年-./第".contains($0) }
    guard let months = months(named: String(rest)) else { return nil }
    func month(_ number: Int) -> String { "\(year)-\(number < 10 ? "0" : "")\(number)" }
    return (month(months.lowerBound), month(months.upperBound))
  }

  private static func months(named name: String) -> ClosedRange<Int>? {
    switch name {
    case "上半年", "h1": return 1...6
    case "下半年", "h2": return 7...12
    default: break
    }
    let number: Substring
    if name.hasPrefix("q") {
      number = name.dropFirst()
    } else if let ending = ["季度", "季"].first(where: name.hasSuffix) {
      number = name.dropLast(ending.count)
    } else {
      return nil
    }
    let digits: [[Substring]] = [["1", "一"], ["2", "二"], ["3", "三"], ["4", "四"]]
    guard let place = digits.firstIndex(where: { $0.contains(number) }) else { return nil }
    return (place * 3 + 1)...(place * 3 + 3)
  }
}
