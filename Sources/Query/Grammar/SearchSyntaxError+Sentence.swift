public import Wording

extension SearchSyntaxError: SpokenError {
  /// The error in a sentence, with its column.
  public var sentence: LocalizedText {
    told(as: fault.sentence)
  }

  /// What is wrong at the error's place, in words of one's own.
  package func told(as words: LocalizedText) -> LocalizedText {
    LocalizedText(
      zh: "检索式第 \(column) 个字：\(words.zh)",
      en: "query, column \(column): \(words.en)"
    )
  }
}

extension SearchSyntaxError.Fault {
  fileprivate var sentence: LocalizedText {
    switch self {
    case .emptyQuery: LocalizedText(zh: "没有检索词。", en: "there is nothing to look for.")
    case .emptyTerm:
      LocalizedText(
        zh: "检索词里没有文字或数字。",
        en: "the term has no letter, digit or Chinese character."
      )
    case .unclosedQuotation: LocalizedText(zh: "引号没有结束。", en: "the quotation is not closed.")
    case .unclosedGroup: LocalizedText(zh: "括号没有结束。", en: "the group is not closed.")
    case .unopenedGroup: LocalizedText(zh: "多了一个右括号。", en: "there is a ) without a (.")
    case .missingOperand: LocalizedText(zh: "这里缺少检索词。", en: "a term is missing here.")
    case .missingValue(let field):
      LocalizedText(zh: "“\(field):”后面没有内容。", en: "nothing follows “\(field):”.")
    case .unknownField(let name, let nearest):
      LocalizedText(
        zh: "没有名为“\(name)”的栏目。" + (nearest.map { "是否指“\($0)”？" } ?? "若要检索带冒号的文字，请加引号。"),
        en: "there is no field “\(name)”."
          + (nearest.map { " Did you mean “\($0)”?" } ?? " Quote a text that has a colon.")
      )
    case .unknownForm(let name):
      LocalizedText(
        zh: "没有表单“\(name)”。用 guidang forms list 查看。",
        en: "there is no form “\(name)”. See guidang forms list."
      )
    case .unknownChoice(let word, let known):
      LocalizedText(
        zh: "没有选项“\(word)”。可选：\(known.joined(separator: "、"))。",
        en: "there is no choice “\(word)”. Known are: \(known.joined(separator: ", "))."
      )
    case .invalidDate(let text):
      LocalizedText(
        zh: "“\(text)”不是日期，例如 2024-03、2024-01..2024-03 或 近7天。",
        en: "“\(text)” is no date, such as 2024-03, 2024-01..2024-03 or last-7-days."
      )
    case .invalidNumber(let text):
      LocalizedText(zh: "“\(text)”不是数字。", en: "“\(text)” is no number.")
    case .reversedRange(let text):
      LocalizedText(
        zh: "“\(text)”的结束早于开始，请把两头对调。",
        en: "“\(text)” ends before it begins; write the earlier end first."
      )
    case .unknownSavedSearch(let name, let nearest):
      LocalizedText(
        zh: "没有保存过“\(name)”。"
          + (nearest.map { "是否指“\($0)”？" } ?? "用 guidang search save --list 查看。"),
        en: "no search is saved as “\(name)”."
          + (nearest.map { " Did you mean “\($0)”?" } ?? " See guidang search save --list.")
      )
    case .brokenSavedSearch(let name, nil):
      LocalizedText(
        zh: "已存检索式“\(name)”又用到它自己。",
        en: "the saved search “\(name)” calls upon itself."
      )
    case .brokenSavedSearch(let name, let error?):
      LocalizedText(
        zh: "已存检索式“\(name)”有误：\(error.sentence.zh)",
        en: "the saved search “\(name)” is wrong: \(error.sentence.en)"
      )
    case .tooComplex:
      LocalizedText(
        zh: "查询太复杂：检索词过多，或括号、否定嵌套过深。请拆成几次检索。",
        en: "the query has too many terms, or too many groups within one another. Split it."
      )
    }
  }
}
