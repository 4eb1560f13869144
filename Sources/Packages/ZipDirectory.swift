/// The central directory of a zip (APPNOTE 4.3.12) where the library underneath leaves something
/// out: which names are marked as UTF-8, and by which a name is contradicted.
struct ZipDirectory {
  /// An entry's name, as its header has it.
  struct Name {
    /// The plain name.
    var bytes: ArraySlice<UInt8>
    /// That of the Unicode path extra field (APPNOTE 4.6.9), which the library underneath prefers
    /// in silence.
    var unicode: ArraySlice<UInt8>?
    /// Whether the plain name is said to be UTF-8.
    var isMarked: Bool
  }

  /// In the directory's order; empty where none can be followed, which the library judges.
  let names: [Name]

  private static let endOfDirectory: [UInt8] = [0x50, 0x4B, 5, 6]
  private static let entry: [UInt8] = [0x50, 0x4B, 1, 2]
  private static let headerSize = 46
  private static let endSize = 22
  private static let field = 0x7075
  private static let utf8Flag = 1 << 11

  /// Follows the directory of a zip.
  init(of bytes: [UInt8]) {
    names = ZipDirectory.names(in: bytes)
  }

  private static func names(in bytes: [UInt8]) -> [Name] {
    guard bytes.count >= endSize, let end = endOfDirectory(in: bytes) else { return [] }
    let size = number(bytes, end + 12, 4)
    var position = end - size
    guard size > 0, position >= 0 else { return [] }
    var names: [Name] = []
    while position + headerSize <= end, bytes[position...].starts(with: entry) {
      let nameSize = number(bytes, position + 28, 2)
      let extraSize = number(bytes, position + 30, 2)
      let name = position + headerSize
      let extra = name + nameSize
      guard extra + extraSize <= end else { break }
      names.append(
        Name(
          bytes: bytes[name..<extra],
          unicode: unicodeName(bytes[extra..<extra + extraSize]),
          isMarked: number(bytes, position + 8, 2) & utf8Flag != 0
        )
      )
      position = extra + extraSize + number(bytes, position + 32, 2)
    }
    return names
  }

  /// The plain name of the first entry of which the two names differ.
  var firstContradiction: String? {
    for name in names {
      guard let unicode = name.unicode else { continue }
      let plain = EntryName.decode(Array(name.bytes))
      if plain != EntryName.decode(Array(unicode)) { return plain }
    }
    return nil
  }

  /// Whether the name of an entry is UTF-8, by what the zip says.
  func isMarked(_ index: Int) -> Bool {
    names.indices.contains(index) && (names[index].isMarked || names[index].unicode != nil)
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
