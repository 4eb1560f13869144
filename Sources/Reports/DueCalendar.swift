public import Ledger
public import Values
public import Wording

/// What is due as an iCalendar file (RFC 5545), an event of a whole day for each obligation.
public struct DueCalendar: Sendable, Hashable {
  /// The file, its lines ended and folded as the standard has it.
  public let text: String

  /// A calendar of obligations, made at a moment.
  public init(_ obligations: [OwnedObligation], at moment: Timestamp, language: Language) {
    let stamp = moment.rawValue.filter { !"-:".contains($0) }
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0",
      "PRODID:-//guidang//ledger//\(language.rawValue.uppercased())",
      "CALSCALE:GREGORIAN",
    ]
    for owned in obligations {
      let obligation = owned.obligation
      let who = owned.owner.map { language == .zh ? "（\($0)）" : " (\($0))" } ?? ""
      let title = "\(obligation.kind.name[language])：\(obligation.account)\(who)"
      lines += [
        "BEGIN:VEVENT",
        "UID:\(DueCalendar.escaped(DueCalendar.name(of: obligation)))@guidang",
        "DTSTAMP:\(stamp)",
        "DTSTART;VALUE=DATE:\(obligation.due.description.filter { $0 != "-" })",
        "SUMMARY:\(DueCalendar.escaped(title))",
        "END:VEVENT",
      ]
    }
    lines.append("END:VCALENDAR")
    text = lines.map { DueCalendar.folded($0) + "\r\n" }.joined()
  }

  /// By what a calendar knows an obligation again: one plan has visits of many accounts and days.
  private static func name(of obligation: Obligation) -> String {
    let name = "\(obligation.kind.rawValue)-\(obligation.record)-\(obligation.opened)"
    return obligation.kind == .plannedVisit
      ? "\(name)-\(obligation.due)-\(obligation.account)" : name
  }

  private static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "\\", ",", ";": "\\\(character)"
      case _ where character.isNewline: "\\n"
      default: String(character)
      }
    }.joined()
  }

  /// Lines of at most 75 bytes, the others with a blank before them.
  private static func folded(_ line: String) -> String {
    var folded = ""
    var length = 0
    for character in line {
      let size = String(character).utf8.count
      if length + size > 75 {
        folded += "\r\n "
        length = 1
      }
      folded.append(character)
      length += size
    }
    return folded
  }
}
