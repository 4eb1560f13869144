public import Packages

/// What lies in a bundle: a RAR, a 7z, or a tar, packed or not.
public struct Bundle: Sendable, Hashable {
  /// The files in the order of the bundle, folders left out.
  public var files: [File]
  /// Why nothing behind the last file could be read; nil where the bundle was read to its end.
  public var ending: PackageError?

  /// A file in a bundle.
  public struct File: Sendable, Hashable {
    /// Its path in the bundle, `/` between steps, decoded where it is not UTF-8.
    public var name: String
    /// What it holds.
    public var content: Content

    /// A file of a name, and what was taken out of it.
    public init(name: String, content: Content) {
      self.name = name
      self.content = content
    }
  }

  /// What was taken out of a bundle of one file.
  public enum Content: Sendable, Hashable {
    case bytes([UInt8])
    /// Its name was not wanted.
    case unread
    case refused(PackageError)
  }

  /// A bundle that was read.
  public init(files: [File], ending: PackageError? = nil) {
    self.files = files
    self.ending = ending
  }
}
