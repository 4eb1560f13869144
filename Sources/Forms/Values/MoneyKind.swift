import Findings

/// An amount of money: 5万元, `¥50,000`, 伍万元整.
struct MoneyKind: ValueKind {
  static let name = "money"
  let shape = ValueShape.money

  let expected = LocalizedText(
    zh: "金额，例如 5万元 或 ¥50,000.00",
    en: "an amount, for example ¥50,000.00"
  )

  init(options: ValueOptions) {}

  func read(_ answer: AnswerText) -> Reading {
    var scanner = AnswerScanner(answer.text)
    if scanner.isUnfilled || scanner.isUnfilledMoney { return .blank }
    guard !scanner.isTooLong, let money = scanner.wholeMoney() else {
      return .refused(.invalidMoney)
    }
    return .value(.money(money))
  }
}

extension AnswerScanner {
  /// The words round an amount without the amount: 人民币　元整.
  fileprivate var isUnfilledMoney: Bool {
    var scanner = self
    _ = scanner.currency(\.before)
    _ = scanner.take("¥")
    scanner.take(firstOf: ["万元", "亿元", "元"])
    scanner.take(firstOf: ["整", "正"])
    return scanner.isAtEnd
  }

  /// Reads an amount that is the whole answer, and the same amount in words beside it.
  fileprivate mutating func wholeMoney() -> Money? {
    take(firstOf: ["共计", "合计", "总计", "共"])
    guard let money = money() else { return nil }
    if take("(") {
      take(firstOf: ["大写", "小写"])
      _ = take(":")
      guard let other = self.money(), other == money, take(")") else { return nil }
    }
    return closes() ? money : nil
  }

  private mutating func currency(_ side: KeyPath<Currency, [String]>) -> String? {
    for currency in Currency.all where take(firstOf: currency[keyPath: side]) != nil {
      return currency.code
    }
    return nil
  }

  private mutating func money() -> Money? {
    let isNegative = take("-") || take("负")
    var code = currency(\.before)
    if code == "CNY" { _ = take("¥") }
    _ = take(":")
    guard let amount = amount(), !isNegative || amount.significand >= 0,
      let hundredths = amount.scaled(to: 2)
    else { return nil }
    take(firstOf: ["整", "正"])
    if let after = currency(\.after) {
      guard code == nil || code == after else { return nil }
      code = after
    }
    take(firstOf: ["整", "正"])
    return Money(hundredths: isNegative ? -hundredths : hundredths, currency: code ?? "CNY")
  }

  /// Passes 叁仟肆佰伍拾陆元柒角捌分, or an amount in figures with or without 元.
  private mutating func amount() -> ExactNumber? {
    guard var total = number() else { return nil }
    if take("角") { return cents(after: total.tenths) }
    if take("分") { return total.hundredths }
    guard take(firstOf: ["元", "块钱", "块"]) != nil else { return total }
    _ = take("零")
    let here = position
    guard let part = number() else { return total }
    if take("角"), let tenths = part.part(below: 10)?.tenths, let sum = total.adding(tenths) {
      return cents(after: sum)
    }
    if take("分"), let hundredths = part.part(below: 100)?.hundredths {
      total = total.adding(hundredths) ?? total
      return total
    }
    position = here
    return total
  }

  private mutating func cents(after total: ExactNumber?) -> ExactNumber? {
    guard let total else { return nil }
    let here = position
    _ = take("零")
    if let part = number(), take("分"), let hundredths = part.part(below: 10)?.hundredths {
      return total.adding(hundredths)
    }
    position = here
    return total
  }
}

extension ExactNumber {
  fileprivate var tenths: ExactNumber { ExactNumber(significand: significand, scale: scale + 1) }
  fileprivate var hundredths: ExactNumber {
    ExactNumber(significand: significand, scale: scale + 2)
  }

  /// The number, if it is whole and smaller than the limit.
  fileprivate func part(below limit: Int) -> ExactNumber? {
    integer.flatMap { (0..<limit).contains($0) ? self : nil }
  }
}
