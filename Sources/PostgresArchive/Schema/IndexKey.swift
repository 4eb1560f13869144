import Archive
import Values

/// By what a text of any length is looked up, as an index holds it.
///
/// A row of an index is at most a third of a page; of longer texts the digest stands for the text.
enum IndexKey {
  private static let longest = 400

  static func of(_ text: String) throws -> String {
    text.utf8.count <= longest ? text : "sha256:\(try ContentDigest(of: text).rawValue)"
  }
}
