/// A document as its reader saw it: paragraphs and tables in reading order, each with its place.
///
/// What a person sees is here once: text as it is shown, check boxes and ticks of every make as
/// `☑` and `☐`, content controls as spans over the text. Nothing here knows a form.
public struct Document: Sendable, Hashable {
  /// What the file is, by its content.
  public var format: DocumentFormat
  /// The main text first, then headers, footers, notes and comments in the order in which the
  /// document refers to them.
  public var parts: [DocumentPart]
  /// The content controls; spans and cells refer to them by index.
  public var controls: [ContentControl]

  /// A document of parts, whose spans and cells name controls by their index.
  public init(
    format: DocumentFormat,
    parts: [DocumentPart] = [],
    controls: [ContentControl] = []
  ) {
    self.format = format
    self.parts = parts
    self.controls = controls
  }
}

/// A stream of text of its own: the main text, a header, a footer, a note.
public struct DocumentPart: Sendable, Hashable {
  /// What a part is to the page.
  public enum Kind: String, Sendable, Hashable {
    case body
    case header
    case footer
    case footnote
    case endnote
    case comment
  }

  /// What the part is to the page.
  public var kind: Kind
  /// The name in the package, such as `word/header1.xml`; empty in a plain text.
  public var name: String
  /// The indexes among the body's top-level blocks where the sections that show this header or
  /// footer begin; empty for other parts.
  public var sections: [Int]
  /// The paragraphs and tables in reading order.
  public var blocks: [Block]

  /// A part of blocks, under its name in the package.
  public init(kind: Kind, name: String, sections: [Int] = [], blocks: [Block] = []) {
    self.kind = kind
    self.name = name
    self.sections = sections
    self.blocks = blocks
  }
}

/// A piece of text that stands on lines of its own.
public enum Block: Sendable, Hashable {
  case paragraph(Paragraph)
  case table(Table)
}
