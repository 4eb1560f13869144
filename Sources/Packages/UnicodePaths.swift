/// Finds entries whose two names differ: the one in the directory and that of the Unicode path
/// extra field (APPNOTE 4.6.9), which the library underneath prefers in silence.
enum UnicodePaths {
  private static let endOfDirectory: [UInt8] = [0x50, 0x4B, 5, 6]
  private static let entry: [UInt8] = [0x50, 0x4B, 1, 2]
  private static let headerSize = 46
  private static let endSize = 22
  private static let field = 0x7075

  /// The plain name of the first such entry; nil if there is none, or no directory that can be
  /// followed, which the library judges.
  static func firstContradiction(in bytes: [UInt8]) -> String? {
    guard bytes.count >= endSize, let end = endOfDirectory(in: bytes) else { return nil }
    let size = number(bytes, end + 12, 4)
    var position = end - size
    guard size > 0, position >= 0 else { return nil }
    while position + headerSize <= end, bytes[position...].starts(with: entry) {
      let nameSize = number(bytes, position + 28, 2)
      let extraSize = number(bytes, position + 30, 2)
      let name = position + headerSize
      let extra = name + nameSize
      guard extra + extraSize <= end else { return nil }
      if let other = unicodeName(bytes[extra..<extra + extraSize]) {
        let plain = EntryName.decode(Array(bytes[name..<extra]))
        if plain != EntryName.decode(Array(other)) { return plain }
      }
      position = extra + extraSize + number(bytes, position + 32, 2)
    }
    return nil
  }

  /// The name in an extra field, behind its version and the checksum of the plain name.
  private static func unicodeName(_ extra: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var rest = extra
    while rest.count >= 4 {
      let start = rest.startIndex
      let kind = Int(rest[start]) | Int(rest[start + 1]) << 8
      let size = Int(rest[start + 2]) | Int(rest[start + 3]) << 8
      rest = rest.dropFirst(4)
      if kind == field, size > 5, size <= rest.count { return rest.prefix(size).dropFirst(5) }
      rest = rest.dropFirst(size)
    }
    return nil
  }

  /// The record at the end, before which a comment may stand.
  private static func endOfDirectory(in bytes: [UInt8]) -> Int? {
    var position = bytes.count - endSize
    let last = max(0, position - 0xFFFF)
    while position >= last {
      if bytes[position] == endOfDirectory[0], bytes[position...].starts(with: endOfDirectory) {
        return position
      }
      position -= 1
    }
    return nil
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
