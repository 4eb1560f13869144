import CLibXML2

/// One run of the parser: what its callbacks need.
///
/// A value that the callbacks reach by its address: an object would have every access guarded.
struct Parse {
  var context: xmlParserCtxtPtr?
  private(set) var error: XMLError?
  private(set) var handler: any XMLHandler
  private var names: NameCache
  private var depth = 0
  private var elements = 0
  private let depthLimit: Int

  init(handler: any XMLHandler, names: NameCache, depthLimit: Int) {
    self.handler = handler
    self.names = names
    self.depthLimit = depthLimit
  }

  @inline(__always)
  static func at(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Parse>? {
    pointer?.assumingMemoryBound(to: Parse.self)
  }

  var line: Int { context?.pointee.input.map { Int($0.pointee.line) } ?? 1 }
  var column: Int { context?.pointee.input.map { Int($0.pointee.col) } ?? 1 }

  mutating func start(
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
    // Two places in the table for each namespace.
    guard context.pointee.nsNr <= Int32(XMLParser.mostNamespaces * 2) else {
      return stop(.tooMany)
    }
    elements &+= 1
    if elements.isMultiple(of: 1024), xmlDictSize(context.pointee.dict) > XMLParser.mostNames {
      return stop(.tooMany)
    }
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

  mutating func end(_ name: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?) {
    guard error == nil else { return }
    depth -= 1
    do throws(XMLStop) {
      try handler.end(name: names.name(name), namespace: names.namespace(namespace))
    } catch {
      stop(.stopped)
    }
  }

  mutating func text(_ text: UnsafePointer<xmlChar>?, count: Int) {
    guard error == nil else { return }
    handler.text(XMLText(bytes: UnsafeBufferPointer(start: text, count: count)))
  }

  mutating func stop(_ fault: XMLError.Fault) {
    if error == nil { error = XMLError(fault, line: line, column: column) }
    if let context { xmlStopParser(context) }
  }

  mutating func fail(_ report: UnsafePointer<xmlError>) {
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
