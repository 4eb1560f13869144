import Wording

/// The words with which the names of organisations end.
enum OrganisationName {
  private static let endings = [
    "公司", "集团", "股份", "厂", "院", "中心", "局", "店", "银行", "大学", "学校", "合作社", "商行", "工坊", "工作室", "商贸",
    "超市", "基地",
    "农场", "研究所", "事务所", "委员会", "管委会", "政府",
  ]

  /// Whether a text ends like an organisation's name.
  static func isLike(_ text: some StringProtocol) -> Bool {
    let name = text.trimmed
    return endings.contains { name.hasSuffix($0) }
  }
}
