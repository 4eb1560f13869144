/// The names of entries as packages in the wild write them.
enum EntryName {
  /// Reads a name: UTF-8, else GB 18030 as Chinese archivers write it.
  ///
  /// Backslashes are taken for separators and leading separators left out, as every archiver does.
  static func decode(_ bytes: [UInt8]) -> String {
    let text =
      String(validating: bytes, as: UTF8.self) ?? GB18030.decode(bytes)
      ?? String(decoding: bytes, as: UTF8.self)
    let name =
      text.utf8.contains(UInt8(ascii: "\\")) ? String(text.map { $0 == "\\" ? "/" : $0 }) : text
    return name.hasPrefix("/") ? String(name.drop { $0 == "/" }) : name
  }

  /// Whether a name would lead out of the folder into which the package is unpacked.
  static func strays(_ name: String) -> Bool {
    var dots = 0
    var isStepOfDots = true
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "/"):
        if isStepOfDots, dots == 2 { return true }
        (dots, isStepOfDots) = (0, true)
      case UInt8(ascii: "."): dots += 1
      default: isStepOfDots = false
      }
    }
    return isStepOfDots && dots == 2
  }
}
