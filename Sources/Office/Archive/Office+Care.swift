public import Archive
import Filing
import Ledger
import Values
import Wording

extension Office {
  /// The journal, the earliest entry first; of one item where one is named, by id or number.
  ///
  /// The words of searches that showed personal data may be some, and are masked unless somebody says
  /// why to reveal them, which the journal keeps.
  public func journal(
    of item: String? = nil,
    revealing reason: String? = nil,
    as actor: Actor
  ) throws(OfficeError) -> [JournalAct] {
    let acts = try cared(by: actor) {
      try archive.journal(of: item.map { try self.item(meantBy: $0).id })
    }
    guard reason != nil else { return acts.map(\.hidingSearch) }
    let disclosure = try disclosure(for: reason, as: actor)
    try cared(by: actor) { try disclosure.enter(acts, in: archive) }
    return acts
  }

  /// The last entries of the journal, the earliest of them first.
  public func journal(last count: Int, as actor: Actor) throws(OfficeError) -> [JournalAct] {
    try actor.need(.care)
    return try snapshot { state in
      let last = try state.lastEntries().journal
      return try state.journal(after: max(0, last - count), limit: count).map(\.hidingSearch)
    }
  }

  /// The last entries of the import log, the earliest of them first.
  public func importLog(last count: Int, as actor: Actor) throws(OfficeError) -> [ImportLogEntry] {
    try actor.need(.care)
    return try snapshot { state in
      let last = try state.lastEntries().importLog
      return try state.importLog(after: max(0, last - count), limit: count)
    }
  }

  /// The import log, the earliest entry first; only what was refused where that is asked, and only of
  /// one item where one is named.
  public func importLog(
    refusedOnly: Bool = false,
    of item: String? = nil,
    as actor: Actor
  ) throws(OfficeError) -> [ImportLogEntry] {
    try cared(by: actor) {
      let known = try item.map { try self.item(meantBy: $0).id }
      return try archive.importLog(refusedOnly: refusedOnly)
        .filter { known == nil || $0.item == known }
    }
  }

  /// Counts what the archive holds.
  public func statistics(as actor: Actor) throws(OfficeError) -> ArchiveStatistics {
    try cared(by: actor) { try archive.statistics() }
  }

  /// Checks everything that can be checked, and whether the ledger is the same when what was filed is
  /// replayed backwards; and whether the journal still has the entry that somebody noted.
  public func verification(
    noted head: JournalHead? = nil,
    as actor: Actor
  ) throws(OfficeError) -> VerificationReport {
    try cared(by: actor) {
      var faults = try archive.verify()
      let isReadable = !faults.contains(.unread(.authenticity))
      // What cannot be read is no other journal.
      if isReadable, let head, try !holds(head) { faults.append(.otherJournal(head)) }
      var report = VerificationReport(faults: faults)
      if isReadable { report.head = try journalHead() }
      report.isOnServer = ArchiveAddress.isOnServer(archive)
      do throws(ArchiveError) {
        report.numbers = try archive.archiveNumbers()
      } catch {
        // A damaged archive tells them as far as it can, and the faults matter more.
        report.numbersFault = error
      }
      // The rest of one may be unreadable, too.
      if faults.isEmpty { report.ledgerReplays = try replaysAlike() }
      return report
    }
  }

  /// Where the journal ends; to be noted elsewhere, as ``Archive/JournalHead`` says.
  public func journalHead(as actor: Actor) throws(OfficeError) -> JournalHead {
    try cared(by: actor) { try journalHead() }
  }

  private func journalHead() throws -> JournalHead {
    JournalHead(try archive.snapshot { try $0.lastJournalEntry() })
  }

  private func holds(_ head: JournalHead) throws -> Bool {
    let act = try archive.snapshot { try $0.journal(after: head.entry - 1, limit: 1) }.first
    return act?.id == head.entry && act?.digest.hasPrefix(head.digest) == true
  }

  private func replaysAlike() throws -> Bool {
    let policy = try rules().ledger
    var entries = try archive.ledgerEntries()
    let ledger = Ledger(LedgerBook(entries, policy: policy, on: clock.today()))
    entries.records.reverse()
    return ledger == Ledger(LedgerBook(entries, policy: policy, on: clock.today()))
  }

  /// Copies the archive to a new file while others work with it.
  public func backUp(to file: String, as actor: Actor) throws(OfficeError) {
    try cared(by: actor) { try archive.backUp(to: file, as: options(of: actor)) }
  }

  /// Builds the search index anew.
  public func reindex(as actor: Actor) throws(OfficeError) {
    try cared(by: actor) { try archive.reindex(as: options(of: actor)) }
  }

  /// Gives back the room that nothing in the archive uses any more.
  public func compact(as actor: Actor) throws(OfficeError) -> Compaction {
    try cared(by: actor) { try archive.compact() }
  }

  private func cared<Result>(
    by actor: Actor,
    _ body: () throws -> Result
  ) throws(OfficeError) -> Result {
    try actor.need(.care)
    do { return try body() } catch { throw OfficeError(error) }
  }
}
