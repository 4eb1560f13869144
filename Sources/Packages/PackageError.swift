/// Why a package could not be read or written, as facts.
public struct PackageError: Error, Sendable, Hashable {
  /// What keeps a package from being read or written.
  public enum Fault: Sendable, Hashable {
    /// The bytes are no package, or a broken one.
    case damaged
    /// Two entries have the same name, so that two readers may see two documents.
    case duplicateEntry
    case missingEntry
    case encryptedEntry
    /// It is one of several volumes, and the others are not at hand.
    case volume
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

  /// What is wrong with a package that is damaged or cannot be written.
  public enum Reason: Sendable, Hashable {
    case empty
    /// There is no directory at its end: the bytes are no package, or one that was cut off.
    case noDirectory
    /// The directory and what it lists contradict each other.
    case contradictoryDirectory
    case wrongChecksum
    /// An entry has another size than the directory says.
    case wrongSize
    case unreadableData
    case endsEarly
    case unknownCompression
    /// What was unpacked is no bundle of files.
    case noBundle
    case outOfMemory
    /// Another, in the English words of the library underneath.
    case other(String)
  }

  /// What is wrong.
  public var fault: Fault
  /// The name of the entry concerned.
  public var entry: String?
  /// What the library found, where that says more than ``fault``.
  public var reason: Reason?

  /// A fault of a package, or of one of its entries.
  public init(_ fault: Fault, entry: String? = nil, reason: Reason? = nil) {
    self.fault = fault
    self.entry = entry
    self.reason = reason
  }
}
