public import Findings
import Forms
import Ledger
public import Values
public import Wording

/// What became of a form, or of a document without one.
///
/// A receipt is given only for what the archive has committed.
public struct Receipt: Sendable, Hashable {
  /// The document's path, as it was handed in.
  public var path: String
  /// The form's index in its document, from 0; nil of a document without a form.
  public var submission: Int?
  /// The form's id; nil of a document without a form.
  public var form: FormID?
  /// What became of it.
  public var outcome: Outcome
  /// The item that was filed or revised, that the form is a duplicate of, or that it would change.
  public var item: ItemReference?
  /// Of a duplicate, how it repeats that item.
  public var repetition: FilingDecision.Repetition?
  /// Of a revision, why it is one.
  public var revision: FilingDecision.Revision?
  /// What filing itself has to say: why it rejected the form, or what is doubtful of a new item.
  public var findings: [Finding]

  /// What can become of a form, or of a document without one.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    case filed
    case revised
    case duplicate
    case rejected
    case unreadable

    /// Whether the form, or the document, was not filed for a fault of its own.
    public var isRefusal: Bool {
      switch self {
      case .rejected, .unreadable: true
      case .filed, .revised, .duplicate: false
      }
    }
  }

  /// A receipt with all that it tells.
  public init(
    path: String,
    submission: Int? = nil,
    form: FormID? = nil,
    outcome: Outcome,
    item: ItemReference? = nil,
    repetition: FilingDecision.Repetition? = nil,
    revision: FilingDecision.Revision? = nil,
    findings: [Finding] = []
  ) {
    self.path = path
    self.submission = submission
    self.form = form
    self.outcome = outcome
    self.item = item
    self.repetition = repetition
    self.revision = revision
    self.findings = findings
  }
}

/// An item's revision, named.
public struct ItemReference: Sendable, Hashable {
  /// The item's running number in the archive.
  public var id: ItemID
  /// The item's archive number, the same in every revision.
  public var archiveNumber: ArchiveNumber
  /// The revision's number, from 1.
  public var revision: Int

  /// The revision of an item.
  public init(
    id: ItemID,
    archiveNumber: ArchiveNumber,
    revision: Int
  ) {
    self.id = id
    self.archiveNumber = archiveNumber
    self.revision = revision
  }
}

/// How many documents and forms an import took, by what became of them.
public struct FilingCounts: Sendable, Hashable {
  /// The documents that were taken, whatever became of them.
  public var documents = 0
  /// The forms that became new items.
  public var filed = 0
  /// The forms that became revisions of filed items.
  public var revised = 0
  /// The forms that repeat what is filed.
  public var duplicate = 0
  /// The forms that were rejected for their findings, or by filing itself.
  public var rejected = 0
  /// The documents in which no form could be read.
  public var unreadable = 0

  /// Counts of nothing.
  public init() {}

  /// Counts the documents and the receipts of a batch.
  public mutating func add(documents: Int, receipts: [Receipt]) {
    self.documents += documents
    for receipt in receipts {
      switch receipt.outcome {
      case .filed: filed += 1
      case .revised: revised += 1
      case .duplicate: duplicate += 1
      case .rejected: rejected += 1
      case .unreadable: unreadable += 1
      }
    }
  }

  /// The forms that were read in the documents, whatever became of them.
  public var forms: Int { filed + revised + duplicate + rejected }

  /// Whether the forms and the documents in which none could be read are not as many as the documents.
  public var differsFromDocuments: Bool { forms + unreadable != documents }

  /// How many forms, or documents without one, came to an outcome.
  public subscript(_ outcome: Receipt.Outcome) -> Int {
    switch outcome {
    case .filed: filed
    case .revised: revised
    case .duplicate: duplicate
    case .rejected: rejected
    case .unreadable: unreadable
    }
  }

  /// The line with which `import --format json` ends.
  public var json: JSON {
    [
      "documents": .integer(documents), "filed": .integer(filed), "revised": .integer(revised),
      "duplicate": .integer(duplicate), "rejected": .integer(rejected),
      "unreadable": .integer(unreadable),
    ]
  }
}
