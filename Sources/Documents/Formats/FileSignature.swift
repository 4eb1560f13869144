/// What the first bytes of a file say.
enum FileSignature: Hashable {
  case zip
  /// An OLE compound file ([MS-CFB]) and what it holds.
  case ole(FileFormat)
  case foreign(FileFormat)
  /// A text that begins like XML or HTML.
  case markup
  case text
  case binary
  case empty

  init(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else {
      self = .empty
      return
    }
    if FileSignature.zips.contains(where: { bytes.starts(with: $0) }) {
      self = .zip
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .ole(FileSignature.content(ofOLE: bytes))
    } else if let format = FileSignature.foreign(bytes) {
      self = .foreign(format)
    } else if FileSignature.beginsWithMarkup(bytes) {
      self = .markup
    } else {
      self = FileSignature.looksLikeText(bytes) ? .text : .binary
    }
  }

  private static let zips: [[UInt8]] = [
    [0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6], [0x50, 0x4B, 7, 8],
  ]

  private static func foreign(_ bytes: [UInt8]) -> FileFormat? {
    let head = bytes.prefix(1024)
    // PDF readers allow other bytes before the header (ISO 32000-1, annex H.3.4.1).
    if contains(head, Array("%PDF-".utf8)) { return .pdf }
    if bytes.starts(with: Array(#"{\rtf"#.utf8)) { return .rtf }
    let images: [[UInt8]] = [
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8),
      Array("BM".utf8) + [0, 0], [0x49, 0x49, 0x2A, 0], [0x4D, 0x4D, 0, 0x2A],
    ]
    if images.contains(where: { bytes.starts(with: $0) }) { return .image }
    let archives: [[UInt8]] = [
      [0x1F, 0x8B], Array("Rar!".utf8) + [0x1A], [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C],
      [0xFD, 0x37, 0x7A, 0x58, 0x5A], Array("BZh".utf8), [0x28, 0xB5, 0x2F, 0xFD],
    ]
    if archives.contains(where: { bytes.starts(with: $0) }) { return .archive }
    return nil
  }

  /// Finds the streams that tell Office's formats apart: directory entries are 128 bytes long
  /// and aligned, the name in UTF-16 first and its length at 64.
  private static func content(ofOLE bytes: [UInt8]) -> FileFormat {
    let streams: [(name: String, format: FileFormat)] = [
      ("EncryptedPackage", .encryptedOffice), ("WordDocument", .word97), ("Workbook", .excel97),
      ("Book", .excel97), ("PowerPoint Document", .powerPoint97),
      ("__properties_version1.0", .outlookMail),
    ]
    let names = streams.map { stream -> (name: [UInt8], format: FileFormat) in
      let name = stream.name.lowercased().utf16.reduce(into: [UInt8]()) {
        $0 += [UInt8(truncatingIfNeeded: $1), 0]
      }
      return (name + [0, 0], stream.format)
    }
    var found: FileFormat?
    for start in stride(from: 512, through: bytes.count - 128, by: 128) {
      for (name, format) in names
      where bytes[start + 64] == UInt8(name.count)
        && beginsAlike(bytes[start..<(start + 128)], name)
      {
        if format == .encryptedOffice { return format }
        found = found ?? format
      }
    }
    return found ?? .otherOLE
  }

  /// Whether bytes begin with others that are in lower case; the names of streams are compared so
  /// ([MS-CFB] 2.6.4).
  private static func beginsAlike(_ bytes: ArraySlice<UInt8>, _ lower: [UInt8]) -> Bool {
    for (byte, expected) in Swift.zip(bytes, lower) {
      let isUpper = byte >= 0x41 && byte <= 0x5A
      if (isUpper ? byte | 0x20 : byte) != expected { return false }
    }
    return true
  }

  private static func beginsWithMarkup(_ bytes: [UInt8]) -> Bool {
    var rest = bytes.prefix(4096)
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    if rest.starts(with: [0xFF, 0xFE]) || rest.starts(with: [0xFE, 0xFF]) {
      rest = rest.dropFirst(2)
    }
    let first = rest.first { $0 != 0 && $0 != 0x20 && !(0x09...0x0D).contains($0) }
    return first == UInt8(ascii: "<")
  }

  static func isHTML(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(1024).filter { $0 != 0 }.map { byte in
      (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
    }
    return ["<!doctype html", "<html", "<head", "<body"].contains {
      contains(head[...], Array($0.utf8))
    }
  }

  /// Whether bytes begin like a mail that holds a web page (RFC 2557).
  static func isWebArchive(_ bytes: [UInt8]) -> Bool {
    let head = Array(String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased().utf8)[...]
    return contains(head, Array("mime-version:".utf8))
      && (contains(head, Array("multipart/related".utf8))
        || contains(head, Array("text/html".utf8)))
  }

  /// Whether bytes hold no control characters but white space, as text in any encoding does.
  ///
  /// UTF-16 says so first; a control character that slipped into UTF-8 makes it no other thing.
  private static func looksLikeText(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let sample = bytes.prefix(65_536)
    let controls = sample.count { byte in
      byte < 0x20 && !(0x08...0x0D).contains(byte) && byte != 0x1B && byte != 0x1A
    }
    return controls == 0
      || controls * 8 < sample.count && String(validating: bytes, as: UTF8.self) != nil
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ wanted: [UInt8]) -> Bool {
    guard bytes.count >= wanted.count, let first = wanted.first else { return false }
    for start in bytes.startIndex...(bytes.endIndex - wanted.count)
    where bytes[start] == first && bytes[start...].starts(with: wanted) {
      return true
    }
    return false
  }
}
