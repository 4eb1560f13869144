import Values

/// Texts that tell how to fill in: they are no answers.
enum Instructions {
  /// Whether a line tells how to fill in, whatever stands around it.
  static func isInstruction(_ text: some StringProtocol) -> Bool {
    let line = text.unicodeScalars.lazy.filter { !LabelText.isBlank($0) }.map(\.folded).prefix(200)
    let folded = String(String.UnicodeScalarView(line))
    if folded.isEmpty { return false }
    let bare = folded.drop { "*※★#()[【·•-—".contains($0) }
    if beginnings.contains(where: { bare.hasPrefix($0) }) { return true }
    if isNote(bare)
      || headings.contains(String(bare.prefix { $0 != ":" && $0 != ")" && $0 != "】" })),
      bare.count <= 8 || isNote(bare)
    {
      return true
    }
    return parts.contains { folded.contains($0) }
  }

  /// Whether an answer is what the template prints to be overwritten: 例如 …, 请填写 …, {{…}}, XXX.
  static func isHint(_ text: some StringProtocol) -> Bool {
    let line = text.unicodeScalars.lazy.filter { !LabelText.isBlank($0) }.map(\.folded).prefix(60)
    let scalars = Array(line)
    guard let first = scalars.first else { return false }
    let folded = String(String.UnicodeScalarView(scalars))
    let bare = String(folded.drop { "([【（".contains($0) })
    if hints.contains(where: { bare.hasPrefix($0) }) { return true }
    if scalars.count <= 12, hintWords.contains(bare.filter { !"()[]（）".contains($0) }) {
      return true
    }
    switch (first, scalars.last) {
    case ("{", "}"): return folded.hasPrefix("{{") && folded.hasSuffix("}}")
    case ("«", "»"): return true
    case ("<", ">"): return scalars.count <= 20 && scalars.contains(where: \.isHan)
    case _: break
    }
    return scalars.count >= 2 && scalars.count <= 12
      && scalars.allSatisfy { $0 == "x" || $0 == "×" }
  }

  /// Whether what stands behind a label says what to write there: 填写到分钟, 须为主管级以上.
  static func isOrder(_ text: some StringProtocol) -> Bool {
    let line = text.trimmed
    return ["填写", "须", "必须", "应填", "应写", "应为", "请填", "请按", "不得", "如实填"].contains {
      line.hasPrefix($0)
    }
  }

  /// Whether a text, after a line that begins instructions, is one of them.
  static func goesOn(_ text: some StringProtocol) -> Bool {
    let trimmed = text.trimmed
    if isInstruction(trimmed) || LabelText.isNumbered(ArraySlice(Array(trimmed.unicodeScalars))) {
      return true
    }
    return orders.contains { trimmed.contains($0) }
  }

  /// Whether a line begins as a note does: 注：, 注1：, 说明：本表.
  private static func isNote(_ text: some StringProtocol) -> Bool {
    var rest = text[...]
    guard let word = ["注意事项", "注", "说明", "备注", "提示", "温馨提示"].first(where: { rest.hasPrefix($0) })
    else { return false }
    rest = rest.dropFirst(word.count)
    if word == "注" {
      rest = rest.drop { $0.isNumber }
      return rest.first.map { ":、.".contains($0) } ?? false
    }
    guard rest.first == ":" else { return false }
    return ["本表", "此表", "一式", "填写", "填报", "请填", "请按"].contains { rest.contains($0) }
      || word == "注意事项" || word.hasSuffix("提示")
  }

  private static let beginnings = [
    "填表说明", "填写说明", "填写须知", "填表须知", "填写要求", "填表要求", "填写示例", "填表示例", "填写指南",
    "使用说明", "填报说明", "填写提示", "填表提示", "填报须知", "填写规范", "填写方法", "填表注意", "填写注意", "以下空白", "以下无正文", "此表一式",
    "本表一式", "本表由", "此表由", "示例:",
  ]

  /// Lines that are nothing but the heading of instructions.
  private static let headings: Set<String> = ["注意事项", "温馨提示", "说明", "填写说明", "提示", "备注说明"]

  /// Whether a word heads a column of instructions.
  static func isColumn(_ text: String) -> Bool {
    let bare = text.filter { !$0.isWhitespace }
    return ["填写要求", "填写说明", "填表要求", "填报要求", "填写规范", "填写示例", "填写方法", "要求说明", "填法", "怎么填"]
      .contains(bare)
  }

  private static let parts = [
    "一式两份", "一式二份", "一式三份", "一式四份", "一式贰份", "一式叁份", "一式两联", "一式三联", "打“√”", "打\"√\"",
    "打√", "划“√”", "请如实填写", "内打勾", "(以下空白)",
  ]

  private static let hints = [
    "例如", "例:", "如:", "请填写", "请输入", "请选择", "请在此", "在此输入", "在此填写", "此处填写", "单击", "点击",
    "请注明", "请写明", "请说明", "请按", "格式:", "格式如", "必填", "选填", "示例:",
  ]

  private static let hintWords: Set<String> = ["必填", "选填", "可不填", "可选", "待填", "待填写"]

  private static let orders = [
    "请填", "请按", "请在", "请如", "请写", "填写", "填报", "必须", "须", "不得", "本表", "此表", "应填", "应写",
    "如实", "一份", "存档", "为准", "负责填", "例如",
  ]
}
