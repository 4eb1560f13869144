import XML

/// The main part of an Office package, which tells what the package is.
struct MainPart {
  var name: String
  /// Nil where the package does not say.
  var contentType: String?
}

extension OfficePackage {
  /// Finds the main part through the package's relationships, whatever its name, or else by its
  /// content type; nil where the package names none, be it there or not.
  mutating func mainPart() throws(Refusal) -> MainPart? {
    let overrides =
      try parse("[Content_Types].xml", with: ContentTypeReader(), cache: .contentTypes) {
        $0.overrides
      } ?? [:]
    var name = try relationships(of: "").first("officeDocument")?.part
    if name == nil {
      name =
        overrides.filter { DocumentFormat.reader(ofOffice: $0.value) != nil }.keys.sorted()
        .first
    }
    return name.map { MainPart(name: $0, contentType: overrides[$0.lowercased()]) }
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
