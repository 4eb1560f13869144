import Foundation

extension ArchiveStore {
  /// Restores a whole export into this archive, which must be empty: all of it, or nothing.
  ///
  /// Every file must be what its manifest says, and the restored archive must verify. It then holds
  /// what the source held, the journal and the import log among it; what is derived is made anew.
  public func restore(from folder: String) throws(ArchiveError) {
    try filing(keeping: true) { writer in
      guard try writer.isEmpty() else { throw ArchiveError.notEmpty(path: path) }
      try Restoration(writer: writer, export: ExportReading(folder)).run()
      let faults = try writer.faults()
      guard faults.isEmpty else { throw ArchiveError.restoredWithFaults(faults) }
    }
  }
}
