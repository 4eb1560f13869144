public import Archive
public import Wording

/// A filed item as it is shown: its revisions, what each changed of the one before, and whether the
/// originals are whole; personal data is masked unless it is shown for a reason.
public struct ItemReport: Sendable {
  /// The item with all its revisions.
  public var item: FiledItem
  /// The revisions that were asked for, the latest last.
  public var revisions: [Revision]
  /// What of these is not as it was filed.
  public var damages: [ExportDamage]

  /// A revision, and what it changed.
  public struct Revision: Sendable {
    /// The revision.
    public var revision: FiledRevision
    /// What it changed of the revision before; nil of the first, and where that was not asked for.
    public var changes: [ValueDifference]?
    /// Whether the original's bytes are those that were filed.
    public var isWhole: Bool
  }

  /// A revision as `show --format json` prints it.
  public func json(of revision: Revision) -> JSON {
    guard case .object(var members)? = item.json(revision: revision.revision.number) else {
      return .object([])
    }
    if !revision.isWhole { members.append(JSON.Member("originalDamaged", .bool(true))) }
    members.append("changes", revision.changes.map { .array($0.map(\.json)) })
    return .object(members)
  }
}
