public import Findings

/// A paragraph: what it shows, and the content controls that lie over it.
public struct Paragraph: Sendable, Hashable {
  /// The text as shown: line breaks are `\n`, tabs `\t`, check boxes and ticks `☑` and `☐`.
  public var text: String
  public var controls: [ControlSpan]
  public var role: Role
  public var place: Place

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

  public init(text: String, controls: [ControlSpan] = [], role: Role = .plain, place: Place) {
    self.text = text
    self.controls = controls
    self.role = role
    self.place = place
  }
}

/// The part of a paragraph's text that a content control or legacy form field holds.
public struct ControlSpan: Sendable, Hashable {
  /// The control's index in ``Document/controls``.
  public var control: Int
  /// Offsets into the paragraph's UTF-8.
  public var range: Range<Int>

  public init(control: Int, range: Range<Int>) {
    self.control = control
    self.range = range
  }
}
