import Findings
import XML

/// Reads an OpenDocument text (OASIS, version 1.3, part 3), be it in parts or in one XML text.
///
/// Every element that begins says what is to be done when it ends, so that what nests in what
/// needs no other machinery than the stack of what is to be done.
struct OpenTextReader: XMLHandler {
  /// What is to be done at the end of an element.
  enum Closing {
    case nothing
    case style(OpenName, OpenNamespace)
    case page
    case pageText(DocumentPart.Kind)
    case body
    case paragraph
    case look
    case list
    case headRows
    case row
    case cell(OpenCell)
    case table
    case textBox
    case note(DocumentPart.Kind)
    case author
    case ruby(start: Int)
    case rubyText(start: Int)
    case control(Int, start: Int)
    case formField
    case input
  }

  /// A cell while it is read.
  struct OpenCell {
    var columnSpan: Int
    var rowSpan: Int
    var repeats: Int
    var isShaded: Bool
  }

  /// A container of blocks.
  struct Frame {
    enum Kind {
      case story
      case cell(CellPlace)
      case textBox
    }

    var kind: Kind
    var part: String
    var blocks: [Block] = []
    var paragraph: OpenParagraph?
    /// The blocks of the text boxes that are anchored in a cell.
    var anchored: [Block] = []
    /// The tables met so far, for a cell.
    var tableCount = 0
    var lists = OpenLists()
    var author: [UInt8] = []
  }

  /// A form field of another program while it is read.
  struct FormField {
    var type = ""
    var name = ""
    var isChecked = false
    var entries: [String] = []
    var selected = 0
  }

  let limits: DocumentLimits
  let gathering = Gathering()
  var styles = OpenStyleReader()
  var forms = OpenForms()
  var closings: [Closing] = []
  var frames: [Frame] = []
  var tables: [OpenTable] = []
  /// The text, once it has been read.
  var body: [Block]?
  /// Notes and comments, in the order of their references.
  var notes: [DocumentPart] = []
  /// The pages that the text names, with the block where each begins.
  var pages: [(name: String, block: Int)] = []
  var refusal: Finding?
  /// The paragraphs and tables of each part.
  var paragraphCounts: [String: Int] = [:]
  var tableCounts: [String: Int] = [:]
  var page: (name: String, page: OpenStyles.MasterPage)?
  var field = FormField()
  /// Where the form fields begin that reach to a mark further on.
  var openFields: [(control: Int, start: Int)] = []
  var frameHasObject = false
  /// The phonetic guide of the text that is read now.
  var guide: [UInt8] = []
  private var skipsFrom: Int?
  private var gathersAuthor = false
  private var inputs = 0

  init(limits: DocumentLimits) {
    self.limits = limits
  }

  mutating func start(_ tag: borrowing XMLTag) throws(XMLStop) {
    var closing = Closing.nothing
    if skipsFrom == nil, let name = OpenName(rawValue: tag.name),
      let namespace = OpenNamespace(rawValue: tag.namespace)
    {
      closing = try begin(name, namespace, tag)
    }
    closings.append(closing)
  }

  mutating func end(name: Int, namespace: Int) throws(XMLStop) {
    guard let closing = closings.popLast() else { return }
    if let from = skipsFrom {
      if closings.count == from { skipsFrom = nil }
      return
    }
    try close(closing)
  }

  mutating func text(_ text: borrowing XMLText) {
    guard skipsFrom == nil, let last = frames.indices.last else { return }
    if gathersAuthor {
      text.append(to: &frames[last].author)
      return
    }
    guard frames[last].paragraph != nil else { return }
    var bytes: [UInt8] = []
    text.append(to: &bytes)
    add(bytes)
  }

  /// Passes over the element that begins now, and all in it.
  mutating func skip() -> Closing {
    skipsFrom = closings.count
    return .nothing
  }

  mutating func begin(
    _ name: OpenName,
    _ namespace: OpenNamespace,
    _ tag: borrowing XMLTag
  ) throws(XMLStop) -> Closing {
    switch namespace {
    case .text:
      if !frames.isEmpty { return try beginText(name, tag) }
      styles.start(name, namespace, tag)
      return .style(name, namespace)
    case .style:
      return beginStyle(name, tag)
    case .table: return try beginTable(name, tag)
    case .drawing: return try beginDrawing(name, tag)
    case .form:
      forms.start(name, tag)
      return .nothing
    case .office:
      switch name {
      case .text:
        openFrame(.story, part: "")
        return .body
      case .annotation: return beginNote(.comment, part: "comments")
      default: return .nothing
      }
    case .dublinCore:
      guard name == .creator, !frames.isEmpty else { return skip() }
      gathersAuthor = true
      return .author
    case .extended:
      switch name {
      case .contentControl: return try beginControl(tag)
      case .headerFirst, .footerFirst: return beginStyle(name, tag)
      default: return .nothing
      }
    case .field: return beginField(name, tag)
    case .meta: return skip()
    }
  }

  mutating func close(_ closing: Closing) throws(XMLStop) {
    switch closing {
    case .nothing: break
    case .style(let name, let namespace): styles.end(name, namespace)
    case .page:
      if let page { styles.sheet.pages[page.name] = page.page }
      page = nil
    case .pageText(let kind):
      let blocks = closeFrame()
      page?.page.parts.append(
        DocumentPart(kind: kind, name: kind.rawValue, blocks: blocks)
      )
    case .body: body = closeFrame()
    case .paragraph: endParagraph()
    case .look: popLook()
    case .list: frames[frames.count - 1].lists.end()
    case .headRows: if !tables.isEmpty { tables[tables.count - 1].headerDepth -= 1 }
    case .row: if !tables.isEmpty { tables[tables.count - 1].endRow() }
    case .cell(let cell): try endCell(cell)
    case .table: endTable()
    case .textBox: endTextBox()
    case .note(let kind): endNote(kind)
    case .author: gathersAuthor = false
    case .ruby(let start): endRuby(from: start)
    case .rubyText(let start): endRubyText(from: start)
    case .control(let number, let start): endControl(number, from: start)
    case .formField: endFormField()
    case .input: inputs -= 1
    }
  }

  /// How many check boxes are open, whose signs are not read.
  var checkBoxes = 0

  mutating func beginInput() -> Closing {
    inputs += 1
    return .input
  }

  /// Adds characters to the open paragraph; in an input field a return is a line end.
  private mutating func add(_ bytes: [UInt8]) {
    guard let last = frames.indices.last, var paragraph = frames[last].paragraph else { return }
    frames[last].paragraph = nil
    defer { frames[last].paragraph = paragraph }
    let symbols = styles.sheet.symbols(paragraph.look.font)
    if checkBoxes > 0 {
      let words = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter {
        !CheckGlyph.isGlyph(symbols?.shown($0) ?? $0)
      }
      paragraph.add(Array(String(String.UnicodeScalarView(words)).utf8), symbols: symbols)
    } else if inputs > 0, bytes.contains(0x0D) {
      for (number, line) in bytes.split(separator: 0x0D, omittingEmptySubsequences: false)
        .enumerated()
      {
        if number > 0 { paragraph.add(sign: "\n") }
        paragraph.add(Array(line), symbols: symbols)
      }
    } else {
      paragraph.add(bytes, symbols: symbols)
    }
  }

  /// Counts a paragraph, cell or control against the limit.
  mutating func count(_ structures: Int = 1) throws(XMLStop) {
    gathering.structures += structures
    guard gathering.structures <= limits.structures else {
      refusal = Finding.tooMuch(in: .part("content.xml"))
      throw XMLStop()
    }
  }
}
