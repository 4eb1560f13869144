import Findings
import Ledger
public import Values
public import Wording

/// What became of a document that was read, or of one form in it.
public struct ImportLogEntry: Sendable, Hashable {
  /// From 1.
  public var id: Int
  /// ISO 8601, in UTC.
  public var at: Timestamp
  /// Who ran the import.
  public var who: String
  /// The document's path, as it was handed in.
  public var path: String
  /// The SHA-256 of the document.
  public var digest: ContentDigest
  /// In bytes.
  public var size: Int
  /// The form's index in its document, from 0; nil of a document without a form.
  public var submission: Int?
  /// The form's id; nil of a document without a form.
  public var form: String?
  /// What became of it.
  public var outcome: Receipt.Outcome
  /// The item that was filed, revised or repeated; nil where there is none.
  public var item: ItemID?
  /// The number of that item's revision.
  public var revision: Int?
  /// What was found in the document, an array, which the entries of its forms share.
  public var documentFindings: String
  /// What filing itself found in the form: an array.
  public var ownFindings: String?
  /// Whether the archive has the document's bytes.
  public var isKept: Bool

  /// All findings as they are kept, an array, with what only exports hold; ``findings(in:hiding:)``
  /// tells them.
  package var findings: JSON {
    .written(ImportFindings.joined(documentFindings, ownFindings))
  }

  /// An entry with all that the log tells of it.
  public init(
    id: Int,
    at: Timestamp,
    who: String,
    path: String,
    digest: ContentDigest,
    size: Int,
    submission: Int? = nil,
    form: String? = nil,
    outcome: Receipt.Outcome,
    item: ItemID? = nil,
    revision: Int? = nil,
    documentFindings: String,
    ownFindings: String? = nil,
    isKept: Bool
  ) {
    self.id = id
    self.at = at
    self.who = who
    self.path = path
    self.digest = digest
    self.size = size
    self.submission = submission
    self.form = form
    self.outcome = outcome
    self.item = item
    self.revision = revision
    self.documentFindings = documentFindings
    self.ownFindings = ownFindings
    self.isKept = isKept
  }
}
