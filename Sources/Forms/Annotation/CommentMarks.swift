import Documents

/// The marks that tie a comment to its text (ISO 29500-1, 17.13.4.3 to 17.13.4.5).
struct CommentMarks {
  /// The edition of WordprocessingML.
  var namespace: String

  /// Marks the text from the beginning of a paragraph to the end of the same or a later one;
  /// false where the bytes are not what the anchors say.
  func mark(
    from start: ElementAnchor,
    to end: ElementAnchor,
    id: Int,
    in text: inout Markup
  ) -> Bool {
    guard let first = text.startTag(endingAt: start.tagEnd), first.name == start.name,
      let last = text.startTag(endingAt: end.tagEnd), last.name == end.name
    else { return false }
    let names = Names(paragraph: String(first.name), namespace: namespace)
    let opening = names.empty("commentRangeStart", id)
    let closing =
      names.empty("commentRangeEnd", id)
      + "<\(names.element("r"))\(names.declaration)>" + names.empty("commentReference", id)
      + "</\(names.element("r"))>"
    if first.isEmpty, first.range == last.range {
      // An empty paragraph is opened for the marks; several comments share it.
      text.fill(first, opening: opening, closing: closing)
      return true
    }
    guard open(first, opening, in: &text), let end = text.end(of: last) else { return false }
    if last.isEmpty {
      text.fill(last, opening: "", closing: closing)
    } else {
      text.insert(closing, at: end.range.lowerBound)
    }
    return true
  }

  /// Puts a mark at the beginning of a paragraph's text, after its properties.
  private func open(_ paragraph: Markup.Tag, _ mark: String, in text: inout Markup) -> Bool {
    guard !paragraph.isEmpty else {
      text.fill(paragraph, opening: mark, closing: "")
      return true
    }
    let prefix = paragraph.name.firstIndex(of: ":").map { paragraph.name[...$0] } ?? ""
    guard let next = text.tag(from: paragraph.range.upperBound) else { return false }
    guard !next.isEnd, next.name == prefix + "pPr" else {
      text.insert(mark, at: paragraph.range.upperBound)
      return true
    }
    guard let end = text.end(of: next) else { return false }
    text.insert(mark, at: end.range.upperBound)
    return true
  }

  /// How marks are named beside a paragraph: with its prefix, or with one of their own where it
  /// has none, for their attributes need one.
  private struct Names {
    var prefix: String
    var declaration: String

    init(paragraph: String, namespace: String) {
      if let colon = paragraph.firstIndex(of: ":") {
        prefix = String(paragraph[...colon])
        declaration = ""
      } else {
        prefix = "gd:"
        declaration = #" xmlns:gd="\#(namespace)""#
      }
    }

    func element(_ name: String) -> String { prefix + name }

    func empty(_ name: String, _ id: Int) -> String {
      #"<\#(prefix)\#(name)\#(declaration) \#(prefix)id="\#(id)"/>"#
    }
  }
}
