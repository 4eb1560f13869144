/// Texts as a spreadsheet's cells can hold them.
enum SheetText {
  /// The most characters that a cell holds (Excel's specifications and limits), in UTF-16 code
  /// units.
  static let longest = 32_767

  /// The text with what XML 1.0 cannot hold (section 2.2) as U+FFFD, line ends as `\n`, and what
  /// would read as an escape, `_x0041_`, escaped (ISO 29500-1, 22.9.2.19); an ellipsis stands for
  /// what is too long for a cell.
  static func cell(_ text: String) -> String {
    let written = escaped(writable(text))
    guard written.utf16.count > longest else { return written }
    var units = 1
    var end = written.startIndex
    for index in written.indices {
      units += written[index].utf16.count
      if units > longest { break }
      end = written.index(after: index)
    }
    return written[..<end] + "…"
  }

  static func writable(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var lastWasReturn = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where lastWasReturn: break
      case 0x0D: scalars.append("\n")
      case 0x09, 0x0A: scalars.append(scalar)
      case 0..<0x20, 0xFFFE, 0xFFFF: scalars.append("\u{FFFD}")
      default: scalars.append(scalar)
      }
      lastWasReturn = scalar == "\r"
    }
    return String(scalars)
  }

  private static func escaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    return text.replacing(#/_x(?=[0-9A-Fa-f]{4}_)/#, with: "_x005F_x")
  }
}
