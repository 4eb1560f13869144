/// The unified social credit code of an organisation.
///
/// Source: GB 32100-2015, 4 and Annex A. The check character is C18 = 31 - (sum of Ci × Wi mod 31),
/// where Wi = 3^(i-1) mod 31 and Ci is the character's place in the alphabet.
enum CreditCode {
  /// The digits, and the capital letters without I, O, S, V and Z.
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

  /// The code in capitals; nil where its length, a character or its check character is wrong.
  static func normalForm(of code: String.UnicodeScalarView) -> String? {
    guard code.count == 18 else { return nil }
    var sum = 0
    var weight = 1
    var text = ""
    for (index, scalar) in code.enumerated() {
      guard let place = place(of: scalar) else { return nil }
      if index == 17, (31 - sum % 31) % 31 != place { return nil }
      sum += place * weight
      weight = weight * 3 % 31
      text.unicodeScalars.append(Unicode.Scalar(alphabet[place]))
    }
    return text
  }

  private static func place(of scalar: Unicode.Scalar) -> Int? {
    guard scalar.isDigit || scalar.isLatinLetter else { return nil }
    let value = UInt8(truncatingIfNeeded: scalar.value)
    let capital = scalar.isDigit ? value : value & 0xDF
    return alphabet.firstIndex(of: capital)
  }
}
