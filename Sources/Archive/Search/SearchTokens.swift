package import Query
import Values

/// The layout of the search index: overlapping pairs of units, written as tokens.
///
/// A unit is a Chinese character, or a word of letters and digits. Each run of units gives the
/// column `t` its overlapping pairs and the column `u` its last unit; so every unit of the text
/// begins a token of `t` or is one of `u`, and a term of two units or more is the phrase of its
/// pairs. Between two runs stands a token that no term has. A word ends with U+0080, so that it is
/// not taken for the beginning of a longer one. The tokenizer takes whatever is not ASCII for a
/// letter, and folded text has no capitals, so that it changes nothing.
package enum SearchTokens {
  /// Changes with the layout and with ``FoldedText``; an index of another version is not asked,
  /// until ``ArchiveCare/reindex(as:)`` builds it anew.
  package static let version = 2

  private static let (wordEnd, border): ([UInt8], [UInt8]) = ([0xC2, 0x80], [0xC2, 0x81, 0x20])

  /// So many characters of a word are told apart; the stored text decides about the others.
  private static let longestWord = 40

  /// The two columns for the texts of a revision.
  package static func columns(of texts: [FoldedText]) -> (t: String, u: String) {
    var pairs: [UInt8] = []
    var lasts: [UInt8] = []
    pairs.reserveCapacity(texts.reduce(0) { $0 + $1.scalars.count } * 8)
    var unit: [UInt8] = []
    for text in texts {
      for run in text.runs {
        unit.removeAll(keepingCapacity: true)
        append(run[0], of: text, to: &unit)
        for next in run.dropFirst() {
          pairs += unit
          let start = pairs.count
          append(next, of: text, to: &pairs)
          unit.removeAll(keepingCapacity: true)
          unit += pairs[start...]
          pairs.append(0x20)
        }
        pairs += border
        lasts += unit
        lasts.append(0x20)
      }
    }
    return (String(decoding: pairs, as: UTF8.self), String(decoding: lasts, as: UTF8.self))
  }

  /// The FTS5 expression that finds every text with all the runs of a term; nil of a term
  /// without one.
  package static func expression(of term: FoldedText, isPrefix: Bool) -> String? {
    let runs = phrases(of: term, isPrefix: isPrefix).map { phrases in
      let alternatives = phrases.map(\.expression).joined(separator: " OR ")
      return phrases.count == 1 ? alternatives : "(\(alternatives))"
    }
    return runs.isEmpty ? nil : runs.joined(separator: " AND ")
  }

  /// What a text with a term has in the index: for every run of the term, one of some phrases.
  package static func phrases(of term: FoldedText, isPrefix: Bool) -> [[TokenPhrase]] {
    let runs = term.runs
    return runs.enumerated().map { index, run in
      let goesOn = index == runs.count - 1 && self.goesOn(term, isPrefix: isPrefix)
      let units = run.enumerated().map { place, unit in
        code(unit, of: term, isWhole: !(goesOn && place == run.count - 1))
      }
      if units.count == 1 {
        return [
          TokenPhrase(column: .pairs, tokens: units, goesOn: true),
          TokenPhrase(column: .lasts, tokens: units, goesOn: goesOn),
        ]
      }
      let pairs = zip(units, units.dropFirst()).map { $0 + $1 }
      return [TokenPhrase(column: .pairs, tokens: pairs, goesOn: goesOn)]
    }
  }

  /// Whether the last word of a term may go on in a text; the unit of a number is part of the word
  /// that the index has.
  package static func goesOn(_ term: FoldedText, isPrefix: Bool) -> Bool {
    (isPrefix || term.isNumber) && term.runs.last?.last?.upperBound == term.scalars.count
      && term.isSpelt(at: term.scalars.count - 1)
  }

  /// How many units the longest run of a term has; one alone is looked up by a prefix, which
  /// takes longer the more pairs begin with it.
  package static func length(of term: FoldedText) -> Int {
    term.runs.map(\.count).max() ?? 0
  }

  /// A unit of a text as it stands in tokens.
  package static func code(
    _ unit: Range<Int>,
    of text: FoldedText,
    isWhole: Bool = true
  ) -> [UInt8] {
    var code: [UInt8] = []
    append(unit, of: text, isWhole: isWhole, to: &code)
    return code
  }

  private static func append(
    _ unit: Range<Int>,
    of text: FoldedText,
    isWhole: Bool = true,
    to bytes: inout [UInt8]
  ) {
    for scalar in text.scalars[unit].prefix(longestWord) {
      if let encoded = UTF8.encode(scalar) { bytes.append(contentsOf: encoded) }
    }
    if isWhole, unit.count <= longestWord, text.isSpelt(at: unit.lowerBound) { bytes += wordEnd }
  }
}

/// Tokens that follow one another in a column of the search index.
package struct TokenPhrase: Sendable, Hashable {
  /// The columns of ``SearchTokens``.
  package enum Column: String, Sendable {
    case pairs = "t"
    case lasts = "u"
  }

  /// Where the tokens stand.
  package var column: Column
  /// In UTF-8, in their order.
  package var tokens: [[UInt8]]
  /// Whether the last is the beginning of a token.
  package var goesOn: Bool

  fileprivate var expression: String {
    let text = tokens.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    return "\(column.rawValue) : \"\(text)\"\(goesOn ? " *" : "")"
  }
}
