import Wording

extension RecordTable {
  /// Whether a row sums the others up, or says that no more follow.
  static func isFooting(_ text: String) -> Bool {
    // With rules drawn on both sides no such word is longer, in bytes of UTF-8.
    guard text.utf8.count <= 400 else { return false }
    let word = text.unicodeScalars.filter {
      !LabelText.isBlank($0) && !"（）()—-*：:".unicodeScalars.contains($0)
    }
    if word.count <= 8, word.suffix(4).elementsEqual("以下空白".unicodeScalars) { return true }
    switch String(word) {
    case "合计", "总计", "小计", "共计", "累计", "以下无正文", "以下无内容", "Total", "total": return true
    case _: return false
    }
  }

  /// Whether a text counts what stands above: 本周合计, 合计（次）, 共3次.
  static func isTotal(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    let word = text.filter { !$0.isWhitespace && !"（）()：:".contains($0) }
    guard word.unicodeScalars.count <= 7 else { return false }
    return ["合计", "总计", "小计"].contains { word.hasPrefix($0) || word.hasSuffix($0) }
      || word.first == "共" && word.last.map { "次家户项条人".contains($0) } ?? false
        && word.dropFirst().dropLast().allSatisfy(\.isNumber) && word.count > 2
  }

  /// Whether a cell is struck out: a lone stroke or dash.
  static func isStroke(_ text: String) -> Bool {
    guard text.utf8.count <= 100 else { return false }
    switch String(text.unicodeScalars.filter { !LabelText.isBlank($0) }) {
    case "/", "／", "—", "——", "-", "--", "\\", "~", "～", "〃": return true
    case _: return false
    }
  }
}
