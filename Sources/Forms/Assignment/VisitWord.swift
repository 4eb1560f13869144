import Values
import Wording

/// The word by which a page calls a visit, where no list of words has it: 约访时间, 约访人员, 约访要点.
///
/// A page has such a word where it asks when it was and what was said in it, names an account, and
/// tells of no other visit. Of what its characters say one must be a visit's or a talk's: what is
/// done at a 面试 or a 检修 is none.
struct VisitWord {
  private let word: ArraySlice<Unicode.Scalar>

  private static let usual = Array("拜访".unicodeScalars)
  private static let time = Set(["time", "start", "end", "clock"].map { Idea(rawValue: $0) })
  private static let told = Set(["content", "record", "result"].map { Idea(rawValue: $0) })
  private static let account = Set(["account", "theirs"].map { Idea(rawValue: $0) })
  /// What tells of a visit that goes by another word.
  private static let other = Set(["visit", "checkIn", "arrive"].map { Idea(rawValue: $0) })
  /// What comes after the visit: 后续跟进措施 tells of no other one.
  private static let after = Set(["next", "nextTime", "pending"].map { Idea(rawValue: $0) })

  init?(_ entries: [LayoutEntry], lexicon: Lexicon) {
    let labels = entries.flatMap(\.labels)
    let candidates = labels.compactMap { VisitWord.unknown($0, lexicon: lexicon) }
    guard let word = candidates.first, candidates.allSatisfy({ $0 == word }) else { return nil }
    var (asksTime, asksContent, namesAccount) = (false, false, false)
    for label in labels {
      if label.scalars.starts(with: word) {
        let rest = lexicon.worded(FoldedLabel(scalars: label.scalars.dropFirst(word.count)))
        guard rest.isWhole, let last = rest.ideas.last else { continue }
        asksTime = asksTime || VisitWord.time.contains(last)
        asksContent = asksContent || VisitWord.told.contains(last)
      } else {
        let ideas = lexicon.worded(LabelText.withoutHint(label) ?? label).ideas
        if ideas.contains(where: VisitWord.other.contains),
          !ideas.contains(where: VisitWord.after.contains)
        {
          return nil
        }
        namesAccount = namesAccount || ideas.contains(where: VisitWord.account.contains)
      }
    }
    guard asksTime, asksContent, namesAccount else { return nil }
    self.word = word
  }

  /// The word of two characters before the head of a label that is none of the lexicon's and may
  /// be one for a visit.
  private static func unknown(
    _ label: FoldedLabel,
    lexicon: Lexicon
  ) -> ArraySlice<Unicode.Scalar>? {
    let word = label.scalars.prefix(2)
    guard label.scalars.count > 2, word.contains(where: lexicon.isOfVisits),
      lexicon.worded(FoldedLabel(scalars: word)).unknown == word.count
    else { return nil }
    return word
  }

  /// The entries with the visit's usual word in the folded spellings of their labels.
  func renamed(_ entries: [LayoutEntry]) -> [LayoutEntry] {
    entries.map { entry in
      entry.renamingLabels { label in
        label.scalars.starts(with: word)
          ? FoldedLabel(scalars: VisitWord.usual + label.scalars.dropFirst(word.count)) : nil
      }
    }
  }
}
