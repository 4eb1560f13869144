/// A stream of text that a reader has read: the main text, a header, a note, a comment.
struct Story {
  enum Kind: Hashable {
    case body
    case header
    case footer
    case footnote
    case endnote
    case comment
  }

  var kind: Kind
  /// The story's number in the order of beginning.
  var number: Int
  /// The id of a note or comment; of a header within a section, its type.
  var id: String
  var author: String?
  var blocks: [Block] = []
  var sections: [Section] = []
  var references: [Reference] = []

  /// A section of the main text: where it begins and which headers and footers it names.
  struct Section {
    var start: Int
    var names: [HeaderName] = []
    var hasTitlePage = false
  }

  /// A header or footer named by a section.
  struct HeaderName {
    var kind: Kind
    /// `default`, `first` or `even`.
    var type: String
    var target: Target
  }

  /// Where a header, note or comment stands that the text names.
  enum Target: Hashable {
    /// In a part of its own, by the relationship's or the note's id.
    case id(String)
    /// Within the text itself, as in Word 2003: the number of the story.
    case story(Int)
  }

  /// A reference from the text to a note or comment.
  struct Reference {
    var kind: Kind
    var target: Target
    /// The top-level block that holds the reference.
    var block: Int
  }
}
