import CGMime
import Glibc

/// Reads mails from bytes in memory.
public enum MailReader {
  /// The most parts of a mail.
  static let mostParts = 10_000
  /// The deepest that parts lie in parts.
  static let deepest = 64

  /// Reads a mail (RFC 5322, RFC 2045), and what Outlook wraps in it.
  ///
  /// A forwarded mail is given as a file, not opened.
  public static func read(_ bytes: [UInt8]) throws(MailError) -> Mail {
    guard isMail(bytes) else { throw .noMail }
    guard !nestsTooDeeply(bytes) else { throw .tooDeep }
    _ = start
    let message = try MimeMessage(bytes)
    var parts = MailParts()
    try message.forEachPart { part throws(MailError) in try parts.add(part) }
    return Mail(origin: message.origin, files: parts.finish())
  }

  /// Whether bytes begin with the fields of a mail's head.
  public static func isMail(_ bytes: [UInt8]) -> Bool {
    var head = bytes.prefix(64 << 10)
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
    var known = 0
    for line in head.split(separator: 0x0A, omittingEmptySubsequences: false).prefix(200) {
      if line.first == 0x20 || line.first == 0x09 { continue }
      guard let colon = line.prefix(80).firstIndex(of: UInt8(ascii: ":")) else { break }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      guard name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { break }
      if fields.contains(name) { known += 1 }
    }
    return known >= 2
  }

  private static let fields: Set<String> = [
    "from", "to", "cc", "subject", "date", "message-id", "mime-version", "content-type", "received",
    "return-path", "sender", "reply-to", "delivered-to", "x-mailer", "content-transfer-encoding",
  ]

  /// Whether a mail names more parts of parts than any sender makes; the library underneath goes
  /// down into each of them on the stack.
  private static func nestsTooDeeply(_ bytes: [UInt8]) -> Bool {
    var count = 0
    for (position, byte) in bytes.enumerated() where byte == UInt8(ascii: "/") {
      let before = bytes[max(0, position - 9)..<position]
      if ends(before, like: "multipart") || ends(before, like: "message") { count += 1 }
    }
    return count > mostContainers
  }

  /// Further than a mailing list's digest goes.
  private static let mostContainers = 800

  private static func ends(_ bytes: ArraySlice<UInt8>, like word: String) -> Bool {
    bytes.suffix(word.utf8.count).elementsEqual(word.utf8) { $0 | 0x20 == $1 }
  }

  /// Wakes the library up, once.
  private static let start: Void = g_mime_init()
}
