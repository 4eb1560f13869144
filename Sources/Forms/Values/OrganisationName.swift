import Wording

/// The words with which the names of organisations end.
enum OrganisationName {
  private static let endings = [
    "公司", "集团", "股份", "厂", "院", "中心", "局", "店", "银行", "大学", "学校", "合作社", "商行", "工坊", "工作室", "商贸",
    "超市", "基地", "农场", "研究所", "事务所", "委员会", "管委会", "政府",
  ]

  /// Words with which one ends where the name of an account is asked for.
  private static let further = [
    "行", "部", "社", "馆", "校", "矿", "场", "站", "联社", "百货", "码头", "酒楼", "酒庄", "茶楼", "药房", "诊所", "餐厅",
    "饭庄",
  ]

  /// Whether a text ends like an organisation's name.
  static func isLike(_ text: some StringProtocol) -> Bool {
    let name = text.trimmed
    return endings.contains { name.hasSuffix($0) }
  }

  /// Whether a text may be the name of one organisation: one line, of some length, with the end of
  /// such a name; of an account, also with one that departments have as well.
  static func mayBe(_ text: some StringProtocol, ofAccount: Bool) -> Bool {
    let name = text.trimmed
    guard (4...40).contains(name.unicodeScalars.count),
      !name.contains(where: { "\n，。；、,;：:".contains($0) })
    else { return false }
    return isLike(name) || ofAccount && further.contains { name.hasSuffix($0) }
  }
}
