public import Foundation
import Ledger
public import Values
public import Wording

/// Who files, when, and what is let pass.
public struct FilingOptions: Sendable {
  /// Who runs the program, for the journal.
  public var actor: String
  /// The moment of filing, which every entry of the batch bears.
  public var at: Timestamp
  /// Whether changed content is a revision even where its control fields have not moved on.
  public var revises: Bool
  /// The item of which the form is the next revision, whatever the form says.
  public var replaces: ItemID?
  /// Whether all is done but kept; the receipts tell what would become of the documents.
  public var isDryRun: Bool
  /// Whether the bytes of rejected and unreadable documents are kept.
  public var keepsRejected: Bool
  /// Why something is filed, which the journal keeps of each item; nil where nobody says.
  public var why: String?
  /// The language in which the import log keeps what filing found.
  public var language: Language

  /// Options of an actor; by default of this moment, keeping what is filed and nothing that is
  /// refused.
  public init(
    actor: String,
    at: Timestamp = Timestamp(Date()),
    revises: Bool = false,
    replaces: ItemID? = nil,
    isDryRun: Bool = false,
    keepsRejected: Bool = false,
    why: String? = nil,
    language: Language = .zh
  ) {
    self.actor = actor
    self.at = at
    self.revises = revises
    self.replaces = replaces
    self.isDryRun = isDryRun
    self.keepsRejected = keepsRejected
    self.why = why
    self.language = language
  }
}
