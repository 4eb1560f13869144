/// A sum of 64 bits by which damage to kept bytes is seen, eight bytes at a time.
///
/// It keeps nobody out who changes them on purpose.
struct Checksum: Sendable, Hashable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init(of bytes: ArraySlice<UInt8>) {
    take(bytes)
  }

  init() {}

  /// Takes a block, whose length counts too.
  mutating func take(_ bytes: ArraySlice<UInt8>) {
    mix(UInt64(bytes.count))
    bytes.withUnsafeBytes { bytes in
      let whole = bytes.count & ~7
      for place in stride(from: 0, to: whole, by: 8) {
        mix(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      }
      for place in whole..<bytes.count { mix(UInt64(bytes[place])) }
    }
  }

  private mutating func mix(_ word: UInt64) {
    value = (value ^ word) &* 0x9E37_79B9_7F4A_7C15
    value ^= value >> 32
  }
}
