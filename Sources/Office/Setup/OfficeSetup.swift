public import Forms
import Foundation
public import Ledger
public import Values

/// What an office says of itself when it begins: written once as its own filing scheme, which lies
/// over the one that was installed.
public struct OfficeSetup: Sendable, Hashable {
  /// The company's name.
  public var name: String
  /// The fonds under which its archive is kept (全宗号); nil where the installed one will do.
  public var fonds: FondsCode?
  /// The departments that file, the first of which files the forms; none leaves the installed ones.
  public var departments: [Department]
  /// Whether periods count all days or working days.
  public var counting: WorkCalendar.Counting
  /// Days off, and spans of them, as `2026-10-01..2026-10-07`.
  public var holidays: [String]
  /// Saturdays and Sundays on which the office works.
  public var workdays: [String]
  /// What the department is to reach; nil leaves the installed goals.
  public var goals: Goals?
  /// Who works there.
  public var people: [Person]
  /// Into which folders documents come, as seen from the office's folder.
  public var intake: [String]

  /// A department with its code.
  public struct Department: Sendable, Hashable {
    /// As archive numbers have it.
    public var code: DepartmentCode
    /// What people call it.
    public var name: String

    /// Reads `DKH=大客户部`; nil where that is no code of letters and digits with a name.
    public init?(_ text: String) {
      let parts = text.split(separator: "=", maxSplits: 1).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard parts.count == 2, OfficeSetup.isCode(parts[0]), !parts[1].isEmpty else { return nil }
      code = DepartmentCode(rawValue: parts[0])
      name = parts[1]
    }
  }

  /// Somebody who works there.
  public struct Person: Sendable, Hashable {
    /// As forms name him.
    public var name: String
    /// What he is, and so his rank.
    public var title: String
    /// Who stands above him.
    public var superior: String?
    /// Where he gets mail.
    public var mail: String?

    /// Reads a name, a title, a superior and a mail address between commas; nil of anything else.
    ///
    /// For example `陆一帆,大客户开发主管,沈砚秋,lu@example.com`, of which the last two may lack.
    public init?(_ text: String) {
      let parts = text.split(omittingEmptySubsequences: false) { ",，".contains($0) }
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard (2...4).contains(parts.count), !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
      (name, title) = (parts[0], parts[1])
      superior = parts.count > 2 && !parts[2].isEmpty ? parts[2] : nil
      mail = parts.count > 3 && !parts[3].isEmpty ? parts[3] : nil
    }
  }

  /// An office of a name, with what is left to the installed scheme.
  public init(name: String, fonds: FondsCode?) {
    (self.name, self.fonds) = (name, fonds)
    (departments, holidays, workdays, people, intake) = ([], [], [], [], [])
    counting = .calendarDays
  }

  /// Whether a text can be a part of archive numbers: letters and digits.
  public static func isCode(_ text: String) -> Bool {
    (1...12).contains(text.count)
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}
