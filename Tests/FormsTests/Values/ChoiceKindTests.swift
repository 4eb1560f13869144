import Findings
import Testing
import Values
import Wording

@testable import Forms

/// Choices as the visit record has them.
enum ChoiceFixtures {
  static let methods = options([
    ("inPerson", "当面拜访", ["上门拜访", "面谈"]), ("phone", "电话", ["电话拜访"]), ("letter", "信函", []),
    ("email", "电子邮件", ["邮件"]), ("event", "产品介绍会/推广会", []), ("material", "寄送资料", []),
  ])
  static let status = options([("controlled", "受控", []), ("uncontrolled", "非受控", [])])
  static let opportunity = options([("yes", "有", []), ("no", "无", [])])
  static let willingness = options([("high", "高", []), ("medium", "中", []), ("low", "低", [])])
  static let materials = options([
    ("accountFile", "客户资料", []), ("analysis", "资料分析", []), ("companyProfile", "公司资料", []),
    ("productMaterials", "产品资料", []), ("personalProfile", "个人资料", []), ("businessCards", "名片", []),
  ])

  static func options(_ choices: [(code: String, zh: String, synonyms: [String])]) -> ValueOptions {
    ValueOptions(
      choices: choices.map {
        Choice(
          code: ChoiceCode(rawValue: $0.code),
          label: LocalizedText(zh: $0.zh, en: "\($0.code) en"),
          synonyms: $0.synonyms
        )
      }
    )
  }
}

/// Options of a form's own, of which one denies the other.
@Suite struct OppositeOptionsTests {
  private let outcome = ChoiceKind(
    options: ValueOptions(choices: [
      Choice(
        code: ChoiceCode(rawValue: "won"),
        label: LocalizedText(zh: "开发成功", en: "won"),
        synonyms: ["成功"]
      ),
      Choice(
        code: ChoiceCode(rawValue: "lost"),
        label: LocalizedText(zh: "开发失败", en: "lost"),
        synonyms: ["失败"],
        negates: ChoiceCode(rawValue: "won")
      ),
    ])
  )

  @Test(arguments: [
    ("☑供货  □未供货", "won"), ("□供货  ☑未供货", "lost"), ("◉已进场 ○未进场", "won"),
    ("○未进场 ◉已进场", "won"), ("☑获得委托　□未获委托", "won"), ("供货（ ） 没有供货（√）", "lost"),
  ])
  func tellWhichChoiceIsMeant(text: String, code: String) {
    #expect(outcome.read(AnswerText(text)).summary == code)
  }

  /// Nothing denies the other, or nobody knows what the third says.
  @Test(arguments: ["☑供货  □缓议", "☑供货 □未供货 □再议", "未供货", "□未供货 ☑未定"])
  func areNoneWhereNeitherDeniesTheOther(text: String) {
    #expect(outcome.read(AnswerText(text)).summary == "!invalid-choice")
  }
}

@Suite struct ChoiceKindTests {
  let method = ChoiceKind(options: ChoiceFixtures.methods)
  let status = ChoiceKind(options: ChoiceFixtures.status)

