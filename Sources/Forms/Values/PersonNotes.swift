/// An answer that names persons, without what stands beside them: telephone numbers, 等2人.
struct PersonNotes {
  /// The answer with blanks in place of what was taken out.
  private(set) var text: String
  private(set) var leftovers: [String] = []

  private static let phoneWords = [
    "联系电话", "手机号码", "手机号", "办公电话", "电话", "手机", "座机", "tel", "mobile", "phone",
  ]
  .map { Array($0.unicodeScalars) }

  init(_ text: String) {
    var scalars = Array(text.unicodeScalars)
    let folded = scalars.map(\.folded)
    var index = 0
    while index < folded.count {
      guard let range = PersonNotes.phone(in: folded, at: index) else {
        index += 1
        continue
      }
      leftovers.append(scalars[range].text)
      let whole = PersonNotes.withLabel(range, in: folded)
      for place in whole { scalars[place] = " " }
      if let sign = PersonNotes.idleSign(beside: whole, in: folded) { scalars[sign] = " " }
      index = range.upperBound
    }
    if let tail = PersonNotes.andOthers(in: scalars) {
      leftovers.append(scalars[tail].text)
      scalars.removeSubrange(tail)
    }
    self.text = leftovers.isEmpty ? text : scalars.text
  }

  /// A telephone number that begins here: a mobile's eleven digits, or those of a line of a place.
  private static func phone(in scalars: [Unicode.Scalar], at start: Int) -> Range<Int>? {
    guard scalars[start].isDigit || (scalars[start] == "+" && start + 1 < scalars.count),
      start == 0 || !(scalars[start - 1].isDigit || scalars[start - 1] == "+")
    else { return nil }
    var digits: [Unicode.Scalar] = []
    var end = start
    var index = start
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.isDigit {
        guard digits.count < 14 else { return nil }
        digits.append(scalar)
        end = index + 1
      } else if !(scalar == "-" || scalar == " " || (scalar == "+" && index == start)) {
        break
      }
      index += 1
    }
    if digits.starts(with: "86".unicodeScalars), digits.count == 13 { digits.removeFirst(2) }
    guard let first = digits.first else { return nil }
    let isMobile = digits.count == 11 && first == "1" && digits[1].value >= 0x33
    let isLine =
      (7...8).contains(digits.count) || (first == "0" && (10...12).contains(digits.count))
    return isMobile || isLine ? start..<end : nil
  }

  /// The range with the word for a telephone before it.
  private static func withLabel(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Range<Int> {
    var start = range.lowerBound
    while start > 0, scalars[start - 1].isBlank || scalars[start - 1] == ":" { start -= 1 }
    for word in phoneWords where scalars[..<start].suffix(word.count).elementsEqual(word) {
      return (start - word.count)..<range.upperBound
    }
    return range
  }

  /// The comma that parts a number from the rest of its bracket: （经理，13800000000）.
  private static func idleSign(beside range: Range<Int>, in scalars: [Unicode.Scalar]) -> Int? {
    func isSign(_ index: Int) -> Bool { [",", "、", ";", "/", ":"].contains(scalars[index]) }
    let before = scalars[..<range.lowerBound].lastIndex { !$0.isBlank }
    let after = scalars[range.upperBound...].firstIndex { !$0.isBlank }
    if let before, isSign(before), after.map({ scalars[$0] == ")" }) ?? false { return before }
    if let after, isSign(after), before.map({ scalars[$0] == "(" }) ?? false { return after }
    return nil
  }

  /// 等2人, 等 or 一行3人 at the end, behind a name or a title.
  private static func andOthers(in scalars: [Unicode.Scalar]) -> Range<Int>? {
    var end = scalars.count
    while end > 0, scalars[end - 1].isBlank || scalars[end - 1] == "。" { end -= 1 }
    let all = end
    if end > 0, ["人", "名", "位"].contains(scalars[end - 1]) { end -= 1 }
    let unit = end
    while end > 0, scalars[end - 1].folded.isNumeral || scalars[end - 1].isBlank { end -= 1 }
    for word in ["一行", "共计", "等共", "等", "共"] {
      let characters = Array(word.unicodeScalars)
      let start = end - characters.count
      guard start > 1, scalars[start..<end].elementsEqual(characters) else { continue }
      // 等 alone will do; the others need their number.
      guard word == "等" || end < unit else { continue }
      return start..<all
    }
    return nil
  }
}
