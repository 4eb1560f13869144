import Archive
public import Values

extension Office {
  /// An item that a person names by id, archive number, the number of its form, or the account that
  /// has it alone: its latest revision, or all of them.
  ///
  /// Personal data is masked without a reason; with one, the journal tells first who looks at it and
  /// why.
  public func item(
    _ reference: String,
    withHistory: Bool = false,
    reason: String? = nil,
    as actor: Actor
  ) throws(OfficeError) -> ItemReport {
    try actor.need(.search)
    let disclosure = try disclosure(for: reason, as: actor)
    let item = try item(meantBy: reference)
    do {
      try disclosure.enter(item, in: archive)
      return try snapshot { state in
        try report(of: item, withHistory: withHistory, hiding: disclosure.hidden, in: state)
      }
    } catch {
      throw OfficeError(error)
    }
  }

  private func report(
    of item: FiledItem,
    withHistory: Bool,
    hiding hidden: PersonalData,
    in state: any ArchiveSnapshot
  ) throws -> ItemReport {
    let shown = hidden.masked(item)
    var report = ItemReport(item: shown, revisions: [], damages: [])
    var before: FiledRevision?
    for revision in withHistory ? item.revisions : item.revisions.suffix(1) {
      let isWhole =
        try state.original(revision.digest).map { try ContentDigest(of: $0) } == revision.digest
      if !isWhole { report.damages.append(ExportDamage(.original, of: item, revision)) }
      report.revisions.append(
        ItemReport.Revision(
          revision: shown.revisions.first { $0.number == revision.number } ?? revision,
          changes: before.map {
            hidden.masked(revision.differences(from: $0), of: item.form)
          },
          isWhole: isWhole
        )
      )
      before = revision
    }
    return report
  }

  /// The original document of an item's latest revision, or the one with a SHA-256, byte for byte.
  public func original(
    _ reference: String,
    revision: Int? = nil,
    as actor: Actor
  ) throws(OfficeError) -> OriginalDocument {
    try actor.need(.search)
    do {
      if let digest = ContentDigest(rawValue: reference) {
        guard try archive.original(digest) != nil else { throw NoSuchItem(reference: reference) }
        return OriginalDocument(
          path: nil,
          digest: digest,
          bytes: try archive.filedOriginal(digest)
        )
      }
      let item = try item(meantBy: reference)
      guard let last = item.revisions.last else { throw NoSuchItem(reference: reference) }
      let number = revision ?? last.number
      guard let found = item.revisions.first(where: { $0.number == number }) else {
        throw NoSuchRevision(reference: reference, number: number, last: last.number)
      }
      return OriginalDocument(
        path: found.path,
        digest: found.digest,
        bytes: try archive.filedOriginal(found.digest)
      )
    } catch {
      throw OfficeError(error)
    }
  }
}

/// An original document as it was filed.
public struct OriginalDocument: Sendable {
  /// Where it came from; nil where it was asked for by its digest alone.
  public var path: String?
  /// Its SHA-256.
  public var digest: ContentDigest
  /// The document, byte for byte.
  public var bytes: [UInt8]
}