  @Test(arguments: [
    ("√当面拜访□电话□信函□电子邮件□产品介绍会/推广会□寄送资料", "inPerson"),
    ("☐当面拜访☐电话☐信函☐电子邮件✓产品介绍会/推广会☐寄送资料", "event"),
    ("□当面拜访■电话□信函□电子邮件□产品介绍会/推广会□寄送资料", "phone"),
    ("●当面拜访  ○电话  ○信函  ○电子邮件  ○产品介绍会/推广会  ○寄送资料", "inPerson"),
    ("[x] 当面拜访 [ ] 电话 [ ] 信函 [ ] 电子邮件 [ ] 产品介绍会/推广会 [ ] 寄送资料", "inPerson"),
    ("[ ] 当面拜访 [X] 电话 [ ] 信函", "phone"),
    ("[ ] 当面拜访 [√] 电话 [ ] 信函", "phone"),
    ("（ ）当面拜访 （√）电话 （ ）信函", "phone"),
    ("（　）当面拜访（Ｖ）电话（　）信函", "phone"),
    ("【 】当面拜访【✓】电话", "phone"),
    ("☒ 当面拜访\u{3000}☐ 电话\u{3000}☐ 信函", "inPerson"),
    ("☑当面拜访\u{3000}□电话\u{3000}□信函", "inPerson"),
    ("□当面拜访 □电话 ☑\u{FE0E}信函", "letter"),
    ("□当面拜访\n□电话\n√信函", "letter"),
    ("□当面拜访、√电话、□信函", "phone"),
    ("◇当面拜访 ◆电话 ◇信函", "phone"),
    ("□ 当面 拜访 √ 电 话 □ 信 函", "phone"),
    ("当面拜访☐  电话☐  信函☐  电子邮件✓  产品介绍会/推广会☐  寄送资料☐", "email"),
    ("当面拜访[ ] 电话[x] 信函[ ]", "phone"),
    ("当面拜访（ ）电话（√）信函（ ）", "phone"),
    ("当面拜访：□ 电话：√ 信函：□", "phone"),
    ("面谈√ / 电话 / 用品展会", "inPerson"), ("☑面谈 □电话访问一次", "inPerson"),
    ("☐当面拜访 Visit    ☑电话 Tel", "phone"),
    ("√当面拜访 电话 信函", "inPerson"),
    ("当面拜访√ 电话 信函", "inPerson"),
    ("当面拜访 √电话 信函", "phone"),
    ("当面拜访 电话√ 信函", "phone"),
    ("当面拜访 电话 信函√", "letter"),
    ("当面拜访√电话□信函□", "inPerson"),
    ("√当面拜访 ×电话 ×信函", "inPerson"),
    ("□当面拜访 √电话 □其他：____", "phone"),
    ("（可多选）□当面拜访 √电话", "phone"),
    ("1.□当面拜访 2.√电话", "phone"),
    ("当面拜访", "inPerson"),
    (" 当面 拜访 ", "inPerson"),
    ("（当面拜访）", "inPerson"),
    ("“当面拜访”。", "inPerson"),
    ("上门拜访", "inPerson"),
    ("电话拜访", "phone"),
    ("邮件", "email"),
    ("产品介绍会/推广会", "event"),
    ("产品介绍会／推广会", "event"),
    ("推广会", "event"),
    ("inPerson", "inPerson"),
    ("INPERSON", "inPerson"),
    ("phone en", "phone"),
    ("□当面拜访 √产品介绍会/√推广会", "event"),
    ("√当面拜访", "inPerson"),
    ("√当面拜访 电话 □信函", "inPerson"),
  ])
  func reads(text: String, code: String) {
    #expect(method.summary(of: text) == code)
  }

  @Test(arguments: [
    ("√受控□非受控", "controlled"), ("□受控 √非受控", "uncontrolled"), ("受控☑  非受控□", "controlled"),
    ("受控■ 非受控□", "controlled"), ("○受控  ●非受控", "uncontrolled"), ("[ ] 受控 [x] 非受控", "uncontrolled"),
    ("☐受控  ☒非受控", "uncontrolled"), ("非受控", "uncontrolled"), ("受控", "controlled"),
    ("受控✓　非受控☐", "controlled"),
    ("□受控✔非受控", "uncontrolled"), ("□受控□非受控", "blank"), ("受控/非受控", "blank"), ("受控　非受控", "blank"),
    ("受控、非受控", "!conflicting-choices"),
  ])
  func takesTheLongestWord(text: String, result: String) {
    #expect(status.summary(of: text) == result)
  }

  @Test(arguments: [
    ("有", "yes"), ("无", "no"), ("☑有 □无", "yes"), ("□有 ☑无", "no"), ("没有", "!invalid-choice"),
    ("有□ 无√", "no"),
  ])
  func readsShortWords(text: String, result: String) {
    #expect(ChoiceKind(options: ChoiceFixtures.opportunity).summary(of: text) == result)
  }

  @Test(arguments: [
    ("√当面拜访 √电话 □信函", "!conflicting-choices"),
    ("☒ 当面拜访　☐ 电话　☒ 信函", "!conflicting-choices"),
    ("当面拜访、电话", "!conflicting-choices"),
    ("微信", "!invalid-choice"),
    ("当面拜访和微信", "!invalid-choice"),
    ("□当面拜访 √微信 □电话", "!invalid-choice"),
    ("□当面拜访 √其他：微信", "!invalid-choice"),
    ("√其他 □当面拜访", "!invalid-choice"),
    ("√", "!invalid-choice"),
    ("12", "!invalid-choice"),
    ("?当面拜访 □电话 □信函", "!suspected-tick"),
    ("R当面拜访 □电话 □信函", "!suspected-tick"),
    ("×当面拜访 □电话 □信函", "!suspected-tick"),
    ("当面拜访? 电话□ 信函□", "!suspected-tick"),
    ("□当面拜访 P电话 □信函", "!suspected-tick"),
    ("√当面拜访 ×电话 □信函", "!suspected-tick"),
    ("×当面拜访 电话 信函", "!suspected-tick"),
    ("当面拜访 □电话 □信函", "!suspected-tick"),
    ("□当面拜访 [?] 电话", "!suspected-tick"),
    ("?", "!suspected-tick"),
  ])
  func refuses(text: String, code: String) {
    #expect(method.summary(of: text) == code)
  }

