import Findings
import TestSupport
import Testing
import Values
import Wording

@testable import Forms

@Suite struct ValueKindsTests {
  @Test func findsEveryKindByItsName() {
    let names = ValueKinds.all.map { $0.name }
    #expect(
      names == [
        "text", "long-text", "code", "account", "date", "moment", "span", "duration", "integer",
        "decimal", "percent", "money", "choice", "choices", "person", "persons",
      ]
    )
    #expect(names.allSatisfy { ValueKinds.named($0)?.name == $0 })
    #expect(ValueKinds.named("number") == nil)
  }

  @Test func saysWhatEachKindAccepts() {
    for type in ValueKinds.all {
      let expected = type.init(options: ChoiceFixtures.status).expected
      #expect(!expected.zh.isEmpty && expected.zh != expected.en)
    }
  }

  /// A kind reads its own example, which messages show.
  @Test(arguments: [
    ("date", "2024年3月5日"), ("date", "2024-03-05"), ("moment", "2024年3月5日 9:00-10:30"),
    ("moment", "2024-03-05 09:00-10:30"), ("span", "2024年1月8日至2024年3月5日"),
    ("span", "2024-01-08/2024-03-05"),
    ("duration", "1小时30分钟"), ("duration", "1h30m"), ("integer", "3"), ("decimal", "45"),
    ("percent", "85%"),
    ("money", "5万元"), ("money", "¥50,000.00"), ("person", "王建国（大客户开发主管）"),
    ("persons", "王建国（大客户开发主管）、李敏"),
    ("code", "KH-2024-003"),
  ])
  func readsTheExamplesOfMessages(name: String, example: String) throws {
    let kind = try #require(ValueKinds.named(name)).init(options: ValueOptions())
    #expect(kind.expected.zh.contains(example) || kind.expected.en.contains(example))
    guard case .value = kind.read(AnswerText(example)) else {
      Issue.record("\(example) is no \(name)")
      return
    }
  }
}

/// Random texts, made of what the kinds look for and of any characters.
@Suite struct RandomAnswerTests {
  @Test(arguments: UInt64(1)...24)
  func givesAReadingForAnyText(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let kinds = ValueKinds.all.flatMap { type in
      [
        type.init(options: ChoiceFixtures.methods),
        type.init(options: ValueOptions(check: "gb-32100", units: ["天"], needsBothDays: true)),
      ]
    }
    for _ in 0..<400 {
      let text = random.text()
      for kind in kinds {
        if case .refused(let code, _) = kind.read(AnswerText(text, controlValue: text)) {
          #expect(!code.rawValue.isEmpty)
        }
      }
      _ = TickMark.read(text)
      _ = splitCompound(text, kinds: [kinds[8], kinds[14]])
    }
  }

  /// The time grows with the length alone: its square would take minutes here.
  @Test(arguments: [
    "0", "九", "万", "1,", "年", "2024年", "2024-3-5 ", "□", "√当面拜访", "当面拜访", "（", "（）", "王建国", "王建国 ",
    "王建国、", "王 ", "王建国 经理 经理 ",
    "经理", " ", "_", "\n", "/", "1小时", "当", "a ", "-", "：", "🏷", "(√)", "[", "e\u{301}",
  ])
  func readsLongAnswersInTime(unit: String) {
    let text = String(repeating: unit, count: 15_000 / unit.utf8.count)
    let clock = ContinuousClock()
    for type in ValueKinds.all {
      let kind = type.init(options: ChoiceFixtures.methods)
      let time = clock.measure { _ = kind.read(AnswerText(text, controlValue: text)) }
      #expect(time < .seconds(2), "\(type.name)")
    }
    let kinds = [ValueKinds.all[4], ValueKinds.all[7]].map { $0.init(options: ValueOptions()) }
    #expect(splitCompound(text, kinds: kinds) == nil)
  }
}

extension SeededGenerator {
  private static let parts = [
    "2024", "24", "0", "3", "12", "99999999999999999999", "年", "月", "日", "号", "-", "/", ".", "：",
    "时", "点", "分", "半",
    "上午", "下午", "至", "～", "星期", "周二", "一", "二", "〇", "○", "十", "百", "千", "万", "亿", "廿", "两", "元",
    "角", "整", "¥",
    "人民币", "%", "百分之", "负", "小时", "个", "约", "共", "次", "天", "√", "□", "☒", "[", "]", "x", "（", "）",
    "?", "R", "×", "当面拜访",
    "电话", "产品介绍会", "其他", "、", "，", ";", "\n", " ", "\u{3000}", "_", "王建国", "李", "经理", "部", "欧阳",
    "·", "John", "\u{301}",
    "\u{FEFF}", "\u{FE0F}", "𠮷", "👨‍👩‍👧", "\u{0}", "\r\n", "Ｔ", "t", "z", "pm", "q", "p", "h", "m",
    "季度", "止", "起",
  ]

  /// A text of pieces of answers, and of characters that nobody writes.
  fileprivate mutating func text() -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...12, using: &self) {
      if Int.random(in: 0..<12, using: &self) == 0 {
        let value = UInt32.random(in: 0...0x10FFFF, using: &self)
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      } else {
        text += SeededGenerator.parts.randomElement(using: &self) ?? " "
      }
    }
    return text
  }
}
