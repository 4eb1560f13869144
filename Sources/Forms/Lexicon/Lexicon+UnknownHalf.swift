import Values

extension Lexicon {
  /// A label without the half that no word tells, of two that a joining word puts side by side:
  /// 洽谈情况 of 品鉴与洽谈情况, 客户想法 of 客户口味偏好及想法.
  ///
  /// Nil where nothing is left over, or where the rest asks for no long text, which alone may hold
  /// more than it was asked for.
  func withoutUnknownHalf(_ label: FoldedLabel) -> FoldedLabel? {
    let scalars = Lexicon.folded(label.scalars)
    var kept: [Unicode.Scalar] = []
    // The characters of no word since the last word, and whether a joining word stands before them.
    var unknown: [Unicode.Scalar] = []
    var isAfterJoin = false
    var join: [Unicode.Scalar] = []
    var isDropped = false
    var position = 0
    func isJoin(_ word: Word) -> Bool { word.role == .join }
    for word in steps(through: scalars) {
      guard let word else {
        unknown.append(scalars[position])
        position += 1
        continue
      }
      position += word.scalars.count
      if isJoin(word) {
        if isDropped || isAfterJoin { return nil }
        if !unknown.isEmpty {
          // What stands before the joining word is unknown, and goes with it.
          isDropped = true
          unknown = []
        } else {
          isAfterJoin = true
          join = word.scalars
        }
        continue
      }
      if isAfterJoin {
        if unknown.isEmpty { kept += join } else { isDropped = true }
        unknown = []
        isAfterJoin = false
      }
      if !unknown.isEmpty { return nil }
      kept += word.scalars
    }
    if isAfterJoin, !unknown.isEmpty {
      if isDropped { return nil }
      (isDropped, isAfterJoin, unknown) = (true, false, [])
    }
    guard isDropped, unknown.isEmpty, !isAfterJoin, !kept.isEmpty else { return nil }
    let rest = FoldedLabel(scalars: kept[...])
    let words = worded(rest)
    guard words.isWhole, let last = words.ideas.last, long.contains(last) else { return nil }
    return rest
  }
}
