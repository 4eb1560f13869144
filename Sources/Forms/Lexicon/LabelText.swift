import Foundation
import Values
import Wording

/// The spelling of a label without what offices add to it: blanks, width, case, colons, numbering,
/// asterisks and brackets around it.
enum LabelText {
  /// No label is longer, in Unicode scalars without blanks.
  static let longest = 40

  /// The folded spelling; nil of a text that is empty or too long to be a label.
  static func fold(_ text: some StringProtocol) -> FoldedLabel? {
    fold(text.unicodeScalars)
  }

  /// The folded spelling of a text's characters.
  static func fold(_ text: some Sequence<Unicode.Scalar>) -> FoldedLabel? {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(longest)
    var mayDiffer = false
    for scalar in text {
      if isBlank(scalar) { continue }
      if scalars.count == longest { return nil }
      if scalar.mayBeSpelledOtherwise { mayDiffer = true }
      scalars.append(folded(scalar))
    }
    if mayDiffer {
      scalars = Array(scalars.text.precomposedStringWithCanonicalMapping.unicodeScalars)
    }
    var rest = scalars[...]
    trim(&rest)
    return rest.isEmpty ? nil : FoldedLabel(scalars: rest)
  }

  /// A label as it is told to people: on one line, without the colon and asterisk at its end.
  static func shown(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var rest = line[...]
    while let last = rest.last, "：:*＊ ".contains(last) { rest.removeLast() }
    while let first = rest.first, "*＊".contains(first) { rest.removeFirst() }
    return rest.isEmpty ? line : String(rest)
  }

  /// The folded spelling without the bracketed hint at its end, as in 拜访时间（年月日）.
  static func withoutHint(_ label: FoldedLabel) -> FoldedLabel? {
    guard let bracket = label.scalars.last.flatMap(HintBracket.init(closedBy:)) else {
      return withoutUnit(label)
    }
    guard let start = label.scalars.lastIndex(of: bracket.open), start > label.scalars.startIndex,
      label.scalars[start - 1] != ":"
    else { return nil }
    // 《…》 is the name of something, unless a unit stands there.
    if bracket.isOfNames {
      let inner = label.scalars[(start + 1)...].dropLast().text
      guard MeasureUnit.named(in: inner) != nil else { return nil }
    }
    return fold(label.scalars[..<start])
  }

  /// What is known of a label: as it is written, or without one hint at its end after the other.
  static func firstKnown<T>(_ label: FoldedLabel, _ known: (FoldedLabel) -> T?) -> T? {
    if let found = known(label) { return found }
    var rest = label
    while let bare = withoutHint(rest), bare.scalars.count < rest.scalars.count {
      if let found = known(bare) { return found }
      rest = bare
    }
    return nil
  }

  /// A label without the unit behind a stroke: 销售目标/万元.
  private static func withoutUnit(_ label: FoldedLabel) -> FoldedLabel? {
    guard let stroke = label.scalars.lastIndex(of: "/"), stroke > label.scalars.startIndex,
      MeasureUnit.isUnit(label.scalars[(stroke + 1)...].text)
    else { return nil }
    return fold(label.scalars[..<stroke])
  }

  /// The hint that names a label's unit, in brackets or behind a stroke, as in 销售额（万元）, 销售额/万元.
  static func hint(of label: String) -> String? {
    let scalars = Array(label.trimmed.unicodeScalars)
    var rest = scalars[...]
    while let close = rest.lastIndex(where: { HintBracket(closedBy: $0.narrowBracket) != nil }) {
      rest = rest[..<close]
      guard let bracket = HintBracket(closedBy: scalars[close].narrowBracket),
        let open = rest.lastIndex(where: { $0.narrowBracket == bracket.open })
      else { continue }
      if open > 0, let unit = MeasureUnit.named(in: scalars[(open + 1)..<close].text) {
        return unit
      }
      rest = rest[..<open]
    }
    if let stroke = scalars.lastIndex(where: { $0 == "/" || $0 == "／" }), stroke > 0 {
      let unit = scalars[(stroke + 1)...].text
      if MeasureUnit.isUnit(unit) { return unit }
    }
    return nil
  }

