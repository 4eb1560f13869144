public import Archive
public import Forms
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

  private let numbers: [FormID: FieldID]

  /// Reads the import log in its order, with the items that it names; of the definitions come the
  /// fields that bear numbers.
  public init(log: [ImportLogEntry], items: [FiledItem], forms: [FormDefinition]) throws {
    numbers = Dictionary(forms.map { ($0.id, $0.filing.number) }) { first, _ in first }
      .compactMapValues(\.self)
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
    let content = ReturnedForm.Content(entry.digest, submission)
    if forms.contains(where: { $0.contents.contains(content) }) { return }
    let told = try LoggedFinding.all(of: entry)
    let said = Set([told.subject.content].compactMap(\.self))
    // The same words in another file, such as the annotated copy as it went out.
    if let known = forms.firstIndex(where: { $0.form == form && !$0.said.isDisjoint(with: said) }) {
      forms[known].contents.insert(content)
      return
    }
    var returned = ReturnedForm(
      path: entry.path,
      submission: submission,
      form: form,
      subject: told.subject,
      rejectedAt: entry.at,
      cameAt: entry.at,
      findings: told.findings.map(\.json),
      reasons: told.findings.map(\.reason),
      contents: [content],
      said: said
    )
    guard let earlier = index(ofEarlier: returned) else { return forms.append(returned) }
    returned.rejectedAt = forms[earlier].rejectedAt
    returned.contents.formUnion(forms[earlier].contents)
    returned.said.formUnion(forms[earlier].said)
    forms[earlier] = returned
  }

  /// The form of which another is a further attempt that is faulty too.
  private func index(ofEarlier returned: ReturnedForm) -> Int? {
    let owed = forms.indices.filter { forms[$0].state == .owed && forms[$0].form == returned.form }
    let sure = owed.first { index in
      let known = forms[index]
      return known.file == returned.file && known.submission == returned.submission
        || known.subject.isOfSameDay(as: returned.subject)
        || known.subject.bearsNumber(of: returned.subject)
    }
    if let sure { return sure }
    // What the earlier one did not tell, or this one, tells nothing against it, where it is alone; but
    // what is handed in together is not handed in again.
    let likely = owed.filter {
      forms[$0].cameAt != returned.cameAt && forms[$0].subject.mayBe(returned.subject)
    }
    return likely.count == 1 ? likely.first : nil
  }

  private mutating func settle(_ entry: ImportLogEntry, by item: FiledItem?) {
    let content = entry.submission.map { ReturnedForm.Content(entry.digest, $0) }
    if let content, forms.contains(where: { $0.mendedBy != nil && $0.contents.contains(content) }) {
      return
    }
    guard let item, item.withdrawal == nil,
      let revision = item.revisions.first(where: { $0.number == entry.revision })
        ?? item.revisions.last
    else { return }
    let ranked = forms.indices.compactMap { index -> (index: Int, rank: Int)? in
      guard forms[index].state == .owed, forms[index].form == item.form else { return nil }
      let number = numbers[item.form].flatMap { revision.number(in: $0) }
      return forms[index].nearness(of: revision, numbered: number, from: entry).map { (index, $0) }
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

  /// How surely a revision mends the form, the more the surer; nil where it does not.
  fileprivate func nearness(
    of revision: FiledRevision,
    numbered number: String?,
    from entry: ImportLogEntry
  ) -> Int? {
    if let submission = entry.submission,
      contents.contains(Content(entry.digest, submission))
    {
      return 9
    }
    let isOfAccount = subject.account.map { AccountName($0) == AccountName(revision.account) }
    let isOfDay = subject.date.map { $0 == revision.date.description }
    let isOfNumber = subject.number.flatMap { own in number.map { $0 == own } }
    let isOfPerson = subject.person.map { person in
      revision.answers.contains { $0.text.contains(person) }
    }
    if isOfNumber == true, isOfAccount != false { return 8 }
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
    // Another number is another form.
    if isOfNumber == false { return nil }
    // What could not be read tells nothing against it, where the person is the same.
    if isOfPerson == true, isOfAccount ?? true, isOfDay ?? true { return 2 }
    if subject.person == nil, isOfAccount == true, isOfDay == nil { return 1 }
    return nil
  }
}

extension FiledRevision {
  /// The number in a field, as it is compared; nil where it says none.
  fileprivate func number(in field: FieldID) -> String? {
    answers.first { $0.field == FieldPath(field) }.map { Value.text($0.text).comparedText }
  }
}

extension FormSubject {
  /// Whether both tell of the same account and day.
  fileprivate func isOfSameDay(as other: FormSubject) -> Bool {
    isOfAccount(of: other) == true && date != nil && date == other.date
  }

  /// Whether both bear one number, and neither tells of another account.
  fileprivate func bearsNumber(of other: FormSubject) -> Bool {
    number != nil && number == other.number && isOfAccount(of: other) != false
  }

  /// Whether both may be of the same account and day, as far as they tell, and are of one person.
  fileprivate func mayBe(_ other: FormSubject) -> Bool {
    let isOfDay = date.flatMap { day in other.date.map { $0 == day } }
    guard let owner, let name = other.owner else { return false }
    return PersonName.plain(owner) == PersonName.plain(name) && isOfAccount(of: other) != false
      && isOfDay != false && (number == nil || other.number == nil)
      && (isOfAccount(of: other) == true || isOfDay == true)
  }

  /// Whether both are of one account; nil where one does not tell.
  fileprivate func isOfAccount(of other: FormSubject) -> Bool? {
    account.flatMap { one in other.account.map { AccountName($0) == AccountName(one) } }
  }
}

extension String {
  /// A path without the mark of an annotated copy before its extension.
  fileprivate var withoutMark: String { replacing(".annotated.", with: ".") }

  /// The name at the end of a path.
  fileprivate var lastStep: Substring { split(separator: "/").last ?? self[...] }
}
