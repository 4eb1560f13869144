import CLibCrypto

/// Digests of bytes in hexadecimal digits, by libcrypto.
enum Fixity {
  /// SHA-512 (FIPS 180-4), which BagIt and OCFL ask for.
  static func sha512(_ bytes: [UInt8]) throws(ArchiveError) -> String {
    try digest(bytes, by: EVP_sha512(), count: 64)
  }

  /// SHA-256 (FIPS 180-4).
  static func sha256(_ bytes: [UInt8]) throws(ArchiveError) -> String {
    try digest(bytes, by: EVP_sha256(), count: 32)
  }

  private static func digest(
    _ bytes: [UInt8],
    by algorithm: OpaquePointer?,
    count: Int
  ) throws(ArchiveError) -> String {
    var digest = [UInt8](repeating: 0, count: count)
    var length: UInt32 = 0
    let succeeded = bytes.withUnsafeBytes { source in
      digest.withUnsafeMutableBufferPointer { target in
        EVP_Digest(source.baseAddress, source.count, target.baseAddress, &length, algorithm, nil)
      }
    }
    guard succeeded == 1, length == count else { throw .digestFailed }
    return digits(of: digest)
  }

  /// Bytes in hexadecimal digits, small letters.
  static func digits(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
      as: UTF8.self
    )
  }
}
