public import Archive
public import Findings
public import Forms
public import Values
public import Wording

/// A form that was turned back: why, whose it is, and whether it has come mended.
public struct ReturnedForm: Sendable, Hashable {
  /// Where it came from last.
  public var path: String
  /// The form's index in its document, from 0.
  public var submission: Int
  /// Which form it is.
  public var form: FormID
  /// Whose it is: the account, the day and the persons, as far as they could be read.
  public var subject: FormSubject
  /// When it was first turned back.
  public var rejectedAt: Timestamp
  /// In whose name it was handed in, each time that it came.
  public var handedInBy: Set<String>
  /// What was wrong when it came last, in each language.
  var findings: [Language: [JSON]]
  /// The same in sentences, as they were said; where the log keeps none, in those of the code.
  public var reasons: [LocalizedText]
  /// Every content in which it came, with its place there.
  var contents: Set<Content>
  /// The revision that mends it; nil of one that is still owed.
  public var mendedBy: ItemReference?
  /// Why nobody owes it though no mended form has come; nil of every other.
  public var dismissal: Dismissal?
  /// The document in which it came last.
  public var digest: ContentDigest
  /// The entry of the import log by which it came last.
  var entry: Int

  /// The digests of what it said each time.
  var said: Set<ContentDigest>
  /// The fields with which something was wrong when it came last.
  var faulty: Set<String> = []

  /// A form in the bytes of a document.
  struct Content: Sendable, Hashable {
    var digest: ContentDigest
    var submission: Int

    init(_ digest: ContentDigest, _ submission: Int) {
      self.digest = digest
      self.submission = submission
    }
  }

  /// Why a returned form is owed no more though no mended form has come.
  public struct Dismissal: Sendable, Hashable {
    /// When that was decided.
    public var at: Timestamp
    /// Who decided it.
    public var who: String
    /// The reason that was given.
    public var why: String
  }

  /// What was wrong when it came last, as `extract` prints it, without what is for information.
  public func findings(in language: Language) -> [JSON] { findings[language] ?? [] }

  /// Whether its mended form has come, or it was dismissed.
  public enum State: String, Sendable, Hashable {
    case owed
    case settled
  }

  /// Whether its mended form has come, or it was dismissed.
  public var state: State { mendedBy == nil && dismissal == nil ? .owed : .settled }

  /// What tells the form from every other that was turned back, by its first return and what it tells
  /// of itself: 20 hexadecimal digits.
  public var id: String {
    get throws(ArchiveError) {
      let facts =
        [form.rawValue, rejectedAt.rawValue, String(submission)]
        + [subject.account, subject.date, subject.owner].map { "\($0 ?? "-")" }
      return String(try ContentDigest(of: facts.joined(separator: "\u{1F}")).rawValue.prefix(20))
    }
  }

  /// The form as `returns --format json` prints it.
  public func json(in language: Language) -> JSON {
    var members = [
      JSON.Member("path", .string(path)), JSON.Member("form", .string(form.rawValue)),
    ]
    members.append("account", subject.account.map { .string($0) })
    members.append("person", subject.person.map { .string($0) })
    members.append("sender", subject.sender.map { .string($0) })
    members.append("date", subject.date.map { .string($0) })
    members.append(JSON.Member("rejectedAt", .string(rejectedAt.rawValue)))
    members.append(JSON.Member("findings", .array(findings(in: language))))
    members.append(JSON.Member("state", .string(state.rawValue)))
    members.append("mendedBy", mendedBy.map { .string($0.archiveNumber.rawValue) })
    members.append(
      "dismissed",
      dismissal.map { dismissal in
        [
          "at": .string(dismissal.at.rawValue), "who": .string(dismissal.who),
          "why": .string(dismissal.why),
        ]
      }
    )
    return .object(members)
  }
}

extension ReturnedForm {
  /// The form that an entry of the import log turned back, as it was then; nil where the entry tells of
  /// no form.
  init?(_ entry: ImportLogEntry, hiding personal: PersonalData) throws {
    guard let form = entry.form.map(FormID.init(rawValue:)), let submission = entry.submission
    else { return nil }
    let told = try LoggedFinding.all(of: entry, hiding: personal)
    self.init(
      path: entry.path,
      submission: submission,
      form: form,
      subject: told.subject,
      rejectedAt: entry.at,
      handedInBy: [entry.who],
      findings: [
        .zh: told.findings.compactMap { $0.json[.zh] },
        .en: told.findings.compactMap { $0.json[.en] },
      ],
      reasons: told.findings.map(\.reason),
      contents: [Content(entry.digest, submission)],
      digest: entry.digest,
      entry: entry.id,
      said: Set([told.subject.content].compactMap(\.self)),
      faulty: Set(told.findings.compactMap(\.field))
    )
  }
}
