import Filing
public import Wording

/// How an import goes about its work.
public struct ImportOptions: Sendable {
  /// In which language the import log keeps findings, and reports are written.
  public var language: Language
  /// How many documents are read at once; the processor's cores where nothing is said.
  public var jobs: Int?
  /// How many documents are filed in one transaction.
  public var batchCount = FilingDesk.batchCount
  /// Whether changed content is a revision even where its control fields have not moved on.
  public var revises = false
  /// The item, by id or archive number, of which the one form is the next revision, whatever it says.
  public var replaces: String?
  /// Whether all is done but kept.
  public var isDryRun = false
  /// Whether the bytes of refused documents are kept.
  public var keepsRejected = false
  /// Whether files that lie beside filed forms are filed as materials.
  public var attachesOthers = false

  /// The usual way, with words in a language.
  public init(language: Language) {
    self.language = language
  }

  /// What one needs to be allowed: to hand in what is one's own, or to file whatever way.
  var permission: Permission {
    revises || replaces != nil || keepsRejected || attachesOthers ? .file : .handIn
  }
}
