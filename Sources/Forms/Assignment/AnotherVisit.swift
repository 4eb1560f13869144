/// What tells of a visit by its usual words, beside what a page may call one by another word.
enum AnotherVisit {
  private static let told = Set(["visit", "checkIn", "arrive"].map { Idea(rawValue: $0) })
  /// What comes after the visit: 后续跟进措施 tells of no other one.
  private static let after = Set(["next", "nextTime", "pending"].map { Idea(rawValue: $0) })

  /// Whether words tell of what comes after the visit.
  static func isNext(by words: WordedLabel) -> Bool { words.ideas.contains(where: after.contains) }

  /// Whether a label's words ask about such a visit.
  static func isTold(by words: WordedLabel) -> Bool {
    words.isWhole && words.ideas.contains(where: told.contains)
      && !isNext(by: words)
  }
}
