extension AnswerScanner {
  private static let totals = ["共计", "合计", "总计", "累计", "总共", "共", "计"]

  /// The words that count things where a definition names none of its own.
  private static let counters = [
    "次", "处", "个", "项", "条", "份", "人", "件", "家", "回", "台", "套", "页", "张", "笔", "位", "名",
    "天", "日", "分",
  ]

  /// Reads a number with a unit that is the whole answer: 3次, 共 3 次, 45天, 三.
  mutating func count(units: [String]) -> ExactNumber? {
    take(firstOf: AnswerScanner.totals)
    guard let number = bracketedNumber() else { return nil }
    let bracket: Unicode.Scalar? = take("(") ? ")" : nil
    let words = units.isEmpty ? AnswerScanner.counters : units.map(\.figureFolded)
    let unit = take(firstOf: words.sorted { $0.utf8.count > $1.utf8.count })
    if let bracket {
      guard unit != nil, take(bracket) else { return nil }
    }
    return closes() ? number : nil
  }

  private mutating func bracketedNumber() -> ExactNumber? {
    guard take("(") else { return number() }
    guard let number = number(), take(")") else { return nil }
    return number
  }

  /// The words round a count without the count: 共　次.
  func isUnfilledCount(units: [String]) -> Bool {
    var scanner = self
    scanner.take(firstOf: AnswerScanner.totals)
    scanner.take(firstOf: units.map(\.figureFolded))
    return scanner.isAtEnd
  }
}

extension String {
  /// The word as ``AnswerScanner`` sees it.
  var figureFolded: String { unicodeScalars.lazy.map(\.figureFolded).text }
}
