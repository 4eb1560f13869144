import Packages

/// Text in mails, of which the encoding is told badly or not at all.
enum MailText {
  /// UTF-8 where the bytes are, else what Chinese programs write.
  static func decode(_ bytes: [UInt8]) -> String {
    String(validating: bytes, as: UTF8.self) ?? GB18030.decode(bytes)
      ?? String(decoding: bytes, as: UTF8.self)
  }
}
