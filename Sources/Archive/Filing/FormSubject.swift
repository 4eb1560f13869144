public import Findings
public import Forms
public import Values
public import Wording

/// Of whom and what a form tells, as far as it can be read: by that a form that was turned back is
/// found again when it comes mended.
public struct FormSubject: Sendable, Hashable, Decodable {
  /// The account's name as written.
  public var account: String?
  /// The item's date, as ISO 8601 writes it.
  public var date: String?
  /// The form's number, as it is compared.
  public var number: String?
  /// The digest of all that the form says, however its document is made.
  public var content: ContentDigest?
  /// What tells each readable answer from every other, by field: the beginning of its digest.
  ///
  /// Personal data has none.
  public var answers: [String: String]?
  /// Who made the form.
  public var person: String?
  /// Who sent it, where it came by mail: the name and the address.
  public var sender: String?
  /// When it was sent, as ISO 8601 writes it, in UTC.
  public var sentAt: String?

  /// The subject of a form; nil stands for what it does not tell.
  public init(
    account: String? = nil,
    date: Day? = nil,
    number: String? = nil,
    person: String? = nil
  ) {
    self.account = account
    self.date = date?.description
    self.number = number
    self.person = person
  }

  /// Whose it is to mend: who made it, else who sent it.
  public var owner: String? { person ?? sender }

  /// The code under which the import log keeps it, beside what filing found in the form.
  public static let code = "returned"

  /// The subject as the import log keeps it; nil where there is nothing to keep.
  var logged: JSON? {
    if self == FormSubject() { return nil }
    var members = [
      JSON.Member("severity", .string("info")), JSON.Member("code", .string(FormSubject.code)),
    ]
    members.append("account", account.map { .string($0) })
    members.append("date", date.map { .string($0) })
    members.append("number", number.map { .string($0) })
    members.append("content", content.map { .string($0.rawValue) })
    members.append(
      "answers",
      answers.map { answers in
        .object(answers.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .string($0.value)) })
      }
    )
    members.append("person", person.map { .string($0) })
    members.append("sender", sender.map { .string($0) })
    members.append("sentAt", sentAt.map { .string($0) })
    return .object(members)
  }
}
