/// The text that an EQ field draws (Word's equation fields; Chinese forms tick boxes with them).
enum EquationField {
  /// What is seen: a box drawn over a tick is `☑`, over nothing `☐`; of all else the arguments.
  static func shown(_ instructions: String) -> String {
    let words = arguments(instructions)
    let visible = words.filter { !$0.allSatisfy(\.isWhitespace) }
    let isBox = visible.contains { boxes.contains($0) }
    if isBox {
      let others = visible.filter { !boxes.contains($0) }
      if others.isEmpty { return "☐" }
      if others.allSatisfy({ ticks.contains($0) }) { return "☑" }
    }
    return visible.joined()
  }

  private static let boxes: Set<String> = ["□", "☐", "○", "◯", "口", "▢", "◻"]
  private static let ticks: Set<String> = [
    "√", "✓", "✔", "×", "✗", "✘", "v", "V", "x", "X", "■", "●", "☑", "P", "R",
  ]

  /// The arguments of the switches in order, without the switches: `\o\ac(□,√)` gives two.
  ///
  /// A backslash before a comma, a bracket or a backslash takes the sign as text.
  private static func arguments(_ instructions: String) -> [String] {
    var result: [String] = []
    var current = ""
    var depth = 0
    var characters = Array(instructions)[...]
    func finish() {
      let trimmed = current.drop(while: \.isWhitespace)
      if !trimmed.isEmpty { result.append(String(trimmed)) }
      current = ""
    }
    while let character = characters.popFirst() {
      switch character {
      case "\\":
        guard let next = characters.first else { break }
        if "(),;\\".contains(next) {
          if depth > 0 { current.append(next) }
          characters.removeFirst()
        } else {
          // A switch, with its letters and any quoted or numeric value.
          finish()
          characters = characters.drop { $0.isASCII && ($0.isLetter || $0 == "*") }
          if depth == 0 {
            characters = characters.drop { $0 != "\\" && $0 != "(" && $0 != "（" }
          } else {
            characters = characters.drop { $0.isASCII && ($0.isNumber || $0 == " ") }
          }
        }
      case "(", "（":
        finish()
        depth += 1
      case ")", "）":
        finish()
        depth -= 1
      case ",", "，", ";":
        finish()
      default:
        if depth > 0 { current.append(character) }
      }
    }
    finish()
    return result
  }
}
