import Values
import Wording

/// A page on which the 回访 is the visit itself: it asks when, how and about what there was one, and
/// nothing about another visit.
struct FollowUpAsVisit {
  private static let words = ["回访", "复访"].map { Array($0.unicodeScalars) }
  private static let usual = Array("拜访".unicodeScalars)
  private static let followUp = Idea(rawValue: "followUp")
  /// What tells a record of a visit: its day, and what was said.
  private static let time = Idea(rawValue: "time")
  private static let told = Set(["content", "record"].map { Idea(rawValue: $0) })
  /// What a page asks about another visit that the 回访 follows.
  private static let other = Set(["visit", "checkIn", "arrive"].map { Idea(rawValue: $0) })
  /// What comes after the visit: 后续跟进措施 tells of no other one.
  private static let after = Set(["next", "nextTime", "pending"].map { Idea(rawValue: $0) })

  init?(_ entries: [LayoutEntry], lexicon: Lexicon) {
    let labels = entries.flatMap(FollowUpAsVisit.labels)
    guard labels.contains(where: FollowUpAsVisit.isRenamed) else { return nil }
    var asksTime = false
    var asksContent = false
    for folded in labels {
      let words = lexicon.worded(LabelText.withoutHint(folded) ?? folded)
      if words.ideas.contains(FollowUpAsVisit.followUp) {
        asksTime = asksTime || words.isWhole && words.ideas.contains(FollowUpAsVisit.time)
        asksContent =
          asksContent
          || words.isWhole && words.ideas.last.map { FollowUpAsVisit.told.contains($0) } ?? false
      } else if words.isWhole, words.ideas.contains(where: { FollowUpAsVisit.other.contains($0) }),
        !words.ideas.contains(where: { FollowUpAsVisit.after.contains($0) })
      {
        return nil
      }
    }
    guard asksTime, asksContent else { return nil }
  }

  private static func labels(of entry: LayoutEntry) -> [FoldedLabel] {
    switch entry {
    case .labeled(let text): [text.folded].compactMap(\.self)
    case .records(let table): table.columns.flatMap { $0.spellings.compactMap(\.self) }
    case .loose, .heading, .instruction, .tagged: []
    }
  }

  private static func isRenamed(_ label: FoldedLabel) -> Bool {
    words.contains { label.scalars.starts(with: $0) }
  }

  /// The entries with the visit in the folded spellings of their labels.
  func renamed(_ entries: [LayoutEntry]) -> [LayoutEntry] {
    entries.map { $0.renamingLabels(renamed) }
  }

  private func renamed(_ label: FoldedLabel) -> FoldedLabel? {
    for word in FollowUpAsVisit.words where label.scalars.starts(with: word) {
      return FoldedLabel(scalars: FollowUpAsVisit.usual + label.scalars.dropFirst(word.count))
    }
    return nil
  }
}
