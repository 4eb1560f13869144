/// The attachment `winmail.dat`, in which Outlook wraps all that lies in a mail ([MS-OXTNEF]).
enum OutlookBundle {
  private static let signature: [UInt8] = [0x78, 0x9F, 0x3E, 0x22]
  private static let startsAttachment = 0x9002
  private static let title = 0x8010
  private static let data = 0x800F
  private static let properties = 0x9005
  private static let longName = 0x3707

  /// A file in it.
  struct File {
    var name = ""
    var bytes: [UInt8]?
  }

  /// Whether bytes begin as one does.
  static func isOutlookBundle(_ bytes: [UInt8]) -> Bool { bytes.starts(with: signature) }

  /// The files, as far as the bytes go.
  static func files(in bytes: [UInt8]) -> [File] {
    var files: [File] = []
    var position = 6
    // A level, an id and a type; the length, the content and a checksum.
    while position + 9 <= bytes.count {
      let id = number(bytes, position + 1, 2)
      let length = number(bytes, position + 5, 4)
      let start = position + 9
      guard length <= bytes.count - start else { break }
      let content = bytes[start..<start + length]
      if id == startsAttachment { files.append(File()) }
      if let last = files.indices.last {
        switch id {
        case title where files[last].name.isEmpty: files[last].name = text(content)
        case data: files[last].bytes = Array(content)
        case properties:
          if let name = name(in: Array(content)) { files[last].name = name }
        case _: break
        }
      }
      position = start + length + 2
    }
    return files
  }

  /// The long name among an attachment's properties.
  private static func name(in bytes: [UInt8]) -> String? {
    guard bytes.count >= 4 else { return nil }
    var position = 4
    for _ in 0..<min(number(bytes, 0, 4), 1_000) {
      guard position + 4 <= bytes.count else { return nil }
      let type = number(bytes, position, 2)
      let id = number(bytes, position + 2, 2)
      position += 4
      // Named properties say first how they are named.
      if id >= 0x8000 {
        guard position + 24 <= bytes.count else { return nil }
        let isText = number(bytes, position + 16, 4) == 1
        let length = isText ? number(bytes, position + 20, 4) : 0
        position += isText ? 24 + padded(length) : 24
        guard position <= bytes.count else { return nil }
      }
      guard let size = fixedSize(of: type) else {
        guard let values = variable(bytes, &position) else { return nil }
        if id == longName, let value = values.first {
          return type == 0x1F ? wide(value) : text(value)
        }
        continue
      }
      position += size
    }
    return nil
  }

  /// The values of a property of varying size, each behind its length; the position behind them.
  private static func variable(_ bytes: [UInt8], _ position: inout Int) -> [ArraySlice<UInt8>]? {
    guard position + 4 <= bytes.count else { return nil }
    let count = number(bytes, position, 4)
    position += 4
    var values: [ArraySlice<UInt8>] = []
    guard count <= 1_000 else { return nil }
    for _ in 0..<count {
      guard position + 4 <= bytes.count else { return nil }
      let length = number(bytes, position, 4)
      let start = position + 4
      guard length <= bytes.count - start else { return nil }
      values.append(bytes[start..<start + length])
      position = start + padded(length)
    }
    return values
  }

  /// The bytes of a property of one size, padded to four; nil of one of varying size.
  private static func fixedSize(of type: Int) -> Int? {
    switch type {
    case 0x02, 0x03, 0x04, 0x0A, 0x0B: 4
    case 0x05, 0x06, 0x07, 0x14, 0x40: 8
    case 0x48: 16
    case _: nil
    }
  }

  private static func padded(_ length: Int) -> Int { (length + 3) / 4 * 4 }

  /// A text of bytes up to its end.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    MailText.decode(Array(bytes.prefix { $0 != 0 }))
  }

  /// A text in UTF-16, up to its end.
  private static func wide(_ bytes: ArraySlice<UInt8>) -> String {
    var units: [UInt16] = []
    var position = bytes.startIndex
    while position + 1 < bytes.endIndex {
      let unit = UInt16(bytes[position]) | UInt16(bytes[position + 1]) << 8
      if unit == 0 { break }
      units.append(unit)
      position += 2
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
