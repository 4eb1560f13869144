import Values

/// Texts that tell how to fill in: they are no answers.
enum Instructions {
  /// Whether a line tells how to fill in, whatever stands around it.
  static func isInstruction(_ text: some StringProtocol) -> Bool {
    let line = FoldedLine(text, most: 200)
    if line.scalars.isEmpty { return false }
    let bare = line.dropping(marks)
    if beginnings.begins(bare) || isOfThePaper(bare) || isGuide(bare) || isNote(bare) {
      return true
    }
    if bare.count <= 8, headings.holds(bare.prefix { !headingEnds.holdsSign($0) }) { return true }
    return parts.isFound(in: line.scalars[...])
  }

  /// Whether an answer is what the template prints to be overwritten: 例如 …, 请填写 …, {{…}}, XXX.
  static func isHint(_ text: some StringProtocol) -> Bool {
    let line = FoldedLine(text, most: 60)
    let scalars = line.scalars
    guard let first = scalars.first else { return false }
    if hints.begins(line.dropping(brackets)) { return true }
    if scalars.count <= 12, hintWords.holds(scalars.filter { !brackets.holdsSign($0) }[...]) {
      return true
    }
    switch (first, scalars.last) {
    case ("{", "}"): return scalars.count > 2 && isProgram(scalars.dropFirst().dropLast())
    case ("$", "}"): return scalars.count > 3 && scalars[1] == "{"
    case ("«", "»"): return true
    case ("<", ">"):
      return scalars.count > 4 && scalars[1] == "%"
        || scalars.count <= 20 && scalars.contains(where: \.isHan)
    case _: break
    }
    return scalars.count >= 2 && scalars.count <= 12
      && scalars.allSatisfy { $0 == "x" || $0 == "×" }
  }

  /// Whether what stands in braces is a name that a program puts something for: {{place}}, {#rows}.
  private static func isProgram(_ inner: ArraySlice<Unicode.Scalar>) -> Bool {
    inner.first == "{" && inner.last == "}"
      || inner.allSatisfy {
        $0.isASCII && ($0.isLatinLetter || $0.isDigit || "._-#/^@".unicodeScalars.contains($0))
      }
  }

  /// Whether what stands behind a label says what to write there: 填写到分钟, 须为主管级以上.
  static func isOrder(_ text: some StringProtocol) -> Bool {
    isOrder(FoldedLine(text, most: 200).scalars[...])
  }

  private static func isOrder(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    if orderBeginnings.begins(line) {
      // 须 and 应 are family names too.
      return line.count > 4 || line.first != "须"
    }
    // 按营业执照填写, 由填表人签字
    return line.count <= 30 && orderSources.begins(line) && orderEnds.isFound(in: line)
  }

  /// Whether a text behind a label, below the heading of instructions, says how to fill it in.
  static func tellsHow(_ text: some StringProtocol) -> Bool {
    let line = FoldedLine(text, most: 200).scalars[...]
    return isOrder(line) || howWords.isFound(in: line)
  }

  /// Whether a text, after a line that begins instructions, is one of them.
  static func goesOn(_ text: some StringProtocol) -> Bool {
    let trimmed = text.trimmed
    return isInstruction(trimmed)
      || LabelText.isNumbered(ArraySlice(Array(trimmed.unicodeScalars)))
      || orders.isFound(in: FoldedLine(trimmed, most: 400).scalars[...])
  }

  /// Whether a line is the heading of instructions by its words: 填报指引, 录入要领.
  private static func isGuide(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let act = guideActs.beginning(of: text) else { return false }
    let line = text.prefix { !headingEnds.holdsSign($0) }
    guard line.count <= 10 else { return false }
    let rest = line.dropFirst(act.count)
    return guideWords.endings(of: rest).contains { rest.count <= $0.count + 3 }
  }

  /// Whether a line says what is done with the paper it stands on: 本表一式两份, 此单由经办人填写.
  static func isOfThePaper(_ text: some StringProtocol) -> Bool {
    isOfThePaper(FoldedLine(text, most: 200).dropping(marks))
  }

  private static func isOfThePaper(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let this = these.beginning(of: text) else { return false }
    let rest = text.dropFirst(this.count)
    if let table = tables.beginning(of: rest) {
      return tableActs.begins(rest.dropFirst(table.count))
    }
    // 本单由客户自提 and 该报告须总工复核 are answers.
    guard let paper = papers.beginning(of: rest) else { return false }
    let act = rest.dropFirst(paper.count)
    return copies.begins(act) || act.first == "由" && keepings.isFound(in: act)
  }

