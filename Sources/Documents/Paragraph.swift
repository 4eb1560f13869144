public import Findings

/// A paragraph: what it shows, the content controls that lie over it, and what is set off.
public struct Paragraph: Sendable, Hashable {
  /// The text as shown: line breaks are `\n`, tabs `\t`, check boxes and ticks `☑` and `☐`.
  public var text: String
  /// The controls that hold parts of the text, or the whole of it.
  public var controls: [ControlSpan]
  /// What is set off, in order, no span over another; empty where nothing is.
  public var marks: [MarkSpan]
  /// What the paragraph is in the outline.
  public var role: Role
  /// The side on which its lines stand.
  public var alignment: Alignment
  /// Where the paragraph stands.
  public var place: Place

  /// The side of the page or cell on which the lines stand.
  public enum Alignment: Sendable, Hashable {
    /// Where lines begin; justified text too.
    case start
    case center
    case end
  }

  /// What a paragraph is in the outline of its document.
  public enum Role: Sendable, Hashable {
    case plain
    /// The document's title (Word's Title style).
    case title
    /// A heading; levels count from 1.
    case heading(level: Int)
    /// An item of a list; levels count from 1. Only the item's first paragraph `begins` it.
    case listItem(level: Int, begins: Bool)
    /// A quotation in Markdown.
    case quotation
    /// A line of YAML front matter, `key: value`.
    case frontMatter
  }

  /// A paragraph of a text; by default plain, with nothing set off.
  public init(
    text: String,
    controls: [ControlSpan] = [],
    marks: [MarkSpan] = [],
    role: Role = .plain,
    alignment: Alignment = .start,
    place: Place
  ) {
    self.text = text
    self.controls = controls
    self.marks = marks
    self.role = role
    self.alignment = alignment
    self.place = place
  }
}

/// The part of a paragraph's text that a content control or legacy form field holds.
public struct ControlSpan: Sendable, Hashable {
  /// The control's index in ``Document/controls``.
  public var control: Int
  /// Offsets into the paragraph's UTF-8.
  public var range: Range<Int>

  /// A control over a range of the paragraph's UTF-8.
  public init(control: Int, range: Range<Int>) {
    self.control = control
    self.range = range
  }
}
