import Packages

/// The parts of a Word package that have to do with comments.
public struct WordCommentParts: Sendable, Hashable {
  /// The main part, such as `word/document.xml`.
  public var main: String
  /// The part with the comments; nil where there are none.
  public var comments: String?
  /// The part that names the parts that belong to the main one, be it there or not.
  public var relationships: String

  /// Looks into a package; nil where it is no Word document.
  public init?(package bytes: [UInt8]) {
    do {
      let limits = DocumentLimits.standard
      var package = try OfficePackage(PackageReader(bytes), limits: limits)
      guard let part = try package.mainPart(), package.has(part.name) else { return nil }
      main = part.name
      comments = try package.relationships(of: main).first("comments")?.part
      relationships = Relationships.partName(of: main)
    } catch {
      return nil
    }
  }
}
