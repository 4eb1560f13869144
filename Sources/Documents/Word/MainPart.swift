import XML

/// The main part of an Office package, which tells what the package is.
enum MainPart: ~Copyable {
  case word(WordPackage, String)
  case other(FileFormat)
  case none
}

extension WordPackage {
  /// Finds the main part through the package's relationships, whatever its name, or else through
  /// its content type.
  consuming func mainPart() throws(Refusal) -> MainPart {
    let overrides =
      try parse("[Content_Types].xml", with: ContentTypeReader(), cache: .contentTypes) {
        $0.overrides
      } ?? [:]
    var main = try relationships(of: "").first("officeDocument")?.part
    if main == nil {
      main = overrides.first { FileFormat.isWord(contentType: $0.value) }?.key
    }
    guard let main else { return .none }
    if let type = overrides[main.lowercased()], !FileFormat.isWord(contentType: type) {
      return FileFormat(contentType: type).map { .other($0) } ?? .none
    }
    guard has(main) else { return .none }
    return .word(self, main)
  }

  /// Takes a Flat OPC text apart.
  init(flatOPC bytes: [UInt8], limits: DocumentLimits) throws(Refusal) {
    let reader = FlatOPCReader()
    do throws(XMLError) {
      try XMLParser.parse(bytes, vocabulary: .word, depth: limits.xmlDepth, handler: reader)
    } catch {
      throw Refusal(error, part: "")
    }
    self.init(flat: reader.parts, limits: limits)
  }
}

extension FileFormat {
  static func isWord(contentType: String) -> Bool {
    contentType == usualWord
      || (contentType.contains("wordprocessingml") || contentType.contains("ms-word"))
        && contentType.hasSuffix("main+xml")
  }

  private static let usualWord =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

  init?(contentType: String) {
    if contentType.contains("spreadsheetml") || contentType.contains("ms-excel") {
      self = .excel
    } else if contentType.contains("presentationml") || contentType.contains("ms-powerpoint") {
      self = .powerPoint
    } else {
      return nil
    }
  }
}

/// Reads the content types of a package (ISO 29500-2, 7.2.3).
private final class ContentTypeReader: XMLHandler {
  /// The content types by the part's name in lower case, without the leading slash.
  private(set) var overrides: [String: String] = [:]

  func start(_ tag: borrowing XMLTag) {
    guard WordName(rawValue: tag.name) == .override, let name = tag.string("PartName"),
      let type = tag.string("ContentType")
    else { return }
    overrides[String(name.drop { $0 == "/" }).lowercased()] = type
  }

  func end(name: Int, namespace: Int) {}
  func text(_ text: borrowing XMLText) {}
}
