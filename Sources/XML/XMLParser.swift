import CLibXML2
import Glibc

/// Reads XML texts as streams of events (libxml2's SAX2 interface).
///
/// Nothing is fetched, no entity is defined, and a document type declaration ends the reading:
/// ISO 29500-2 forbids them in packages, and what needs one is an attack.
public enum XMLParser {
  /// The deepest nesting that can be asked for.
  public static let deepest = 250

  /// The attributes of one element that are read: the library compares each with all before it.
  public static let mostAttributes = 4_096
  /// The namespaces in force at once, which the library searches for each name.
  public static let mostNamespaces = 2_048
  /// The distinct names of a text.
  public static let mostNames = 100_000

  /// Reads a whole text; encodings other than UTF-8 are told by the text itself.
  public static func parse(
    _ bytes: [UInt8],
    vocabulary: XMLVocabulary,
    depth: Int = deepest,
    handler: some XMLHandler & AnyObject
  ) throws(XMLError) {
    var handler = handler
    try parse(bytes, vocabulary: vocabulary, depth: depth, handler: &handler)
  }

  /// Reads a whole text into a handler that is a value, whose events cost less than an object's.
  public static func parse<Handler: XMLHandler>(
    _ bytes: [UInt8],
    vocabulary: XMLVocabulary,
    depth: Int = deepest,
    handler: inout Handler
  ) throws(XMLError) {
    guard libraryIsReady, !bytes.isEmpty, let size = Int32(exactly: bytes.count) else {
      throw XMLError(.malformed, line: 1, column: 1, reason: "no text, or too much of it")
    }
    if let offset = TagBounds.firstBeyond(attributes: mostAttributes, in: bytes) {
      let line = bytes[..<offset].count { $0 == 0x0A } + 1
      throw XMLError(.tooMany, line: line, column: 1)
    }
    var parse = Parse(
      handler: handler,
      names: NameCache(vocabulary),
      depthLimit: min(depth, deepest)
    )
    let context = bytes.withUnsafeBytes { buffer -> xmlParserCtxtPtr? in
      // The library copies the bytes.
      buffer.baseAddress.flatMap {
        xmlCreateMemoryParserCtxt($0.assumingMemoryBound(to: CChar.self), size)
      }
    }
    guard let context else {
      throw XMLError(.malformed, line: 1, column: 1, reason: "out of memory")
    }
    defer { xmlFreeParserCtxt(context) }
    parse.context = context
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue))
    context.pointee.sax.pointee = eventHandlers
    withUnsafeMutablePointer(to: &parse) { parse in
      context.pointee.userData = UnsafeMutableRawPointer(parse)
      xmlParseDocument(context)
    }
    if let document = context.pointee.myDoc {
      xmlFreeDoc(document)
      context.pointee.myDoc = nil
    }
    if let read = parse.handler as? Handler { handler = read }
    if let error = parse.error { throw error }
    guard context.pointee.wellFormed != 0 else {
      throw XMLError(.malformed, line: parse.line, column: parse.column)
    }
  }

  private static let libraryIsReady: Bool = {
    xmlInitParser()
    // Chinese programs declare GB2312 and write what its successors hold; GB 18030 has it all.
    for alias in ["GB2312", "GB_2312-80", "GBK", "CP936", "MS936", "EUC-CN"] {
      xmlAddEncodingAlias("GB18030", alias)
    }
    return true
  }()

  private static var eventHandlers: xmlSAXHandler {
    var handlers = xmlSAXHandler()
    handlers.initialized = XML_SAX2_MAGIC
    handlers.startElementNs = {
      context,
      name,
      prefix,
      namespace,
      declarationCount,
      declarations,
      attributeCount,
      _,
      attributes in
      guard let name else { return }
      Parse.at(context)?.pointee.start(
        name,
        prefix: prefix,
        namespace: namespace,
        declarations: declarations,
        declarationCount: Int(declarationCount),
        attributes: attributes,
        attributeCount: Int(attributeCount)
      )
    }
    handlers.endElementNs = { context, name, _, namespace in
      guard let name else { return }
      Parse.at(context)?.pointee.end(name, namespace: namespace)
    }
    handlers.characters = { context, text, count in
      Parse.at(context)?.pointee.text(text, count: Int(count))
    }
    handlers.ignorableWhitespace = { context, text, count in
      Parse.at(context)?.pointee.text(text, count: Int(count))
    }
    handlers.cdataBlock = { context, text, count in
      Parse.at(context)?.pointee.text(text, count: Int(count))
    }
    handlers.internalSubset = { context, _, _, _ in
      Parse.at(context)?.pointee.stop(.documentType)
    }
    handlers.serror = { context, error in
      guard let error else { return }
      Parse.at(context)?.pointee.fail(error)
    }
    return handlers
  }
}
