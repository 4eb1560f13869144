public import Archive
public import Forms
import Ledger

extension Returns {
  /// The forms that were turned back, of one state of an archive.
  ///
  /// Reads the import log and every item.
  public init(of state: any ArchiveSnapshot, forms: [FormDefinition]) throws {
    try self.init(
      log: state.importLog(refusedOnly: false),
      items: state.items(ids: state.itemIDs()),
      forms: forms,
      acts: state.returnActs(),
      joined: JoinedNames(state.ledgerActs())
    )
  }
}
