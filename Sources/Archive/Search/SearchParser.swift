extension SearchQuery {
  /// Parses a query.
  ///
  ///     query   = group { ("OR" | "或") group }
  ///     group   = { factor }                       every factor must hold
  ///     factor  = ["-" | "NOT " | "非 "] operand
  ///     operand = "(" query ")" | quotation | name ":" (quotation | word) | word
  ///
  /// A quotation stands between `"` or `“” `; full-width signs do as well as the others. A bracket
  /// inside a word is part of the word.
  public init(
    parsing text: String,
    vocabulary: SearchVocabulary
  ) throws(SearchSyntaxError) {
    var parser = SearchParser(text, vocabulary: vocabulary)
    self = try parser.query()
  }
}

struct SearchParser {
  private let characters: [Character]
  private let vocabulary: SearchVocabulary
  private var position = 0
  private var openGroups: [Int] = []
  private var depth = 0
  private var operands = 0

  /// How far groups and negations may stand within one another, and how many terms there may be:
  /// well below what recursion and SQLite's expressions (1000 deep) bear.
  private static let (maximumDepth, maximumOperands) = (64, 256)

  init(_ text: String, vocabulary: SearchVocabulary) {
    characters = Array(text)
    self.vocabulary = vocabulary
  }

  mutating func query() throws(SearchSyntaxError) -> SearchQuery {
    skipBlanks()
    guard position < characters.count else { throw error(.emptyQuery) }
    let query = try alternatives()
    guard position == characters.count else { throw error(.unopenedGroup) }
    return query
  }

  private mutating func alternatives() throws(SearchSyntaxError) -> SearchQuery {
    var groups = [try group()]
    while take(operator: ["OR", "或"]) { groups.append(try group()) }
    return groups.count == 1 ? groups[0] : .any(groups)
  }

  private mutating func group() throws(SearchSyntaxError) -> SearchQuery {
    var factors: [SearchQuery] = []
    while true {
      skipBlanks()
      if position == characters.count || (characters[position] == ")" && !openGroups.isEmpty) {
        break
      }
      if !factors.isEmpty {
        if isOperator(["OR", "或"]) { break }
        if take(operator: ["AND"]) { continue }
      }
      factors.append(try factor())
    }
    guard let first = factors.first else { throw error(.missingOperand) }
    return factors.count == 1 ? first : .all(factors)
  }

  private mutating func factor() throws(SearchSyntaxError) -> SearchQuery {
    depth += 1
    defer { depth -= 1 }
    guard depth <= SearchParser.maximumDepth else { throw error(.tooComplex) }
    if take(operator: ["NOT", "非"]) {
      skipBlanks()
      return .not(try factor())
    }
    if ["-", "－"].contains(characters[position]), position + 1 < characters.count,
      !characters[position + 1].isWhitespace
    {
      position += 1
      return .not(try factor())
    }
    return try operand()
  }

  private mutating func operand() throws(SearchSyntaxError) -> SearchQuery {
    operands += 1
    guard operands <= SearchParser.maximumOperands else { throw error(.tooComplex) }
    let start = position
    if characters[position] == "(" {
      openGroups.append(position)
      position += 1
      let query = try alternatives()
      guard position < characters.count else { throw error(.unclosedGroup, at: start) }
      position += 1
      openGroups.removeLast()
      return query
    }
    if let quotation = try quotation() { return .text(try term(quotation, at: start)) }
    if characters[position] == ")" { throw error(.unopenedGroup) }
    if let name = fieldName() {
      position += name.count + 1
      let valueStart = position
      let value = try quotation() ?? word()
      guard !FoldedText(value).trimmed.isEmpty else {
        throw error(.missingValue(field: name), at: valueStart)
      }
      let reader = FieldConditionReader(vocabulary: vocabulary)
      do {
        return .field(try reader.condition(named: name, value: value))
      } catch {
        switch error {
        case .unknownField: throw self.error(error, at: start)
        case .emptyQuery, .emptyTerm, .unclosedQuotation, .unclosedGroup, .unopenedGroup,
          .missingOperand, .missingValue, .unknownForm, .unknownChoice, .invalidDate,
          .invalidNumber, .tooComplex:
          throw self.error(error, at: valueStart)
        }
      }
    }
    return .text(try term(word(), at: start))
  }

  private func term(_ text: String, at start: Int) throws(SearchSyntaxError) -> String {
    guard !FoldedText(text).trimmed.isEmpty else { throw error(.emptyTerm, at: start) }
    return text
  }

  /// The characters up to a blank or to the end of the group.
  private mutating func word() -> String {
    let start = position
    var opened = 0
    while position < characters.count, !characters[position].isWhitespace {
      if characters[position] == "(" { opened += 1 }
      if characters[position] == ")" {
        if opened == 0 && !openGroups.isEmpty { break }
        opened = max(0, opened - 1)
      }
      position += 1
    }
    var word = characters[start..<position]
    // What begins so contains it, too.
    if word.count > 1 && word.last == "*" { word.removeLast() }
    return String(word)
  }

  /// The text between quotation marks; nil where none begins here.
  private mutating func quotation() throws(SearchSyntaxError) -> String? {
    guard position < characters.count, SearchParser.quotes.contains(characters[position]) else {
      return nil
    }
    let start = position
    position += 1
    while position < characters.count, !SearchParser.quotes.contains(characters[position]) {
      position += 1
    }
    guard position < characters.count else { throw error(.unclosedQuotation, at: start) }
    position += 1
    return String(characters[start + 1..<position - 1])
  }

  private static let quotes: Set<Character> = ["\"", "“", "”", "＂"]

  /// The letters before a colon, where a colon follows; a time such as 9:00 names no field.
  private func fieldName() -> String? {
    var end = position
    while end < characters.count,
      characters[end].isLetter || characters[end].isNumber || "._/".contains(characters[end])
    {
      end += 1
    }
    guard end > position, end < characters.count, ":：".contains(characters[end]),
      characters[position..<end].contains(where: \.isLetter)
    else { return nil }
    return String(characters[position..<end])
  }

  /// Whether one of some words stands here with an operand after it.
  private func isOperator(_ words: [String]) -> Bool {
    operatorLength(words) != nil
  }

  private mutating func take(operator words: [String]) -> Bool {
    skipBlanks()
    guard let length = operatorLength(words) else { return false }
    position += length
    return true
  }

  private func operatorLength(_ words: [String]) -> Int? {
    for word in words where characters[position...].starts(with: word) {
      let end = position + word.count
      let isWord = end < characters.count && characters[end].isWhitespace
      let isFollowed = end < characters.count && characters[end...].contains { !$0.isWhitespace }
      if isWord && isFollowed || word.allSatisfy(\.isASCII) && end == characters.count {
        return word.count
      }
    }
    return nil
  }

  private mutating func skipBlanks() {
    while position < characters.count, characters[position].isWhitespace { position += 1 }
  }

  private func error(
    _ fault: SearchSyntaxError.Fault,
    at position: Int? = nil
  ) -> SearchSyntaxError {
    SearchSyntaxError(column: (position ?? self.position) + 1, fault: fault)
  }
}
