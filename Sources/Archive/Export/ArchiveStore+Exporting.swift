import Foundation
import Ledger
public import Values

/// How an export is laid out.
public enum ExportLayout: String, Sendable, Hashable, CaseIterable {
  /// BagIt (RFC 8493), with SHA-512.
  case bagIt = "BagIt"
  /// OCFL 1.1, an object for each item, its revisions as versions.
  case ocfl = "OCFL"
}

extension ArchiveStore {
  /// Writes originals, metadata and journal into a new folder, in one state of the archive.
  ///
  /// Without `items` everything is exported, withdrawn items too, and can be restored by
  /// ``restore(from:)``. The journal tells of the export, in what is exported as well. What is not as
  /// it was filed is exported as it is, and given back.
  @discardableResult
  public func export(
    as layout: ExportLayout,
    to folder: String,
    items: Set<ItemID>? = nil,
    scheme: FilingScheme,
    options: FilingOptions
  ) throws(ArchiveError) -> [ExportDamage] {
    let target = try ExportFolder(folder, of: path)
    do {
      try filing(keeping: true) { writer in
        try writer.enter(
          .exported,
          as: options,
          path: folder,
          detail: items.map { "\(layout.rawValue), \($0.count)" } ?? layout.rawValue
        )
      }
      let damage = try snapshot { state in
        let source = try ExportSource(state: state, path: path, scheme: scheme, items: items)
        switch layout {
        case .bagIt: return try BagWriter(folder: target).write(source, on: options.at)
        case .ocfl: return try OCFLWriter(folder: target).write(source, on: options.at)
        }
      }
      try target.finish()
      return damage
    } catch {
      try target.abandon()
      throw error
    }
  }
}
