import Findings
import Values
import Wording

/// Tells from marks and words which choices a person made.
struct ChoiceReading {
  private let tokens: [PlacedToken]
  private let choiceCount: Int
  private var marks = 0
  private var ticks = 0
  private var boxes = 0
  private var crosses = 0
  private var suspects = 0
  private var named: [Int] = []
  private var letters: [Unicode.Scalar] = []
  private let lettered: [Unicode.Scalar: Int]
  /// What is written beside 其他, by its place among the tokens.
  private let others: [Int: String]
  /// What is written beside ticked choices.
  let details: [String]
  /// Whether empty boxes stand before options of the form's own.
  private let hasOwnOptions: Bool
  /// Whether words stand there that say nothing without a choice.
  private let hasWordsAround: Bool

  init(_ text: String, words: ChoiceWords) {
    let scanned = ChoiceTokens(text, words: words)
    lettered = scanned.lettered
    others = scanned.others
    details = scanned.details
    hasOwnOptions = scanned.hasOwnOptions
    hasWordsAround = scanned.hasWordsAround
    tokens = scanned.tokens
    choiceCount = words.count
    for token in tokens { count(token.token) }
  }

  /// Whether something may be written beside a choice, which is not worth its while to look for twice.
  static func mayHaveDetails(_ text: String) -> Bool {
    // Full-width signs begin with 0xEF in UTF-8.
    text.utf8.contains { $0 == 0x28 || (0x30...0x3A).contains($0) || $0 == 0xEF }
  }

  private mutating func count(_ token: ChoiceToken) {
    switch token {
    case .mark(.ticked): ticks += 1
    case .mark(.empty): boxes += 1
    case .mark(.suspected): suspects += 1
    case .cross: crosses += 1
    case .choice(let choice): named.append(choice)
    case .letter(let letter): letters.append(letter)
    case .separator, .slash, .other: break
    }
  }

  /// Whether marks of any make stand in the text.
  var hasMarks: Bool { ticks + boxes + suspects + crosses > 0 }

  /// Whether options stand in the text among which nobody has chosen.
  var offersChoices: Bool { Set(named).count > 1 || (boxes > 0 && !named.isEmpty) }

  /// What a person's marks or words choose.
  enum Result: Hashable {
    case blank
    case chosen(Set<Int>)
    case refused(FindingCode)
  }

  /// What is chosen; `allowsSeveral` tells a list of words from a template's words.
  func result(allowsSeveral: Bool) -> Result {
    if named.isEmpty { return resultWithoutChoices }
    if let chosen = resultOfLetters(allowsSeveral) { return chosen }
    if ticks + boxes == 0, suspects + crosses == 0 { return resultOfWords(allowsSeveral) }
    if suspects > 0 { return .refused(.suspectedTick) }
    // √ and × side by side say yes and no; a × among boxes may be a tick.
    if crosses > 0, ticks == 0 || boxes > 0 { return .refused(.suspectedTick) }
    // Beside a tick, an option of the form's own that is left empty tells nothing.
    guard !hasOther, !hasOwnOptions || ticks > 0 else { return .refused(.invalidChoice) }
    return resultOfMarks(allowsSeveral)
  }

  /// Whether a word of a choice stands in the text.
  var namesChoices: Bool { !named.isEmpty }

  private var hasOther: Bool { tokens.contains { $0.token == .other } }

  /// What the letters of an answer choose of a lettered list, such as `A. 电话 B. 邮件`.
  private func resultOfLetters(_ allowsSeveral: Bool) -> Result? {
    guard !letters.isEmpty, ticks == 0, !hasOther else { return nil }
    let chosen = letters.compactMap { lettered[$0] }
    guard chosen.count == letters.count else { return .refused(.invalidChoice) }
    let choices = Set(chosen)
    if choices.contains(ChoiceTokens.unknownChoice) { return .refused(.invalidChoice) }
    return allowsSeveral || choices.count == 1 ? .chosen(choices) : .refused(.conflictingChoices)
  }

