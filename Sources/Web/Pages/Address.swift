import Foundation

/// Addresses within the server, with everything in them escaped that steers.
enum Address {
  /// The address of steps, with a query of what is there.
  static func of(_ steps: [String], _ query: [(String, String?)] = []) -> String {
    let path = "/" + steps.map(escaped).joined(separator: "/")
    let items = query.compactMap { name, value in
      value.map { "\(name)=\(escaped($0))" }
    }
    return items.isEmpty ? path : path + "?" + items.joined(separator: "&")
  }

  /// A text as a step or a value, all but the unreserved characters of RFC 3986 in percent signs.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for byte in text.utf8 {
      let scalar = Unicode.Scalar(byte)
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~":
        escaped.unicodeScalars.append(scalar)
      case _:
        let digits = String(byte, radix: 16, uppercase: true)
        escaped += digits.count == 1 ? "%0" + digits : "%" + digits
      }
    }
    return escaped
  }

  /// A step of an address as it was before it was escaped; nil of what is no text.
  static func unescaped(_ text: some StringProtocol) -> String? {
    text.removingPercentEncoding
  }

  /// An address of this server and no other, where a visitor is sent after sign-in.
  static func own(_ text: String?) -> String {
    guard let text, text.hasPrefix("/"), !text.hasPrefix("//"), !text.hasPrefix("/\\"),
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") })
    else { return "/" }
    return text
  }
}
