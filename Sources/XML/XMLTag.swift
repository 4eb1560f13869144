import CLibXML2
import Glibc

/// A start tag, still in the parser's memory.
public struct XMLTag: ~Copyable {
  /// The vocabulary's number of the local name.
  public let name: Int
  /// The vocabulary's number of the namespace.
  public let namespace: Int

  let localName: UnsafePointer<xmlChar>
  let prefix: UnsafePointer<xmlChar>?
  let namespaceName: UnsafePointer<xmlChar>?
  /// Prefix and name of each namespace that the tag declares.
  let declarations: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  let declarationCount: Int
  /// Local name, prefix, namespace, start and end of each attribute's value.
  let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  /// How many attributes the tag has, declarations of namespaces aside.
  public let attributeCount: Int
  let parser: xmlParserCtxtPtr

  /// The local name as a string, also where the vocabulary has no number for it.
  public var localNameText: String { String(xml: localName) }
  /// The namespace's name as a string; nil of a tag in none.
  public var namespaceText: String? { namespaceName.map { String(xml: $0) } }

  /// The place just after the tag, where the element's text begins.
  public var line: Int { parser.pointee.input.map { Int($0.pointee.line) } ?? 0 }
  /// The column of that place, in bytes from 1.
  public var column: Int { parser.pointee.input.map { Int($0.pointee.col) } ?? 0 }

  /// The bytes of the text before the end of the tag, which is `>` or `/>`; of UTF-8 alone.
  public var endOffset: Int { xmlByteConsumed(parser) }

  /// The bytes of an attribute's value, or nil; of several attributes of that local name the
  /// one in the namespace given, if one is given.
  private func value(
    _ name: StaticString,
    namespace: StaticString?
  ) -> UnsafeBufferPointer<UInt8>? {
    guard let attributes else { return nil }
    for index in 0..<attributeCount {
      let field = attributes + index * 5
      guard let local = field[0], equals(local, name) else { continue }
      if let namespace {
        guard let actual = field[2], equals(actual, namespace) else { continue }
      }
      guard let start = field[3], let end = field[4] else { return nil }
      return UnsafeBufferPointer(start: start, count: end - start)
    }
    return nil
  }

  /// The value of the attribute of that local name.
  public func string(_ name: StaticString, in namespace: StaticString? = nil) -> String? {
    value(name, namespace: namespace).map { XMLTag.unescape($0) }
  }

  /// The value of the attribute of that local name; empty where there is none.
  public func text(_ name: StaticString) -> String {
    string(name) ?? ""
  }

  /// The value as UTF-8.
  public func bytes(_ name: StaticString) -> [UInt8]? {
    value(name, namespace: nil).map { Array($0) }
  }

  /// The value as a decimal number.
  public func integer(_ name: StaticString) -> Int? {
    guard let value = value(name, namespace: nil) else { return nil }
    return Int(String(decoding: value, as: UTF8.self))
  }

  /// Whether the attribute is there with that value.
  public func has(_ name: StaticString, _ expected: StaticString) -> Bool {
    guard let value = value(name, namespace: nil), value.count == expected.utf8CodeUnitCount,
      let start = value.baseAddress
    else { return false }
    return memcmp(start, expected.utf8Start, value.count) == 0
  }

  /// Whether the tag has an attribute of that local name, in any namespace.
  public func has(_ name: StaticString) -> Bool {
    value(name, namespace: nil) != nil
  }

  /// Whether an attribute's value begins with one of these bytes; cheaper than any value's text.
  public func anyValueBegins(with isWanted: (UInt8) -> Bool) -> Bool {
    guard let attributes else { return false }
    for index in 0..<attributeCount {
      let field = attributes + index * 5
      if let start = field[3], start != field[4], isWanted(start.pointee) { return true }
    }
    return false
  }

  /// Every attribute's local name and value.
  public var allAttributes: [(name: String, value: String)] {
    guard let attributes else { return [] }
    return (0..<attributeCount).compactMap { index in
      let field = attributes + index * 5
      guard let local = field[0], let start = field[3], let end = field[4] else { return nil }
      let value = UnsafeBufferPointer(start: start, count: end - start)
      return (String(xml: local), XMLTag.unescape(value))
    }
  }

  /// The namespace to which a prefix is bound at this tag.
  public func namespaceName(ofPrefix prefix: String) -> String? {
    guard let table = parser.pointee.nsTab else { return nil }
    var index = Int(parser.pointee.nsNr) - 2
    while index >= 0 {
      if let bound = table[index], let name = table[index + 1],
        String(cString: bound) == prefix
      {
        return String(cString: name)
      }
      index -= 2
    }
    return nil
  }

  private func equals(_ text: UnsafePointer<xmlChar>, _ expected: StaticString) -> Bool {
    let count = expected.utf8CodeUnitCount
    return text.withMemoryRebound(to: CChar.self, capacity: 1) { text in
      expected.utf8Start.withMemoryRebound(to: CChar.self, capacity: count) {
        strncmp(text, $0, count) == 0 && text[count] == 0
      }
    }
  }

  /// Undoes `&#38;`, which is how the library hands over an ampersand in an attribute's value;
  /// no other reference is left in it.
  static func unescape(_ value: UnsafeBufferPointer<UInt8>) -> String {
    let text = String(decoding: value, as: UTF8.self)
    guard value.contains(UInt8(ascii: "&")) else { return text }
    let escape = Array("&#38;".utf8)
    var result: [UInt8] = []
    var index = 0
    while index < value.count {
      result.append(value[index])
      index += value[index...].starts(with: escape) ? escape.count : 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}
