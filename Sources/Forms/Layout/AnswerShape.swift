import Values

/// What a text looks like: the features by which an answer is told from a label without knowing
/// either.
struct AnswerShape {
  /// Characters without blanks.
  private(set) var length = 0
  /// The length in Chinese characters: two Latin letters are as wide as one.
  var width: Int { length - latin / 2 }
  private var latin = 0
  private(set) var digits = 0
  /// Marks of sentences, such as commas and full stops.
  private(set) var sentenceMarks = 0
  /// Ticks and boxes.
  private(set) var marks = 0
  private(set) var letters = 0
  /// Chinese numerals, which are letters too.
  private(set) var numerals = 0
  /// Signs that stand in figures: -, /, ., %, ¥.
  private(set) var figureSigns = 0
  /// The characters without blanks, as far as a label can be long.
  private(set) var scalars: [Unicode.Scalar] = []

  init(_ text: String) {
    scalars.reserveCapacity(min(LabelText.longest, text.utf8.count))
    for scalar in text.unicodeScalars where !LabelText.isBlank(scalar) {
      length += 1
      let folded = scalar.folded
      if scalars.count < LabelText.longest { scalars.append(folded) }
      switch folded {
      case "0"..."9": digits += 1
      case "。", "，", "；", "！", "？", ",", ";", "!", "?": sentenceMarks += 1
      case "☑", "☐", "☒", "√", "✓", "✔", "■", "□", "●", "○": marks += 1
      case "-", "/", ".", "%", "¥", "年", "月", "日", ":", "~", "+", "@": figureSigns += 1
      case "〇", "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十":
        numerals += 1
        letters += 1
      case _:
        if folded.isLatin { latin += 1 }
        if folded.isLetter { letters += 1 }
      }
      if length > 200 { break }
    }
  }

  /// Whether a box or tick stands first.
  var beginsWithMark: Bool {
    scalars.first.map { "□■○●☐".unicodeScalars.contains($0) } ?? false
  }

  /// Whether a box or tick stands first or last.
  var hasBox: Bool {
    marks > 0
      && [scalars.first, scalars.last].compactMap(\.self)
        .contains { "□■☐☑☒√✓✔".unicodeScalars.contains($0) }
  }

  /// Whether a full stop ends the text: no label has one.
  private var endsSentence: Bool {
    scalars.count == length && scalars.last.map { "。！？".unicodeScalars.contains($0) } ?? false
  }

  /// How surely the shape is an answer's: 0 where it might as well be a label.
  var weight: Double {
    var weight = 0.0
    switch width {
    case 0...8: break
    case 9...14: weight += 0.5
    case 15...24: weight += 2.5
    default: weight += 5
    }
    if sentenceMarks > 0, length > 6 || endsSentence { weight += 4 }
    if marks > 0 { weight += 4 }
    if digits > 0, !isNumbered {
      weight += (digits + figureSigns) * 2 >= length ? 4 : 1.5
    }
    if numerals >= 2, figureSigns >= 2 { weight += 4 }
    if isSpelledSum { weight += 4 }
    if endsLikeAddress { weight += 4 }
    if endsLikeCompany { weight += 3 }
    if endsWithBracketedTitle { weight += 2 }
    if isNothing { weight += 3 }
    if isEmphasized { weight += 4 }
    return weight
  }

  /// Whether the only figures are the number of a list before the text.
  private var isNumbered: Bool {
    let rest = scalars.drop { $0.isFigure || $0 == "*" }
    return rest.count < scalars.count && (rest.first == "、" || rest.first == ".")
      && !rest.contains { ("0"..."9").contains($0) }
  }

  /// Whether a sum of money stands in words: 壹佰贰拾元整.
  private var isSpelledSum: Bool {
    guard scalars.count == length, length >= 3 else { return false }
    var spelled = 0
    for scalar in scalars {
      switch scalar {
      case "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖", "拾", "佰", "仟": spelled += 1
      case "万", "亿", "零", "元", "圆", "角", "分", "整", "正", "人", "民", "币": break
      case _: return false
      }
    }
    return spelled >= 2
  }

  /// Whether a house or room number ends the text: 海港路九号.
  private var endsLikeAddress: Bool {
    guard scalars.count == length, length >= 4, let last = scalars.last,
      "号楼层室栋座".unicodeScalars.contains(last)
    else { return false }
    let before = scalars[scalars.count - 2]
    return before.isFigure || "〇零一二三四五六七八九十".unicodeScalars.contains(before)
  }

  private var endsLikeCompany: Bool {
    length >= 6
      && AnswerShape.companies.contains { scalars.count == length && scalars.ends(with: $0) }
  }

  /// Whether a bracket with a title ends the text: 杨海燕（采购部经理）.
  private var endsWithBracketedTitle: Bool {
    guard scalars.last == ")", length <= 24, let open = scalars.lastIndex(of: "(") else {
      return false
    }
    return JobTitles.suffixLength(of: scalars[(open + 1)..<(scalars.count - 1)]) != nil
  }

  /// Whether somebody set the whole off as is done in chats; a label has its mark on one side.
  private var isEmphasized: Bool {
    guard scalars.count == length, length > 2, let first = scalars.first else { return false }
    return first == scalars.last && (first == "*" || first == "※" || first == "★")
  }

  private var isNothing: Bool {
    switch scalars {
    case ["/"], ["-"], ["-", "-"], ["无"], ["暂", "无"], ["\\"], ["略"], ["n", "/", "a"],
      ["年", "月", "日"]:
      true
    case _: false
    }
  }

  private static let companies = ["有限公司", "有限责任公司", "股份公司", "集团公司"]
    .map { Array($0.unicodeScalars) }

  /// Whether a mark stands there, or a word that says yes or no: ☑是 □否, 有.
  var isTickOrYesNo: Bool {
    marks > 0
      || scalars.count == 1 && scalars.first.map { "是否有无".unicodeScalars.contains($0) } ?? false
  }

  /// 采购部经理: a title that somebody holds.
  var isJobTitle: Bool {
    scalars.count == length && letters == length && length >= 2
      && JobTitles.suffixLength(of: scalars[...]) != nil
  }

  /// Whether the text may be a person's name: a family name and one or two characters.
  var mayBeName: Bool {
    guard scalars.count == length, (2...4).contains(length), letters == length,
      let family = FamilyNames.length(in: scalars[...])
    else { return false }
    return (1...2).contains(length - family)
  }
}

extension [Unicode.Scalar] {
  fileprivate func ends(with other: [Unicode.Scalar]) -> Bool {
    count >= other.count && self[(count - other.count)...].elementsEqual(other)
  }
}
