/// Writes bundles of files as archivers store them, unpacked.
public enum BundleFixture {
  /// A file of a bundle; its name may be no text.
  public struct File: Sendable {
    var name: [UInt8]
    var bytes: [UInt8]

    public init(_ name: [UInt8], _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }

    public init(_ name: String, _ bytes: [UInt8]) {
      self.init(Array(name.utf8), bytes)
    }
  }

  public enum Kind: String, CaseIterable, Sendable {
    case tar
    case gzip
    case rar
    case sevenZip

    /// The extension under which such bundles lie in folders.
    public var ending: String {
      switch self {
      case .tar: "tar"
      case .gzip: "tar.gz"
      case .rar: "rar"
      case .sevenZip: "7z"
      }
    }
  }

  public static func bytes(of files: [File], as kind: Kind) -> [UInt8] {
    switch kind {
    case .tar: tar(files)
    case .gzip: gzip(tar(files))
    case .rar: rar(files)
    case .sevenZip: sevenZip(files)
    }
  }

  /// POSIX ustar, the names as they are.
  private static func tar(_ files: [File]) -> [UInt8] {
    var bytes: [UInt8] = []
    for file in files {
      var head = [UInt8](repeating: 0, count: 512)
      func put(_ text: some Sequence<UInt8>, _ start: Int) {
        for (index, byte) in text.enumerated() { head[start + index] = byte }
      }
      func octal(_ number: Int, _ count: Int) -> [UInt8] {
        let digits = String(number, radix: 8)
        return Array((String(repeating: "0", count: count - digits.count) + digits).utf8)
      }
      put(file.name.prefix(100), 0)
      put(octal(0o644, 7), 100)
      put(octal(0, 7), 108)
      put(octal(0, 7), 116)
      put(octal(file.bytes.count, 11), 124)
      put(octal(0, 11), 136)
      put("        0".utf8, 148)
      put("ustar\u{0}00".utf8, 257)
      put(octal(head.reduce(0) { $0 + Int($1) }, 6) + [0, 0x20], 148)
      bytes += head + file.bytes
      bytes += [UInt8](repeating: 0, count: (512 - file.bytes.count % 512) % 512)
    }
    return bytes + [UInt8](repeating: 0, count: 1_024)
  }

  /// RFC 1952, in stored blocks.
  public static func gzip(_ content: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    var start = 0
    repeat {
      let end = min(content.count, start + 0xFFFF)
      let size = end - start
      bytes.append(end == content.count ? 1 : 0)
      bytes += little(size, 2) + little(~size & 0xFFFF, 2) + content[start..<end]
      start = end
    } while start < content.count
    return bytes + little(Int(crc32(content)), 4) + little(content.count & 0xFFFF_FFFF, 4)
  }

  /// RAR 5.0, stored.
  private static func rar(_ files: [File]) -> [UInt8] {
    func block(_ body: [UInt8]) -> [UInt8] {
      let sized = number(body.count) + body
      return little(Int(crc32(sized)), 4) + sized
    }
    var bytes = Array("Rar!".utf8) + [0x1A, 7, 1, 0] + block([1, 0, 0])
    for file in files {
      let name =
        file.name.starts(with: Array("./".utf8)) ? Array(file.name.dropFirst(2)) : file.name
      bytes += block(
        [2, 2] + number(file.bytes.count) + [4] + number(file.bytes.count) + number(0o100644)
          + little(Int(crc32(file.bytes)), 4) + [0, 1] + number(name.count) + name
      )
      bytes += file.bytes
    }
    return bytes + block([5, 0, 0])
  }

  /// 7z with the method Copy, all files in one folder; no file may be empty.
  private static func sevenZip(_ files: [File]) -> [UInt8] {
    func size(_ count: Int) -> [UInt8] { count < 0x80 ? [UInt8(count)] : [0xFF] + little(count, 8) }
    let content = files.flatMap(\.bytes)
    let names: [UInt8] = files.flatMap { file in
      String(decoding: file.name, as: UTF8.self).utf16.flatMap { little(Int($0), 2) } + [0, 0]
    }
    var head: [UInt8] = [1, 4, 6, 0, 1, 9] + size(content.count) + [0]
    head += [7, 0x0B, 1, 0, 1, 1, 0, 0x0C] + size(content.count) + [0]
    head += [8, 0x0D] + size(files.count) + [9] + files.dropLast().flatMap { size($0.bytes.count) }
    head += [0x0A, 1] + files.flatMap { little(Int(crc32($0.bytes)), 4) } + [0, 0]
    head += [5] + size(files.count) + [0x11] + size(names.count + 1) + [0] + names + [0, 0]
    let start = little(content.count, 8) + little(head.count, 8) + little(Int(crc32(head)), 4)
    return [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4] + little(Int(crc32(start)), 4) + start
      + content + head
  }

  /// A number of seven bits a byte, the low ones first.
  private static func number(_ value: Int) -> [UInt8] {
    var rest = value
    var bytes: [UInt8] = []
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }

  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = ~0
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 != 0 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
