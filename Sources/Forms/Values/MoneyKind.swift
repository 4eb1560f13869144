import Findings
import Values
import Wording

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
    var scanner = AnswerScanner(answer)
    if scanner.isUnfilled || scanner.isUnfilledMoney { return .blank }
    guard !scanner.isTooLong, let written = scanner.wholeMoney() else {
      return .refused(.invalidMoney)
    }
    guard let unit = answer.unit else { return scanner.value(.money(written.money)) }
    guard let money = scanner.money(written, in: unit) else {
      return scanner.refused(.invalidMoney)
    }
    return scanner.value(.money(money))
  }
}

/// An amount, with what of it the answer says itself.
private struct WrittenMoney {
  var money: Money
  /// Nil where the answer names none.
  var currency: String?
  /// Whether a unit stands with the figures.
  var hasUnit: Bool
  /// Whether that unit multiplies.
  var hasMultiple: Bool
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
  fileprivate mutating func wholeMoney() -> WrittenMoney? {
    take(firstOf: ["共计", "合计", "总计", "共"])
    takeTaxWord()
    takeAbout()
    guard let money = money() else { return nil }
    takeAboutAfter()
    takeTaxWord()
    takeRemark()
    if closes() { return money }
    // The same amount in words or figures beside it, in brackets or not.
    let beforeForm = position
    takeForm()
    let bracket = position == beforeForm && take("(")
    takeForm()
    if !bracket { _ = take(",") || take(";") }
    guard let other = self.money(), other.money == money.money, !bracket || take(")") else {
      return nil
    }
    takeRemark()
    return closes() ? money : nil
  }

  /// Passes what says in which form the amount is written: （大写）.
  private mutating func takeForm() {
    let start = position
    let bracket = take("(")
    guard take(firstOf: ["大写", "小写"]) != nil, !bracket || take(")") else {
      position = start
      return
    }
    _ = take(":")
  }

  /// Passes 含税 and its like without brackets, and keeps it.
  private mutating func takeTaxWord() {
    if let word = take(firstOf: ["不含税", "含税", "未税", "税前", "税后"]) {
      besides.leftovers.append(word)
    }
  }

  /// The amount as a unit outside the answer makes it: 120 under 销售额（万元）.
  ///
  /// A unit that the answer has itself counts alone.
  fileprivate mutating func money(_ written: WrittenMoney, in text: String) -> Money? {
    let unit = MeasureUnit(text)
    let factor: Int
    var currency = written.currency
    switch unit {
    case .money(let unitFactor, let unitCurrency):
      // 元 in a head line says no more than that it is money.
      if let currency, currency != unitCurrency {
        fault = LocalizedText(
          zh: "所写的币种与栏目的“\(text)”不一致",
          en: "its currency is not that of the field, \(text)"
        )
        return nil
      }
      currency = unitCurrency
      factor = unitFactor
    case .multiple(let multiple):
      factor = multiple
    case .unclear where written.hasUnit: return written.money
    case .percent, .perMille, .minutes, .hours, .days, .weeks, .months, .years, .counter, .unclear,
      nil:
      fault = LocalizedText(zh: "“\(text)”不是金额单位", en: "\(text) is no unit of money")
      return nil
    }
    var money = written.money
    money.currency = currency ?? money.currency
    if written.hasUnit || factor == 1 {
      // 120元 under 万元 may be meant either way.
      if written.hasUnit, factor > 1, !written.hasMultiple {
        besides.notes.append(.ambiguousNumber)
      }
      return money
    }
    let (product, overflow) = money.hundredths.multipliedReportingOverflow(by: factor)
    guard !overflow else { return nil }
    // 1200000 under 万元 was hardly meant so.
    if factor >= 10_000, money.hundredths.magnitude >= 10_000_000 {
      besides.notes.append(.ambiguousNumber)
    }
    money.hundredths = product
    return money
  }

  private mutating func currency(_ side: KeyPath<Currency, [String]>) -> String? {
    for currency in Currency.all where take(firstOf: currency[keyPath: side]) != nil {
      return currency.code
    }
    return nil
  }

  private mutating func money() -> WrittenMoney? {
    let isNegative = take("-") || take("负")
    var code = currency(\.before)
    takeForm()
    if code == nil { code = currency(\.before) }
    if code == "CNY" { _ = take("¥") }
    _ = take(":")
    takeAbout()
    let first = position
    guard let amount = amount(), !isNegative || amount.significand >= 0,
      let hundredths = amount.scaled(to: 2)
    else { return nil }
    take(firstOf: ["整", "正"])
    let words = scalars[first..<position]
    if let after = currency(\.after) {
      guard code == nil || code == after else { return nil }
      code = after
    }
    take(firstOf: ["整", "正"])
    let hasMultiple = words.contains { $0.chineseMyriad != nil || $0 == "w" }
    return WrittenMoney(
      money: Money(hundredths: isNegative ? -hundredths : hundredths, currency: code ?? "CNY"),
      currency: code ?? (words.contains("元") ? "CNY" : nil),
      hasUnit: hasMultiple || words.contains { ["元", "块", "角", "分"].contains($0) },
      hasMultiple: hasMultiple
    )
  }

  /// Passes 叁仟肆佰伍拾陆元柒角捌分, or an amount in figures with or without 元.
  private mutating func amount() -> ExactNumber? {
    guard var total = number() else { return nil }
    if take("角") { return cents(after: total.tenths) }
    if take("分") { return total.hundredths }
    if let first = next, first == "余" || first == "多", position + 1 < scalars.count,
      ["元", "块"].contains(scalars[position + 1])
    {
      // 125万余元
      isApproximate()
      position += 1
    }
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
