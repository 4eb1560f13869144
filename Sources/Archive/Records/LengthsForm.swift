/// Writes values in the first form of a seal: `;` between any two, a text with its length in bytes
/// before it, a number in digits, `-` where there is none.
struct LengthsForm {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ text: String?) {
    begin()
    guard let text else { return bytes.append(UInt8(ascii: "-")) }
    bytes.append(contentsOf: String(text.utf8.count).utf8)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func append(_ number: (some BinaryInteger)?) {
    begin()
    bytes.append(contentsOf: (number.map { "\($0)" } ?? "-").utf8)
  }

  private mutating func begin() {
    if !bytes.isEmpty { bytes.append(UInt8(ascii: ";")) }
  }
}
