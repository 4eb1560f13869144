import XML

/// A drawn shape while it is read.
struct OpenShape {
  let depth: Int
  /// Whether it holds text or a picture, which are read or named on their own account.
  var isFilled: Bool
}

extension StoryReader {
  /// A drawn shape begins; what nobody drew over the text, such as a ruled line, counts as filled.
  mutating func startShape(isLine: Bool) {
    shapes.append(OpenShape(depth: depth, isFilled: isLine))
  }

  /// The open shapes hold something that is read.
  mutating func fillShapes() {
    for index in shapes.indices { shapes[index].isFilled = true }
  }

  mutating func endShape() {
    guard let shape = shapes.last, shape.depth == depth else { return }
    shapes.removeLast()
    guard !shape.isFilled, run.isHidden != true, closedFields == 0 else { return }
    gathering.note(.drawing, at: place)
  }

  /// An element of VML, the drawings of older versions of Word.
  mutating func startVML(_ name: WordName, _ tag: borrowing XMLTag) {
    switch name {
    case .shape, .rect, .line, .oval, .roundrect, .polyline, .curve, .arc:
      startShape(isLine: tag.has("hr"))
    case .imagedata:
      fillShapes()
      gathering.note(.picture, at: place)
    case .textpath:
      fillShapes()
      if let words = tag.string("string"), !words.isEmpty { addWordArt(words) }
    default: break
    }
  }
}
