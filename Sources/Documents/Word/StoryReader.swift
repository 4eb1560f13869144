import Findings
import Wording
import XML

/// Reads the text of WordprocessingML: the one reader for all four containers.
///
/// A machine over stacks: block containers (``Frame``), tables, paragraphs, content controls and
/// fields nest in one another, and what an element means is told by what is open.
struct StoryReader: XMLHandler {
  /// A container of blocks.
  struct Frame {
    enum Kind {
      case story
      case cell(CellPlace)
      case textBox
    }

    var kind: Kind
    /// The depth of the element that began the frame.
    var depth: Int
    var blocks: [Block] = []
    /// A paragraph whose mark is deleted and that waits for the next one.
    var carried: ParagraphBuilder?
    /// The controls, fields and so on that were open when the frame began.
    var controlBase: Int
    var fieldBase: Int
    var paragraphBase: Int
    /// The tables met so far, for a cell.
    var tableCount = 0
    /// The blocks of the text boxes that are anchored in a cell.
    var anchored: [Block] = []
    /// What the table's style says of the text in a cell.
    var tableLook: StyleSheet.Look?
    var saved: SavedState
  }

  /// A text with a phonetic guide, while it is read.
  struct Ruby {
    /// Where in the open paragraph the text begins.
    var start: Int
    var guide: [UInt8] = []
  }

  /// What is set aside while a frame is read.
  struct SavedState {
    var scopes: [PropertyScope]
    var run: StyleSheet.Look
    var closedFields: Int
    var rubyText: [Int]
    var nestedTexts: Int
  }

  /// Whose properties are being read.
  enum Properties {
    case none
    case paragraph
    case paragraphMark
    case run
    case table
    case row
    case cell
    case control
    case formField
    case section
  }

  /// Properties being read, and the depth of the element that holds them.
  struct PropertyScope {
    var properties: Properties
    var depth: Int
  }

  /// The structure that is open innermost, which tells the position of a content control.
  enum Position {
    case block
    case table
    case row
    case paragraph
  }

  let part: String
  let styles: StyleSheet
  var numbering: Numbering
  let gathering: Gathering
  let limits: DocumentLimits
  /// The stories that have been read to their end.
  var stories: [Story] = []
  var refusal: Finding?

  var openStories: [Story] = []
  var nextStory = 0
  /// For each open annotation of Word 2003 whether it is a comment.
  var annotations: [Bool] = []
  var frames: [Frame] = []
  var tables: [TableBuilder] = []
  var paragraphs: [ParagraphBuilder] = []
  var positions: [Position] = []
  var controls: [OpenControl] = []
  var fields: [Field] = []
  /// How many open fields do not show what they hold now.
  var closedFields = 0
  /// Fields that begin beyond the depth at which they are followed.
  var ignoredFields = 0
  /// Properties within properties, the innermost last.
  var scopes: [PropertyScope] = []
  /// The direct look of the open run, and its style.
  var directLook = StyleSheet.Look()
  var characterStyle: String?
  /// The look of the open run.
  var run = StyleSheet.Look()
  /// The text of the innermost text element.
  var pending: [UInt8] = []
  var gathersText = false
  var keepsSpace = false
  var keepsSpaceByDefault = false
  var isWord2003 = false
  /// Where the ruby texts that are open begin, and the rubies around them.
  var rubyStarts: [Int] = []
  var rubies: [Ruby] = []
  /// The structures of Office Math that are open.
  var mathematics: [MathStructure] = []
  /// The drawn shapes that are open.
  var shapes: [OpenShape] = []
  /// Text elements within the one that is being read.
  var nestedTexts = 0
  var choices: [Bool] = []
  var paragraphCounts: [Int] = []
  var topTableCounts: [Int] = []
  /// The paragraphs and tables of the body that has been read.
  var bodyCounts = (paragraphs: 0, tables: 0)
  private(set) var depth = 0
  private var skipsFrom: Int?
  private var endsWhatIsSkipped = false
  /// The top-level block where the section begins that is being read.
  var nextSectionStart = 0

  init(
    part: String,
    styles: StyleSheet,
    numbering: Numbering,
    gathering: Gathering,
    limits: DocumentLimits
  ) {
    self.part = part
    self.styles = styles
    self.numbering = numbering
    self.gathering = gathering
    self.limits = limits
  }

  /// Whose properties are being read.
  var properties: Properties { scopes.last?.properties ?? .none }

  /// Takes the elements in the one that begins now for properties.
  mutating func startProperties(_ properties: Properties) {
    scopes.append(PropertyScope(properties: properties, depth: depth))
  }

  /// Passes over the element that begins now, and all in it.
  mutating func skip() {
    skipsFrom = depth
    endsWhatIsSkipped = false
  }

  /// Passes over all that is left of the element that holds the one that ends now.
  mutating func skipRest() {
    skipsFrom = depth - 1
    endsWhatIsSkipped = true
  }

  mutating func start(_ tag: borrowing XMLTag) throws(XMLStop) {
    depth += 1
    guard skipsFrom == nil else { return }
    guard let namespace = WordNamespace(rawValue: tag.namespace),
      let name = WordName(rawValue: tag.name)
    else { return }
    switch namespace {
    case .word:
      if properties == .none {
        try startContent(name, tag)
      } else {
        try startProperty(name, tag)
      }
    case .extended, .compatibility, .annotation, .auxiliary, .math, .drawing, .picture, .shape,
      .vml, .package, .other:
      startForeign(namespace, name, tag)
    }
  }

  mutating func end(name: Int, namespace: Int) throws(XMLStop) {
    defer { depth -= 1 }
    if let from = skipsFrom {
      guard depth == from else { return }
      skipsFrom = nil
      if !endsWhatIsSkipped { return }
    }
    guard let namespace = WordNamespace(rawValue: namespace), let name = WordName(rawValue: name)
    else { return endUnknown() }
    if let scope = scopes.last {
      if scope.depth == depth { endProperties() }
      if namespace == .compatibility, name == .alternateContent { _ = choices.popLast() }
      return
    }
    switch namespace {
    case .word: try endContent(name)
    case .math: endMath(name)
    case .shape, .vml: endShape()
    case .compatibility:
      if name == .alternateContent { _ = choices.popLast() }
    case .annotation:
      if name == .annotation, annotations.popLast() == true { endStory() }
    case .extended, .auxiliary, .drawing, .picture, .package, .other:
      break
    }
  }

  mutating func text(_ text: borrowing XMLText) {
    if gathersText, skipsFrom == nil { text.append(to: &pending) }
  }

  /// The place of what is read now.
  var place: Place {
    if let last = paragraphs.indices.last { return paragraphs[last].place }
    if case .cell(let place)? = frames.last?.kind { return .cell(place) }
    return .part(part)
  }
}
