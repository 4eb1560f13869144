import Values

/// Names of exported files, which every file system and every manifest takes as they are.
enum ExportName {
  /// The last part of where an original came from, without what some file system forbids.
  static func file(of path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    var name = ""
    for scalar in last.unicodeScalars {
      let isForbidden =
        scalar.value < 0x20 || scalar.value == 0x7F || "\\:*?\"<>|%".unicodeScalars.contains(scalar)
      name.unicodeScalars.append(isForbidden ? "_" : scalar)
    }
    if name.isEmpty || name == "-" { return "original" }
    if name.hasPrefix(".") || name.hasPrefix("~") { name = "_" + name }
    // Within the 255 bytes that file systems allow, and with its extension.
    while name.utf8.count > 200, let middle = name.firstIndex(where: { $0 != "_" }) {
      name.remove(at: middle)
    }
    return name
  }

  /// Percent-encodes all but letters, digits, `-` and `_` (OCFL extension 0003).
  static func encoded(_ text: String) -> String {
    let digits = Array("0123456789abcdef")
    return text.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        String(UnicodeScalar(byte))
      default: "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }.joined()
  }
}
