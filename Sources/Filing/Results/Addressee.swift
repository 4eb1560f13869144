import Archive
import Findings
import Forms
import Mail
import Values

/// To whom a form goes back that was not filed.
public enum Addressee: Sendable, Hashable {
  /// Who made the form, as it says; else who sent it by mail.
  case person(String)
  /// The account, of a form that names nobody.
  case account(String)
  /// The folder or zip in which it lay, where the form says neither.
  case folder(String)

  /// The name alone.
  public var name: String {
    switch self {
    case .person(let name), .account(let name), .folder(let name): name
    }
  }
}

extension ReadDocument {
  /// To whom one of the document's forms goes back, or the document where it has none.
  ///
  /// Personal data that a definition marks as sensitive names nobody.
  func addressee(ofSubmission index: Int?, library: FormLibrary) -> Addressee {
    guard let index, submissions.indices.contains(index) else { return answerable }
    let submission = submissions[index].submission
    guard let form = library.form(submission.form) else { return answerable }
    if let name = submission.maker(as: form) { return .person(name) }
    if origin?.sender != nil { return answerable }
    if let account = submission.account(by: form.filing) { return .account(account) }
    return .folder(folder)
  }

  /// Whom to answer where the document does not say: who sent it, else the folder.
  private var answerable: Addressee {
    origin?.sender.map { .person($0) } ?? .folder(folder)
  }

  /// The account that a form names.
  func account(ofSubmission index: Int?, library: FormLibrary) -> String? {
    guard let index, submissions.indices.contains(index) else { return nil }
    let submission = submissions[index].submission
    return library.form(submission.form).flatMap { submission.account(by: $0.filing) }
  }

  /// The path of the folder, or of the zip's folder, in which the document lies.
  private var folder: String {
    let steps = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let folder = steps.joined(separator: "/")
    return folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder
  }
}

extension Submission {
  /// Of whom and what the form tells; personal data tells nothing.
  func subject(as form: FormDefinition) -> FormSubject {
    let isOpen = form.field(at: form.filing.account)?.isSensitive != true
    return FormSubject(
      account: isOpen ? account(by: form.filing) : nil,
      date: itemDate(by: form.filing),
      number: form.filing.number.flatMap { number in
        form.field(number)?.isSensitive == true ? nil : answers[number]?.value.comparedText
      },
      person: maker(as: form)
    )
  }

  /// Who made the form, as it says; personal data names nobody.
  fileprivate func maker(as form: FormDefinition) -> String? {
    let visitors = form.ledger.visit.map { [FieldPath($0.people)] } ?? []
    return (form.filing.people + visitors).lazy
      .filter { form.field(at: $0)?.isSensitive != true }
      .compactMap { person(at: $0) }.first
  }

  fileprivate func account(by meaning: FilingMeaning) -> String? {
    accountName(by: meaning).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The first person at a path.
  fileprivate func person(at path: FieldPath) -> String? {
    guard let value = answers[path.field]?.value else { return nil }
    guard let column = path.column else { return value.firstName }
    guard case .rows(let rows) = value else { return nil }
    return rows.lazy.compactMap { $0.answers[column]?.value.firstName }.first
  }
}

extension Value {
  fileprivate var firstName: String? {
    switch self {
    case .person(let person): person.name
    case .persons(let persons): persons.first?.name
    case .text(let text): text.isEmpty ? nil : text
    case .day, .moment, .span, .duration, .integer, .decimal, .money, .choice, .choices, .rows: nil
    }
  }
}