  private var resultWithoutChoices: Result {
    if hasOther || hasWordsAround || ticks > 0 { return .refused(.invalidChoice) }
    return suspects + crosses > 0 ? .refused(.suspectedTick) : .blank
  }

  /// The words alone: 当面拜访, or 客户资料、名片.
  private func resultOfWords(_ allowsSeveral: Bool) -> Result {
    var choices = Set(named)
    // 其他 among a template's words, with nothing beside it.
    if others.isEmpty, choices.count > 1 { choices.remove(ChoiceTokens.unknownChoice) }
    guard !hasOther, !hasOwnOptions, !choices.contains(ChoiceTokens.unknownChoice) else {
      return .refused(.invalidChoice)
    }
    if allowsSeveral || choices.count == 1 { return .chosen(choices) }
    // Choices side by side are the template's words, unless a person listed two of them.
    let isList = tokens.contains { $0.token == .separator } && choices.count < 3
    let isTemplate =
      choices.count > 2 || choices.count == choiceCount || tokens.contains { $0.token == .slash }
    return isTemplate && !isList ? .blank : .refused(.conflictingChoices)
  }

  private func resultOfMarks(_ allowsSeveral: Bool) -> Result {
    var chosen: Set<Int> = []
    var marked: Set<Int> = []
    for (mark, choice, place) in pairs {
      if mark != .mark(.ticked) {
        // Something is written beside an empty box.
        if let place, others[place] != nil { return .refused(.suspectedTick) }
        if choice == ChoiceTokens.unknownChoice {
          marked.insert(ChoiceTokens.unknownChoice)
          continue
        }
      }
      guard let choice else {
        // A tick that belongs to no choice.
        if mark == .mark(.ticked) { return .refused(.suspectedTick) }
        continue
      }
      marked.insert(choice)
      if mark == .mark(.ticked) { chosen.insert(choice) }
    }
    if chosen.contains(ChoiceTokens.unknownChoice) { return .refused(.invalidChoice) }
    if others.isEmpty { marked.insert(ChoiceTokens.unknownChoice) }
    // A choice that has lost its box among others that have theirs may have been ticked.
    let isSurvivor = boxes > 0 && !Set(named).subtracting(marked).isEmpty
    if isSurvivor, allowsSeveral || chosen.isEmpty { return .refused(.suspectedTick) }
    return chosen.isEmpty ? .blank : .chosen(chosen)
  }

  /// Each mark with the choice that it belongs to.
  private var pairs: [(mark: ChoiceToken, choice: Int?, place: Int?)] {
    let places = tokens.indices.filter {
      tokens[$0].token != .separator && tokens[$0].token != .slash
    }
    let kept = places.map { tokens[$0] }
    let standsAfter = marksStandAfter(kept)
    var pairs: [(mark: ChoiceToken, choice: Int?, place: Int?)] = []
    for (index, token) in kept.enumerated() {
      switch token.token {
      case .mark, .cross:
        let neighbour = standsAfter ? index - 1 : index + 1
        var choice: Int?
        if kept.indices.contains(neighbour), case .choice(let found) = kept[neighbour].token {
          choice = found
        }
        let place = kept.indices.contains(neighbour) ? places[neighbour] : nil
        pairs.append((token.token, choice, place))
      case .choice, .letter, .separator, .slash, .other:
        continue
      }
    }
    return pairs
  }

  /// Whether marks stand after their choices, which the beginning and the end of the text tell.
  private func marksStandAfter(_ tokens: [PlacedToken]) -> Bool {
    guard let first = tokens.first, let last = tokens.last else { return false }
    guard case .choice = first.token else { return false }
    guard case .choice = last.token else { return true }
    // 当面拜访 √电话 信函: words at both ends, so the white space tells.
    let marks = tokens.filter {
      switch $0.token {
      case .mark, .cross: true
      case .choice, .letter, .separator, .slash, .other: false
      }
    }
    return !marks.allSatisfy { $0.hasBlankBefore && !$0.hasBlankAfter }
  }
}
