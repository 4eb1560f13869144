/// The text that the inline content of Markdown shows.
enum MarkdownText {
  /// The text of a block and its marks: emphasis and links reduced to their words, breaks as
  /// `\n`.
  static func shown(
    in block: MarkdownNode,
    picture: () -> Void
  ) -> (text: String, marks: [MarkSpan]) {
    var result = MarkedText()
    block.walkDescendants { node, isEntering in
      switch node.kind {
      case .text: if isEntering { result.add(node.literal) }
      case .code: if isEntering { result.add(verbatim: node.literal) }
      case .softBreak, .lineBreak: if isEntering { result.add("\n") }
      case .inlineHTML: if isEntering { add(tag: node.literal, to: &result) }
      case .image: if isEntering { picture() }
      case .strong: if isEntering { result.begin(.bold) } else { result.end(.bold) }
      case .document, .quotation, .list, .item, .codeBlock, .htmlBlock, .paragraph, .heading,
        .thematicBreak, .footnote, .table, .tableRow, .tableCell, .other:
        break
      }
    }
    return result.finish()
  }

  /// What a tag among words shows or marks; a word in angle brackets that is no tag is a word.
  private static func add(tag: String, to result: inout MarkedText) {
    if tag.hasPrefix("<!") || tag.hasPrefix("<?") { return }
    guard let element = HTMLElement(tag), element.isKnown else {
      return result.add(verbatim: tag)
    }
    result.add(element)
  }
}

extension MarkedText {
  /// Adds what an element of HTML shows: a break, a check box, the beginning or end of a mark.
  mutating func add(_ element: HTMLElement) {
    if let mark = element.mark {
      if element.isClosing { end(mark) } else { begin(mark) }
    } else if element.isBreak {
      add("\n")
    } else if let isChecked = element.isChecked {
      add(isChecked ? "☑" : "☐")
    }
  }
}
