import Findings
import Wording

/// What the stories of one document gather together.
final class Gathering {
  var controls: [ContentControl] = []
  /// What stands in the document but is not read: its first place, in the order of meeting.
  private(set) var unread: [(kind: UnreadContent, place: Place)] = []
  /// The paragraphs, cells, controls and fields met so far.
  var structures = 0
  /// Phonetic guides with the text that they are for.
  var guides: [Block] = []
  /// The text that bound controls show, to be compared with what they are bound to.
  var bindings: [Binding] = []

  /// A control bound to a value elsewhere in the package (ISO 29500-1, 17.5.2.6).
  struct Binding {
    var path: String
    var prefixes: String
    var store: String
    var shown: String
    var control: ContentControl
    var place: Place
  }

  func note(_ kind: UnreadContent, at place: Place) {
    guard !unread.contains(where: { $0.kind == kind }) else { return }
    unread.append((kind, place))
  }
}

/// What a document may hold that is not read.
enum UnreadContent: Hashable {
  case picture
  case embeddedObject
  case chart
  case diagram
  case includedDocument
  case formControl
  case macros
  case ink
  case drawing

  var description: LocalizedText {
    switch self {
    case .picture: LocalizedText(zh: "图片", en: "a picture")
    case .embeddedObject: LocalizedText(zh: "嵌入对象", en: "an embedded object")
    case .chart: LocalizedText(zh: "图表", en: "a chart")
    case .diagram: LocalizedText(zh: "SmartArt 图形", en: "a SmartArt diagram")
    case .includedDocument:
      LocalizedText(zh: "插入的其他文档（altChunk）", en: "an included document (altChunk)")
    case .formControl: LocalizedText(zh: "ActiveX 控件", en: "an ActiveX control")
    case .macros: LocalizedText(zh: "宏", en: "macros")
    case .ink: LocalizedText(zh: "手写墨迹", en: "handwriting (ink)")
    case .drawing: LocalizedText(zh: "手绘图形", en: "a drawn shape")
    }
  }
}
