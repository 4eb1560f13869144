/// What receives the events of a text.
public protocol XMLHandler {
  /// An element begins; the tag cannot outlive the call.
  mutating func start(_ tag: borrowing XMLTag) throws(XMLStop)
  /// An element ends; numbers are the vocabulary's.
  mutating func end(name: Int, namespace: Int) throws(XMLStop)
  /// Text of an element, which may come in pieces; it cannot outlive the call.
  mutating func text(_ text: borrowing XMLText)
}

/// A piece of text, still in the parser's memory.
public struct XMLText: ~Copyable {
  let bytes: UnsafeBufferPointer<UInt8>

  /// The length in bytes of UTF-8.
  public var count: Int { bytes.count }

  /// Appends the text's UTF-8.
  public func append(to target: inout [UInt8]) {
    target.append(contentsOf: bytes)
  }
}
