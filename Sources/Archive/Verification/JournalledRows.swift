import Values

/// Checks that the journal tells of what is kept beside revisions and import log, whose seals tell of
/// them: documents that were rejected and kept, and saved searches.
package struct JournalledRows {
  /// From when on the journal surely tells of them, as its entries tell the time; nil: always.
  private let since: String?
  private var rejects: Set<String> = []
  /// What was told of each search that was saved: names may hold what parts them from their query, so
  /// that whole entries are compared.
  private var searches: Set<String> = []

  /// Rows of an archive whose journal surely tells of what is from a moment or later.
  package init(since: String?) { self.since = since }

  private func isTold(since time: String) -> Bool { since.map { time >= $0 } ?? true }

  /// Takes the next entry of the journal.
  package mutating func take(_ entry: JournalEntry) {
    switch JournalAct.Kind(rawValue: entry.act) {
    case .rejectKept: if let original = entry.original { rejects.insert(original) }
    case .searchSaved: if let detail = entry.detail { searches.insert(detail) }
    case .searchForgotten, .filed, .revised, .imported, .withdrawn, .reinstated, .reindexed,
      .exported, .backedUp, .migrated, .aliased, .merged, .unmerged, .handedOver, .reopened,
      .disclosed, .ledgerRebuilt,
      .returnDismissed, .returnRecalled, nil:
      break
    }
  }

  /// A document of which nothing was filed, and when the import log first tells of it.
  package struct Reject {
    /// Of the document's bytes.
    package var digest: String
    /// The time of the log's first entry about it.
    package var at: String

    /// A document, and since when it is known.
    package init(digest: String, at: String) {
      self.digest = digest
      self.at = at
    }
  }

  /// What the journal does not tell of.
  package func faults(kept: [Reject], searches rows: [SavedSearch]) -> [ArchiveFault] {
    kept.filter { isTold(since: $0.at) && !rejects.contains($0.digest) }
      .compactMap { ContentDigest(rawValue: $0.digest).map(ArchiveFault.untoldReject) }
      + rows.filter { isTold(since: $0.at.rawValue) && !searches.contains($0.journalled) }
      .map { .untoldSearch($0.name) }
  }
}
