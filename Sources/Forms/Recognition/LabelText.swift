/// The spelling of a label without what offices add to it: blanks, width, case, colons, numbering,
/// asterisks and brackets around it.
enum LabelText {
  /// No label is longer, in Unicode scalars without blanks.
  static let longest = 40

  /// The folded spelling; nil of a text that is empty or too long to be a label.
  static func fold(_ text: some StringProtocol) -> String? {
    var scalars = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      if isBlank(scalar) { continue }
      count += 1
      if count > longest { return nil }
      scalars.append(folded(scalar))
    }
    var rest = Substring.UnicodeScalarView(scalars)
    trim(&rest)
    return rest.isEmpty ? nil : String(rest)
  }

  /// The folded spelling without the bracketed hint at its end, as in 拜访时间（年月日）.
  static func withoutHint(_ folded: String) -> String? {
    let pairs: [Character: Character] = [")": "(", "]": "[", "】": "【", "〕": "〔"]
    guard let last = folded.last, let opening = pairs[last],
      let start = folded.lastIndex(of: opening), start > folded.startIndex,
      folded[folded.index(before: start)] != ":"
    else { return nil }
    return fold(folded[..<start])
  }

  /// Whether a number of a list stands before the label, as in `2、客户名称`.
  static func isNumbered(_ text: some StringProtocol) -> Bool {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isBlank(scalar) { scalars.append(folded(scalar)) }
    var rest = Substring.UnicodeScalarView(scalars)
    dropNumbering(&rest)
    return rest.count < scalars.count
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
    default: scalar
    }
  }

  private static func trim(_ scalars: inout Substring.UnicodeScalarView) {
    var before: Int
    repeat {
      before = scalars.count
      while let last = scalars.last, ":*※★·-—_".unicodeScalars.contains(last) {
        scalars.removeLast()
      }
      while let first = scalars.first, "*※★·-—_#".unicodeScalars.contains(first) {
        scalars.removeFirst()
      }
      dropNumbering(&scalars)
      dropBrackets(&scalars)
    } while scalars.count < before
  }

  /// Drops `1.`, `2、`, `(3)`, `一、`, `(四)`, `①` before the label.
  private static func dropNumbering(_ scalars: inout Substring.UnicodeScalarView) {
    var rest = scalars
    if let first = rest.first, (0x2460...0x249B).contains(first.value) {
      scalars.removeFirst()
      return
    }
    let opened = rest.first == "("
    if opened { rest.removeFirst() }
    var digits = 0
    while let first = rest.first, digits < 3, isNumeral(first) {
      rest.removeFirst()
      digits += 1
    }
    guard digits > 0, let mark = rest.first,
      opened ? mark == ")" : ".、)．".unicodeScalars.contains(mark)
    else { return }
    rest.removeFirst()
    if !rest.isEmpty { scalars = rest }
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || "一二三四五六七八九十".unicodeScalars.contains(scalar)
  }

  private static func dropBrackets(_ scalars: inout Substring.UnicodeScalarView) {
    let pairs: [Unicode.Scalar: Unicode.Scalar] = [
      "【": "】", "[": "]", "《": "》", "“": "”", "\"": "\"", "<": ">", "〔": "〕", "「": "」",
    ]
    guard scalars.count > 2, let first = scalars.first, let closing = pairs[first],
      scalars.last == closing
    else { return }
    scalars.removeFirst()
    scalars.removeLast()
  }
}
