import Values

extension AnswerScanner {
  /// Nothing is there but what a template prints for figures to be written into, or a sign that
  /// there is nothing to write: `年 月 日`, `20 年 月 日`, `/`, 无, a control's prompt.
  var isUnfilled: Bool {
    if scalars.isEmpty { return true }
    // The prompt of a control is the longest of all these.
    guard scalars.count <= 200 else {
      return scalars.allSatisfy { Blanks.figureTemplate.contains($0) }
    }
    return isDateTemplate || Blanks.isPrompt(scalars) || Blanks.isNone(scalars)
  }

  /// The words round a date or time, whose figures are missing; the year may be printed.
  private var isDateTemplate: Bool {
    var hasPrintedYear = false
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.isDigit {
        let first = index
        while index < scalars.count, scalars[index].isDigit { index += 1 }
        guard isPrintedYear(scalars[first..<index], before: index) else { return false }
        hasPrintedYear = true
      } else {
        guard Blanks.figureTemplate.contains(scalar) else { return false }
        index += 1
      }
    }
    return !hasPrintedYear || scalars.contains("月")
  }

  /// The beginning of a year, or a year, that 年 follows: `20 年`.
  private func isPrintedYear(_ digits: ArraySlice<Unicode.Scalar>, before index: Int) -> Bool {
    guard digits.starts(with: "20".unicodeScalars), digits.count <= 4 else { return false }
    return scalars[index...].first { !$0.isBlank } == "年"
  }
}

/// What stands where nobody has written yet.
enum Blanks {
  /// The characters of `____年__月__日 时 分至`, of empty brackets and boxes, of `XXXX-XX-XX`.
  static let figureTemplate = Set<Unicode.Scalar>(
    " \n年月日号时分点至到自起止:-/\\.,()[]~共约%¥元万整次处个天□☐○◇xymdh".unicodeScalars
  )

  /// The characters of a template for words: those of a date, of brackets, of a colon.
  private static let wordTemplate = Set<Unicode.Scalar>(
    "年月日时分至到:()[]□☐○◇".unicodeScalars
  )

  /// What may stand between the parts of such a template: 年　月　日，于.
  private static let templateJoints = Set<Unicode.Scalar>("于在,".unicodeScalars)

  private static let none: Set<[Unicode.Scalar]> = Set(
    [
      "无", "暂无", "没有", "未填", "不适用", "空", "n/a", "na", "none", "nil", "/", "//", "-", "--", "---",
      "\\",
    ]
    .map { Array($0.unicodeScalars) }
  )

  /// The prompts of Word's and WPS's controls, folded.
  private static let prompts: Set<[Unicode.Scalar]> = Set(
    [
      "单击或点击此处输入文字。", "单击或点击以输入日期。", "单击此处输入文字。", "单击此处输入日期。",
      "单击或点击此处输入文字", "单击或点击以输入日期", "点击此处输入文字。", "点击此处输入日期。",
      "单击这里输入文字。", "单击以输入日期。", "点击输入文字", "点击选择日期", "选择一项。", "选择一项",
      "请选择", "请输入", "请填写", "请选择日期", "请输入日期", "选择日期",
      "clickortapheretoentertext.", "clickortaptoenteradate.", "clickheretoentertext.",
      "clickheretoenteradate.", "chooseanitem.", "selectadate.",
    ].map { Array($0.unicodeScalars) }
  )

  private static let signatures: Set<[Unicode.Scalar]> = Set(
    ["签字", "签名", "签章", "盖章", "签字盖章", "姓名", "姓名职务", "签字日期"]
      .map { Array($0.unicodeScalars) }
  )

  /// The words of a template that ask for a signature: （签字）.
  static func isSignature(_ folded: some Sequence<Unicode.Scalar>) -> Bool {
    signatures.contains(folded.filter { $0.properties.isIdeographic })
      && folded.allSatisfy { $0.properties.isIdeographic || isSilent($0) }
  }

  private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isBlank || scalar == "_" || ["(", ")", "[", "]", ":", "/", "、"].contains(scalar)
  }

  /// A sign that there is nothing to write.
  static func isNone(_ folded: some Sequence<Unicode.Scalar>) -> Bool {
    none.contains(folded.filter { !$0.isBlank && $0 != "。" })
  }

  /// The prompt that a control shows until somebody fills it in.
  static func isPrompt(_ folded: some Sequence<Unicode.Scalar>) -> Bool {
    prompts.contains(folded.filter { !$0.isBlank })
  }

  /// Nothing but the template's characters stands in a text.
  ///
  /// A lone sign that people write, such as `/` or `-`, is a text.
  static func isTemplate(_ folded: some Sequence<Unicode.Scalar>) -> Bool {
    var (hasSign, hasJoint) = (false, false)
    for scalar in folded where !scalar.isBlank {
      if scalar == "_" || wordTemplate.contains(scalar) {
        hasSign = true
      } else if templateJoints.contains(scalar) {
        hasJoint = true
      } else {
        return false
      }
    }
    return hasSign || !hasJoint
  }
}
