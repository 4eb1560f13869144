public import Archive
import Filing
import Ledger
import Values

/// What of the archive is exported: all of it, or what every given condition fits.
public struct ExportSelection: Sendable {
  /// Only what names the account, under whichever of its names.
  public var account: String?
  /// Only what is of a year.
  public var year: Int?
  /// Only what a search finds.
  public var query: String?

  /// All of it, or less.
  public init(account: String? = nil, year: Int? = nil, query: String? = nil) {
    self.account = account
    self.year = year
    self.query = query
  }

  var isAll: Bool { account == nil && year == nil && query == nil }
}

extension Office {
  /// Writes an export for each folder; gives what was exported as the damage that it is, and nil where
  /// nothing is selected, so that nothing was written.
  public func export(
    _ selection: ExportSelection = ExportSelection(),
    to targets: [(folder: String, layout: ExportLayout)],
    as actor: Actor
  ) throws(OfficeError) -> [ExportDamage]? {
    try actor.need(.export)
    let scheme = try rules().numbers
    do {
      let items = try items(of: selection)
      if let items, items.isEmpty { return nil }
      var damages: [ExportDamage] = []
      for (folder, layout) in targets {
        damages = try archive.export(
          as: layout,
          to: folder,
          items: items,
          scheme: scheme,
          options: options(of: actor)
        )
      }
      return damages
    } catch {
      throw OfficeError(error)
    }
  }

  /// The items that are selected, all of one state; nil where all are.
  private func items(of selection: ExportSelection) throws -> Set<ItemID>? {
    if selection.isAll { return nil }
    return try snapshot { state in
      var ids = Set(try state.itemIDs())
      if let account = selection.account {
        let book = try ledgerBook(in: state)
        let views = book.views(of: account)
        let names = Set(
          ([account] + views.flatMap { $0.account.names + $0.account.aliases }).map {
            AccountName($0)
          }
        )
        ids = Set(
          try state.items(ids: ids.sorted())
            .filter { $0.revisions.contains { names.contains(AccountName($0.account)) } }
            .map(\.id)
        )
      }
      if let year = selection.year {
        ids = Set(
          try state.items(ids: ids.sorted())
            .filter { $0.revisions.last?.date.year == year }.map(\.id)
        )
      }
      if let query = selection.query {
        let reading = try queryReading(in: state)
        let found = try state.hits(
          reading.settled(reading.read(query), in: state),
          order: .date,
          limit: nil,
          offset: 0,
          scored: false,
          withSnippets: false
        )
        ids.formIntersection(found.map(\.item.id))
      }
      return ids
    }
  }
}
