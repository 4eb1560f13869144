import Foundation

/// The ways in which a number is written: `12500`, `12,500`, `1.25万`.
enum WrittenNumber {
  /// The other ways of a number; none of what is no number, or is written in one way alone.
  ///
  /// Numbers of more than twelve digits, and those with a nought before them, are codes.
  static func others(than text: String) -> [String] {
    let folded = FoldedText(text).text
    var digits = Substring(folded)
    if digits.hasSuffix("元") { digits.removeLast() }
    var factor: Decimal = 1
    for (unit, value) in units where digits.hasSuffix(unit) {
      digits.removeLast()
      factor = value
    }
    guard let number = number(String(digits)).map({ $0 * factor }), number >= 1000,
      number < 1_000_000_000_000
    else { return [] }
    var ways = ["\(number)", grouped("\(number)")]
    for (unit, value) in units where number >= value {
      let share = "\(number / value)"
      if share.count <= 8 { ways.append(share + unit) }
    }
    return ways.filter { $0 != folded }
  }

  private static let units: [(String, Decimal)] = [("万", 10_000), ("亿", 100_000_000)]

  /// A number in digits, with or without commas between thousands.
  private static func number(_ text: String) -> Decimal? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, !whole.isEmpty,
      parts.allSatisfy({ !$0.isEmpty }),
      parts.dropFirst().allSatisfy({ $0.allSatisfy(isDigit) })
    else { return nil }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }),
      groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.count == 1 || groups[0].count <= 3,
      !whole.hasPrefix("0") || whole == "0"
    else { return nil }
    return Decimal(string: text.filter { $0 != "," }, locale: nil)
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  /// With a comma between thousands.
  private static func grouped(_ text: String) -> String {
    let parts = text.split(separator: ".", maxSplits: 1)
    let whole = Array(parts[0])
    var grouped = ""
    for (place, digit) in whole.enumerated() {
      if place > 0, (whole.count - place).isMultiple(of: 3) { grouped.append(",") }
      grouped.append(digit)
    }
    return ([grouped] + parts.dropFirst().map(String.init)).joined(separator: ".")
  }
}
