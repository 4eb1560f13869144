/// Reads the letters of a number format's code.
struct NumberFormatScanner {
  private typealias Token = NumberFormatCode.Token

  private let characters: [Character]
  private var position = 0
  private var section: [NumberFormatCode.Token] = []

  /// More letters than any code has that an office makes; the rest is passed over.
  private static let mostCharacters = 1_024

  init(_ code: String) {
    characters = Array(code.prefix(NumberFormatScanner.mostCharacters))
  }

  mutating func sections() -> [[NumberFormatCode.Token]] {
    var all: [[NumberFormatCode.Token]] = []
    while position < characters.count {
      let character = characters[position]
      position += 1
      if character == ";" {
        all.append(NumberFormatScanner.tidied(section))
        section = []
      } else {
        read(character)
      }
    }
    all.append(NumberFormatScanner.tidied(section))
    return all
  }

  private mutating func read(_ character: Character) {
    switch character {
    case "\"":
      var text = ""
      while let next = take(), next != "\"" { text.append(next) }
      add(literal: text)
    case "\\", "!": if let next = take() { add(literal: String(next)) }
    // A blank as wide as a character, or a character that fills the cell, shows nothing.
    case "_", "*": _ = take()
    case "[": readBrackets()
    case "0", "#", "?": section.append(.digit(character.asciiValue ?? 0x30))
    case ".":
      let zeros = run(of: "0", after: 0)
      if NumberFormatCode.isMoment(section), zeros > 0 {
        section.append(.fractionOfSecond(zeros))
      } else {
        position -= zeros
        section.append(.point)
      }
    case ",": section.append(.comma)
    case "%", "％": section.append(.percent)
    case "@": section.append(.text)
    case "y", "Y", "e": readLetters(character) { .year($0) }
    case "m", "M": readLetters(character) { .month($0) }
    case "d", "D": readLetters(character) { .day($0) }
    case "h", "H": readLetters(character) { .hour($0) }
    case "s", "S": readLetters(character) { .second($0) }
    case "a", "A": readHalfOfDay(character)
    case "上":
      if takes("午/下午") { section.append(.halfOfDay(isChinese: true)) } else { add(literal: "上") }
    case "E":
      section.append(.general)
      if let sign = peek, sign == "+" || sign == "-" { _ = take() }
    case "G", "g":
      if takes("eneral") || takes("/通用格式") {
        section.append(.general)
      } else {
        add(literal: String(character))
      }
    default:
      if character == "通", takes("用格式") {
        section.append(.general)
      } else {
        add(literal: String(character))
      }
    }
  }

  private var peek: Character? { position < characters.count ? characters[position] : nil }

  private mutating func take() -> Character? {
    guard let next = peek else { return nil }
    position += 1
    return next
  }

  /// Passes over a word that stands here; false where it does not.
  private mutating func takes(_ word: String) -> Bool {
    let end = position + word.count
    guard end <= characters.count,
      zip(characters[position..<end], word).allSatisfy({ $0.lowercased() == $1.lowercased() })
    else { return false }
    position = end
    return true
  }

  /// Passes over letters that are one character again.
  private mutating func run(of letter: Character, after first: Int) -> Int {
    var count = first
    while let next = peek, next.lowercased() == letter.lowercased() {
      position += 1
      count += 1
    }
    return count
  }

  private mutating func readLetters(
    _ letter: Character,
    _ token: (Int) -> NumberFormatCode.Token
  ) {
    section.append(token(run(of: letter, after: 1)))
  }

  private mutating func readHalfOfDay(_ first: Character) {
    if takes("M/PM") || takes("/P") {
      section.append(.halfOfDay(isChinese: false))
    } else if run(of: first, after: 1) < 3 {
      add(literal: String(first))
    }
    // aaa and aaaa are the day of the week, which says nothing that the date does not.
  }

  /// Colours and conditions show nothing; currencies and elapsed times do.
  private mutating func readBrackets() {
    var inner = ""
    while let next = take(), next != "]" { inner.append(next) }
    switch inner.lowercased() {
    case "h", "hh": section.append(.elapsedHours)
    case "m", "mm": section.append(.elapsedMinutes)
    case "s", "ss": section.append(.elapsedSeconds)
    default:
      if inner.hasPrefix("$") {
        add(literal: String(inner.dropFirst().prefix { $0 != "-" }))
      }
    }
  }

  private mutating func add(literal text: String) {
    guard !text.isEmpty else { return }
    if case .literal(let last)? = section.last {
      section[section.count - 1] = .literal(last + text)
    } else {
      section.append(.literal(text))
    }
  }

  /// Tells minutes from months: `m` after an hour or before a second is a minute.
  private static func tidied(_ section: [NumberFormatCode.Token]) -> [NumberFormatCode.Token] {
    var section = section
    func neighbour(_ index: Int, _ step: Int) -> NumberFormatCode.Token? {
      var at = index + step
      while section.indices.contains(at) {
        switch section[at] {
        case .literal, .halfOfDay: at += step
        case .digit, .point, .comma, .percent, .general, .text, .year, .month, .day, .hour,
          .minute, .second, .fractionOfSecond, .elapsedHours, .elapsedMinutes, .elapsedSeconds:
          return section[at]
        }
      }
      return nil
    }
    for index in section.indices {
      guard case .month(let count) = section[index], count <= 2 else { continue }
      let isMinute: Bool
      switch (neighbour(index, -1), neighbour(index, 1)) {
      case (.hour?, _), (.elapsedHours?, _), (_, .second?), (_, .elapsedSeconds?): isMinute = true
      default: isMinute = false
      }
      if isMinute { section[index] = .minute(count) }
    }
    // A fraction or an exponent shows the number as it is.
    if section.contains(.digit(UInt8(ascii: "?"))), section.contains(.literal("/")) {
      return [.general]
    }
    if section.contains(where: { $0 == .general }) {
      section.removeAll { token in
        switch token {
        case .digit, .point, .comma: true
        case .literal, .percent, .general, .text, .year, .month, .day, .hour, .minute, .second,
          .fractionOfSecond, .halfOfDay, .elapsedHours, .elapsedMinutes, .elapsedSeconds:
          false
        }
      }
    }
    return section
  }
}
