import Findings
public import Forms
import Reports
import Values
public import Wording

/// What was learned, as a person reads it.
public struct LearningReport {
  private let lesson: Lesson
  private let language: Language

  /// A report on what is known so far.
  public init(lesson: Lesson, language: Language) {
    self.lesson = lesson
    self.language = language
  }

  /// A line for each label: what it stands for, and why.
  public var lines: [String] {
    var table = TextTable()
    for label in lesson.labels {
      table.add(["  " + label.label.printable, "→", meaning(of: label), reason(of: label)])
    }
    return table.lines
  }

  private func meaning(of label: FoundLabel) -> String {
    if label.targets.isEmpty {
      return LocalizedText(zh: "（原样保留）", en: "(kept as it is)")[language]
    }
    return label.targets.map { lesson.form.words(for: $0, in: language) }
      .joined(separator: language == .zh ? "、" : ", ")
  }

  private func reason(of label: FoundLabel) -> String {
    if label.targets.isEmpty { return "" }
    let words =
      switch label.by {
      case .known: LocalizedText(zh: "已认识", en: "known")
      case .words: LocalizedText(zh: "按字面", en: "by its words")
      case .answer: LocalizedText(zh: "按填写内容", en: "by its answers")
      case .place: LocalizedText(zh: "按位置", en: "by its place")
      case .given: LocalizedText(zh: "由您指定", en: "as you said")
      }
    return words[language]
  }

  /// What is left to be decided, or was in vain.
  public var notes: [String] {
    var notes: [String] = []
    if !lesson.unknown.isEmpty {
      let names = lesson.unknown.map(\.label.printable)
      notes.append(
        LocalizedText(
          zh: "没有对应栏目，按原样保留：\(names.joined(separator: "、"))。需要时用 --map '标签=栏目' 指定。",
          en:
            "Kept as they are, for no field is theirs: \(names.joined(separator: ", ")). Where one is, say so with --map 'LABEL=FIELD'."
        )[language]
      )
    }
    // Those that cannot be done without are a fault.
    for path in lesson.missing where lesson.canLack(path) {
      guard let field = lesson.form.field(at: path) else { continue }
      notes.append(
        LocalizedText(
          zh:
            "必填的“\(field.label.zh)”（\(path)）在公司的表里没有找到。可用 --map 指定标签、--given 写固定内容，公司表本来没有的用 --lacks \(path)。",
          en:
            "“\(field.label.en)” (\(path)) is required, and no label was found for it. Say which with --map, or what it always is with --given; with --lacks \(path) the office does without."
        )[language]
      )
    }
    if !lesson.unseen.isEmpty {
      notes.append(
        LocalizedText(
          zh: "文档里没有见到这些标签：\(lesson.unseen.map(\.printable).joined(separator: "、"))。",
          en:
            "These labels stand in no document: \(lesson.unseen.map(\.printable).joined(separator: ", "))."
        )[language]
      )
    }
    return notes
  }
}

extension FormDefinition {
  /// A target in words: the field's label, with the column's and the part's.
  public func words(for target: LabelTarget, in language: Language) -> String {
    let field = self.field(target.path.field)?.label[language] ?? target.path.field.rawValue
    let column = target.path.column == nil ? nil : self.field(at: target.path)?.label[language]
    return [field, column, target.part?.words[language]].compactMap(\.self).joined(separator: " · ")
  }
}
