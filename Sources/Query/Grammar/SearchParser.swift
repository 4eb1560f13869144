import Findings
import Values
import Wording

extension SearchQuery {
  /// Parses a query.
  ///
  ///     query   = group { ("OR" | "或") group }
  ///     group   = { factor }                       every factor must hold
  ///     factor  = ["-" | "NOT " | "非 "] operand
  ///     operand = "(" query ")" | term | name ":" term
  ///     term    = (quotation | word) ["*"]
  ///
  /// A quotation stands between `"` or `“” `; full-width signs do as well as the others. A bracket
  /// inside a word is part of the word. After a `*` the last word of a term may go on.
  ///
  /// A query that is to be saved under a name must not call upon that name.
  public init(
    parsing text: String,
    vocabulary: SearchVocabulary,
    toBeSavedAs name: String? = nil
  ) throws(SearchSyntaxError) {
    var parser = SearchParser(
      text,
      vocabulary: vocabulary,
      expanding: name.map { [$0] } ?? []
    )
    self = try parser.query()
  }
}

struct SearchParser {
  private let characters: [Character]
  private let vocabulary: SearchVocabulary
  private var position = 0
  private var openGroups = 0
  private var depth = 0
  private var operands = 0
  /// The saved searches that are being read, from the outermost.
  private let expanded: [String]

  /// How far groups and negations may stand within one another, and how many terms there may be:
  /// well below what recursion and SQLite's expressions (1000 deep) bear.
  private static let (maximumDepth, maximumOperands) = (64, 256)

  init(_ text: String, vocabulary: SearchVocabulary, expanding expanded: [String] = []) {
    characters = Array(text)
    self.vocabulary = vocabulary
    self.expanded = expanded
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
    while take(operator: ["OR", "或"]) {
      try requireOperand()
      groups.append(try group())
    }
    return groups.count == 1 ? groups[0] : .any(groups)
  }

