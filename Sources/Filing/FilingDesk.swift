public import Archive
import Findings
public import Forms
import Intake
import Mail
public import Values
public import Wording

/// Where forms are handed in: makes of each valid one what its definition says that it means, and
/// has the archive file it.
public struct FilingDesk: Sendable {
  private let archive: any ArchiveStore
  private let forms: [FormID: FormDefinition]
  private let scheme: FilingScheme
  private let options: FilingOptions
  private let today: Day
  private let mended: MendedReturns

  /// A desk on the day of processing, which is the date of items whose forms tell none.
  public init(
    archive: any ArchiveStore,
    forms: [FormDefinition],
    scheme: FilingScheme,
    options: FilingOptions,
    today: Day
  ) {
    self.archive = archive
    self.forms = Dictionary(forms.map { ($0.id, $0) }) { first, _ in first }
    self.scheme = scheme
    self.options = options
    self.today = today
    mended = MendedReturns(of: archive, forms: forms)
  }

  /// Files a batch in one transaction: all of it is filed, or nothing.
  ///
  /// The import log keeps the findings in words of `language`. There is one receipt for each form, in order, and one for each document without a form. A form
  /// that is not valid, or that names no account, is rejected.
  public func file(
    _ documents: [ReadDocument],
    language: Language
  ) throws(ArchiveError) -> [Receipt] {
    var filings: [DocumentFiling] = []
    for document in documents {
      var submissions: [SubmissionFiling] = []
      var subjects: [Int: FormSubject] = [:]
      for (index, reading) in document.submissions.enumerated() {
        let subject = try subject(of: reading, in: document)
        subjects[index] = subject
        submissions.append(
          try filing(of: reading, ReturnedForm.Content(document.digest, index), subject)
        )
      }
      filings.append(
        DocumentFiling(
          path: document.path,
          bytes: document.bytes,
          digest: document.digest,
          modified: document.stamp?.modified,
          submissions: submissions,
          subjects: subjects,
          findings: document.loggedFindings(in: language)
        )
      )
    }
    return try file(filings, language: language)
  }

  func file(
    _ filings: [DocumentFiling],
    language: Language = .zh
  ) throws(ArchiveError) -> [Receipt] {
    var options = options
    options.language = language
    return try archive.file(filings, scheme: scheme, options: options)
  }

  private func filing(
    of reading: SubmissionReading,
    _ content: ReturnedForm.Content,
    _ subject: FormSubject?
  ) throws(ArchiveError) -> SubmissionFiling {
    guard reading.isValid, let form = forms[reading.submission.form],
      let request = try FilingRequest(reading.submission, as: form, on: today)
    else {
      let form = reading.submission.form
      return try mended.item(of: form, content, subject?.content).map { .mended(form, $0) }
        ?? .reject(form)
    }
    return .file(request)
  }

  /// Of whom and what a form tells; of one that is not valid also the digests of what it says.
  private func subject(
    of reading: SubmissionReading,
    in document: ReadDocument
  ) throws(ArchiveError) -> FormSubject? {
    guard let form = forms[reading.submission.form] else { return nil }
    var subject = reading.submission.subject(as: form)
    subject.sender = document.origin?.sender
    subject.sentAt = document.origin?.sentAt
    if !reading.isValid {
      subject.content = try reading.submission.content(as: form)
      subject.answers = try AnswerDigests(of: reading.submission, as: form).open(in: form)
    }
    return subject
  }
}
