public import Wording

/// Why a source cannot be read, as facts.
public enum SourceError: Error, Sendable, Hashable {
  case missing(path: String)
  case unreadable(path: String, cause: SystemCause)
  /// A link stands where only files are taken, as it may lead to what is nobody's to read here.
  case link(path: String)

  /// The source's path, as people read it.
  public var path: String {
    switch self {
    case .missing(let path), .unreadable(let path, _), .link(let path): path
    }
  }
}
