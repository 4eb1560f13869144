import Foundation
public import Values

/// What the office decided about a form that was turned back: that its mended form will never come, or
/// that it is owed after all.
///
/// Acts are entries of the journal, and change nothing in the import log.
public struct ReturnAct: Sendable, Hashable {
  /// When it was decided.
  public var at: Timestamp
  /// Who decided it.
  public var who: String
  /// What was decided.
  public var deed: Deed
  /// The document in which the form came last.
  public var digest: ContentDigest
  /// The form's index in its document, from 0.
  public var submission: Int
  /// The reason that was given; nil where none was.
  public var why: String?

  /// What can be decided about a returned form.
  public enum Deed: Sendable, Hashable, CaseIterable {
    /// Nobody owes it any more, though no mended form has come.
    case dismissed
    /// It is owed after all.
    case recalled

    /// The word of the journal for it.
    var kind: JournalAct.Kind {
      switch self {
      case .dismissed: .returnDismissed
      case .recalled: .returnRecalled
      }
    }
  }
}

extension ReturnAct {
  /// What an entry of the journal keeps beside its kind.
  private struct Details: Codable {
    var sha256: String
    var submission: Int
    var why: String?
  }

  /// The act that an entry tells; nil where it tells none.
  init?(_ entry: JournalAct) throws {
    guard let deed = Deed.allCases.first(where: { $0.kind.rawValue == entry.act }),
      let detail = entry.detail
    else { return nil }
    let details = try JSONDecoder().decode(Details.self, from: Data(detail.utf8))
    guard let digest = ContentDigest(rawValue: details.sha256) else { return nil }
    self.init(
      at: entry.at,
      who: entry.who,
      deed: deed,
      digest: digest,
      submission: details.submission,
      why: details.why
    )
  }

  fileprivate static func detail(
    _ digest: ContentDigest,
    _ submission: Int,
    why: String?
  ) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let details = Details(sha256: digest.rawValue, submission: submission, why: why)
    return String(decoding: try encoder.encode(details), as: UTF8.self)
  }
}

extension ArchiveSnapshot {
  /// What was decided about forms that were turned back, the earliest first.
  public func returnActs() throws -> [ReturnAct] {
    try journal(telling: ReturnAct.Deed.allCases.map(\.kind)).compactMap { try ReturnAct($0) }
  }
}

extension FilingWriter {
  /// Enters in the journal what is decided about a returned form.
  ///
  /// `path` is where the form came from last.
  public func enter(
    _ deed: ReturnAct.Deed,
    of digest: ContentDigest,
    _ submission: Int,
    path: String,
    why: String?,
    as options: FilingOptions
  ) throws {
    try enter(
      deed.kind,
      as: options,
      path: path,
      detail: ReturnAct.detail(digest, submission, why: why)
    )
  }
}
