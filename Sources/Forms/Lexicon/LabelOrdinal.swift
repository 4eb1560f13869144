/// The number of a label in a row of numbered ones: 二、客户诉求, 9、签名.
struct LabelOrdinal: Hashable {
  /// From 1 to 99.
  let number: Int
  /// Whether it is printed in Chinese numerals: 一、 goes on with 二、, not with 2、.
  let isChinese: Bool

  /// Nil where no number stands before the text, or a decimal one.
  init?(before text: some StringProtocol) {
    let chinese = text.prefix { "一二三四五六七八九十".contains($0) }
    let digits = text.prefix { ("0"..."9").contains($0) }
    isChinese = !chinese.isEmpty
    let numeral = isChinese ? chinese : digits
    let behind = text.dropFirst(numeral.count)
    guard (1...2).contains(numeral.count), let sign = behind.first, "、.．".contains(sign),
      isChinese || !(behind.dropFirst().first.map { ("0"..."9").contains($0) } ?? false),
      let number = isChinese ? LabelOrdinal.chinese(numeral) : Int(numeral), number > 0
    else { return nil }
    self.number = number
  }

  private static func chinese(_ numeral: some StringProtocol) -> Int? {
    let numerals: [Character] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    let digits = numeral.compactMap { numerals.firstIndex(of: $0).map { $0 + 1 } }
    guard digits.count == 2 else { return digits.first }
    return digits[0] == 10 && digits[1] < 10 ? 10 + digits[1] : nil
  }

  /// Whether it comes right behind another one, or some numbers later.
  func follows(_ other: LabelOrdinal, within steps: Int = 1) -> Bool {
    isChinese == other.isChinese && (1...steps).contains(number - other.number)
  }
}
