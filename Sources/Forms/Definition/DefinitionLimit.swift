/// How much a file of definitions may hold, so that no file keeps a reader busy for long.
///
/// The forms that come with the program have some 10 KB and 1,000 nodes each.
public enum DefinitionLimit: Sendable, Hashable {
  /// So many bytes.
  case bytes(Int)
  /// So many values, those that an alias repeats counted each time.
  case nodes(Int)

  static let mostBytes = 256 * 1024
  static let mostNodes = 20_000
}
