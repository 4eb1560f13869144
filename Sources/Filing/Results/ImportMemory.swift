public import Archive
import Intake
import Values

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

  /// Looks a document up in the import log by its path, its size and its digest: a file may change and
  /// keep its size and its time.
  public func knowledge(of document: ArrivingDocument) throws -> Knowledge {
    let stamp = document.stamp
    let early = stamp == nil ? try document.bytes() : nil
    guard let size = stamp?.size ?? early?.count else { return .none }
    let entries = try archive.knownImports(path: document.path, size: size)
    guard !entries.isEmpty, let bytes = try early ?? document.bytes() else { return .none }
    let digest = try ContentDigest(of: bytes)
    let known = entries.first { $0.digest == digest }
    return known.map { $0.wasRefused ? .refused : .taken } ?? .none
  }
}
