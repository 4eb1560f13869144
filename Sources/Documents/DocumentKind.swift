public import Findings

/// What a file is, told from its content.
public enum DocumentKind: Sendable, Hashable {
  case docx
  case flatOPC
  case word2003
  case formXML
  case markdown
  case plainText
  /// A zip without a Word main part, to be opened as a folder of documents.
  case folderZip
  /// Nothing that is read here.
  case refused(Finding)

  /// Tells a file's kind; `name` is its name or path, or `-` for standard input.
  ///
  /// A zip is a folder of documents only under `.zip` or from standard input.
  public static func detect(
    _ bytes: [UInt8],
    name: String,
    limits: DocumentLimits = .standard
  ) -> DocumentKind {
    do throws(Refusal) {
      switch try DocumentContent.detect(bytes, name: name, limits: limits) {
      case .word: return .docx
      case .flatOPC: return .flatOPC
      case .word2003: return .word2003
      case .formXML: return .formXML
      case .markdown: return .markdown
      case .plainText: return .plainText
      case .folder: return .folderZip
      }
    } catch {
      return .refused(error.finding)
    }
  }
}
