/// The names of entries as packages in the wild write them.
package enum EntryName {
  /// A name as a package has it.
  package struct Written: Sendable, Hashable {
    /// The bytes.
    package var bytes: [UInt8]
    /// Whether the package says that they are UTF-8.
    package var isMarked: Bool

    /// Bytes, by default of an encoding that nothing tells.
    package init(_ bytes: [UInt8], isMarked: Bool = false) {
      self.bytes = bytes
      self.isMarked = isMarked
    }
  }

  /// Reads the names of one package, of which one program wrote all: what is not marked is UTF-8
  /// where all of it is, else GB 18030 as Chinese archivers write it.
  ///
  /// `isFromWindows` tells that the program ran where names are in the encoding of the country. Of
  /// its names, those that are UTF-8 of two bytes a character alone are Chinese.
  ///
  /// Backslashes are taken for separators and leading separators left out, as every archiver does.
  package static func decode(all names: [Written], isFromWindows: Bool = false) -> [String] {
    let doubtful = names.filter { !$0.isMarked && !$0.bytes.allSatisfy { $0 < 0x80 } }
    let isUTF8 = doubtful.allSatisfy { String(validating: $0.bytes, as: UTF8.self) != nil }
    let mayBeGB =
      !isUTF8 || isFromWindows && isNarrow(doubtful)
    let isGB =
      mayBeGB
      && doubtful.allSatisfy { name in
        guard let text = GB18030.decode(name.bytes) else { return false }
        return !isUTF8 || text.unicodeScalars.allSatisfy(isUsual)
      }
    return names.map { name in
      let isChinese = isGB && !name.isMarked
      let text =
        (isChinese ? GB18030.decode(name.bytes) : nil)
        ?? String(validating: name.bytes, as: UTF8.self) ?? GB18030.decode(name.bytes)
        ?? String(decoding: name.bytes, as: UTF8.self)
      return separated(text)
    }
  }

  /// Whether names have no characters of three bytes and more, as Chinese has in UTF-8, and others
  /// than western letters of two.
  private static func isNarrow(_ names: [Written]) -> Bool {
    let bytes = names.lazy.flatMap(\.bytes)
    return bytes.allSatisfy { $0 < 0xE0 } && bytes.contains { $0 >= 0xC4 }
  }

  /// Reads the names of one package, which says nothing of their encoding.
  package static func decode(all names: [[UInt8]]) -> [String] {
    decode(all: names.map { Written($0) })
  }

  /// Reads a name that stands alone.
  static func decode(_ bytes: [UInt8]) -> String {
    decode(all: [bytes]).joined()
  }

  /// Whether a character is one of ASCII or of those that Chinese names are made of.
  private static func isUsual(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0x4E00...0x9FFF, 0x3000...0x3020, 0xFF00...0xFF5E, 0x2010...0x2030: true
    case _: false
    }
  }

  private static func separated(_ text: String) -> String {
    let name =
      text.utf8.contains(UInt8(ascii: "\\")) ? String(text.map { $0 == "\\" ? "/" : $0 }) : text
    return name.hasPrefix("/") ? String(name.drop { $0 == "/" }) : name
  }

  /// Whether a name would lead out of the folder into which the package is unpacked.
  package static func strays(_ name: String) -> Bool {
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