  /// A label without which time it is of, in front or at its end: 第一次洽谈日期, 联系人2.
  static func withoutOrdinal(_ label: FoldedLabel) -> FoldedLabel {
    var rest = label.scalars
    if rest.first == "第" {
      let number = rest.dropFirst().prefix { $0.isFigure }
      let behind = rest[number.endIndex...]
      if !number.isEmpty, let counter = behind.first, Self.counters.contains(counter) {
        rest = behind.dropFirst()
      }
    }
    // A number alone says nothing else.
    if !rest.isEmpty, rest.allSatisfy(\.isFigure) { rest = rest.suffix(0) }
    let end = rest.suffix(2)
    if end.count == 2, end.last?.isFigure ?? false, !(end.first?.isFigure ?? true) {
      rest = rest.dropLast()
    }
    return rest.count == label.scalars.count ? label : FoldedLabel(scalars: rest)
  }

  /// Words with which times are counted: 第一次, 第2轮.
  private static let counters = Set("次回轮位个条".unicodeScalars)

  /// Whether a number of a list stands before the label, as in `2、客户名称`.
  static func isNumbered(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let scalars = text.lazy.filter { !isBlank($0) }.map(folded).prefix(8)
    let start = Array(scalars)
    var rest = start[...]
    dropNumbering(&rest)
    return rest.count < start.count
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200D, 0x2028, 0x2029, 0x202F, 0x205F,
      0x2060, 0x3000, 0xFEFF:
      true
    default: false
    }
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: folded(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
    case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20) ?? scalar
    case 0x2E80...0x2FDF: SimplifiedForms.of(scalar.radicalFolded)
    case 0x2236, 0xFE55, 0xFE30, 0xFE13, 0xA789: ":"
    default: scalar
    }
  }

  private static func trim(_ scalars: inout ArraySlice<Unicode.Scalar>) {
    var before: Int
    repeat {
      before = scalars.count
      while let last = scalars.last, last == ":" || isOrnament(last) && !isTriangle(last) {
        scalars.removeLast()
      }
      while let first = scalars.first, first == "#" || isOrnament(first) { scalars.removeFirst() }
      dropNumbering(&scalars)
      dropBrackets(&scalars)
    } while scalars.count < before
  }

  /// A triangle before a label is a bullet, one behind it an answer: 修改标记：△.
  private static func isTriangle(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "▲", "△", "▼", "▽": true
    case _: false
    }
  }

  static func isOrnament(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "*", "※", "★", "·", "-", "—", "_", "•", "➤", "▶", "►", "◆", "◇", "→", "⇒", "➔", "❖", "▪",
      "☞", "▸",
      "▷", "✦", "✧", "▲", "△", "▼", "▽", "☆", "▴", "‣", "⁃", "◦", "・", "○", "●", "■", "□":
      true
    case _: false
    }
  }

  /// Drops `1.`, `2、`, `(3)`, `一、`, `(四)`, `①` before the label.
  private static func dropNumbering(_ scalars: inout ArraySlice<Unicode.Scalar>) {
    guard let first = scalars.first else { return }
    if first.isListNumber {
      scalars.removeFirst()
      return
    }
    var rest = scalars
    let opened = first == "("
    if opened { rest.removeFirst() }
    var digits = 0
    while let first = rest.first, digits < 3, isNumeral(first) {
      rest.removeFirst()
      digits += 1
    }
    guard digits > 0, let mark = rest.popFirst() else { return }
    switch mark {
    case ")": break
    case ".", "、", "．": if opened { return }
    case _: return
    }
    if !rest.isEmpty { scalars = rest }
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": true
    case _: false
    }
  }

  private static func dropBrackets(_ scalars: inout ArraySlice<Unicode.Scalar>) {
    guard scalars.count > 2, let first = scalars.first, let last = scalars.last else { return }
    switch (first, last) {
    case ("【", "】"), ("『", "』"), ("〖", "〗"), ("[", "]"), ("《", "》"), ("“", "”"), ("\"", "\""),
      ("<", ">"), ("〔", "〕"),
      ("「", "」"):
      scalars = scalars.dropFirst().dropLast()
    case _: break
    }
  }
}

