import Archive
public import Documents
public import Findings
public import Forms
public import Intake
public import Mail
public import Values
public import Wording

/// A document that was read, and what was found in it.
public struct ReadDocument: Sendable {
  /// As given, or the place inside a folder or package.
  public var path: String
  /// Where it lies on the disk, it or what holds it; nil of standard input and of bytes.
  public var place: DiskPath?
  /// Who sent it, where it came by mail.
  public var origin: MailOrigin?
  /// The document as it came, which is what the archive keeps.
  public var bytes: [UInt8]
  /// The format of ``bytes`` where another program made ``content`` of them: `doc`, `xls`.
  public var convertedFrom: String?
  /// The SHA-256 of ``bytes``.
  public var digest: ContentDigest
  /// The file as it was just before it was read; nil of a document in a package.
  public var stamp: FileStamp?
  /// Nil of a document that was refused.
  public var content: Document?
  /// The forms in it, in the document's order; none of a document that was refused.
  public var submissions: [SubmissionReading]
  /// What concerns the document and no submission.
  public var documentFindings: [Finding]
  /// Why the forms were recognised.
  public var steps: [RecognitionStep] = []

  /// What was read of a document; what is wrong with a form stands in its submission.
  public init(
    path: String,
    bytes: [UInt8],
    digest: ContentDigest,
    content: Document? = nil,
    submissions: [SubmissionReading] = [],
    documentFindings: [Finding] = []
  ) {
    self.path = path
    self.bytes = bytes
    self.digest = digest
    self.content = content
    self.submissions = submissions
    self.documentFindings = documentFindings
  }

  /// All findings, in canonical order.
  public var findings: [Finding] {
    documentFindings + submissions.flatMap(\.findings)
  }

  /// Whether a form in it lacks what it cannot be without.
  var lacksFields: Bool {
    findings.contains { $0.code == .missingField || $0.code == .missingValue }
  }

  /// Whether anything in it is an error.
  public var hasErrors: Bool {
    findings.contains { $0.severity == .error }
  }
}

extension ReadDocument {
  /// The path in letters, as a URL has it, where its bytes on the disk are not what people read.
  public var pathBytes: String? {
    guard let place, let escaped = place.escaped, path.hasPrefix(place.text) else { return nil }
    return escaped + path.dropFirst(place.text.count)
  }

  /// The document as `extract` prints it.
  public func json(library: FormLibrary, language: Language) -> JSON {
    var members: [JSON.Member] = [JSON.Member("path", .string(path))]
    members.append("pathBytes", pathBytes.map { .string($0) })
    members.append(JSON.Member("sha256", .string(digest.description)))
    members.append("format", content.map(\.format).map { .string($0.id) })
    members.append("convertedFrom", convertedFrom.map { .string($0) })
    members.append(
      "submissions",
      .array(submissions.compactMap { $0.json(library: library, in: language) })
    )
    members.append("findings", findingsJSON(in: language))
    return .object(members)
  }

  /// All findings as `extract` prints them.
  public func findingsJSON(in language: Language) -> JSON {
    .array(findings.map { $0.json(in: language) })
  }

  /// All findings as the import log keeps them: in every language where the document may go back, and
  /// else in one, as what was filed is seldom read there.
  func loggedFindings(in language: Language) -> JSON {
    let findings = findings
    guard findings.contains(where: { $0.severity == .error }) else {
      return findingsJSON(in: language)
    }
    return .array(findings.map { $0.jsonInAllLanguages(first: language) })
  }
}

extension SubmissionReading {
  fileprivate func json(library: FormLibrary, in language: Language) -> JSON? {
    guard let definition = library.form(submission.form) else { return nil }
    var members = [
      JSON.Member("form", .string(submission.form.rawValue)),
      JSON.Member("formVersion", .integer(submission.formVersion)),
    ]
    members.append("variant", submission.variant.map { .string($0.rawValue) })
    members.append("location", submission.place?.json(in: language))
    members.append("fields", submission.fieldsJSON(of: definition))
    members.append("inferred", submission.inferredJSON(in: language))
    members.append("unmapped", submission.unmappedJSON(in: language))
    members.append("valid", .bool(isValid))
    return .object(members)
  }
}
