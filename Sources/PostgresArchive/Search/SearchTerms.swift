import Archive
import Query

/// What the index has of a revision: numbers that stand for pairs of units, for units that begin a
/// pair, for units that end a run, and for the beginnings of words.
///
/// Units and runs are those of ``SearchTokens``. The office is in every number. Of Chinese characters
/// the number holds the characters themselves; of words it is a hash, which can only add candidates.
struct SearchTerms {
  /// Changes with the layout, with ``SearchTokens`` and with the marks in texts.
  static let version = SearchTokens.version * 100 + 1

  /// Each once, in order.
  let terms: [Int]
  /// How many tokens ``SearchTokens/columns(of:)`` would have, by which relevance is measured.
  let tokens: Int

  init(of texts: [FoldedText], office: Int) {
    var terms: [Int] = []
    var tokens = 0
    let numbers = TermNumbers(office: office)
    for text in texts {
      for run in text.runs {
        let units = run.map { TermUnit($0, of: text) }
        tokens += units.count + 1
        for (unit, next) in zip(units, units.dropFirst()) {
          terms.append(numbers.pair(unit, next))
          terms.append(numbers.first(unit))
        }
        if let last = units.last { terms.append(numbers.last(last)) }
        for unit in units where unit.isWord {
          for beginning in unit.beginnings { terms.append(numbers.beginning(beginning)) }
        }
      }
    }
    terms.sort()
    self.terms = terms.indices.filter { $0 == 0 || terms[$0] != terms[$0 - 1] }.map { terms[$0] }
    self.tokens = tokens
  }
}

/// A unit of a text: a Chinese character, or a word.
struct TermUnit {
  /// The character, where it is one that stands for itself.
  let character: Unicode.Scalar?
  /// As ``SearchTokens`` writes it.
  let code: [UInt8]
  private let letters: ArraySlice<Unicode.Scalar>

  var isWord: Bool { character == nil }

  /// More letters of a word's beginning are not told apart by the index.
  private static let longestBeginning = 4

  init(_ unit: Range<Int>, of text: FoldedText) {
    letters = text.scalars[unit]
    let isWord = text.isSpelt(at: unit.lowerBound)
    character = isWord ? nil : letters.first
    code = isWord ? SearchTokens.code(unit, of: text) : []
  }

  /// The word's first letter, its first two and so on.
  var beginnings: [[UInt8]] {
    var beginning: [UInt8] = []
    return letters.prefix(TermUnit.longestBeginning).map { letter in
      beginning += Array(String(letter).utf8)
      return beginning
    }
  }
}

/// The numbers that stand for terms in an office's index.
struct TermNumbers {
  let office: Int

  private enum Kind: UInt64 {
    case pair = 0
    case first = 1
    case last = 2
    case beginning = 3
  }

  /// So many offices have characters themselves in their numbers; the bits are then used up.
  private static let offices = 1 << 19

  func pair(_ unit: TermUnit, _ next: TermUnit) -> Int {
    if let one = unit.character, let other = next.character, office < TermNumbers.offices {
      return packed(.pair, UInt64(one.value) << 21 | UInt64(other.value))
    }
    return hashed(.pair, [bytes(of: unit), bytes(of: next)])
  }

  func first(_ unit: TermUnit) -> Int { number(.first, unit) }

  func last(_ unit: TermUnit) -> Int { number(.last, unit) }

  func beginning(_ letters: [UInt8]) -> Int { hashed(.beginning, [letters]) }

  private func number(_ kind: Kind, _ unit: TermUnit) -> Int {
    if let character = unit.character, office < TermNumbers.offices {
      return packed(kind, UInt64(character.value))
    }
    return hashed(kind, [bytes(of: unit)])
  }

  private func bytes(of unit: TermUnit) -> [UInt8] {
    unit.character.map { Array(String($0).utf8) } ?? unit.code
  }

  private func packed(_ kind: Kind, _ characters: UInt64) -> Int {
    Int(kind.rawValue << 61 | UInt64(office) << 42 | characters)
  }

  /// FNV-1a of 64 bits (draft-eastlake-fnv), with the sign set, which no other number has.
  private func hashed(_ kind: Kind, _ parts: [[UInt8]]) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    add(UInt8(kind.rawValue))
    for byte in String(office).utf8 { add(byte) }
    for part in parts {
      add(0xFF)
      for byte in part { add(byte) }
    }
    return Int(bitPattern: UInt(hash | 1 << 63))
  }
}
