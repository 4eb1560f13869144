/// A file of mails, one after the other (RFC 4155).
public enum Mailbox {
  /// Whether bytes begin as a mailbox does.
  public static func isMailbox(_ bytes: [UInt8]) -> Bool { bytes.starts(with: start) }

  /// The mails, each without the line before it and with the marks before lines that begin like one
  /// taken away.
  public static func mails(in bytes: [UInt8]) -> [[UInt8]] {
    var mails: [[UInt8]] = []
    var mail: [UInt8]?
    var isAfterBlank = true
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if isAfterBlank, line.starts(with: start) {
        if let mail { mails.append(mail) }
        mail = []
      } else {
        let text = line.drop { $0 == UInt8(ascii: ">") }
        let isMarked = text.count < line.count && text.starts(with: start)
        mail?.append(contentsOf: isMarked ? line.dropFirst() : line)
        mail?.append(0x0A)
      }
      isAfterBlank = line.isEmpty || line.elementsEqual([0x0D])
    }
    if let mail { mails.append(mail) }
    return mails
  }

  private static let start = Array("From ".utf8)
}
