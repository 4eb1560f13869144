import Values

/// A mark by which a person ticks a choice or leaves it.
enum TickMark: Hashable {
  case ticked
  case empty
  /// A sign that may be a tick or the remains of one, such as a lone `?`, `R` or `×`.
  case suspected

  /// The mark in a cell or before a word that holds nothing but marks; nil where something else
  /// stands there.
  ///
  /// A crossed box, `☒` or `[×]`, is ticked: so Word draws its check boxes.
  static func read(_ text: String) -> TickMark? {
    let scalars = text.unicodeScalars.map(\.folded).filter { !$0.isBlank && $0 != "_" }
    guard scalars.count <= 8 else { return nil }
    if scalars.isEmpty { return .empty }
    if let mark = words[scalars.text] { return mark }
    var result: TickMark?
    var index = 0
    while index < scalars.count {
      guard let (mark, length) = mark(in: scalars[index...]) else { return nil }
      if let result, result != mark { return .suspected }
      result = mark
      index += length
    }
    return result
  }

  private static let words: [String: TickMark] = [
    "是": .ticked, "yes": .ticked, "y": .ticked, "true": .ticked,
    "否": .empty, "no": .empty, "n": .empty, "false": .empty, "无": .empty,
    "-": .empty, "--": .empty, "/": .empty, "\\": .empty, "1": .suspected, "0": .suspected,
  ]

  /// The mark that begins here in a folded text without blanks, and its length.
  static func mark(
    in scalars: ArraySlice<Unicode.Scalar>
  ) -> (mark: TickMark, length: Int)? {
    guard let first = scalars.first else { return nil }
    if let mark = lone(first) { return (mark, 1) }
    guard let close = closing(first) else { return nil }
    let inner = scalars.dropFirst()
    guard let second = inner.first else { return nil }
    if second == close { return (.empty, 2) }
    guard inner.dropFirst().first == close else { return nil }
    if ticksInBrackets.contains(second) { return (.ticked, 3) }
    return lone(second).map { ($0, 3) }
  }

  private static func lone(_ scalar: Unicode.Scalar) -> TickMark? {
    if ticks.contains(scalar) { return .ticked }
    if boxes.contains(scalar) { return .empty }
    return suspects.contains(scalar) ? .suspected : nil
  }

  private static func closing(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "(": ")"
    case "[": "]"
    case "{": "}"
    default: nil
    }
  }

  private static let ticks = Set<Unicode.Scalar>("☑☒√✓✔✅🗹🗸🗷■●◆◉◼⬛▣⦿◈⊙⭕🔘".unicodeScalars)
  private static let boxes = Set<Unicode.Scalar>("□☐○◇◯▢⬜❏❐❑❒◻▫◽⬚⚪".unicodeScalars)
  private static let ticksInBrackets = Set<Unicode.Scalar>("xv×✗✘✕✖╳*".unicodeScalars)

  /// Crosses, and the letters as which a symbol font's ticks and boxes show without their font.
  private static let suspects = Set<Unicode.Scalar>(
    "?×✗✘✕✖╳❌❎xvrpsþýüûø\u{FFFD}".unicodeScalars
  )

  /// A cross: beside a tick it says no.
  static func isCross(_ scalar: Unicode.Scalar) -> Bool {
    crosses.contains(scalar)
  }

  private static let crosses = Set<Unicode.Scalar>("×✗✘✕✖╳❌❎x".unicodeScalars)
}
