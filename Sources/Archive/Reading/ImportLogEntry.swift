public import Findings
public import Ledger

/// What became of a document that was read, or of one form in it.
public struct ImportLogEntry: Sendable, Hashable {
  /// From 1.
  public var id: Int
  /// ISO 8601, in UTC.
  public var at: String
  public var who: String
  public var path: String
  public var digest: ContentDigest
  /// In bytes.
  public var size: Int
  /// The form's index in its document, from 0; nil of a document without a form.
  public var submission: Int?
  public var form: String?
  public var outcome: Receipt.Outcome
  public var item: ItemID?
  public var revision: Int?
  /// An array, as `extract` prints it.
  public var findings: JSON
  /// Whether the archive has the document's bytes.
  public var isKept: Bool
}
