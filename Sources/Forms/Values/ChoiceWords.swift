import Values
import Wording

/// The words of a field's choices, to be found in an answer.
struct ChoiceWords: Sendable, Hashable {
  /// A word as it is compared: folded, without white space.
  private struct Word: Hashable {
    var scalars: [Unicode.Scalar]
    var choice: Int
  }

  private let codes: [ChoiceCode]
  /// How two options are read that say and deny something.
  private let opposites: OppositeOptions?
  /// By their first character, the longest first.
  private let words: [Unicode.Scalar: [Word]]
  /// What a control or an XML element may hold instead of a word.
  private let whole: [[Unicode.Scalar]: Int]
  /// The length of the longest of them.
  private let longest: Int
  /// Words that stand around a choice and change nothing, by their first character, the longest
  /// first.
  private let around: [Unicode.Scalar: [[Unicode.Scalar]]]

  init(_ choices: [Choice], around: [String] = []) {
    self.around = Dictionary(
      grouping: around.map(ChoiceWords.folded).filter { !$0.isEmpty },
      by: { $0[0] }
    ).mapValues { $0.sorted { $0.count > $1.count } }
    codes = choices.map(\.code)
    opposites = OppositeOptions(choices)
    var known: [[Unicode.Scalar]: Int] = [:]
    for (index, choice) in choices.enumerated() {
      for word in [choice.label.zh] + choice.synonyms {
        let scalars = ChoiceWords.folded(word)
        if known[scalars] == nil, !scalars.isEmpty { known[scalars] = index }
      }
    }
    // 产品介绍会/推广会: either part names the choice, unless it names another.
    var parts: [[Unicode.Scalar]: Int?] = [:]
    for (index, choice) in choices.enumerated() {
      let scalars = ChoiceWords.folded(choice.label.zh)
      let pieces = scalars.split(separator: "/").map(Array.init)
      for piece in pieces where pieces.count > 1 && known[piece] == nil {
        parts.updateValue(parts[piece] == nil ? index : nil, forKey: piece)
      }
    }
    for case (let piece, .some(let index)) in parts { known[piece] = index }
    words = Dictionary(
      grouping: known.map { Word(scalars: $0, choice: $1) },
      by: { $0.scalars[0] }
    ).mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
    for (index, choice) in choices.enumerated() {
      for word in [choice.code.rawValue, choice.label.en] {
        let scalars = ChoiceWords.folded(word)
        if known[scalars] == nil { known[scalars] = index }
      }
    }
    whole = known
    longest = known.keys.map(\.count).max() ?? 0
  }

  var count: Int { codes.count }

  /// An answer of two options that say and deny something, with the field's own words for them;
  /// nil of any other answer.
  func renamingOpposites(in answer: String) -> String? { opposites?.renamed(answer) }

  /// The codes of choices, in the definition's order.
  func codes(of indices: Set<Int>) -> [ChoiceCode] {
    indices.sorted().filter(codes.indices.contains).map { codes[$0] }
  }

  /// The choice that a whole text names by its word, its English label or its code.
  func choice(named text: String) -> Int? {
    var scalars: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars.lazy.map(\.choiceFolded) where !scalar.isBlank {
      if scalars.count == longest { return nil }
      scalars.append(scalar)
    }
    return whole[scalars]
  }

  /// The choices that a list names by their words or codes, as form XML does; nil where anything
  /// else stands in it.
  func choices(named text: String) -> Set<Int>? {
    guard text.utf8.count <= 2000 else { return nil }
    let names = text.unicodeScalars.split { $0.isBlank || ["、", ",", ";"].contains($0.folded) }
    var choices: Set<Int> = []
    for name in names {
      guard let choice = choice(named: String(name)) else { return nil }
      choices.insert(choice)
    }
    return choices.isEmpty ? nil : choices
  }

  /// The choice whose word, the longest one, begins here in a folded text without blanks.
  func choice(in scalars: ArraySlice<Unicode.Scalar>) -> (choice: Int, length: Int)? {
    guard let first = scalars.first, let candidates = words[first] else { return nil }
    return candidates.first { scalars.starts(with: $0.scalars) }
      .map { ($0.choice, $0.scalars.count) }
  }

  /// The length of the word that begins here and changes nothing, the longest one.
  func wordAround(in scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let first = scalars.first, let words = around[first] else { return nil }
    return words.first { scalars.starts(with: $0) }?.count
  }

  static func folded(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.lazy.map(\.choiceFolded).filter { !$0.isBlank }
  }
}
