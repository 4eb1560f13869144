import Glibc

/// Finds start tags with more attributes than a limit before the parser sees them.
///
/// The parser takes a start tag as a whole and compares its attributes with one another, so a
/// limit in its events would come too late. An attribute value holds no `<`, so a tag that is long
/// enough leaves a whole stretch of the text without one, and only such stretches are looked at.
enum TagBounds {
  /// The least that an attribute takes, as in ` a=""`.
  private static let leastAttribute = 5

  /// The place of the first start tag with more attributes than that; nil if there is none.
  static func firstBeyond(attributes most: Int, in bytes: [UInt8]) -> Int? {
    let stretch = most * leastAttribute / 2
    return bytes.withUnsafeBufferPointer { bytes in
      var position = stretch
      while position < bytes.count {
        guard let next = firstTag(in: bytes, from: position, count: stretch) else {
          if let tag = lastTag(in: bytes, before: position),
            attributes(in: bytes, from: tag, upTo: most) > most
          {
            return tag
          }
          position += stretch
          continue
        }
        position = max(next, position) + stretch
      }
      return nil
    }
  }

  private static func firstTag(
    in bytes: UnsafeBufferPointer<UInt8>,
    from start: Int,
    count: Int
  ) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    let length = min(count, bytes.count - start)
    guard let found = memchr(base + start, Int32(UInt8(ascii: "<")), length) else { return nil }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }

  private static func lastTag(in bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Int? {
    bytes[..<end].lastIndex(of: UInt8(ascii: "<"))
  }

  /// Counts the attributes of the tag that begins there, up to one beyond a limit.
  private static func attributes(
    in bytes: UnsafeBufferPointer<UInt8>,
    from start: Int,
    upTo most: Int
  ) -> Int {
    guard start + 1 < bytes.count, bytes[start + 1] != UInt8(ascii: "!"),
      bytes[start + 1] != UInt8(ascii: "?")
    else { return 0 }
    var count = 0
    var quote: UInt8?
    for byte in bytes[(start + 1)...] {
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "="): count += 1
      case UInt8(ascii: ">"), UInt8(ascii: "<"): return count
      default: break
      }
      if count > most { return count }
    }
    return count
  }
}
