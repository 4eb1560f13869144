/// Whether an archive is made where none is.
public enum ArchiveOpening: Sendable, Hashable {
  case create
  case existing
}
