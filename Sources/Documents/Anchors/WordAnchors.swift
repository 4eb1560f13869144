public import Findings
import Wording
import XML

/// Where the paragraphs of a Word document's main part stand among its bytes, by their places.
public struct WordAnchors: Sendable {
  /// The name and the bytes of the elements that are open round the text of a place.
  public private(set) var paragraphs: [Place: [ElementAnchor]] = [:]
  /// The first paragraph of the text.
  public private(set) var first: ElementAnchor?
  /// The edition of WordprocessingML.
  public private(set) var namespace = ""

  /// Reads a main part in UTF-8; nil where it cannot be read.
  public init?(mainPart bytes: [UInt8], named part: String) {
    let limits = DocumentLimits.standard
    let reader = AnchorReader(
      StoryReader(
        part: part,
        styles: StyleSheet(),
        numbering: Numbering(),
        gathering: Gathering(),
        limits: limits
      )
    )
    do throws(XMLError) {
      let depth = limits.xmlDepth
      try XMLParser.parse(bytes, vocabulary: .word, depth: depth, handler: reader)
    } catch {
      return nil
    }
    paragraphs = reader.paragraphs
    first = reader.first
    namespace = reader.namespace
  }
}

/// An element among the bytes of its text.
public struct ElementAnchor: Sendable, Hashable {
  /// The name with its prefix, as written.
  public var name: String
  /// Where the start tag ends, before its `>` or `/>`.
  public var tagEnd: Int
}

/// Notes the bytes of each paragraph while a ``StoryReader`` tells its place.
private final class AnchorReader: XMLHandler {
  private var story: StoryReader
  private(set) var paragraphs: [Place: [ElementAnchor]] = [:]
  private(set) var first: ElementAnchor?
  private(set) var namespace = ""

  init(_ story: StoryReader) {
    self.story = story
  }

  func start(_ tag: borrowing XMLTag) throws(XMLStop) {
    let before = story.paragraphs.count
    try story.start(tag)
    guard tag.namespace == WordNamespace.word.rawValue,
      WordName(rawValue: tag.name) == .p, story.paragraphs.count > before,
      let place = story.paragraphs.last?.place
    else { return }
    // Word shows no comment that is anchored in a text box.
    let isInTextBox = story.frames.contains { if case .textBox = $0.kind { true } else { false } }
    if isInTextBox { return }
    let anchor = ElementAnchor(name: tag.qualifiedName, tagEnd: tag.endOffset)
    if namespace.isEmpty { namespace = tag.namespaceText ?? "" }
    if first == nil { first = anchor }
    paragraphs[place, default: []].append(anchor)
  }

  func end(name: Int, namespace: Int) throws(XMLStop) {
    try story.end(name: name, namespace: namespace)
  }

  func text(_ text: borrowing XMLText) {
    story.text(text)
  }
}
