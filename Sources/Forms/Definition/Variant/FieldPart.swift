public import Wording

/// A part of an answer that a form may ask for under a label of its own, such as the beginning of
/// a visit, or a visitor's title.
public enum FieldPart: String, Sendable, Hashable, CaseIterable {
  case date
  case time
  case start
  case end
  case name
  case title
}

extension FieldPart {
  /// What people call the part.
  public var words: LocalizedText {
    switch self {
    case .date: LocalizedText(zh: "日期", en: "date")
    case .time: LocalizedText(zh: "时间", en: "time")
    case .start: LocalizedText(zh: "开始", en: "start")
    case .end: LocalizedText(zh: "结束", en: "end")
    case .name: LocalizedText(zh: "姓名", en: "name")
    case .title: LocalizedText(zh: "职务", en: "title")
    }
  }
}

extension ValueShape {
  /// The parts into which forms take such a value apart.
  public var parts: [FieldPart] {
    switch self {
    case .moment: [.date, .time, .start, .end]
    case .span: [.start, .end]
    case .person, .persons: [.name, .title]
    case .text, .longText, .day, .duration, .integer, .decimal, .money, .choice, .choices: []
    }
  }
}
