import Values
import Wording

/// Two options of which one denies the other, whatever they say: ☑中标 □未中标, ◉已进场 ○未进场.
///
/// A field whose definition says which of its choices denies which reads them so, where none of the
/// two words is listed.
struct OppositeOptions: Sendable, Hashable {
  /// The words of the choice that says so, and of the one that denies it.
  private let yes: String
  private let no: String

  init?(_ choices: [Choice]) {
    guard let no = choices.first(where: { $0.negates != nil }),
      let yes = choices.first(where: { $0.code == no.negates })
    else { return nil }
    self.yes = yes.label.zh
    self.no = no.label.zh
  }

  /// An answer with the field's own words for its two options; nil where it has others than two,
  /// or neither denies the other.
  func renamed(_ answer: String) -> String? {
    guard answer.utf8.count <= 200 else { return nil }
    let scalars = Array(answer.unicodeScalars)
    let options = OppositeOptions.options(in: scalars)
    guard options.count == 2 else { return nil }
    let words = options.map { scalars[$0].map(\.choiceFolded) }
    let names: [String]
    if OppositeOptions.denies(words[1], words[0]) {
      names = [yes, no]
    } else if OppositeOptions.denies(words[0], words[1]) {
      names = [no, yes]
    } else {
      return nil
    }
    return scalars[..<options[0].lowerBound].text + names[0]
      + scalars[options[0].upperBound..<options[1].lowerBound].text + names[1]
      + scalars[options[1].upperBound...].text
  }

  /// Where words stand between ticks, boxes, blanks and strokes.
  private static func options(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var options: [Range<Int>] = []
    var start: Int?
    for (index, scalar) in scalars.enumerated() {
      if scalar.isHan {
        if start == nil { start = index }
      } else if let first = start {
        options.append(first..<index)
        start = nil
      }
    }
    if let start { options.append(start..<scalars.count) }
    return options
  }

  /// Whether a word says that something is not so which another says: 未获委托 and 获得委托.
  private static func denies(_ word: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
    guard let denied = dropping(denials, from: word), dropping(denials, from: other) == nil else {
      return false
    }
    let one = dropping(affirmations, from: denied) ?? denied[...]
    let said = dropping(affirmations, from: other[...]) ?? other[...]
    return !one.isEmpty && one.elementsEqual(said)
  }

  private static let denials = ["没有", "未能", "尚未", "未", "没", "不", "非"]
    .map { Array($0.unicodeScalars) }
  /// What says that something is so, or came to be.
  private static let affirmations = ["已经", "获得", "取得", "达成", "成功", "已", "获", "能", "是", "有"]
    .map { Array($0.unicodeScalars) }

  private static func dropping(
    _ beginnings: [[Unicode.Scalar]],
    from word: some Collection<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar>? {
    let scalars = Array(word)
    return beginnings.first { scalars.starts(with: $0) }.map { scalars[$0.count...] }
  }
}
