import Values

extension Lexicon {
  /// What a label says that names a department of the office before what is done there: 质量部审核,
  /// 工程部经理批准; nil of any other label.
  func ideasOfDepartment(_ label: FoldedLabel) -> [Idea]? {
    let scalars = label.scalars
    guard
      let end = scalars.prefix(6).lastIndex(where: \.endsDepartment),
      end >= scalars.startIndex + 1, end + 1 < scalars.endIndex
    else { return nil }
    let words = worded(FoldedLabel(scalars: scalars[(end + 1)...]))
    guard words.isWhole, !words.isChoice,
      words.ideas.contains(where: { Lexicon.done.contains($0.rawValue) })
    else { return nil }
    return [Idea(rawValue: "department")] + words.ideas
  }

  /// What is done with the paper.
  private static let done: Set<String> = ["reviewed", "approved"]
}

extension Unicode.Scalar {
  /// Whether the names of departments end with it: 质量部, 采购科.
  var endsDepartment: Bool { "部科处室".unicodeScalars.contains(self) }
}
