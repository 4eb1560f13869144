import Values

/// A unit that stands outside the answers it counts for: in a label's brackets, at the head of a
/// table, in the next cell.
public enum MeasureUnit: Sendable, Hashable {
  /// So many hundredths of a currency: 万元, 万美元, 千元.
  case money(factor: Int, currency: String)
  /// A number alone: 万.
  case multiple(Int)
  case percent
  case perMille
  case minutes
  case hours
  case days
  case weeks
  case months
  case years
  /// A word that counts things: 次, 人, 分.
  case counter(String)
  /// One of two that measure the same, as 天/月.
  case unclear

  /// The unit that a text names and nothing else, as in `单位：万元`; nil where it names none.
  public init?(_ text: some StringProtocol) {
    if let unit = MeasureUnit(single: text) {
      self = unit
    } else if MeasureUnit.leavesChoice(text) {
      self = .unclear
    } else {
      return nil
    }
  }

  /// The unit that a text names that names no more than one.
  init?(single text: some StringProtocol) {
    // No unit is longer, in bytes of UTF-8.
    guard text.utf8.count <= 72 else { return nil }
    var scanner = AnswerScanner(String(text))
    scanner.skipBlanks()
    guard let first = scanner.next, MeasureUnit.beginnings.contains(first) else { return nil }
    let bracket = scanner.take("(") || scanner.take("[")
    if scanner.take(firstOf: MeasureUnit.names) != nil {
      _ = scanner.take(":")
    }
    guard let unit = MeasureUnit.money(&scanner) ?? MeasureUnit.word(&scanner) else { return nil }
    if bracket { _ = scanner.take(")") || scanner.take("]") }
    guard scanner.isAtEnd else { return nil }
    self = unit
  }

  /// What a unit may be introduced by.
  static let names = ["货币单位", "金额单位", "计量单位", "单位", "unit"]

  /// The characters with which a text that names a unit begins.
  private static let beginnings: Set<Unicode.Scalar> = {
    let all =
      names + factors.map(\.word) + Currency.all.flatMap { $0.before + $0.after }
      + words.flatMap(\.words) + counters + ["元", "w", "(", "["]
    return Set(all.compactMap(\.unicodeScalars.first))
  }()

  /// Whether a text names a unit and nothing else.
  public static func isUnit(_ text: some StringProtocol) -> Bool {
    MeasureUnit(text) != nil
  }

  private static let factors: [(word: String, factor: Int)] = [
    ("亿", 100_000_000), ("千万", 10_000_000), ("百万", 1_000_000), ("十万", 100_000), ("万", 10_000),
    ("千", 1000), ("百", 100), ("k", 1000),
  ]

  /// The W of W元.
  private static let letter: (sign: Unicode.Scalar, factor: Int) = ("w", 10_000)

  private static func money(_ scanner: inout AnswerScanner) -> MeasureUnit? {
    let start = scanner.position
    var currency: String?
    for known in Currency.all where scanner.take(firstOf: known.before) != nil {
      currency = known.code
      break
    }
    if currency != nil { _ = scanner.take(":") || scanner.take("/") || scanner.take(",") }
    var factor = 1
    for (word, value) in factors where scanner.take(word: word) {
      factor = value
      break
    }
    var isMoney = currency != nil
    let letter = factor == 1 && scanner.take(letter.sign) ? letter.factor : nil
    for known in Currency.all where scanner.take(firstOf: known.after) != nil {
      currency = known.code
      isMoney = true
      break
    }
    if scanner.take("元") { isMoney = true }
    if isMoney { return .money(factor: letter ?? factor, currency: currency ?? "CNY") }
    if factor > 1, scanner.isAtEnd || scanner.next == ")" { return .multiple(factor) }
    scanner.position = start
    return nil
  }

  private static let words: [(words: [String], unit: MeasureUnit)] = [
    (["‰", "千分比", "千分数", "千分之"], .perMille),
    (["%", "百分比", "百分数", "百分之"], .percent),
    (["分钟", "minutes", "mins", "min"], .minutes),
    (["个小时", "小时", "钟头", "hours", "hrs", "hour", "h"], .hours),
    (["个工作日", "工作日", "天", "日", "days", "day"], .days),
    (["个星期", "星期", "周", "weeks"], .weeks),
    (["个月", "月", "months"], .months),
    (["年", "years"], .years),
  ]

  private static let counters = [
    "人次", "次", "处", "个", "项", "条", "份", "人", "件", "家", "回", "台", "套", "页", "张", "笔", "位", "名", "分",
    "吨", "公斤", "千克", "平方米", "米", "辆", "只", "批", "个季度", "季度",
  ]

  private static func word(_ scanner: inout AnswerScanner) -> MeasureUnit? {
    for (words, unit) in words where scanner.take(firstOf: words) != nil { return unit }
    return scanner.take(firstOf: counters).map { .counter($0) }
  }
}
