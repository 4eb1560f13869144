import Findings
import Forms
import Foundation
import TestSupport
import Testing
import Values
import Wording

/// A company's own wording of a form gives an ordinary definition.
@Suite struct FormVariantTests {
  /// The small form with a variant beside it.
  static func library(_ variant: String) throws -> FormLibrary {
    let definition = try SmallDefinition()
    try definition.workspace.write(variant, to: "variants/acme.yaml")
    return try FormLibrary(folder: definition.folder)
  }

  static let acme = """
    variant: acme
    of: small
    titles: [甲公司跟进单]
    labels:
      accountName: [往来单位]
      reason: [结果]
    columns:
      visits: {on: 跟进日}
    choices:
      outcome: {won: [签约]}
    extras:
      - {id: weather, label: 天气, kind: text}
    ignore: [制单号]
    given: {outcome: won}
    whole: true

    """

  private func acme() throws -> FormDefinition {
    try #require(
      FormVariantTests.library(FormVariantTests.acme).form(of: VariantID(rawValue: "acme"))
    )
  }

  @Test func putsTheCompanysLabelsBeforeTheForms() throws {
    let form = try acme()
    #expect(form.field("accountName")?.labels == ["往来单位", "客户"])
    #expect(form.field("accountName")?.label.zh == "往来单位")
    #expect(form.titles == ["甲公司跟进单", "小表"])
    #expect(form.name == LocalizedText(zh: "甲公司跟进单", en: "Small form"))
    #expect(form.field(at: FieldPath("visits.on"))?.labels == ["跟进日", "日期"])
  }

  @Test func takesALabelAwayFromTheFieldThatHadIt() throws {
    let form = try acme()
    #expect(form.field("reason")?.labels == ["结果", "原因"])
    #expect(form.field("outcome")?.labels == [])
  }

  @Test func readsTheCompanysWordsForAChoice() throws {
    let outcome = try #require(try acme().field("outcome"))
    #expect(
      outcome.choices == [
        Choice(
          code: ChoiceCode(rawValue: "won"),
          label: LocalizedText(zh: "签约", en: "won"),
          synonyms: ["成功"]
        ),
        Choice(code: ChoiceCode(rawValue: "lost"), label: LocalizedText(zh: "失败", en: "lost")),
      ]
    )
    #expect(
      outcome.valueKind?.read(AnswerText("签约")) == .value(.choice(ChoiceCode(rawValue: "won")))
    )
  }

  @Test func knowsWhatHoldsForEveryDocument() throws {
    let form = try acme()
    let won = GivenAnswer(value: .choice(ChoiceCode(rawValue: "won")), text: "won")
    #expect(form.given == [FieldID(rawValue: "outcome"): won])
    #expect(form.ignored == ["制单号"])
    #expect(form.extras.map(\.field.id) == [FieldID(rawValue: "weather")])
    #expect(form.extras.map(\.field.labels) == [["天气"]])
    #expect(form.variant == VariantID(rawValue: "acme"))
  }

  @Test func doesWithoutWhatTheCompanyLeavesOut() throws {
    let definition = try SmallDefinition(
      replacing: "    kind: text\n",
      with: "    kind: text\n    required: true\n"
    )
    try definition.workspace.write(
      "variant: acme\nof: small\nlacks: [reason]\n",
      to: "variants/acme.yaml"
    )
    let library = try FormLibrary(folder: definition.folder)
    let form = try #require(library.form(of: VariantID(rawValue: "acme")))
    #expect(library.form(FormID(rawValue: "small"))?.field("reason")?.isRequired == true)
    #expect(form.field("reason")?.isRequired == false)
    // The rule that would ask for it all the same.
    #expect(form.rules.map(\.id) == [])
  }

  /// What merely should be filled in, and stands in no form of the company's, is asked of nobody.
  @Test func asksForNothingThatTheCompanysFormHasNot() throws {
    let workspace = try Workspace()
    try workspace.take(Repository.forms)
    var visit = WrittenForm.visit.without("资料准备").without("拜访前讨论会").without("目标客户的想法")
      .with("人家怎么说", "愿意试用。")
    visit.definitions = workspace.folder.appending(path: "Forms")
    #expect(try visit.report().contains("materials-prepared on materials"))
    visit.title = "出差走访单"
    try workspace.write(
      """
      variant: trip
      of: visit-record
      titles: [出差走访单]
      labels:
        accountName: [客户名称]
        visitedAt: [拜访时间]
        place: [拜访地点]
        method: [拜访方式]
        visitors: [拜访人员]
        keyPoints: [主要要点]
        customerViews: [人家怎么说]
        nextSteps: [下一步的大客户开发建议]
      whole: true

      """,
      to: "Forms/variants/trip.yaml"
    )
    let report = try visit.report()
    #expect(!report.contains("materials-prepared"))
    // That a discussion comes before a visit is asked of every company.
    #expect(report.contains("warning pre-visit-meeting on preVisitMeetingOn"))
  }

  @Test func readsLabelsOfPartsAndOfSeveralFields() throws {
    let library = try OwnForms.library()
    let workspace = try Workspace()
    try workspace.write(
      """
      variant: acme
      of: visit-record
      labels:
        visitedAt.start: [洽谈开始]
        visitors.name: [姓名]
        visitors.title: [职务]
      compounds:
        - {labels: [拜访时间及地点], fields: [visitedAt, place]}

      """,
      to: "acme.yaml"
    )
    let text = try String(
      contentsOf: workspace.folder.appending(path: "acme.yaml"),
      encoding: .utf8
    )
    let variant = try FormVariant(
      DefinitionNode(yaml: text, file: "acme.yaml"),
      forms: library.forms
    )
    let base = try #require(library.form(FormID(rawValue: "visit-record")))
    let form = variant.applied(to: base)
    #expect(form.field("visitedAt")?.partLabels == [.start: ["洽谈开始"]])
    #expect(form.field("visitors")?.partLabels == [.name: ["姓名"], .title: ["职务"]])
    #expect(
      form.compounds == [
        CompoundLabel(
          labels: ["拜访时间及地点"],
          targets: [LabelTarget(FieldPath("visitedAt")), LabelTarget(FieldPath("place"))]
        )
      ]
    )
  }

  @Test func printsWhatTheCompanyAsksForAlone() throws {
    let text = try String(
      decoding: BlankForm(acme()).write(as: .markdown),
      as: UTF8.self
    )
    #expect(
      text == """
        # 甲公司跟进单

        |  |  |
        | --- | --- |
        | 往来单位 |  |
        | 结果 |  |

        ## 拜访

        | 跟进日 |
        | --- |

        """ + String(repeating: "|  |\n", count: 10) + """

          |  |  |
          | --- | --- |
          | 天气 |  |

          """
    )
  }

  @Test func isFoundByItsIDAndItsTitle() throws {
    let library = try FormVariantTests.library(FormVariantTests.acme)
    #expect(library.form(named: "acme")?.variant == VariantID(rawValue: "acme"))
    #expect(library.form(named: "甲公司 跟进单")?.variant == VariantID(rawValue: "acme"))
    #expect(library.form(named: "小表")?.variant == nil)
    #expect(library.form(named: "small")?.id == FormID(rawValue: "small"))
    #expect(library.form(named: "nothing")?.id == nil)
  }
}

extension FormDefinition {
  fileprivate func field(_ id: String) -> FieldDefinition? { field(FieldID(rawValue: id)) }
}
