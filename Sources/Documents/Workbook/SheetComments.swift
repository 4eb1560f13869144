import XML

/// Reads the comments on a sheet's cells (ISO 29500-1, 18.7), or the threads of later versions.
final class CommentReader: XMLHandler {
  /// A comment on a cell.
  struct Comment {
    var place: CellReference
    var author: String?
    var text: SheetText
  }

  private(set) var comments: [Comment] = []
  private var authors: [String] = []
  private var gathered: [UInt8] = []
  private var gathersAuthor = false
  private var open: Comment?
  private var runs = RunReader()

  func start(_ tag: borrowing XMLTag) {
    guard let name = tag.sheetName else { return }
    switch name {
    case .author:
      gathered = []
      gathersAuthor = true
    case .comment, .threadedComment:
      guard let place = tag.string("ref").flatMap({ CellReference($0.utf8) }) else { return }
      let author = tag.integer("authorId").flatMap {
        authors.indices.contains($0) ? authors[$0] : nil
      }
      open = Comment(place: place, author: author, text: SheetText())
      runs.begin()
    default: if open != nil { runs.start(name, tag) }
    }
  }

  func end(name: Int, namespace: Int) {
    guard let name = SheetName(rawValue: name) else { return }
    switch name {
    case .author:
      gathersAuthor = false
      if authors.count < SheetDrawing.most {
        authors.append(String(decoding: gathered, as: UTF8.self))
      }
    case .comment, .threadedComment:
      guard var comment = open, comments.count < SheetDrawing.most else { return }
      comment.text = runs.take()
      comments.append(comment)
      open = nil
    default: if open != nil { runs.end(name) }
    }
  }

  func text(_ text: borrowing XMLText) {
    if gathersAuthor {
      text.append(to: &gathered)
    } else if open != nil {
      runs.text(text)
    }
  }
}
