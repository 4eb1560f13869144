import Values

extension Lexicon {
  /// What a label says of a sum of the office's own business with the account, in a trade's words.
  struct Amount: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
      case reached
      case aim
    }

    let kind: Kind
    /// The word for the sum, such as 收入; nil where an aim has none.
    let sum: [Unicode.Scalar]?
    /// What no word tells: 运费.
    let trade: [Unicode.Scalar]

    /// Whether the aim is that of the sum: 年度运费目标 of 年度运费收入, 当月收入目标 of 当月快递收入.
    func isAim(of reached: Amount) -> Bool {
      !trade.isEmpty && trade == reached.trade || sum != nil && sum == reached.sum
    }
  }

  /// What a label says of a sum: 年度运费收入 was reached, 年度运费目标 was aimed at.
  ///
  /// Nil of a label that says something else as well: 客户年收入, 同期收入, 预算费用.
  func amount(_ label: FoldedLabel) -> Amount? {
    let words = worded(label)
    guard words.unknown <= 4, let last = words.ideas.last, words.endsInWord,
      words.ideas.dropLast().allSatisfy({ Lexicon.besideAmount.contains($0.rawValue) })
    else { return nil }
    let isAim = last.rawValue == "target"
    let sum = amounts.first { word in
      isAim
        ? label.scalars.firstRange(of: word) != nil
        : label.scalars.suffix(word.count).elementsEqual(word)
    }
    guard isAim || sum != nil else { return nil }
    return Amount(kind: isAim ? .aim : .reached, sum: sum, trade: unknown(in: label))
  }

  /// What such a label may say beside.
  private static let besideAmount: Set<String> = [
    "money", "salesAmount", "period", "month", "actual", "total", "overall", "product", "project",
    "service", "logistics", "sales", "contract",
  ]

  /// The characters of a label that belong to no word.
  private func unknown(in label: FoldedLabel) -> [Unicode.Scalar] {
    let scalars = Lexicon.folded(label.scalars)
    var position = 0
    return steps(through: scalars).compactMap { word in
      defer { position += word?.scalars.count ?? 1 }
      return word == nil ? scalars[position] : nil
    }
  }
}
