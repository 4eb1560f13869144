public import Findings
public import Forms
public import Ledger

/// What became of a form, or of a document without one.
///
/// A receipt is given only for what the archive has committed.
public struct Receipt: Sendable, Hashable {
  public var path: String
  /// The form's index in its document, from 0; nil of a document without a form.
  public var submission: Int?
  public var form: FormID?
  public var outcome: Outcome
  /// The item that was filed or revised, that the form is a duplicate of, or that it would change.
  public var item: ItemReference?
  /// Of a duplicate, how it repeats that item.
  public var repetition: FilingDecision.Repetition?
  /// Of a revision, why it is one.
  public var revision: FilingDecision.Revision?
  /// What filing itself has to say: why it rejected the form, or what is doubtful of a new item.
  public var findings: [Finding]

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
  public var id: ItemID
  public var archiveNumber: ArchiveNumber
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
  public var documents = 0
  public var filed = 0
  public var revised = 0
  public var duplicate = 0
  public var rejected = 0
  public var unreadable = 0

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
