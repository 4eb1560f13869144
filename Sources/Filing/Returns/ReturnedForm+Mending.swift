import Archive
import Forms
import Ledger
import Values

/// Which of a form's fields tell whether two filled ones are of one thing.
struct FormTraits: Sendable {
  /// The field of the form's number.
  var number: FieldID?
  /// The fields whose answers tell one form from the next of its kind.
  var telling: Set<String> = []
  /// The fields of the item's day.
  var days: Set<String> = []
}

extension FormTraits {
  init(_ form: FormDefinition) {
    number = form.filing.number
    telling = Set(form.fields.filter(\.tellsOfOneForm).map(\.id.rawValue))
    days = Set(form.filing.date.map(\.field.rawValue))
  }
}

/// A filed form as returned ones are held against it; its answers are digested when first asked for.
struct FiledAnswers {
  let revision: FiledRevision
  let traits: FormTraits
  private var digests: AnswerDigests?

  init(of revision: FiledRevision, _ traits: FormTraits) {
    self.revision = revision
    self.traits = traits
  }

  /// The number, as it is compared; nil where the form says none.
  var number: String? {
    traits.number.flatMap { field in
      revision.answers.first { $0.field == FieldPath(field) }
    }
    .map { FiledAnswers.compared(number: $0.text) }
  }

  /// A number as it is compared.
  static func compared(number: String) -> String {
    Value.text(number).comparedText
  }

  mutating func answers() throws(ArchiveError) -> [String: String] {
    if let digests { return digests.byField }
    let digests = try AnswerDigests(of: revision)
    self.digests = digests
    return digests.byField
  }
}

/// How much of what a returned form tells, what is faulty aside, another form tells too.
private struct Likeness {
  /// Whether all of it is the same, and that is enough to tell one form from the next.
  var isWhole: Bool
  /// Whether more than half of what tells one form from the next is the same; where the form has
  /// nothing of the kind, half of all.
  ///
  /// One text alone may be a phrase that people always write.
  var isOfOneForm: Bool
  /// Whether the day's answer, which has the hour too, is told on both sides and differs.
  var differsInTime: Bool

  init(_ told: [String: String], to other: [String: String], _ traits: FormTraits) {
    let same = told.filter { other[$0.key] == $0.value }
    let telling = told.keys.filter(traits.telling.contains)
    let shared = telling.count { same[$0] != nil }
    isWhole = same.count == told.count && shared > 0 && told.count * 2 >= other.count
    isOfOneForm =
      telling.isEmpty ? !told.isEmpty && same.count * 2 >= told.count : shared * 2 > telling.count
    differsInTime = traits.days.contains { day in
      told[day].flatMap { one in other[day].map { $0 != one } } ?? false
    }
  }
}

extension ReturnedForm {
  /// The file's path, that of an annotated copy being its original's.
  var file: String { path.withoutMark }

  /// How surely a filed form is the mended one, the more the surer; nil where there is doubt.
  func nearness(
    of filed: inout FiledAnswers,
    from entry: ImportLogEntry,
    _ joined: JoinedNames
  ) throws(ArchiveError) -> Int? {
    if let submission = entry.submission, contents.contains(Content(entry.digest, submission)) {
      return 20
    }
    let traits = filed.traits
    let revision = filed.revision
    let isOfAccount = subject.account.map { joined.areOne($0, revision.account) }
    let number = filed.number
    let isOfNumber = subject.soundNumber(unless: faulty, traits).flatMap { own in
      number.map { $0 == own }
    }
    let isOfFile = entry.submission == submission && entry.path.withoutMark == file
    if isOfNumber == true, isOfAccount != false { return 18 }
    // Another number is another form, and so is another account, but for what the file's name says.
    if isOfNumber == false || isOfAccount == false && isOfNumber != true && !isOfFile { return nil }

    var likeness: Likeness?
    if let told { likeness = try Likeness(told, to: filed.answers(), traits) }
    if isOfNumber == true { return likeness?.isOfOneForm == true ? 17 : nil }
    if likeness?.isWhole == true { return 16 }
    if isOfAccount == false { return nil }
    let isOfDay = subject.date.map { $0 == revision.date.description }
    let isOfPerson = subject.person.map { person in
      revision.answers.contains { $0.text.contains(person) }
    }
    let bonus = isOfPerson == true ? 1 : 0
    let isOfOneForm = likeness.map(\.isOfOneForm)
    if isOfAccount == true, isOfDay == true {
      // Two of one account and day are told apart by the number, the hour and who was there.
      let tellsNothingAgainst =
        isOfPerson != false && likeness?.differsInTime != true
        && (subject.number == nil) == (number == nil)
      if tellsNothingAgainst || isOfOneForm == true { return 12 + bonus }
    }
    if isOfFile, isOfOneForm ?? (isOfDay != false) { return 10 }
    // Files of many folders bear one name, so it tells only with what the form says.
    let isCopy = entry.path != entry.path.withoutMark
    if entry.path.withoutMark.lastStep == file.lastStep, isOfOneForm ?? isCopy,
      isCopy || isOfDay == nil
    {
      return 6 + bonus
    }
    return nil
  }

  /// Whether another returned form is the same one, tried once more.
  enum Attempt {
    case no
    /// Only where the two have not come together: of one account and day and much
    /// alike, they may be two all the same.
    case unlessTogether
    case surely
  }

  /// Whether another returned form is the same one, tried once more.
  func attempt(
    by other: ReturnedForm,
    _ traits: FormTraits,
    _ joined: JoinedNames
  ) -> Attempt {
    let isOfAccount = subject.account.flatMap { one in
      other.subject.account.map { joined.areOne($0, one) }
    }
    let isOfNumber = subject.soundNumber(unless: faulty, traits).flatMap { one in
      other.subject.soundNumber(unless: other.faulty, traits).map { $0 == one }
    }
    if isOfNumber == true, isOfAccount != false { return .surely }
    if isOfNumber == false || isOfAccount == false { return .no }
    let likeness = told.flatMap { told in
      other.told.map { others in
        Likeness(
          told.filter { !other.faulty.contains($0.key) },
          to: others.filter { !faulty.contains($0.key) },
          traits
        )
      }
    }
    let isOfDay = subject.date.flatMap { one in other.subject.date.map { $0 == one } }
    let isOfFile =
      file == other.file && submission == other.submission
      && (likeness.map(\.isOfOneForm) ?? (isOfDay != false))
    if isOfFile { return .surely }
    if likeness?.isWhole == true { return .unlessTogether }
    guard isOfAccount == true, isOfDay == true, likeness?.differsInTime != true else { return .no }
    let isAlike = subject.person == other.subject.person || likeness?.isOfOneForm == true
    return isAlike ? .unlessTogether : .no
  }

  /// The answers with which nothing is wrong; nil where the log keeps none.
  private var told: [String: String]? {
    subject.answers.map { answers in answers.filter { !faulty.contains($0.key) } }
  }
}

extension FormSubject {
  /// The number, where it is not what is wrong with the form.
  func soundNumber(unless faulty: Set<String>, _ traits: FormTraits) -> String? {
    traits.number.map { faulty.contains($0.rawValue) } == true ? nil : number
  }
}

extension String {
  /// A path without the mark of an annotated copy before its extension.
  var withoutMark: String {
    contains(".annotated.") ? replacing(".annotated.", with: ".") : self
  }

  /// The name at the end of a path.
  fileprivate var lastStep: Substring { split(separator: "/").last ?? self[...] }
}
