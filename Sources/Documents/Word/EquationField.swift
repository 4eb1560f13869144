/// The text that an EQ field draws (Word's equation fields; Chinese forms tick boxes with them).
struct EquationField {
  /// What is seen: a box drawn over a tick is `☑`, over nothing `☐`; fractions, roots and raised
  /// text are written out on one line; of all else the arguments.
  private(set) var shown = ""
  /// Phonetic guides, each after its base: `澄（chéng）`.
  private(set) var guides: [String] = []

  init(_ instructions: String) {
    var rest = Array(instructions)[...]
    // The field's name, and what it says of its format.
    rest = rest.drop { $0 != "\\" }
    shown = read(&rest, until: nil).map(\.text).joined()
  }

  /// A piece of an argument, and whether it stands above the line.
  private struct Piece {
    var text: String
    /// What stands above or below the line, without the sign that says so.
    var raised: String?

    var isLevel: Bool { raised == nil && !text.trimmed.isEmpty }
  }

  /// Reads pieces up to the end or to one of the signs that end an argument.
  private mutating func read(
    _ rest: inout ArraySlice<Character>,
    until end: Set<Character>?
  ) -> [Piece] {
    var pieces: [Piece] = []
    var current = ""
    func flush() {
      if !current.isEmpty { pieces.append(Piece(text: current)) }
      current = ""
    }
    while let character = rest.first {
      if let end, end.contains(character) { break }
      rest.removeFirst()
      guard character == "\\" else {
        // Outside of any switch only spaces stand.
        if end != nil { current.append(character) }
        continue
      }
      guard let next = rest.first else { break }
      if "(),;\\".contains(next) {
        current.append(next)
        rest.removeFirst()
        continue
      }
      flush()
      pieces += element(&rest)
    }
    flush()
    return pieces
  }

  /// Reads a switch with its options and its arguments.
  private mutating func element(_ rest: inout ArraySlice<Character>) -> [Piece] {
    let name = takeName(&rest)
    var options: [String] = []
    var raise = 0
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard rest.first == "\\", let next = rest.dropFirst().first, next.isLetter || next == "*"
      else {
        break
      }
      rest.removeFirst()
      options.append(takeName(&rest))
      skipValue(&rest)
      if options.last == "up" { raise = 1 }
      if options.last == "do" { raise = -1 }
    }
    guard let bracket = rest.first, bracket == "(" || bracket == "（" else {
      // `\* jc2`, `\* hps12`: of the format alone.
      if name == "*" { skipValue(&rest) }
      return []
    }
    rest.removeFirst()
    var arguments: [[Piece]] = []
    while true {
      arguments.append(read(&rest, until: [")", "）", ",", "，", ";"]))
      guard let sign = rest.popFirst(), sign != ")", sign != "）" else { break }
    }
    return show(name, arguments, raise: raise)
  }

  private mutating func show(_ name: String, _ arguments: [[Piece]], raise: Int) -> [Piece] {
    let texts = arguments.map { $0.map(\.text).joined().trimmed }
    switch name {
    case "o": return overstrike(arguments)
    case "f" where texts.count == 2:
      return [Piece(text: "\(MathStructure.term(texts[0]))/\(MathStructure.term(texts[1]))")]
    case "r" where texts.count == 2:
      var root = MathStructure(.rad, depth: 0, start: 0)
      root.arguments = [(.deg, texts[0]), (.e, texts[1])]
      return [Piece(text: root.line)]
    case "r": return [Piece(text: "√" + MathStructure.term(texts.joined()))]
    case "s":
      let text = texts.filter { !$0.isEmpty }.joined(separator: " ")
      guard !text.isEmpty else { return [] }
      return [Piece(text: (raise < 0 ? "_" : "^") + MathStructure.term(text), raised: text)]
    case "b": return [Piece(text: "(\(texts.joined()))")]
    case "i":
      return [
        Piece(
          text: "∫_\(MathStructure.term(texts.first ?? texts.joined()))"
            + texts.dropFirst().joined(separator: " ")
        )
      ]
    default: return [Piece(text: texts.filter { !$0.isEmpty }.joined())]
    }
  }

  /// Arguments drawn over one another: a box over a tick, or a guide above its base.
  private mutating func overstrike(_ arguments: [[Piece]]) -> [Piece] {
    let visible = arguments.filter { pieces in
      pieces.contains { !$0.text.trimmed.isEmpty }
    }
    let raised = visible.filter { !$0.contains(where: \.isLevel) }
    let level = visible.filter { $0.contains(where: \.isLevel) }
    let words = level.map { $0.map(\.text).joined().trimmed }
    if !raised.isEmpty, !words.isEmpty {
      let guide = raised.map { $0.compactMap(\.raised).joined() }
      guides.append("\(words.joined())（\(guide.joined(separator: " "))）")
      return [Piece(text: words.joined())]
    }
    if words.contains(where: { EquationField.boxes.contains($0) }) {
      let others = words.filter { !EquationField.boxes.contains($0) }
      if others.isEmpty { return [Piece(text: "☐")] }
      if others.allSatisfy({ EquationField.ticks.contains($0) }) { return [Piece(text: "☑")] }
    }
    return visible.flatMap { $0 }
  }

  private func takeName(_ rest: inout ArraySlice<Character>) -> String {
    var name = ""
    while let next = rest.first, name.isEmpty || name != "*", next.isASCII,
      next.isLetter || next == "*"
    {
      name.append(next)
      rest.removeFirst()
    }
    return name.lowercased()
  }

  /// Passes over a switch's value: a number, a word of a format or a name in quotes.
  private func skipValue(_ rest: inout ArraySlice<Character>) {
    rest = rest.drop(while: \.isWhitespace)
    if rest.first == "\"" {
      rest = rest.dropFirst().drop { $0 != "\"" }.dropFirst()
    } else {
      rest = rest.drop { $0.isASCII && ($0.isNumber || $0.isLetter) }
    }
  }

  private static let boxes: Set<String> = ["□", "☐", "○", "◯", "口", "▢", "◻"]
  private static let ticks: Set<String> = [
    "√", "✓", "✔", "×", "✗", "✘", "v", "V", "x", "X", "■", "●", "☑", "P", "R",
  ]
}

extension StringProtocol {
  fileprivate var trimmed: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}