extension LabelText {
  /// Whether a blank in a line is one of those that stretch its characters apart: 会 见 人 员.
  ///
  /// A wider one than those before it ends the label: 姓 名　　李 明.
  static func isStretched(_ line: ArraySlice<Unicode.Scalar>, over blank: Int) -> Bool {
    let before = line[..<blank].split(whereSeparator: isBlank)
    let after = line[blank...].prefix { !$0.isColon }.split(whereSeparator: isBlank)
    let characters = before + after
    guard before.count > 1, let next = after.first, characters.count <= 8,
      characters.allSatisfy({ $0.count == 1 && $0.first?.isHan ?? false })
    else { return false }
    let gaps = zip(before, before.dropFirst()).map { line[$0.endIndex..<$1.startIndex] }
    func width(_ gap: ArraySlice<Unicode.Scalar>) -> Int {
      gap.reduce(0) { $0 + ($1 == "\u{3000}" || $1 == "\t" ? 2 : 1) }
    }
    return width(line[blank..<next.startIndex]) <= gaps.map(width).max() ?? 0
  }

  /// A label as it is printed, without what only marks it as one: numbering, asterisks, colons,
  /// and the blanks and line breaks that stretch it.
  static func printed(_ text: some StringProtocol) -> String {
    var scalars = Array(text.trimmed.unicodeScalars)[...]
    while let last = scalars.last, last.isColon || isBlank(last) || isMark(last) {
      scalars.removeLast()
    }
    while let first = scalars.first, isBlank(first) || isMark(first) || first == "#" {
      scalars.removeFirst()
    }
    dropPrintedNumber(&scalars)
    while let first = scalars.first, isBlank(first) || isMark(first) { scalars.removeFirst() }
    var result = String.UnicodeScalarView()
    for index in scalars.indices {
      let scalar = scalars[index]
      guard isBlank(scalar) else {
        result.append(scalar)
        continue
      }
      // Blanks between Latin words part them; between Chinese characters they stretch the label.
      let next = scalars[(index + 1)...].first { !isBlank($0) }
      guard let before = result.last, let next, !isBlank(before),
        before.isPartOfLatinWord || next.isPartOfLatinWord
          // Customer / 客户 has a blank on either side of its stroke, and so has 客户 / Customer.
          || before == "/" && result.dropLast().last == " "
          || next == "/" && isBeforeLatin(scalars[index...])
          // So has the Chinese of Volume (words) 字数.
          || before == ")" && result.dropLast().last?.isPartOfLatinWord ?? false
      else { continue }
      result.append(" ")
    }
    return String(result)
  }

  /// Whether behind a blank and a stroke with another blank a Latin word stands.
  private static func isBeforeLatin(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let stroke = rest.drop(while: isBlank).dropFirst()
    return stroke.first.map(isBlank) ?? false
      && stroke.first { !isBlank($0) }?.isPartOfLatinWord ?? false
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "＊": true
    case _: isOrnament(scalar) && scalar != "-" && scalar != "_"
    }
  }

  private static func dropPrintedNumber(_ scalars: inout ArraySlice<Unicode.Scalar>) {
    let before = scalars
    if let first = scalars.first, first.isListNumber, scalars.count > 1 {
      scalars.removeFirst()
      return
    }
    var rest = scalars
    let isOpen = rest.first == "(" || rest.first == "（"
    if isOpen { rest.removeFirst() }
    var digits = 0
    while let first = rest.first, digits < 3,
      first.isFigure || "一二三四五六七八九十".unicodeScalars.contains(first)
    {
      rest.removeFirst()
      digits += 1
    }
    guard digits > 0, let mark = rest.popFirst() else { return }
    switch mark {
    case ")", "）": break
    case ".", "、", "．": if isOpen { return }
    case _: return
    }
    scalars = rest.isEmpty ? before : rest
  }
}

extension Unicode.Scalar {
  /// A number of a list in one character: ①, ⑴, ⒈, ❶, ㈠.
  var isListNumber: Bool {
    switch value {
    case 0x2460...0x249B, 0x24F5...0x24FE, 0x2776...0x2793, 0x3220...0x3229, 0x3280...0x3289: true
    default: false
    }
  }

  fileprivate var isPartOfLatinWord: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: true
    default: false
    }
  }
}
