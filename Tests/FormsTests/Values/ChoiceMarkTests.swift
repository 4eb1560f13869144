import Findings
import Testing
import Wording

@testable import Forms

/// Options as templates print them, and the ways in which people choose among them.
@Suite struct ChoiceMarkTests {
  private let method = ChoiceKind(options: ChoiceFixtures.methods)
  private let materials = ChoicesKind(options: ChoiceFixtures.materials)

  @Test(arguments: [
    ("☑当面拜访 □电话 □其他（请注明）：____", "inPerson"), ("☑当面拜访 □电话 □其它（请注明）：", "inPerson"),
    ("☑当面拜访 □电话 □其他方式：____", "inPerson"), ("☑当面拜访 □电话 □其他（可填写）", "inPerson"),
    ("☑当面拜访 □电话 □其他，请说明：______", "inPerson"), ("☑当面拜访 □电话 □其他：无", "inPerson"),
    ("☑当面拜访 □电话 □其他：微信", "!suspected-tick"), ("□当面拜访 □电话 ☑其他：微信", "!invalid-choice"),
    ("□当面拜访 ☑其他（邮件）", "email"), ("✅当面拜访 ❌电话 ❌信函", "inPerson"), ("□当面拜访 ❌电话", "!suspected-tick"),
    ("⊙当面拜访 ○电话", "inPerson"), ("◉当面拜访 ○电话", "inPerson"), ("⭕电话  当面拜访", "phone"),
    ("{√}当面拜访 { }电话", "inPerson"),
    ("A.☑电话  B.□当面拜访", "phone"), ("A. 电话 B. 邮件 C. 信函　B", "email"), ("A. 电话 B. 邮件（A）", "phone"),
    ("A、√电话 B、邮件", "phone"),
    ("A. 电话 B. 邮件　C", "!invalid-choice"), ("当面拜访/电话/信函", "blank"),
    ("当面拜访、电话", "!conflicting-choices"), ("当面拜访、电话、信函", "blank"),
    ("☑当面拜访 □电话 □其它形式（　　　　）", "inPerson"), ("☑当面拜访 □电话 □其他…………（请具体说明）", "inPerson"),
    ("☑电话：0571-88120000 □信函：____号", "phone"),
    ("□当面拜访 □电话：0571-88120000", "!invalid-choice"), ("☑电话：改为当面拜访 □信函", "!invalid-choice"),
    ("\u{2F45}式", "!invalid-choice"), ("电\u{2F94}", "!invalid-choice"),
  ])
  func readsOneChoice(text: String, result: String) {
    #expect(method.summary(of: text) == result)
  }

  @Test(arguments: [
    ("☑客户资料 □资料分析 ☑公司资料 □其他（请注明）：", "accountFile companyProfile"),
    ("☑客户资料 □资料分析 □其他（可填写）", "accountFile"), ("☑客户资料 □其他，请说明：______", "accountFile"),
    ("☑客户资料 □其他：样品", "!suspected-tick"),
    ("☑客户资料 □其他资料（名称：　　　　）", "accountFile"),
  ])
  func readsSeveralChoices(text: String, result: String) {
    #expect(materials.summary(of: text) == result)
  }

  /// The choice of options of which some are struck through or emphasised.
  private func reading(_ text: String, struck: [String] = [], emphasized: [String] = []) -> String {
    func ranges(_ words: [String]) -> [Range<Int>] {
      words.compactMap { word in
        guard let range = text.firstRange(of: word) else { return nil }
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        return start..<(start + word.utf8.count)
      }
    }
    return method.reading(
      of: AnswerText(text, struck: ranges(struck), emphasized: ranges(emphasized))
    ).summary
  }

  @Test func takesTheOneOptionThatIsNotStruck() {
    #expect(reading("当面拜访/电话/信函", struck: ["电话", "信函"]) == "inPerson")
    #expect(reading("当面拜访 电话", struck: ["电话"]) == "inPerson")
    #expect(reading("当面拜访 电话", struck: ["当面拜访", "电话"]) == "!suspected-tick")
    #expect(reading("☑当面拜访 □电话", struck: ["当面拜访"]) == "inPerson")
  }

  @Test func suspectsEmphasisAlone() {
    #expect(reading("当面拜访/电话/信函", emphasized: ["电话"]) == "!suspected-tick")
    #expect(reading("☑当面拜访 □电话", emphasized: ["电话"]) == "inPerson")
    #expect(reading("电话", emphasized: ["电话"]) == "phone")
  }

  @Test func setsStruckTextAside() {
    let text = "一号会议室二号会议室"
    let reading = TextKind(options: ValueOptions())
      .reading(of: AnswerText(text, struck: [0..<15]))
    #expect(
      reading
        == .value(.text("二号会议室"), besides: Besides(leftovers: ["一号会议室"], notes: [.struckText]))
    )
  }
}
