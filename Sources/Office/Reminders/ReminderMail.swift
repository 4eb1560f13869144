import Archive
import Filing
public import Foundation
import Values
public import Wording

/// A reminder as a mail (RFC 5322), to whom it concerns, and a copy to who stands above him where
/// something is overdue.
public struct ReminderMail: Sendable, Hashable {
  /// To what name it goes; of what is nobody's, the words that say so.
  public var name: String
  /// To which address; nil where none is known.
  public var address: String?
  /// The mail, its lines ended as the standard has it.
  public var text: String

  /// A reminder as a mail of a moment.
  public init(_ reminder: Reminder, at date: Date, in language: Language) {
    name =
      reminder.person
      ?? LocalizedText(zh: "（没有负责人）", en: "(nobody in charge)")[language]
    address = reminder.colleague?.mail
    let clock = Date.VerbatimFormatStyle(
      format:
        "\(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .defaultDigits) \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits) +0000",
      locale: Locale(identifier: "en_US_POSIX"),
      timeZone: .gmt,
      calendar: Calendar(identifier: .gregorian)
    )
    var head = [
      "Date: \(date.formatted(clock))",
      "To: \(ReminderMail.mailbox(name, address))",
    ]
    if let superior = reminder.superior, superior.mail != nil {
      head.append("Cc: \(ReminderMail.mailbox(superior.name, superior.mail))")
    }
    head += [
      "Subject: \(ReminderMail.encoded(reminder.subject[language]))",
      "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64",
    ]
    let body = Data((reminder.lines(in: language).joined(separator: "\n") + "\n").utf8)
    let coded = body.base64EncodedString(
      options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed]
    )
    text = head.map { $0 + "\r\n" }.joined() + "\r\n" + coded + "\r\n"
  }

  /// A name with its address; a group of nobody where there is none (RFC 5322, 3.4).
  private static func mailbox(_ name: String, _ address: String?) -> String {
    address.map { "\(encoded(name)) <\($0)>" } ?? "\(encoded(name)):;"
  }

  /// Words as a header has them (RFC 2047), in pieces of at most 75 characters.
  private static func encoded(_ text: String) -> String {
    if text.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || " ,".contains($0)) }) {
      return text.contains(",") ? text.replacing(",", with: "") : text
    }
    var words: [String] = []
    var piece = ""
    for character in text {
      // 45 bytes are 60 characters in base 64.
      if piece.utf8.count + String(character).utf8.count > 45 {
        words.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    words.append(piece)
    return words.map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }
      .joined(separator: "\r\n ")
  }
}
