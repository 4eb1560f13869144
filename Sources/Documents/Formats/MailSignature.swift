extension Document {
  /// Makes a note of what stands below the line `--` that ends a mail's text: who sends it (RFC 3676,
  /// 4.3), and nothing that a form asks for.
  ///
  /// A sender's lines are few, and fewer than the mail's; a mail that goes on for longer goes on.
  mutating func setSenderApart() {
    guard let body = parts.firstIndex(where: { $0.kind == .body }) else { return }
    let blocks = parts[body].blocks
    guard let line = blocks.lastIndex(where: \.isSenderLine), line + 1 < blocks.count else {
      return
    }
    let sender = blocks[(line + 1)...]
    guard sender.count <= min(line, Document.mostSenderLines), sender.allSatisfy(\.isParagraph)
    else { return }
    parts[body].blocks.removeSubrange(line...)
    parts.append(DocumentPart(kind: .endnote, name: parts[body].name, blocks: Array(sender)))
  }

  private static let mostSenderLines = 12
}

extension Block {
  /// `-- `, of which many programs leave out the blank.
  fileprivate var isSenderLine: Bool {
    guard case .paragraph(let paragraph) = self else { return false }
    return paragraph.text.split(whereSeparator: \.isWhitespace) == ["--"]
  }

  fileprivate var isParagraph: Bool {
    if case .paragraph = self { true } else { false }
  }
}
