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
  /// Whom a page asks for that tells of no visit before.
  private static let people = Set(["person", "lead", "account"].map { Idea(rawValue: $0) })
  private static let plans = Set(["plan", "planned", "advice"].map { Idea(rawValue: $0) })

  init?(_ entries: [LayoutEntry], lexicon: Lexicon) {
    let labels = entries.flatMap(FollowUpAsVisit.labels)
    guard labels.contains(where: FollowUpAsVisit.isRenamed) else { return nil }
    var asksTime = false
    var asksContent = false
    var asksPeople = false
    var isToldBeside = false
    for folded in labels {
      let words = lexicon.worded(LabelText.withoutHint(folded) ?? folded)
      if words.ideas.contains(FollowUpAsVisit.followUp) {
        asksTime = asksTime || words.isWhole && words.ideas.contains(FollowUpAsVisit.time)
        asksContent =
          asksContent
          || words.isWhole && words.ideas.last.map { FollowUpAsVisit.told.contains($0) } ?? false
        asksPeople =
          asksPeople
          || words.isWhole && words.ideas.last.map { FollowUpAsVisit.people.contains($0) } ?? false
      } else if AnotherVisit.isTold(by: words) {
        // 沟通内容 beside 回访人员 is that of the 回访, 跟进计划 what comes after it.
        guard let last = words.ideas.last else { return nil }
        if FollowUpAsVisit.told.contains(last) {
          isToldBeside = true
        } else if !FollowUpAsVisit.plans.contains(last) {
          return nil
        }
      }
    }
    if isToldBeside { asksContent = asksPeople }
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
