public import Archive

/// What earlier imports have taken, by which one goes on where another was stopped.
public struct ImportMemory: Sendable {
  private let archive: any ArchiveStore

  /// The memory of an archive's import log, which is asked anew for each document.
  public init(of archive: any ArchiveStore) {
    self.archive = archive
  }

  /// What is known of a document.
  public enum Knowledge: Sendable, Hashable {
    /// It is new, or has changed.
    case none
    case taken
    case refused
  }

  /// Looks a document up in the import log by its path, its size, and the time of its last change.
  ///
  /// A file whose time alone differs, and a document in a zip, are told by their digest.
  public func knowledge(of document: ArrivingDocument) throws -> Knowledge {
    let stamp = document.stamp
    let bytes = stamp == nil ? try document.bytes() : nil
    guard let size = stamp?.size ?? bytes?.count else { return .none }
    let entries = try archive.knownImports(path: document.path, size: size)
    if entries.isEmpty { return .none }
    let known: KnownImport?
    if let stamp, let entry = entries.first(where: { $0.modified.contains(stamp.modified) }) {
      known = entry
    } else if let bytes = try bytes ?? document.bytes() {
      let digest = try ContentDigest(of: bytes)
      known = entries.first { $0.digest == digest }
    } else {
      known = nil
    }
    return known.map { $0.wasRefused ? .refused : .taken } ?? .none
  }
}
