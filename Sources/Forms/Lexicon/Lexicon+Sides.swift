extension Lexicon {
  /// What a label of people says whose bracket tells of which side they are: 参会人员（我司）; nil of
  /// any other label.
  func ideasOfSide(_ label: FoldedLabel) -> [Idea]? {
    guard label.scalars.last == ")", let open = label.scalars.lastIndex(of: "("),
      let side = LabelText.fold(label.scalars[(open + 1)...].dropLast()),
      let bare = LabelText.withoutHint(label)
    else { return nil }
    let sides = worded(side)
    let words = worded(bare)
    guard sides.isWhole, words.isWhole, !words.isChoice,
      words.ideas.contains(where: {
        ["person", "attend", "lead", "contactPerson"].contains($0.rawValue)
      }),
      sides.ideas.contains(where: { ["ours", "theirs", "account"].contains($0.rawValue) })
    else { return nil }
    return sides.ideas + words.ideas
  }
}
