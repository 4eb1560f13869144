import Foundation

/// A decimal number, exactly as written: `significand` divided by ten to the power of `scale`.
struct ExactNumber: Hashable {
  var significand: Int
  var scale = 0

  /// The whole number, if it is one.
  var integer: Int? {
    let plain = reduced
    return plain.scale == 0 ? plain.significand : nil
  }

  /// The number without zeros at its end.
  var reduced: ExactNumber {
    var number = self
    while number.scale > 0, number.significand % 10 == 0 {
      number.significand /= 10
      number.scale -= 1
    }
    return number
  }

  var negated: ExactNumber { ExactNumber(significand: -significand, scale: scale) }

  var decimal: Decimal {
    let number = reduced
    let magnitude = Decimal(number.significand.magnitude)
    return Decimal(
      sign: number.significand < 0 ? .minus : .plus,
      exponent: -number.scale,
      significand: magnitude
    )
  }

  /// Nil beyond the range of `Int`.
  func multiplied(by factor: Int) -> ExactNumber? {
    let (product, overflow) = significand.multipliedReportingOverflow(by: factor)
    return overflow ? nil : ExactNumber(significand: product, scale: scale).reduced
  }

  /// Nil beyond the range of `Int`.
  func adding(_ other: ExactNumber) -> ExactNumber? {
    let scale = max(self.scale, other.scale)
    guard let one = scaled(to: scale), let two = other.scaled(to: scale) else { return nil }
    let (sum, overflow) = one.addingReportingOverflow(two)
    return overflow ? nil : ExactNumber(significand: sum, scale: scale).reduced
  }

  /// The number in parts of ten to the power of `scale`; nil where that loses something.
  func scaled(to scale: Int) -> Int? {
    var number = self
    while number.scale > scale {
      guard number.significand % 10 == 0 else { return nil }
      number.significand /= 10
      number.scale -= 1
    }
    while number.scale < scale {
      let (product, overflow) = number.significand.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      number.significand = product
      number.scale += 1
    }
    return number.significand
  }
}
