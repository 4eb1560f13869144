import CLibXML2

extension XMLTag {
  /// Appends the tag's text as it stood, so that a part of a text can be copied out of it.
  ///
  /// With `declaringAll`, every namespace in force is declared, as the copy's root needs.
  public func copy(declaringAll: Bool, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "<"))
    append(qualifiedName, to: &bytes)
    if declaringAll {
      var declared: Set<String> = []
      var index = Int(parser.pointee.nsNr) - 2
      while index >= 0, let table = parser.pointee.nsTab {
        let prefix = table[index].map { String(xml: $0) } ?? ""
        if let name = table[index + 1], declared.insert(prefix).inserted {
          declare(prefix, String(xml: name), to: &bytes)
        }
        index -= 2
      }
    } else if let declarations {
      for index in 0..<declarationCount {
        let prefix = declarations[index * 2].map { String(xml: $0) } ?? ""
        declare(prefix, declarations[index * 2 + 1].map { String(xml: $0) } ?? "", to: &bytes)
      }
    }
    if let attributes {
      for index in 0..<attributeCount {
        let field = attributes + index * 5
        guard let local = field[0], let start = field[3], let end = field[4] else { continue }
        bytes.append(UInt8(ascii: " "))
        append(XMLTag.qualified(prefix: field[1], local), to: &bytes)
        bytes.append(contentsOf: #"=""#.utf8)
        let value = XMLTag.unescape(UnsafeBufferPointer(start: start, count: end - start))
        XMLWriter.escape(value.utf8, inAttribute: true, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
      }
    }
    bytes.append(UInt8(ascii: ">"))
  }

  /// The name with its prefix, as it stood.
  public var qualifiedName: String {
    XMLTag.qualified(prefix: prefix, localName)
  }

  private static func qualified(
    prefix: UnsafePointer<xmlChar>?,
    _ local: UnsafePointer<xmlChar>
  ) -> String {
    let name = String(xml: local)
    return prefix.map { String(xml: $0) + ":" + name } ?? name
  }

  private func declare(_ prefix: String, _ name: String, to bytes: inout [UInt8]) {
    append(prefix.isEmpty ? " xmlns=\"" : " xmlns:\(prefix)=\"", to: &bytes)
    XMLWriter.escape(name.utf8, inAttribute: true, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  private func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: text.utf8)
  }
}

extension XMLText {
  /// Appends the text with what markup needs escaped.
  public func appendEscaped(to target: inout [UInt8]) {
    XMLWriter.escape(bytes, inAttribute: false, to: &target)
  }
}