  @Test(arguments: [
    "", " ", "□当面拜访□电话□信函□电子邮件□产品介绍会/推广会□寄送资料", "当面拜访☐  电话☐", "[ ] 当面拜访 [ ] 电话", "（ ）当面拜访（ ）电话",
    "____", "□", "选择一项。", "Choose an item.", "无", "/", "□当面拜访 □电话 □其他：____",
    "当面拜访 电话 信函 电子邮件 产品介绍会/推广会 寄送资料",
  ])
  func findsBlanks(text: String) {
    #expect(method.summary(of: text) == "blank")
  }

  @Test(arguments: [
    ("当面拜访", "phone", "inPerson"), ("Telefon", "phone", "phone"), ("Telefon", "电话", "phone"),
    ("", "phone", "blank"), ("微信", "wechat", "!invalid-choice"),
  ])
  func takesTheControlsValueWhereTheTextIsNoChoice(text: String, control: String, result: String) {
    #expect(method.summary(of: text, control: control) == result)
  }

  @Test func namesTheChoices() {
    #expect(status.expected.zh == "以下各项之一：受控、非受控")
    #expect(status.expected.en == "one of: controlled en, uncontrolled en")
  }
}

@Suite struct ChoicesKindTests {
  let kind = ChoicesKind(options: ChoiceFixtures.materials)

  @Test(arguments: [
    ("√客户资料□资料分析√公司资料√产品资料√个人资料□名片", "accountFile companyProfile productMaterials personalProfile"),
    ("✓客户资料✓资料分析✓公司资料☐产品资料✓个人资料☐名片", "accountFile analysis companyProfile personalProfile"),
    (
      "□客户资料■资料分析■公司资料■产品资料■个人资料■名片",
      "analysis companyProfile productMaterials personalProfile businessCards"
    ),
    ("[ ] 客户资料 [x] 资料分析 [ ] 公司资料 [ ] 产品资料 [x] 个人资料 [ ] 名片", "analysis personalProfile"),
    ("客户资料☐  资料分析✓  公司资料☐  产品资料✓  个人资料☐  名片✓", "analysis productMaterials businessCards"),
    ("☒ 客户资料　☐ 资料分析　☐ 公司资料　☐ 产品资料　☐ 个人资料　☐ 名片", "accountFile"),
    ("√客户资料 √资料分析 √公司资料 □产品资料 □个人资料 √名片", "accountFile analysis companyProfile businessCards"),
    ("客户资料、资料分析、个人资料", "accountFile analysis personalProfile"),
    ("个人资料、客户资料", "accountFile personalProfile"),
    ("客户资料，名片", "accountFile businessCards"),
    ("客户资料;名片；产品资料", "accountFile productMaterials businessCards"),
    ("客户资料/名片", "accountFile businessCards"),
    ("客户资料 名片", "accountFile businessCards"),
    ("客户资料\n名片", "accountFile businessCards"),
    ("客户资料名片", "accountFile businessCards"),
    ("名片、名片", "businessCards"),
    ("1、客户资料\n2、名片", "accountFile businessCards"),
    ("①客户资料②名片", "accountFile businessCards"),
    ("名片", "businessCards"),
    ("√客户资料 √名片", "accountFile businessCards"),
    ("客户资料√ 名片√", "accountFile businessCards"),
    ("√客户资料 √资料分析 公司资料 产品资料", "accountFile analysis"),
    ("（√）客户资料（ ）资料分析（√）名片", "accountFile businessCards"),
    ("客户资料[√] 资料分析[ ] 名片[√]", "accountFile businessCards"),
    ("√客户资料 ×资料分析 √名片", "accountFile businessCards"),
    ("☑客户资料 ☒名片 □资料分析", "accountFile businessCards"),
    ("●客户资料 ○资料分析 ●名片", "accountFile businessCards"),
    ("businessCards", "businessCards"),
    ("businessCards accountFile", "accountFile businessCards"),
    ("☑ 客户资料\n☐ 资料分析\n☑ 名片", "accountFile businessCards"),
    ("√客户资料、√名片、□资料分析", "accountFile businessCards"),
    ("客 户 资 料、名 片", "accountFile businessCards"),
    ("√客户资料。", "accountFile"),
  ])
  func reads(text: String, codes: String) {
    #expect(kind.summary(of: text) == codes)
  }

  @Test(arguments: [
    ("合同", "!invalid-choice"), ("客户资料、合同", "!invalid-choice"), ("√合同 □名片", "!invalid-choice"),
    ("?客户资料 □名片", "!suspected-tick"), ("√客户资料 名片 □资料分析", "!suspected-tick"),
    ("×客户资料 ×名片", "!suspected-tick"), ("√客户资料 R名片 □资料分析", "!suspected-tick"),
    ("√√", "!invalid-choice"),
  ])
  func refuses(text: String, code: String) {
    #expect(kind.summary(of: text) == code)
  }

  @Test(arguments: ["", "□客户资料□资料分析", "客户资料☐ 名片☐", "/", "无", "____"])
  func findsBlanks(text: String) {
    #expect(kind.summary(of: text) == "blank")
  }
}
