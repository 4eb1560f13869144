import Foundation

extension ArchiveStore {
  /// Restores a whole export into this archive, which must be empty: all of it, or nothing.
  ///
  /// Every file must be what its manifest says, and the restored archive must verify, but for the
  /// damage of its source that the export tells of, which is given back. It then holds what the
  /// source held, the journal and the import log among it; what is derived is made anew.
  @discardableResult
  public func restore(from folder: String) throws(ArchiveError) -> [ExportDamage] {
    try filing(keeping: true) { writer in
      guard try writer.isEmpty() else { throw ArchiveError.notEmpty(path: path) }
      let damage = try Restoration(writer: writer, export: ExportReading(folder)).run()
      let faults = try writer.faults().filter { !damage.explains($0) }
      guard faults.isEmpty else { throw ArchiveError.restoredWithFaults(faults) }
      return damage
    }
  }
}
