import Archive
import CLibCrypto
import Values

/// A secret of 256 random bits, which only who was given it has; what is kept of it is its SHA-256.
struct Secret: Sendable {
  /// The secret as it stands in a cookie or an address.
  let text: String

  /// A new one, of the system's random numbers.
  init() {
    var numbers = SystemRandomNumberGenerator()
    var text = ""
    for _ in 0..<4 {
      let digits = String(numbers.next() as UInt64, radix: 16)
      text += String(repeating: "0", count: 16 - digits.count) + digits
    }
    self.text = text
  }

  /// One that somebody shows.
  init(shown text: String) {
    self.text = text
  }

  /// What is kept of it.
  func digest() throws -> SessionKey { SessionKey(try ContentDigest(of: text)) }

  /// Whether two texts are the same, in a time that does not tell where they differ.
  static func areSame(_ one: String, _ other: String) -> Bool {
    let (first, second) = (Array(one.utf8), Array(other.utf8))
    var difference = UInt8(first.count == second.count ? 0 : 1)
    for index in second.indices {
      difference |= second[index] ^ (first.isEmpty ? 0xFF : first[index % first.count])
    }
    return difference == 0
  }
}

/// By what a session is found again: the SHA-256 of its secret.
struct SessionKey: Sendable, Hashable {
  let digest: ContentDigest

  init(_ digest: ContentDigest) {
    self.digest = digest
  }
}
