import Findings
import Packages
import Wording

/// A plain text in Unicode, and what there is to say of how it was written.
struct DecodedText {
  var text: String
  var finding: Finding?

  /// Decodes UTF-8 with or without a mark, UTF-16 with one, and GB 18030.
  ///
  /// UTF-8 that is broken in a few places is still UTF-8: read as GB 18030 it would turn into
  /// other characters, and nobody would notice.
  init(_ bytes: [UInt8], atMost limit: Int = .max) throws(Refusal) {
    guard bytes.count <= limit else {
      throw Refusal(
        Finding(
          .error,
          .unsafeContent,
          arguments: ["detail": LocalizedText(zh: "文本过大", en: "the text is too large")]
        )
      )
    }
    try self.init(decoding: bytes)
  }

  private init(decoding bytes: [UInt8]) throws(Refusal) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      guard let text = DecodedText.utf16(bytes) else { throw DecodedText.unreadable }
      self.init(text: text, finding: DecodedText.warning("UTF-16"))
      return
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if let text = String(validating: body, as: UTF8.self) {
      self.init(text: text, finding: nil)
      return
    }
    let repaired = String(decoding: body, as: UTF8.self)
    if DecodedText.isMostlySound(repaired) {
      self.init(
        text: repaired,
        finding: DecodedText.warning(
          LocalizedText(zh: "UTF-8，个别字节损坏", en: "UTF-8 with broken bytes")
        )
      )
      return
    }
    guard let text = GB18030.decode(bytes), DecodedText.isPlausible(text) else {
      throw DecodedText.unreadable
    }
    self.init(text: text, finding: DecodedText.warning("GB18030"))
  }

  private init(text: String, finding: Finding?) {
    self.text = DecodedText.withoutControls(text)
    self.finding = finding
  }

  /// Leaves out the control characters (C0 and C1) that neither break lines nor leave a gap: they
  /// show nothing, and no screen should obey them.
  static func withoutControls(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) }))
  }

  /// What of a text shows: without control characters, which an entity may bring in.
  static func visible(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F || $0 == 0xC2 }) else {
      return text
    }
    let scalars = text.unicodeScalars.filter { scalar in
      scalar == "\n" || scalar == "\t" || scalar.properties.generalCategory != .control
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x85: false
    case 0..<0x20, 0x7F...0x9F: true
    default: false
    }
  }

  private static func utf16(_ bytes: [UInt8]) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let isBigEndian = bytes[0] == 0xFE
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 2, to: bytes.count, by: 2) {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
    }
    return String(validating: units, as: UTF16.self)
  }

  /// Whether a text repaired while decoding has ten sound characters beyond ASCII for each gap.
  private static func isMostlySound(_ text: String) -> Bool {
    var gaps = 0
    var sound = 0
    for scalar in text.unicodeScalars where !scalar.isASCII {
      if scalar == "\u{FFFD}" { gaps += 1 } else { sound += 1 }
    }
    return sound >= gaps * 10
  }

  /// Whether a text decoded as GB 18030 is one that people write: bytes of any kind decode.
  private static func isPlausible(_ text: String) -> Bool {
    var common = 0
    var odd = 0
    for scalar in text.unicodeScalars where !scalar.isASCII {
      switch scalar.value {
      case 0x4E00...0x9FFF, 0x3000...0x30FF, 0xFF00...0xFFEF, 0x2000...0x27BF, 0xA0...0xFF:
        common += 1
      default: odd += 1
      }
    }
    let hasControls = text.unicodeScalars.contains {
      $0.value < 0x20 && !"\t\n\r\u{0C}".unicodeScalars.contains($0)
    }
    return !hasControls && common >= odd * 10
  }

  private static func warning(_ encoding: String) -> Finding {
    warning(LocalizedText(verbatim: encoding))
  }

  private static func warning(_ encoding: LocalizedText) -> Finding {
    Finding(
      .warning,
      .textEncoding,
      expected: LocalizedText(verbatim: "UTF-8"),
      arguments: ["encoding": encoding, "detail": encoding]
    )
  }

  private static var unreadable: Refusal {
    Refusal.unreadable(
      LocalizedText(
        zh: "不是 UTF-8、UTF-16 或 GB18030 文本",
        en: "not a text in UTF-8, UTF-16 or GB18030"
      )
    )
  }
}
