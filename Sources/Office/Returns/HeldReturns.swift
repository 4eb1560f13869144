import Archive
import Filing
import Forms
import Synchronization
import Values

/// The returned forms, held in memory and read on as the import log goes on, whoever imports.
///
/// What was withdrawn, reinstated or joined settles otherwise than before, and then all is read anew. Who
/// still reads an earlier state of the archive is told of the later.
final class HeldReturns: Sendable {
  private struct Kept {
    var journal: Int
    var imports: Int
    var returns: Returns
  }

  private let kept = Mutex<Kept?>(nil)

  func returns(in state: any ArchiveSnapshot, forms: [FormDefinition]) throws -> Returns {
    let last = try state.lastEntries()
    return try kept.withLock { kept in
      if let kept, kept.journal >= last.journal, kept.imports >= last.importLog {
        return kept.returns
      }
      var known = kept ?? Kept(journal: last.journal, imports: 0, returns: Returns(forms: forms))
      if try HeldReturns.settlesOtherwise(in: state, since: known.journal) {
        known = Kept(journal: last.journal, imports: 0, returns: Returns(forms: forms))
      }
      known.imports = try known.returns.advance(in: state, after: known.imports)
      known.journal = last.journal
      kept = known
      return known.returns
    }
  }

  private static func settlesOtherwise(
    in state: any ArchiveSnapshot,
    since entry: Int
  ) throws -> Bool {
    var last = entry
    while true {
      let acts = try state.journal(after: last, limit: 1000)
      guard let end = acts.last else { return false }
      let kinds: Set<JournalAct.Kind?> = [.withdrawn, .reinstated, .aliased, .merged, .unmerged]
      if acts.contains(where: { kinds.contains(JournalAct.Kind(rawValue: $0.act)) }) { return true }
      last = end.id
    }
  }
}

extension Office {
  /// The forms that were turned back, as a state of the archive tells.
  func returns(in state: any ArchiveSnapshot) throws -> Returns {
    let forms = try library().forms
    if let books { return try books.returns.returns(in: state, forms: forms) }
    return try Returns(in: state, forms: forms)
  }
}