  private mutating func group() throws(SearchSyntaxError) -> SearchQuery {
    var factors: [SearchQuery] = []
    while true {
      skipBlanks()
      if position == characters.count || endsGroup {
        break
      }
      if !factors.isEmpty {
        if isOperator(["OR", "或"]) { break }
        if take(operator: ["AND"]) { try requireOperand() }
      } else if let length = operatorLength(["AND", "OR", "或"]),
        characters[(position + length)...].contains(where: { !$0.isWhitespace })
      {
        // Alone it is a word.
        throw error(.missingOperand)
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
      try requireOperand()
      return .not(try factor())
    }
    if stands(["-", "－"]) {
      let next = position + 1
      guard next < characters.count, !characters[next].isWhitespace,
        !(openGroups > 0 && SearchParser.closing.contains(characters[next]))
      else { throw error(.missingOperand) }
      position += 1
      return .not(try factor())
    }
    return try operand()
  }

  private mutating func operand() throws(SearchSyntaxError) -> SearchQuery {
    operands += 1
    guard operands <= SearchParser.maximumOperands else { throw error(.tooComplex) }
    let start = position
    if stands(SearchParser.opening) {
      openGroups += 1
      position += 1
      let query = try alternatives()
      guard position < characters.count else { throw error(.unclosedGroup, at: start) }
      position += 1
      openGroups -= 1
      return query
    }
    if stands(SearchParser.closing) { throw error(.unopenedGroup) }
    if let name = fieldName() {
      position += name.count + 1
      return try field(name, from: start)
    }
    let isQuoted = stands(SearchParser.quotes)
    let term = try term(at: start)
    let others = isQuoted || term.isPrefix ? [] : WrittenNumber.others(than: term.text)
    return others.isEmpty
      ? .text(term) : .any(([term] + others.map { SearchTerm($0) }).map { .text($0) })
  }

  private mutating func field(
    _ name: String,
    from start: Int
  ) throws(SearchSyntaxError) -> SearchQuery {
    let valueStart = position
    let value = try quotationOrWord()
    guard !value.folded.isEmpty else { throw error(.missingValue(field: name), at: valueStart) }
    if case .saved = vocabulary.meaning(of: name) {
      return try saved(value.text, at: valueStart)
    }
    do {
      return .field(
        try FieldConditionReader(vocabulary: vocabulary).condition(named: name, value: value)
      )
    } catch {
      switch error {
      case .unknownField(let unknown, _) where unknown == name:
        throw self.error(error, at: start)
      case .unknownField, .emptyQuery, .emptyTerm, .unclosedQuotation, .unclosedGroup,
        .unopenedGroup, .missingOperand, .missingValue, .unknownForm, .unknownChoice,
        .invalidDate, .invalidNumber, .reversedRange, .unknownSavedSearch, .brokenSavedSearch,
        .tooComplex:
        throw self.error(error, at: valueStart)
      }
    }
  }

  /// The query that is saved under a name.
  private mutating func saved(
    _ name: String,
    at start: Int
  ) throws(SearchSyntaxError) -> SearchQuery {
    guard !expanded.contains(name) else {
      throw error(.brokenSavedSearch(name, nil), at: start)
    }
    guard let text = vocabulary.saved[name] else {
      let nearest = Spelling.nearest(to: name, among: vocabulary.saved.keys.sorted())
      throw error(.unknownSavedSearch(name, nearest: nearest), at: start)
    }
    guard expanded.count < SearchParser.maximumDepth else { throw error(.tooComplex, at: start) }
    var parser = SearchParser(text, vocabulary: vocabulary, expanding: expanded + [name])
    parser.operands = operands
    parser.depth = depth
    defer { operands = parser.operands }
    do {
      return try parser.query()
    } catch {
      throw self.error(.brokenSavedSearch(name, error), at: start)
    }
  }

  private mutating func term(at start: Int) throws(SearchSyntaxError) -> SearchTerm {
    let term = try quotationOrWord()
    guard !term.folded.isEmpty else { throw error(.emptyTerm, at: start) }
    return term
  }

  private mutating func quotationOrWord() throws(SearchSyntaxError) -> SearchTerm {
    if let quotation = try quotation() { return quotation }
    return try word()
  }

  /// The characters up to a blank or to the end of the group; a bracket that closes none may stand
  /// inside, as in 1）现场, but not at the end.
  private mutating func word() throws(SearchSyntaxError) -> SearchTerm {
    let start = position
    var opened = 0
    while position < characters.count, !characters[position].isWhitespace {
      if stands(SearchParser.opening) { opened += 1 }
      if stands(SearchParser.closing) {
        if opened == 0 && openGroups > 0 { break }
        if opened == 0,
          position + 1 == characters.count || characters[position + 1].isWhitespace
        {
          throw error(.unopenedGroup)
        }
        opened = max(0, opened - 1)
      }
      position += 1
    }
    let word = characters[start..<position]
    let isPrefix = word.count > 1 && word.last.map(SearchParser.stars.contains) == true
    return SearchTerm(String(isPrefix ? word.dropLast() : word), isPrefix: isPrefix)
  }

  /// The text between quotation marks; nil where none begins here.
  ///
  /// Straight marks are closed by straight ones and Chinese by Chinese ones, so that a phrase may
  /// hold the others; where there is none of its kind, by any, as they are mixed in typing.
  private mutating func quotation() throws(SearchSyntaxError) -> SearchTerm? {
    guard stands(SearchParser.quotes) else { return nil }
    let start = position
    let rest = characters[(start + 1)...]
    let kind =
      stands(SearchParser.straightQuotes)
      ? SearchParser.straightQuotes : SearchParser.quotes.subtracting(SearchParser.straightQuotes)
    guard
      let end = rest.firstIndex(where: kind.contains)
        ?? rest.firstIndex(where: SearchParser.quotes.contains)
    else { throw error(.unclosedQuotation, at: start) }
    position = end + 1
    let text = String(characters[start + 1..<end])
    guard stands(SearchParser.stars) else { return SearchTerm(text) }
    position += 1
    return SearchTerm(text, isPrefix: true)
  }

  private static let straightQuotes: Set<Character> = ["\"", "＂"]
  private static let quotes = straightQuotes.union(["“", "”"])
  private static let stars: Set<Character> = ["*", "＊"]
  private static let (opening, closing): (Set<Character>, Set<Character>) = (
    ["(", "（"], [")", "）"]
  )

  /// Whether one of some characters stands here.
  private func stands(_ some: Set<Character>) -> Bool {
    position < characters.count && some.contains(characters[position])
  }

  /// Whether the bracket that ends the innermost group stands here.
  private var endsGroup: Bool {
    openGroups > 0 && stands(SearchParser.closing)
  }

  /// Goes on to what an operator is about, which must be there.
  private mutating func requireOperand() throws(SearchSyntaxError) {
    skipBlanks()
    if position == characters.count || endsGroup || isOperator(["AND", "OR", "或"]) {
      throw error(.missingOperand)
    }
  }

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

  /// Whether one of some words stands here as an operator: before a blank or a bracket that
  /// opens, or at the end of the query or group, where what it is about is missing; 非 at the end
  /// is a word.
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
      let rest = characters[(position + word.count)...]
      let next = rest.first { !$0.isWhitespace }
      if next.map({ openGroups > 0 && SearchParser.closing.contains($0) }) ?? true {
        if word != "非" { return word.count }
      } else if let joined = rest.first,
        joined.isWhitespace || SearchParser.opening.contains(joined)
      {
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
