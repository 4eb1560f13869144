import Values
import XML

/// The part with a document's comments: those of others are kept, the program's own replaced.
struct CommentsPart {
  private var text: Markup?
  private var nextID = 0
  private var removed: Set<String> = []
  private var added: [(id: Int, text: String, date: String)] = []

  /// Reads the part; nil where the document has none.
  init(_ bytes: [UInt8]?) {
    guard let bytes else { return }
    var text = Markup(bytes)
    var own: [Markup.Tag] = []
    text.tags { tag in
      guard !tag.isEnd, tag.name.hasSuffix("comment"), let id = text.attribute("id", of: tag)
      else { return }
      if text.attribute("author", of: tag) == Annotation.author {
        removed.insert(id)
        own.append(tag)
      } else {
        nextID = max(nextID, (Int(id) ?? 0) + 1)
      }
    }
    for tag in own {
      if let end = text.end(of: tag) {
        text.replace(tag.range.lowerBound..<end.range.upperBound, with: "")
      }
    }
    self.text = Markup(text.edited())
  }

  /// A main part without the marks of the program's own comments.
  mutating func removingMarks(from bytes: [UInt8]) -> [UInt8] {
    var text = Markup(bytes)
    var runs: [Markup.Tag] = []
    var ids: [Int] = []
    text.tags { tag in
      let name = tag.name.split(separator: ":").last ?? tag.name
      if name == "r", !tag.isEnd, !tag.isEmpty { runs = [tag] }
      guard name == "commentRangeStart" || name == "commentRangeEnd" || name == "commentReference",
        let id = text.attribute("id", of: tag)
      else { return }
      guard removed.contains(id), tag.isEmpty else {
        ids.append(Int(id) ?? 0)
        return
      }
      // The reference goes with the run that was made for it.
      if name == "commentReference", let run = runs.last, let end = text.end(of: run),
        run.range.upperBound == tag.range.lowerBound, end.range.lowerBound == tag.range.upperBound
      {
        text.replace(run.range.lowerBound..<end.range.upperBound, with: "")
      } else {
        text.replace(tag.range, with: "")
      }
    }
    nextID = max(nextID, (ids.max() ?? -1) + 1)
    return text.edited()
  }

  /// Adds a comment and gives its id.
  mutating func add(_ text: String, date: String) -> Int {
    defer { nextID += 1 }
    added.append((nextID, text, date))
    return nextID
  }

  /// The part, its new comments in the edition of WordprocessingML given.
  func write(namespace: String) -> [UInt8] {
    var fragment = XMLWriter(declaration: false)
    for comment in added {
      fragment.start(
        "w:comment",
        [
          ("xmlns:w", namespace), ("w:id", String(comment.id)), ("w:author", Annotation.author),
          ("w:date", comment.date + "T00:00:00Z"), ("w:initials", "gd"),
        ]
      )
      for line in comment.text.split(separator: "\n", omittingEmptySubsequences: false) {
        fragment.start("w:p")
        fragment.start("w:r")
        fragment.element("w:t", [("xml:space", "preserve")], text: String(line))
        fragment.end()
        fragment.end()
      }
      fragment.end()
    }
    let comments = String(decoding: fragment.finish(), as: UTF8.self)
    if var text {
      text.insertBeforeRootEnd(comments)
      return text.edited()
    }
    let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
    return Array(
      (head + #"<w:comments xmlns:w="\#(namespace)">"# + comments + "</w:comments>").utf8
    )
  }
}
