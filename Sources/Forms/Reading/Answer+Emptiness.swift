import Findings
import Values

extension Answer {
  /// What a text that must be filled in lacks: it says nothing, or refers to what is not there.
  func emptiness(hasAttachments: Bool) -> FindingCode? {
    switch value {
    case .text(let text):
      let beginning = text.unicodeScalars.prefix(24)
      guard beginning.count < 24 else { return nil }
      let words = beginning.map(\.folded).filter { $0.isLetter || $0 == "/" || $0 == "-" }.text
      if Answer.emptyPhrases.contains(words)
        || Answer.emptyPhrases.contains(String(words[...].withoutRepeats))
      {
        return .emptyPhrase
      }
      return !hasAttachments && Answer.refersToAttachment(words) ? .attachmentMissing : nil
    case .day, .moment, .span, .duration, .integer, .decimal, .money, .choice, .choices, .person,
      .persons, .rows:
      return nil
    }
  }

  private static let emptyPhrases: Set<String> = [
    "", "略", "从略", "此处略", "无", "暂无", "没有", "暂时没有", "待定", "未定", "待补", "待补充", "待填", "待查", "待续",
    "不详", "同上", "同前", "如上", "见上", "同上次", "同左", "空", "暂缺", "暂不填", "不填", "未填", "无内容", "na", "n/a",
    "none", "nil", "tbd", "-", "--", "/", "//",
  ]

  private static func refersToAttachment(_ words: String) -> Bool {
    let endings = ["附件", "附页", "附表", "附录", "附图", "附后", "附档", "附纸"]
    var rest = words[...]
    for lead in ["具体", "内容", "详细", "情况", "详情"] where rest.hasPrefix(lead) {
      rest = rest.dropFirst(lead.count)
    }
    if rest.hasPrefix("请") { rest = rest.dropFirst() }
    for lead in ["详见", "参见", "参看", "请见", "另见", "见", "如", "详"] where rest.hasPrefix(lead) {
      rest = rest.dropFirst(lead.count)
      break
    }
    guard let ending = endings.first(where: { rest.hasPrefix($0) }) else { return false }
    return rest.dropFirst(ending.count).count <= 3
  }
}
