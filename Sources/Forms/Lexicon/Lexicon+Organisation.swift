import Values

extension Lexicon {
  /// Whether a label names a kind of organisation and says nothing of what one has to do with the
  /// office or another: 港口／码头公司, 目标印厂, 意向经销商.
  ///
  /// 竞争厂家, 供应商, 我方单位, 填报单位, 分公司 and 监理单位 name others than the account.
  func namesOrganisation(_ label: FoldedLabel) -> Bool {
    let words = worded(label)
    guard words.ideas.allSatisfy({ Lexicon.besideOrganisation.contains($0.rawValue) }),
      words.unknown <= 6, !isOfOthers(label)
    else { return false }
    if words.endsInWord, let last = words.ideas.last,
      ["account", "company"].contains(last.rawValue)
        || last.rawValue == "name" && words.ideas.count > 1
    {
      return true
    }
    // 集成商, 场名: a character for such a kind, and perhaps one for its name.
    var scalars = label.scalars
    for name in Lexicon.names where scalars.suffix(name.count).elementsEqual(name) {
      scalars = scalars.dropLast(name.count)
      break
    }
    let isNamed = scalars.count < label.scalars.count
    return scalars.count >= (isNamed ? 1 : 2) && words.unknown >= (isNamed ? 1 : 2)
      && scalars.last.map(organisations.contains) ?? false
  }

  /// Whether one of the words stands in a label that tell of others than the account.
  private func isOfOthers(_ label: FoldedLabel) -> Bool {
    others.contains { label.scalars.firstRange(of: $0) != nil }
  }

  private static let names = ["名称", "全称", "名"].map { Array($0.unicodeScalars) }

  /// What a label may say beside the word for the organisation.
  private static let besideOrganisation: Set<String> = [
    "account", "company", "name", "intent", "target", "product", "project", "visit", "industry",
    "importance",
  ]
}
