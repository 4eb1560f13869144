import Wording

/// A piece of HTML: what stands literally in the source is markup, what is put into it is text.
///
/// A value that comes from outside can enter a page only through interpolation, which escapes it, so
/// that no page can forget to.
struct HTML: Sendable, Hashable {
  private(set) var text: String

  /// Nothing.
  static let none: HTML = ""

  /// Pieces one after another.
  init(_ pieces: [HTML]) {
    text = pieces.map(\.text).joined()
  }

  /// A chart that the reports draw, which escapes what it shows.
  init(chart: String) {
    text = chart
  }

  /// A text in HTML, in an attribute too, nothing in it markup; what steers or turns the line of
  /// writing is replaced.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in TextForPeople.plain(text).utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
      case UInt8(ascii: "'"): bytes += Array("&#39;".utf8)
      case _: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func + (one: HTML, other: HTML) -> HTML { HTML([one, other]) }
  static func += (one: inout HTML, other: HTML) { one.text += other.text }
}

extension HTML: ExpressibleByStringInterpolation {
  init(stringLiteral value: String) { text = value }
  init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 24 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { text += literal }
    mutating func appendInterpolation(_ value: String) { text += HTML.escaped(value) }
    mutating func appendInterpolation(_ value: String?) {
      if let value { text += HTML.escaped(value) }
    }
    mutating func appendInterpolation(_ value: Int) { text += String(value) }
    mutating func appendInterpolation(_ value: HTML) { text += value.text }
    mutating func appendInterpolation(_ value: HTML?) {
      if let value { text += value.text }
    }
    mutating func appendInterpolation(_ values: [HTML]) {
      for value in values { text += value.text }
    }
    /// A piece that stands there only where something holds.
    mutating func appendInterpolation(_ value: HTML, if holds: Bool) {
      if holds { text += value.text }
    }
  }
}
