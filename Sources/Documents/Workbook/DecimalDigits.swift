/// A number by its decimal digits, which round and shift without the errors of binary fractions.
struct DecimalDigits: Sendable, Hashable {
  var isNegative: Bool
  /// From the first that is not zero; empty of zero.
  private(set) var digits: [UInt8]
  /// How many digits stand before the point; negative where zeros follow it.
  private(set) var point: Int

  /// The digits of a number that is neither infinite nor none, to the 15 that a sheet keeps.
  init(_ value: Double) {
    isNegative = value < 0
    digits = []
    point = 0
    var exponent = 0
    var seenPoint = false
    let text = Array(value.magnitude.description.utf8)
    for (index, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "."): seenPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        exponent = Int(String(decoding: text[(index + 1)...], as: UTF8.self)) ?? 0
      case UInt8(ascii: "0")...UInt8(ascii: "9") where exponent == 0:
        digits.append(byte - UInt8(ascii: "0"))
        if !seenPoint { point += 1 }
      default: break
      }
      if exponent != 0 { break }
    }
    point += exponent
    trim()
    round(toSignificant: 15)
  }

  var isZero: Bool { digits.isEmpty }

  /// Multiplies by a power of ten.
  mutating func shift(by places: Int) {
    if !isZero { point += places }
  }

  /// Rounds half away from zero to so many digits after the point.
  mutating func round(toDecimals decimals: Int) {
    round(toSignificant: point + decimals)
  }

  /// Rounds half away from zero to so many digits in all.
  mutating func round(toSignificant count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      digits = []
      point = 0
      return
    }
    let roundsUp = digits[count] >= 5
    digits.removeSubrange(count...)
    if roundsUp {
      var index = count - 1
      while index >= 0, digits[index] == 9 {
        digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        digits[index] += 1
      } else {
        digits.insert(1, at: 0)
        point += 1
      }
    }
    trim()
  }

  /// The digits before the point; none of a number under one.
  var whole: [UInt8] {
    guard point > 0 else { return [] }
    return (0..<min(point, 400)).map { $0 < digits.count ? digits[$0] : 0 }
  }

  /// The digits after the point, without closing zeros.
  var fraction: [UInt8] {
    guard point < digits.count else { return [] }
    guard point < 0 else { return Array(digits[point...]) }
    return [UInt8](repeating: 0, count: min(-point, 400)) + digits
  }

  /// The number as it stands in a cell without a format.
  var text: String {
    var result = isNegative && !isZero ? "-" : ""
    result += whole.isEmpty ? "0" : whole.map { String($0) }.joined()
    if !fraction.isEmpty { result += "." + fraction.map { String($0) }.joined() }
    return result
  }

  private mutating func trim() {
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { point = 0 }
  }
}
