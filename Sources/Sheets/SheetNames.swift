/// Makes names that a workbook can bear: of 1 to 31 UTF-16 code units, none of `[ ] : * ? / \`, no
/// apostrophe at either end, not `History`, and none twice, case aside.
struct SheetNames {
  private var taken: Set<String> = []
  private static let longest = 31

  /// A valid name as near to the wanted one as can be.
  mutating func name(_ wanted: String) -> String {
    let cleaned = SheetNames.cleaned(wanted)
    var name = SheetNames.cut(cleaned, to: SheetNames.longest)
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      let suffix = " (\(number))"
      name = SheetNames.cut(cleaned, to: SheetNames.longest - suffix.utf16.count) + suffix
      number += 1
    }
    return name
  }

  private static func cleaned(_ wanted: String) -> String {
    var name = String(
      SheetText.writable(wanted).map { character in
        if "[]:*?/\\".contains(character) { return "·" }
        return character.isNewline || character == "\t" ? " " : character
      }
    )
    while let first = name.first, first == "'" || first.isWhitespace { name.removeFirst() }
    while let last = name.last, last == "'" || last.isWhitespace { name.removeLast() }
    if name.isEmpty { return "Sheet" }
    return name.lowercased() == "history" ? name + "·" : name
  }

  /// The longest beginning of so many UTF-16 code units that cuts no character.
  private static func cut(_ name: String, to length: Int) -> String {
    var cut = name
    while cut.utf16.count > length { cut.removeLast() }
    while let last = cut.last, last == "'" || last.isWhitespace { cut.removeLast() }
    return cut.isEmpty ? "Sheet" : cut
  }
}
