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
      for reading in document.submissions { submissions.append(try filing(of: reading)) }
      let subjects = document.submissions.enumerated().compactMap { index, reading in
        forms[reading.submission.form].map { form in
          var subject = reading.submission.subject(as: form)
          subject.sender = document.origin?.sender
          subject.sentAt = document.origin?.sentAt
          return (index, subject)
        }
      }
      filings.append(
        DocumentFiling(
          path: document.path,
          bytes: document.bytes,
          digest: document.digest,
          modified: document.stamp?.modified,
          submissions: submissions,
          subjects: Dictionary(uniqueKeysWithValues: subjects),
          findings: document.findingsJSON(in: language)
        )
      )
    }
    return try file(filings)
  }

  func file(_ filings: [DocumentFiling]) throws(ArchiveError) -> [Receipt] {
    try archive.file(filings, scheme: scheme, options: options)
  }

  private func filing(of reading: SubmissionReading) throws(ArchiveError) -> SubmissionFiling {
    guard reading.isValid, let form = forms[reading.submission.form],
      let request = try FilingRequest(reading.submission, as: form, on: today)
    else { return .reject(reading.submission.form) }
    return .file(request)
  }
}
