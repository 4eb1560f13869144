import Archive
import Forms
import Ledger
import Values

/// What of the returned forms of a kind tells at once which filed ones cannot be their mended forms.
///
/// ``ReturnedForm/nearness(of:from:_:)`` is nil of whatever ``mayBeSettled(by:_:)`` rules out.
struct OpenReturns {
  private struct Place: Hashable {
    var file: String
    var submission: Int
  }

  private let traits: FormTraits
  private var contents: Set<ReturnedForm.Content> = []
  private var names: Set<AccountName> = []
  private var numbers: Set<String> = []
  private var files: Set<Place> = []
  /// Whether one of them does not tell whose it is, so that any form may be its mended one.
  private var isAnyones = false

  init(_ traits: FormTraits) {
    self.traits = traits
  }

  /// Takes a returned form, as it came at some time.
  mutating func add(_ form: ReturnedForm, _ joined: JoinedNames) {
    contents.formUnion(form.contents)
    files.insert(Place(file: form.file, submission: form.submission))
    if let number = form.subject.soundNumber(unless: form.faulty, traits) {
      numbers.insert(number)
    }
    guard let account = form.subject.account.map({ AccountName($0) }) else {
      isAnyones = true
      return
    }
    names.insert(account)
    names.formUnion(joined.others(of: account) { _ in [] })
  }

  /// The field whose answer tells whether one of them is meant; nil where none does.
  var field: FieldID? { numbers.isEmpty ? nil : traits.number }

  /// Whether what an entry of the log files may be the mended form of one of them by the entry alone.
  func mayBeSettled(by entry: ImportLogEntry) -> Bool {
    if isAnyones || entry.revision == nil { return true }
    guard let submission = entry.submission else { return false }
    return contents.contains(ReturnedForm.Content(entry.digest, submission))
      || files.contains(Place(file: entry.path.withoutMark, submission: submission))
  }

  /// The same, where the revision is known in a few words with its answer in ``field``; of one that is
  /// not, nothing is ruled out.
  func mayBeSettled(by entry: ImportLogEntry, _ brief: RevisionBrief?) -> Bool {
    guard !mayBeSettled(by: entry), let brief else { return true }
    if names.contains(AccountName(brief.account)) { return true }
    return brief.answer.map { numbers.contains(FiledAnswers.compared(number: $0)) } ?? false
  }
}
