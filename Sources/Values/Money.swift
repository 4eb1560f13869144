/// An amount in the currency's hundredth part.
public struct Money: Sendable, Hashable {
  /// In fen for CNY.
  public var hundredths: Int
  /// ISO 4217.
  public var currency: String

  /// An amount in hundredths of a currency, by its ISO 4217 code.
  public init(hundredths: Int, currency: String = "CNY") {
    self.hundredths = hundredths
    self.currency = currency
  }
}

extension Money {
  /// The amount with two decimals: `50000.00`.
  public var amount: String {
    let (units, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(hundredths < 0 ? "-" : "")\(units).\(padded(Int(rest), to: 2))"
  }
}
