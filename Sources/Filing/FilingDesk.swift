public import Archive
public import Findings
public import Forms

/// A document that was read and whose forms were judged.
public struct ReadDocument: Sendable {
  /// As given, or the place inside a folder or package.
  public var path: String
  public var bytes: [UInt8]
  public var digest: ContentDigest
  public var submissions: [JudgedSubmission]
  /// All findings as `extract` prints them: an array.
  public var findings: JSON

  public init(
    path: String,
    bytes: [UInt8],
    digest: ContentDigest,
    submissions: [JudgedSubmission],
    findings: JSON = []
  ) {
    self.path = path
    self.bytes = bytes
    self.digest = digest
    self.submissions = submissions
    self.findings = findings
  }
}

/// A form and whether it may be filed.
public struct JudgedSubmission: Sendable {
  public var submission: Submission
  /// Whether none of its findings is an error.
  public var isValid: Bool

  public init(_ submission: Submission, isValid: Bool) {
    self.submission = submission
    self.isValid = isValid
  }
}

/// Where forms are handed in: makes of each valid one what its definition says that it means, and
/// has the archive file it.
public struct FilingDesk: Sendable {
  private let archive: Archive
  private let forms: [FormID: FormDefinition]
  private let scheme: FilingScheme
  private let options: FilingOptions
  private let today: Day

  /// A desk on the day of processing, which is the date of items whose forms tell none.
  public init(
    archive: Archive,
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
  /// There is one receipt for each form, in order, and one for each document without a form. A form
  /// that is not valid, or that names no account, is rejected.
  public func file(_ documents: [ReadDocument]) throws(ArchiveError) -> [Receipt] {
    var filings: [DocumentFiling] = []
    for document in documents {
      var submissions: [SubmissionFiling] = []
      for judged in document.submissions { submissions.append(try filing(of: judged)) }
      filings.append(
        DocumentFiling(
          path: document.path,
          bytes: document.bytes,
          digest: document.digest,
          submissions: submissions,
          findings: document.findings
        )
      )
    }
    return try archive.file(filings, scheme: scheme, options: options)
  }

  private func filing(of judged: JudgedSubmission) throws(ArchiveError) -> SubmissionFiling {
    guard judged.isValid, let form = forms[judged.submission.form],
      let request = try FilingRequest(judged.submission, as: form, on: today)
    else { return .reject(judged.submission.form) }
    return .file(request)
  }
}
