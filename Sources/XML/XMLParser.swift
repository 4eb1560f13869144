import CLibXML2
import Glibc

/// Reads XML texts as streams of events (libxml2's SAX2 interface).
///
/// Nothing is fetched, no entity is defined, and a document type declaration ends the reading:
/// ISO 29500-2 forbids them in packages, and what needs one is an attack.
public enum XMLParser {
  /// The deepest nesting that can be asked for.
  public static let deepest = 250

  /// Reads a whole text; encodings other than UTF-8 are told by the text itself.
  public static func parse(
    _ bytes: [UInt8],
    vocabulary: XMLVocabulary,
    depth: Int = deepest,
    handler: some XMLHandler
  ) throws(XMLError) {
    guard libraryIsReady, !bytes.isEmpty, let size = Int32(exactly: bytes.count) else {
      throw XMLError(.malformed, line: 1, column: 1, reason: "no text, or too much of it")
    }
    let parse = Parse(
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
    context.pointee.userData = Unmanaged.passUnretained(parse).toOpaque()
    xmlParseDocument(context)
    withExtendedLifetime(parse) {}
    if let document = context.pointee.myDoc {
      xmlFreeDoc(document)
      context.pointee.myDoc = nil
    }
    if let error = parse.error { throw error }
    guard context.pointee.wellFormed != 0 else {
      throw XMLError(.malformed, line: parse.line, column: parse.column)
    }
  }

  private static let libraryIsReady: Bool = {
    xmlInitParser()
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
      Parse.of(context)?.start(
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
      Parse.of(context)?.end(name, namespace: namespace)
    }
    handlers.characters = { context, text, count in
      Parse.of(context)?.text(text, count: Int(count))
    }
    handlers.ignorableWhitespace = { context, text, count in
      Parse.of(context)?.text(text, count: Int(count))
    }
    handlers.cdataBlock = { context, text, count in
      Parse.of(context)?.text(text, count: Int(count))
    }
    handlers.internalSubset = { context, _, _, _ in
      Parse.of(context)?.stop(.documentType)
    }
    handlers.serror = { context, error in
      guard let error else { return }
      Parse.of(context)?.fail(error)
    }
    return handlers
  }
}

/// One run of the parser: what its callbacks need.
private final class Parse {
  var context: xmlParserCtxtPtr?
  var error: XMLError?
  private let handler: any XMLHandler
  private var names: NameCache
  private var depth = 0
  private let depthLimit: Int

  init(handler: any XMLHandler, names: NameCache, depthLimit: Int) {
    self.handler = handler
    self.names = names
    self.depthLimit = depthLimit
  }

  @inline(__always)
  static func of(_ pointer: UnsafeMutableRawPointer?) -> Parse? {
    guard let pointer else { return nil }
    return Unmanaged<Parse>.fromOpaque(pointer).takeUnretainedValue()
  }

  var line: Int { context?.pointee.input.map { Int($0.pointee.line) } ?? 1 }
  var column: Int { context?.pointee.input.map { Int($0.pointee.col) } ?? 1 }

  func start(
    _ name: UnsafePointer<xmlChar>,
    prefix: UnsafePointer<xmlChar>?,
    namespace: UnsafePointer<xmlChar>?,
    declarations: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    declarationCount: Int,
    attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    attributeCount: Int
  ) {
    guard let context, error == nil else { return }
    depth += 1
    guard depth <= depthLimit else { return stop(.tooDeep) }
    let tag = XMLTag(
      name: names.name(name),
      namespace: names.namespace(namespace),
      localName: name,
      prefix: prefix,
      namespaceName: namespace,
      declarations: declarations,
      declarationCount: declarationCount,
      attributes: attributes,
      attributeCount: attributeCount,
      parser: context
    )
    do throws(XMLStop) {
      try handler.start(tag)
    } catch {
      stop(.stopped)
    }
  }

  func end(_ name: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?) {
    guard error == nil else { return }
    depth -= 1
    do throws(XMLStop) {
      try handler.end(name: names.name(name), namespace: names.namespace(namespace))
    } catch {
      stop(.stopped)
    }
  }

  func text(_ text: UnsafePointer<xmlChar>?, count: Int) {
    guard error == nil else { return }
    handler.text(XMLText(bytes: UnsafeBufferPointer(start: text, count: count)))
  }

  func stop(_ fault: XMLError.Fault) {
    if error == nil { error = XMLError(fault, line: line, column: column) }
    if let context { xmlStopParser(context) }
  }

  func fail(_ report: UnsafePointer<xmlError>) {
    // Warnings, and errors that leave the text well-formed (a namespace's odd name), are passed.
    guard error == nil, report.pointee.level == XML_ERR_FATAL else { return }
    let reason = report.pointee.message.map { message in
      String(String(cString: message).reversed().drop { $0.isWhitespace }.reversed())
    }
    error = XMLError(
      .malformed,
      line: max(Int(report.pointee.line), 1),
      column: max(Int(report.pointee.int2), 1),
      reason: reason
    )
  }
}
