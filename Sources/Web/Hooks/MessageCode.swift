import Archive
import Values

/// A code by which the receiver of a message knows who sent it: HMAC-SHA256 (RFC 2104).
enum MessageCode {
  private static let block = 64

  /// The code of a message under a key.
  static func bytes(of message: [UInt8], under key: [UInt8]) throws -> [UInt8] {
    var key = key
    if key.count > block { key = try bytes(of: ContentDigest(of: key)) }
    key += [UInt8](repeating: 0, count: block - key.count)
    let inner = try ContentDigest(of: key.map { $0 ^ 0x36 } + message)
    return try bytes(of: ContentDigest(of: key.map { $0 ^ 0x5C } + bytes(of: inner)))
  }

  private static func bytes(of digest: ContentDigest) -> [UInt8] {
    let digits = Array(digest.rawValue.utf8)
    return stride(from: 0, to: digits.count, by: 2).map { index in
      value(of: digits[index]) << 4 | value(of: digits[index + 1])
    }
  }

  private static func value(of digit: UInt8) -> UInt8 {
    digit < UInt8(ascii: "a") ? digit - UInt8(ascii: "0") : digit - UInt8(ascii: "a") + 10
  }
}
