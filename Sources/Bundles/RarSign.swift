/// What the first headers of a RAR say that the library underneath does not tell apart.
enum RarSign: Hashable {
  /// Its names and contents need a password.
  case encrypted
  /// It is one volume of several.
  case volume

  /// Looks at the main header (RAR 5.0 archive format; RAR 4.x technote); nil of what says neither.
  init?(_ bytes: [UInt8]) {
    let rar5: [UInt8] = Array("Rar!".utf8) + [0x1A, 7, 1, 0]
    if bytes.starts(with: rar5) {
      // A checksum of four bytes, then the header's size, type and flags, each of varying length.
      var position = rar5.count + 4
      guard RarSign.number(bytes, &position) != nil,
        let type = RarSign.number(bytes, &position)
      else { return nil }
      if type == 4 {
        self = .encrypted
        return
      }
      guard type == 1, let flags = RarSign.number(bytes, &position) else { return nil }
      if flags & 1 != 0 { _ = RarSign.number(bytes, &position) }
      guard let archive = RarSign.number(bytes, &position), archive & 1 != 0 else { return nil }
      self = .volume
      return
    }
    guard bytes.count > 12, bytes.starts(with: Array("Rar!".utf8) + [0x1A, 7, 0]),
      bytes[9] == 0x73
    else { return nil }
    if bytes[10] & 0x80 != 0 {
      self = .encrypted
    } else if bytes[10] & 1 != 0 {
      self = .volume
    } else {
      return nil
    }
  }

  /// A number of seven bits a byte, the low ones first.
  private static func number(_ bytes: [UInt8], _ position: inout Int) -> UInt64? {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 63, by: 7) {
      guard position < bytes.count else { return nil }
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return value }
    }
    return nil
  }
}
