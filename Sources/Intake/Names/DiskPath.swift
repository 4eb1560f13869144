import Glibc
import Packages

/// A path as the file system has it: bytes, which need be no text.
///
/// What a Chinese Windows packed and a Linux unpacked has its names in GBK. They are opened by their
/// bytes and shown as what they say.
public struct DiskPath: Sendable, Hashable {
  /// Without the zero byte at its end.
  public let bytes: [UInt8]

  /// A path of bytes, in which no zero stands.
  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A path that is text.
  public init(_ text: String) {
    self.init(bytes: Array(text.utf8))
  }

  /// The path as people read it, each of its steps in the encoding that it is in.
  public var text: String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { DiskPath.text(of: Array($0)) }.joined(separator: "/")
  }

  /// Whether the bytes are what people read.
  public var isText: Bool { String(validating: bytes, as: UTF8.self) != nil }

  /// The bytes in letters where they are not what people read: as a URL has them, `%B0%DD.md`.
  public var escaped: String? {
    guard !isText else { return nil }
    let digits = Array("0123456789ABCDEF".utf8)
    var escaped: [UInt8] = []
    for byte in bytes {
      if byte > 0x20, byte < 0x7F, byte != UInt8(ascii: "%") {
        escaped.append(byte)
      } else {
        escaped += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// The path of what lies in the folder of this path.
  public func appending(_ name: [UInt8]) -> DiskPath {
    let separator = bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]
    return DiskPath(bytes: bytes + separator + name)
  }

  /// Gives the path to a call of the system.
  public func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    var path = bytes.map { CChar(bitPattern: $0) }
    path.append(0)
    return body(path)
  }

  private static func text(of step: [UInt8]) -> String {
    String(validating: step, as: UTF8.self) ?? GB18030.decode(step)
      ?? String(decoding: step, as: UTF8.self)
  }
}
