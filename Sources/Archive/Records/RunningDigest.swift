import CLibCrypto

/// A SHA-256 (FIPS 180-4) of bytes that come piece by piece, by libcrypto.
package struct RunningDigest: ~Copyable {
  private let context: OpaquePointer

  /// A digest of nothing as yet; throws ``ArchiveError/digestFailed`` where libcrypto refuses.
  package init() throws(ArchiveError) {
    guard let context = EVP_MD_CTX_new() else { throw .digestFailed }
    guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      EVP_MD_CTX_free(context)
      throw .digestFailed
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Takes the next bytes.
  package func update(_ bytes: [UInt8]) throws(ArchiveError) {
    let succeeded = bytes.withUnsafeBytes { EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
    guard succeeded == 1 else { throw .digestFailed }
  }

  /// The digest of all that was taken.
  package consuming func finish() throws(ArchiveError) -> ContentDigest {
    var bytes = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    let succeeded = bytes.withUnsafeMutableBufferPointer {
      EVP_DigestFinal_ex(context, $0.baseAddress, &length)
    }
    guard succeeded == 1, length == 32 else { throw .digestFailed }
    guard let digest = ContentDigest(rawValue: Fixity.digits(of: bytes)) else {
      throw .digestFailed
    }
    return digest
  }
}
