import Archive
import Findings
public import Forms
import Ledger
public import Values
import Wording

/// Which filled form it is, as far as it tells: its kind, its account and its number.
///
/// What is wrong with it tells nothing, for it is what gets mended.
public struct FormIdentity: Sendable, Hashable {
  /// The form that it is one of.
  public var form: FormID
  /// The account's name; nil where the form does not tell.
  public var account: String?
  /// The form's number, as it is compared; nil where the form does not tell.
  public var number: String?

  /// A filled form; nil stands for what it does not tell.
  public init(form: FormID, account: String? = nil, number: String? = nil) {
    self.form = form
    self.account = account
    self.number = number
  }

  /// In what two filled forms differ that were to be one.
  public struct Difference: Sendable, Hashable {
    /// What differs.
    public enum Trait: String, Sendable, Hashable {
      case form
      case account
      case number
    }

    /// What differs.
    public var trait: Trait
    /// As the first has it: a form's id, or what it tells.
    public var before: String
    /// As the other has it; nil of a document in which no form was read.
    public var after: String?
  }

  /// In what another one differs, which tells another form of it; nothing where nothing tells against
  /// their being one.
  public func differences(to other: FormIdentity) -> [Difference] {
    var differences: [Difference] = []
    if form != other.form {
      differences.append(
        Difference(trait: .form, before: form.rawValue, after: other.form.rawValue)
      )
    }
    if let account, let another = other.account,
      AccountName(account).key != AccountName(another).key
    {
      differences.append(Difference(trait: .account, before: account, after: another))
    }
    if form == other.form, let number, let another = other.number, number != another {
      differences.append(Difference(trait: .number, before: number, after: another))
    }
    return differences
  }

  /// A document that is to mend another holds few forms; of a long list its first rows tell.
  private static let mostCompared = 100

  /// In what the forms of another document differ from those of a first that it was to mend: nothing
  /// where any of them may be one of those, or where the first has none.
  public static func differences(
    of others: [FormIdentity],
    to forms: [FormIdentity]
  ) -> [Difference] {
    guard let first = forms.first else { return [] }
    if others.isEmpty {
      return [Difference(trait: .form, before: first.form.rawValue, after: nil)]
    }
    var least = first.differences(to: others[0])
    for form in forms.prefix(mostCompared) {
      for other in others.prefix(mostCompared) {
        let differences = form.differences(to: other)
        if differences.isEmpty { return [] }
        if differences.count < least.count { least = differences }
      }
    }
    return least
  }
}

extension ReadDocument {
  /// Which filled forms it holds.
  public func identities(library: FormLibrary) -> [FormIdentity] {
    submissions.compactMap { reading in
      guard let form = library.form(reading.submission.form) else { return nil }
      let subject = reading.submission.subject(as: form)
      let faulty = Set(reading.findings.filter { $0.severity == .error }.compactMap(\.field))
      func sound(_ path: FieldPath?) -> Bool {
        path.map { !faulty.contains($0.description) && !faulty.contains($0.field.rawValue) }
          ?? false
      }
      return FormIdentity(
        form: form.id,
        account: sound(form.filing.account) ? subject.account : nil,
        number: sound(form.filing.number.map { FieldPath($0) }) ? subject.number : nil
      )
    }
  }
}

extension ReturnedForm {
  /// Which filled form it is.
  public func identity(library: FormLibrary) -> FormIdentity {
    let filing = library.form(form)?.filing
    let accountIsFaulty = filing.map { faulty.contains($0.account.field.rawValue) } ?? false
    let numberIsFaulty = filing?.number.map { faulty.contains($0.rawValue) } ?? false
    return FormIdentity(
      form: form,
      account: accountIsFaulty ? nil : subject.account,
      number: numberIsFaulty ? nil : subject.number
    )
  }
}
