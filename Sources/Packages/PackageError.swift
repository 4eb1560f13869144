/// Why a package could not be read or written, as facts.
public struct PackageError: Error, Sendable, Hashable {
  public enum Fault: Sendable, Hashable {
    /// The bytes are no package, or a broken one.
    case damaged
    /// Two entries have the same name, so that two readers may see two documents.
    case duplicateEntry
    case missingEntry
    case encryptedEntry
    case overLimit(Limit)
    /// An entry's name leads out of the package.
    case strayingName
    case unwritable
  }

  /// The limits of ``PackageLimits``.
  public enum Limit: String, Sendable, Hashable {
    case entries
    case entrySize
    case totalSize
    case ratio
  }

  public var fault: Fault
  /// The name of the entry concerned.
  public var entry: String?
  /// The words of the library underneath, in English.
  public var reason: String?

  public init(_ fault: Fault, entry: String? = nil, reason: String? = nil) {
    self.fault = fault
    self.entry = entry
    self.reason = reason
  }
}
