import Findings

/// A document in the import log with what became of its forms, as it is sealed and exported.
///
/// Each member is what was told when it was entered; findings stand as the text that was kept.
public struct ImportRecord: Sendable, Hashable, Decodable {
  /// When it was entered: ISO 8601, in UTC.
  public var at: String
  /// Who ran the import.
  public var who: String
  /// The document's path, as it was handed in.
  public var path: String
  /// The SHA-256 of the document.
  public var sha256: String
  /// In bytes.
  public var size: Int
  /// In nanoseconds since 1970; nil where there was no file.
  public var modified: Int64?
  /// All findings of the document: a JSON array.
  public var findings: String
  /// In the order of their numbers; of a document without a form, one.
  public var entries: [Entry]

  /// What became of one form, or of a document without one.
  public struct Entry: Sendable, Hashable, Decodable {
    /// The number in the log, from 1.
    public var entry: Int
    /// The form's index in the document, from 0; nil of a document without a form.
    public var submission: Int?
    /// The form's id.
    public var form: String?
    /// A word of ``Receipt/Outcome``.
    public var outcome: String
    /// The item that was filed, revised or repeated.
    public var item: Int?
    /// The number of that item's revision.
    public var revision: Int?
    /// What filing itself found.
    public var findings: String?

    /// An entry with all that the log tells of it.
    public init(
      entry: Int,
      submission: Int? = nil,
      form: String? = nil,
      outcome: String,
      item: Int? = nil,
      revision: Int? = nil,
      findings: String? = nil
    ) {
      self.entry = entry
      self.submission = submission
      self.form = form
      self.outcome = outcome
      self.item = item
      self.revision = revision
      self.findings = findings
    }
  }

  /// The record in the form of lines, with the line's end.
  package var line: String {
    var members = [
      JSON.Member("at", .string(at)), JSON.Member("who", .string(who)),
      JSON.Member("path", .string(path)), JSON.Member("sha256", .string(sha256)),
      JSON.Member("size", .integer(size)),
    ]
    members.append("modified", modified.map { .integer(Int($0)) })
    members.append(JSON.Member("findings", .string(findings)))
    members.append(JSON.Member("entries", .array(entries.map(\.json))))
    return "\(JSON.object(members))\n"
  }

  /// A document with all that the log tells of it.
  public init(
    at: String,
    who: String,
    path: String,
    sha256: String,
    size: Int,
    modified: Int64? = nil,
    findings: String,
    entries: [Entry]
  ) {
    self.at = at
    self.who = who
    self.path = path
    self.sha256 = sha256
    self.size = size
    self.modified = modified
    self.findings = findings
    self.entries = entries
  }
}

extension ImportRecord.Entry {
  fileprivate var json: JSON {
    var members = [JSON.Member("entry", .integer(entry))]
    members.append("submission", submission.map { .integer($0) })
    members.append("form", form.map { .string($0) })
    members.append(JSON.Member("outcome", .string(outcome)))
    members.append("item", item.map { .integer($0) })
    members.append("revision", revision.map { .integer($0) })
    members.append("findings", findings.map { .string($0) })
    return .object(members)
  }
}

extension ImportRecord {
  /// An entry in the form of lengths, all findings of its document among its values.
  package func lengths(of entry: Entry) -> [UInt8] {
    var form = LengthsForm()
    form.append(entry.entry)
    for text in [at, who, path, sha256] { form.append(text) }
    form.append(size)
    form.append(entry.submission)
    form.append(entry.form)
    form.append(entry.outcome)
    form.append(entry.item)
    form.append(entry.revision)
    form.append(ImportFindings.joined(findings, entry.findings))
    // Early entries have none, and their seals do not speak of it.
    if let modified { form.append(modified) }
    return form.bytes
  }
}
