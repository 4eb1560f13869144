import Values
import Wording

/// A page on which the 回访 is the visit itself: it asks when, how and about what there was one, and
/// nothing about another visit.
struct FollowUpAsVisit {
  private static let words = ["回访", "复访"].map { Array($0.unicodeScalars) }
  private static let usual = Array("拜访".unicodeScalars)
  private static let followUp = Idea(rawValue: "followUp")
  private static let signature = Idea(rawValue: "signature")
  /// What tells a record of a visit: its day, and what was said.
  private static let time = Idea(rawValue: "time")
  private static let told = Set(["content", "record"].map { Idea(rawValue: $0) })
  /// Whom a page asks for that tells of no visit before.
  private static let people = Set(["person", "lead", "account"].map { Idea(rawValue: $0) })
  /// What asks for the day, the people or the way of a visit, and nothing else.
  private static let own = Set(
    ["time", "period", "ours", "theirs", "person", "attend", "method", "companion", "lead"]
      .map { Idea(rawValue: $0) }
  )
  private static let plans = Set(["plan", "planned", "advice"].map { Idea(rawValue: $0) })

  init?(_ entries: [LayoutEntry], lexicon: Lexicon) {
    let labels = entries.flatMap(FollowUpAsVisit.labels)
    guard labels.contains(where: FollowUpAsVisit.isRenamed) else { return nil }
    var asksTime = false
    var asksContent = false
    var asksPeople = false
    var isToldBeside = false
    var asksForOwn = false
    var isBehindSignature = false
    for folded in labels {
      let words = lexicon.worded(LabelText.withoutHint(folded) ?? folded)
      // 日期 behind 签字 is the day of the signature, 被回访人 was met in the 回访.
      let isOwn =
        words.isWhole && words.ideas.allSatisfy(FollowUpAsVisit.own.contains)
        && !isBehindSignature
        && !FollowUpAsVisit.words.contains { folded.scalars.firstRange(of: $0) != nil }
      asksForOwn = asksForOwn || isOwn
      isBehindSignature = words.ideas.contains(FollowUpAsVisit.signature)
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
    if isToldBeside {
      // A page that has a day, people or a title of its own tells of a visit before.
      guard !asksForOwn, !entries.contains(where: { FollowUpAsVisit.isTitled($0, lexicon) }) else {
        return nil
      }
      asksContent = asksPeople
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

  /// Whether a title or a text names a visit beside the 回访: 客户拜访及回访记录表.
  private static func isTitled(_ entry: LayoutEntry, _ lexicon: Lexicon) -> Bool {
    switch entry {
    case .heading(let piece), .loose(let piece):
      guard let folded = LabelText.fold(piece.text) else { return false }
      let ideas = lexicon.worded(folded).ideas
      return ideas.contains(Idea(rawValue: "visit"))
    case .labeled, .records, .instruction, .tagged: return false
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
