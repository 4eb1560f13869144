import Documents
import Findings
import Forms
import Foundation
import TestSupport
import Testing
import Values
import Wording

/// What documents and a person's decisions teach of a company's form.
@Suite struct LessonTests {
  private func form() throws -> FormDefinition {
    let library = try OwnForms.library()
    return try #require(library.form(FormID(rawValue: "visit-record")))
  }

  private func label(
    _ text: String,
    _ target: String? = nil,
    score: Double = 1,
    samples: [String] = []
  ) -> FoundLabel {
    FoundLabel(
      text,
      targets: target.map { [LabelTarget(FieldPath($0))] } ?? [],
      by: target == nil ? .words : .known,
      score: score,
      place: .line(1, column: 1),
      samples: samples
    )
  }

  @Test func takesALabelOfSeveralDocumentsOnceWithTheSurerMeaning() throws {
    var lesson = Lesson(try form())
    lesson.take([label("走访日："), label("地点", "place")], title: "走访小结")
    lesson.take([label("走 访 日", "visitedAt", score: 0.9, samples: ["3月5日"])], title: "走访小结")
    #expect(lesson.labels.map(\.label) == ["走 访 日", "地点"])
    #expect(lesson.labels.map(\.samples) == [["3月5日"], []])
    #expect(lesson.titles == ["走访小结"])
    #expect(lesson.unknown == [])
  }

  @Test func writesWhatWasDecided() throws {
    let form = try form()
    var lesson = Lesson(form)
    lesson.take(
      [
        label("往来单位"), label("时间", "visitedAt"), label("时间及地点"), label("天气", samples: ["晴"]),
        label("到访日", samples: ["2026年3月5日"]), label("批示"),
      ],
      title: "走访小结"
    )
    var decisions = LearningDecisions()
    decisions.add("往来单位", [LabelTarget(FieldPath("accountName"))])
    decisions.add("时间及地点", [LabelTarget(FieldPath("visitedAt"))])
    decisions.add("时间及地点", [LabelTarget(FieldPath("place"))])
    decisions.add("上门", FieldPath("method"), ChoiceCode(rawValue: "inPerson"))
    decisions.ignored = ["批示"]
    decisions.lacking = [FieldPath("nextSteps")]
    let stage = try #require(form.field(FieldID(rawValue: "stage")))
    decisions.given[stage.id] = try #require(GivenAnswer("关系建立", of: stage, in: form))
    lesson.decide(decisions)
    let id = try #require(VariantID(name: "acme"))
    let yaml = lesson.variant(id: id).yaml(note: ["注"])
    #expect(
      yaml == """
        # 注
        variant: acme
        of: visit-record
        titles: [走访小结]
        labels:
          accountName: [往来单位]
          visitedAt: [时间]
        compounds:
          - {labels: [时间及地点], fields: [visitedAt, place]}
        choices:
          method:
            inPerson: [上门]
        extras:
          - {id: 天气, label: 天气, kind: text}
          - {id: 到访日, label: 到访日, kind: date}
        ignore: [批示]
        given:
          stage: 关系建立
        lacks: [nextSteps]
        whole: true

        """
    )
    let read = try FormVariant(DefinitionNode(yaml: yaml, file: "acme.yaml"), forms: [form])
    #expect(read.yaml(note: ["注"]) == yaml)
  }

  @Test func namesTheRequiredFieldsWithoutALabel() throws {
    var lesson = Lesson(try form())
    lesson.take(
      [
        label("客户", "accountName"), label("时间", "visitedAt"), label("地点", "place"),
        label("方式", "method"), label("人员", "visitors"), label("要点", "keyPoints"),
      ],
      title: nil
    )
    #expect(lesson.missing == [FieldPath("customerViews"), FieldPath("nextSteps")])
    var decisions = LearningDecisions()
    decisions.lacking = [FieldPath("nextSteps")]
    lesson.decide(decisions)
    #expect(lesson.missing == [FieldPath("customerViews")])
  }

  @Test func namesTheWordsThatAreNoChoice() throws {
    var lesson = Lesson(try form())
    lesson.take([label("方式", "method", samples: ["☑骑马 ☐电话", "骑马"])], title: nil)
    #expect(lesson.unknownWords.map(\.word) == ["骑马"])
  }

  @Test func takesTheTitleOverTheForm() throws {
    let text = "甲公司\n\n# 客户走访小结表\n\n往来单位：乙公司\n"
    let document = try #require(DocumentReader.read(Array(text.utf8), name: "a.md").document)
    #expect(document.formTitle == "客户走访小结表")
  }
}
