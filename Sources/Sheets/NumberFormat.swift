import Foundation

/// The number formats of cells (ISO 29500-1, 18.8.30).
enum NumberFormat {
  static let day = "yyyy-mm-dd"
  static let integer = "#,##0"

  /// As many decimal places as the number itself has, and no more than six.
  static func number(_ number: Decimal) -> String {
    integer + places(number, most: 6)
  }

  /// For 85 %, `0%`; for 85.5 %, `0.0%`.
  static func percent(_ number: Decimal) -> String {
    "0" + places(number, most: 2) + "%"
  }

  private static func places(_ number: Decimal, most: Int) -> String {
    let count = min(max(-number.normalizedExponent, 0), most)
    return count == 0 ? "" : "." + String(repeating: "0", count: count)
  }

  /// The number as the format shows it, for its width alone.
  static func grouped(_ number: Int) -> String {
    let digits = String(number)
    return digits + String(repeating: ",", count: max(0, digits.utf8.count - 1) / 3)
  }

  static func grouped(_ number: Decimal) -> String {
    let digits = number.description
    let whole = digits.prefix { $0 != "." }.utf8.count
    return digits + String(repeating: ",", count: max(0, whole - 1) / 3)
  }
}

extension Decimal {
  /// The exponent of the last digit that is not zero.
  fileprivate var normalizedExponent: Int {
    guard let point = description.firstIndex(of: ".") else { return 0 }
    return -description[description.index(after: point)...].utf8.count
  }
}
