import Findings

/// Reads an answer from its start to its end, in figures' folded form.
///
/// White space between two things that are read means nothing; outer white space, padding
/// underscores and a colon left over from a label are no part of the text.
struct AnswerScanner {
  let scalars: [Unicode.Scalar]
  var position = 0
  /// What the rest of the document tells.
  var context = AnswerContext()
  /// What was passed beside the value.
  var besides = Besides()
  /// The time that an exported date holds before its year.
  var exportedTime: WrittenTime?
  /// What is wrong with what was read, where that can be told.
  var fault: LocalizedText?

  /// The length beyond which no figure, date or sum is written.
  static let longest = 500

  init(_ text: String) {
    self.init(text.unicodeScalars.map(\.figureFolded))
  }

  init(_ answer: AnswerText) {
    self.init(answer.text)
    context = answer.context
  }

  private init(_ folded: [Unicode.Scalar]) {
    let start = folded.firstIndex { !AnswerScanner.isPadding($0) && $0 != ":" } ?? folded.endIndex
    let end = folded.lastIndex { !AnswerScanner.isPadding($0) } ?? folded.startIndex - 1
    scalars = start <= end ? Array(folded[start...end]) : []
  }

  private static func isPadding(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n"
  }

  /// Nothing is left but white space.
  var isAtEnd: Bool {
    !scalars[position...].contains { !AnswerScanner.isPadding($0) }
  }

  var isTooLong: Bool { scalars.count > AnswerScanner.longest }

  /// The character at the present place, white space included.
  var next: Unicode.Scalar? {
    position < scalars.count ? scalars[position] : nil
  }

  /// Passes white space; tells whether there was some.
  @discardableResult
  mutating func skipBlanks() -> Bool {
    let start = position
    while position < scalars.count, AnswerScanner.isPadding(scalars[position]) { position += 1 }
    return position > start
  }

  /// Passes a character and the white space before it, or nothing.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    let start = position
    skipBlanks()
    if next == scalar {
      position += 1
      return true
    }
    position = start
    return false
  }

  /// Passes a word and the white space before it, or nothing.
  mutating func take(word: String) -> Bool {
    let start = position
    skipBlanks()
    for scalar in word.unicodeScalars {
      guard next == scalar else {
        position = start
        return false
      }
      position += 1
    }
    return true
  }

  /// Passes the first of the words that stands here, or nothing; longer words come first.
  @discardableResult
  mutating func take(firstOf words: [String]) -> String? {
    for word in words where take(word: word) { return word }
    return nil
  }

  /// Passes the sign between the two ends of a span: `-`, `~`, 至, 到.
  mutating func takeRangeSign() -> Bool {
    let start = position
    skipBlanks()
    if next == "至" || next == "到" {
      position += 1
      return true
    }
    let sign = position
    while let scalar = next, scalar == "-" || scalar == "~" { position += 1 }
    if (1...4).contains(position - sign) { return true }
    position = start
    return false
  }

  /// Passes what may close an answer, and tells whether that is the end.
  mutating func closes() -> Bool {
    skipBlanks()
    if let scalar = next, [".", "。", ",", ";"].contains(scalar) { position += 1 }
    return isAtEnd
  }

  /// Passes a remark in brackets that is the rest of the answer, and keeps it; nothing else.
  ///
  /// A remark that begins with figures may be another value: it is passed by its own reader, or
  /// not at all.
  mutating func takeRemark() {
    let start = position
    skipBlanks()
    if let first = next, first == "(" || first == "[", position + 2 < scalars.count {
      let close: Unicode.Scalar = first == "(" ? ")" : "]"
      let inner = scalars[(position + 1)...].prefix { $0 != close }
      let rest = scalars[inner.endIndex...].dropFirst()
      if inner.endIndex < scalars.count, inner.count <= 40, isRemark(inner),
        rest.allSatisfy({ AnswerScanner.isPadding($0) || $0 == "。" })
      {
        besides.leftovers.append(scalars[position...inner.endIndex].text)
        position = scalars.count
        return
      }
    }
    position = start
    takeOfWhich()
  }

  /// Passes what a part of a number is: 共2次，其中上门1次.
  private mutating func takeOfWhich() {
    let start = position
    skipBlanks()
    guard take(",") || take(";") else { return }
    skipBlanks()
    let rest = scalars[position...]
    guard rest.count <= 40,
      ["其中", "含", "包括", "包含"].contains(where: { rest.starts(with: $0.unicodeScalars) })
    else {
      position = start
      return
    }
    besides.leftovers.append(rest.text)
    position = scalars.count
  }

  private func isRemark(_ inner: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = inner.first(where: { !$0.isBlank }) else { return false }
    let words = ["含", "其中", "包括", "不含", "共", "约", "历时"]
    if words.contains(where: { inner.starts(with: $0.unicodeScalars) }) { return true }
    return !first.isNumeral && !inner.contains(where: \.isDigit)
      && inner.contains(where: \.properties.isIdeographic)
  }

  /// Passes a word for about, which the value leaves aside and a finding tells.
  mutating func takeAbout() {
    if take(firstOf: ["大约", "大概", "约为", "约", "近", "将近", "接近"]) != nil { isApproximate() }
  }

  /// Passes a word after a value that it is about so much.
  mutating func takeAboutAfter() {
    if take(firstOf: ["左右", "上下", "前后", "许", "多", "余"]) != nil { isApproximate() }
  }

  mutating func isApproximate() {
    if !besides.notes.contains(.approximateValue) { besides.notes.append(.approximateValue) }
  }

  /// The value as read, with what was passed beside it.
  func value(_ value: Value) -> Reading { .value(value, besides: besides) }

  /// The refusal, with what is wrong.
  func refused(_ code: FindingCode) -> Reading { .refused(code, because: fault) }
}
