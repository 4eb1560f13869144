public import Packages

extension Volume {
  /// A file as which a volume is given out.
  public enum Format: String, Sendable, Hashable, CaseIterable {
    case docx
    case markdown = "md"
    case json
  }

  /// The volume as a file.
  public func file(as format: Format) throws(PackageError) -> [UInt8] {
    switch format {
    case .docx: try docx()
    case .markdown: Array(markdown.utf8)
    case .json: Array("\(json)\n".utf8)
    }
  }
}