  /// Whether a line begins as a note does: 注：, 注1：, 说明：本表.
  private static func isNote(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let word = notes.beginning(of: text) else { return false }
    var rest = text.dropFirst(word.count)
    if word.count == 1 {
      rest = rest.drop { $0.isFigure }
      return rest.first.map { noteEnds.holdsSign($0) } ?? false
    }
    guard rest.first == ":" else { return false }
    return noteParts.isFound(in: rest) || word.first == "注" || word.last == "示"
  }

  private static let marks: PhraseSet = ["*", "※", "★", "#", "(", ")", "[", "·", "•", "-"]
  private static let brackets: PhraseSet = ["(", ")", "[", "]"]
  private static let headingEnds: PhraseSet = [":", ")", "]"]

  private static let beginnings: PhraseSet = [
    "填表说明", "填写说明", "填写须知", "填表须知", "填写要求", "填表要求", "填写示例", "填表示例", "填写指南",
    "使用说明", "填报说明", "填写提示", "填表提示", "填报须知", "填写规范", "填写方法", "填表注意", "填写注意", "以下空白", "以下无正文", "示例:",
  ]

  private static let these: PhraseSet = ["本", "此"]

  /// What a form calls itself; the longer ones first.
  private static let tables: PhraseSet = [
    "登记表", "记录表", "拜访表", "档案表", "跟踪表", "评估表", "考核表", "表格", "表单", "表",
  ]
  private static let tableActs: PhraseSet = [
    "一式", "由", "须", "应", "请", "仅限", "仅供", "用于", "适用", "填",
  ]
  private static let papers: PhraseSet = ["档案", "记录", "报告", "台账", "单", "卡"]
  private static let copies: PhraseSet = ["一式", "仅供", "用于", "适用于"]
  private static let keepings: PhraseSet = [
    "填写", "填报", "填制", "登记", "存档", "归档", "保管", "留存", "备案",
  ]

  private static let guideActs: PhraseSet = [
    "填写", "填表", "填报", "填单", "填制", "录入", "书写", "使用", "本表", "此表", "本单", "表格", "编写",
  ]

  private static let guideWords: PhraseSet = [
    "说明", "须知", "要求", "示例", "指南", "指引", "提示", "规范", "方法", "注意", "注意事项", "要领", "细则", "规则", "导引",
  ]

  /// With which a note begins; the longer ones first.
  private static let notes: PhraseSet = ["注意事项", "注", "说明", "备注", "提示", "温馨提示"]
  private static let noteEnds: PhraseSet = [":", "、", "."]
  private static let noteParts: PhraseSet = ["本表", "此表", "一式", "填写", "填报", "请填", "请按"]

  /// Lines that are nothing but the heading of instructions.
  private static let headings: PhraseSet = ["注意事项", "温馨提示", "说明", "填写说明", "提示", "备注说明"]

  private static let orderBeginnings: PhraseSet = [
    "填写", "须", "必须", "应填", "应写", "应为", "请填", "请按", "不得", "如实填", "写明", "写到", "写全", "写清", "注明", "精确到",
    "可不填", "可以不填",
  ]

  private static let orderSources: PhraseSet = ["按", "照", "由", "以"]
  private static let orderEnds: PhraseSet = ["填写", "填报", "写明", "签字", "签名", "为准"]

  private static let howWords: PhraseSet = [
    "填", "写", "注明", "勾选", "打钩", "打勾", "签字", "签名", "须", "应", "不得", "例如", "如实", "为准",
  ]

  /// Whether a word heads a column of instructions.
  static func isColumn(_ text: String) -> Bool {
    text.utf8.count <= 60 && columns.holds(FoldedLine(text, most: 10).scalars[...])
  }

  private static let columns: PhraseSet = [
    "填写要求", "填写说明", "填表要求", "填报要求", "填写规范", "填写示例", "填写方法", "要求说明", "填法", "怎么填",
  ]

  private static let parts: PhraseSet = [
    "一式两份", "一式二份", "一式三份", "一式四份", "一式贰份", "一式叁份", "一式两联", "一式三联", "打“√”", "打\"√\"",
    "打√", "划“√”", "请如实填写", "内打勾", "(以下空白)",
  ]

  private static let hints: PhraseSet = [
    "例如", "例:", "如:", "请填写", "请输入", "请选择", "请在此", "在此输入", "在此填写", "此处填写", "单击", "点击",
    "请注明", "请写明", "请说明", "请按", "格式:", "格式如", "必填", "选填", "示例:",
  ]

  private static let hintWords: PhraseSet = ["必填", "选填", "可不填", "可选", "待填", "待填写"]

  private static let orders: PhraseSet = [
    "请填", "请按", "请在", "请如", "请写", "填写", "填报", "必须", "须", "不得", "本表", "此表", "应填", "应写",
    "如实", "一份", "存档", "为准", "负责填", "例如",
  ]
}
