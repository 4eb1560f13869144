public import Archive
import Findings
import Forms
import Foundation
import Ledger
import Values
import Wording

/// The forms that were turned back, in the order in which that first happened.
///
/// A form that comes again with faults is the same return, since its first time; the same bytes
/// once more are none. It is settled by what is filed later with the same content, of the same form,
/// account and day, from the same file or its annotated copy, or, where the account or the day could
/// not be read, by the form of the same person that tells the rest. One filed form settles one.
public struct Returns: Sendable {
  /// The forms that were turned back, in the log's order.
  public private(set) var forms: [ReturnedForm] = []

  /// Reads the import log in its order, with the items that it names.
  public init(log: [ImportLogEntry], items: [FiledItem]) throws {
    let known = Dictionary(items.map { ($0.id, $0) }) { first, _ in first }
    for entry in log {
      switch entry.outcome {
      case .rejected: try addReturn(entry)
      case .filed, .revised, .duplicate: settle(entry, by: entry.item.flatMap { known[$0] })
      case .unreadable: break
      }
    }
  }

  private mutating func addReturn(_ entry: ImportLogEntry) throws {
    guard let form = entry.form.map(FormID.init(rawValue:)), let submission = entry.submission
    else { return }
    let content = ReturnedForm.Content(digest: entry.digest, submission: submission)
    if forms.contains(where: { $0.contents.contains(content) }) { return }
    let told = try LoggedFinding.all(of: entry)
    var returned = ReturnedForm(
      path: entry.path,
      submission: submission,
      form: form,
      subject: told.subject,
      rejectedAt: entry.at,
      findings: told.findings.map(\.json),
      reasons: told.findings.map(\.reason),
      contents: [content]
    )
    let earlier = forms.firstIndex { known in
      known.state == .owed && known.form == form
        && (known.file == returned.file && known.submission == submission
          || known.isOfSameDay(as: returned.subject))
    }
    guard let earlier else { return forms.append(returned) }
    returned.rejectedAt = forms[earlier].rejectedAt
    returned.contents.formUnion(forms[earlier].contents)
    forms[earlier] = returned
  }

  private mutating func settle(_ entry: ImportLogEntry, by item: FiledItem?) {
    guard let item, item.withdrawal == nil,
      let revision = item.revisions.first(where: { $0.number == entry.revision })
        ?? item.revisions.last
    else { return }
    let ranked = forms.indices.compactMap { index -> (index: Int, rank: Int)? in
      guard forms[index].state == .owed, forms[index].form == item.form else { return nil }
      return forms[index].nearness(of: revision, from: entry).map { (index, $0) }
    }
    guard let best = ranked.max(by: { ($0.rank, $1.index) < ($1.rank, $0.index) }) else { return }
    forms[best.index].mendedBy = ItemReference(
      id: item.id,
      archiveNumber: item.archiveNumber,
      revision: revision.number
    )
  }
}

extension ReturnedForm {
  /// The file's path, that of an annotated copy being its original's.
  fileprivate var file: String { path.withoutMark }

  /// Whether a form tells of the same account and day.
  fileprivate func isOfSameDay(as other: FormSubject) -> Bool {
    guard let account = subject.account, let date = subject.date, let name = other.account
    else { return false }
    return AccountName(account) == AccountName(name) && date == other.date
  }

  /// How surely a revision mends the form, the more the surer; nil where it does not.
  fileprivate func nearness(of revision: FiledRevision, from entry: ImportLogEntry) -> Int? {
    if let submission = entry.submission,
      contents.contains(Content(digest: entry.digest, submission: submission))
    {
      return 9
    }
    let isOfAccount = subject.account.map { AccountName($0) == AccountName(revision.account) }
    let isOfDay = subject.date.map { $0 == revision.date.description }
    let isOfPerson = subject.person.map { person in
      revision.answers.contains { $0.text.contains(person) }
    }
    let bonus = isOfPerson == true ? 1 : 0
    if isOfAccount == true, isOfDay == true { return 6 + bonus }
    if entry.submission == submission, entry.path.withoutMark == file { return 5 }
    // Files of many folders bear one name: it tells only beside a mark, or where no day does.
    let isCopy = entry.path != entry.path.withoutMark
    if isOfAccount != false, isCopy || isOfDay == nil,
      entry.path.withoutMark.lastStep == file.lastStep
    {
      return 3 + bonus
    }
    // What could not be read tells nothing against it, where the person is the same.
    if isOfPerson == true, isOfAccount ?? true, isOfDay ?? true { return 2 }
    if subject.person == nil, isOfAccount == true, isOfDay == nil { return 1 }
    return nil
  }
}

extension String {
  /// A path without the mark of an annotated copy before its extension.
  fileprivate var withoutMark: String { replacing(".annotated.", with: ".") }

  /// The name at the end of a path.
  fileprivate var lastStep: Substring { split(separator: "/").last ?? self[...] }
}

/// A finding as the import log keeps it.
private struct LoggedFinding {
  var json: JSON
  var reason: String

  private struct Facts: Decodable {
    var severity: String?
    var code: String?
    var submission: Int?
    var message: String?
    var found: String?
  }

  /// What is wrong with the form of an entry, and of whom and what it tells.
  static func all(
    of entry: ImportLogEntry
  ) throws -> (findings: [LoggedFinding], subject: FormSubject) {
    var findings: [LoggedFinding] = []
    var subject = FormSubject()
    for text in WrittenParts.elements(of: entry.findings.description) {
      let data = Data(text.description.utf8)
      let facts = try JSONDecoder().decode(Facts.self, from: data)
      if facts.code == FormSubject.code {
        subject = try JSONDecoder().decode(FormSubject.self, from: data)
      } else if facts.submission ?? entry.submission == entry.submission,
        facts.severity != Severity.info.rawValue
      {
        let code = [facts.code, facts.found].compactMap(\.self).joined(separator: " ")
        findings.append(LoggedFinding(json: text, reason: facts.message ?? code))
      }
    }
    return (findings, subject)
  }
}
