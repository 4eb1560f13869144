import XML

extension OpenTextReader {
  mutating func beginStyle(_ name: OpenName, _ tag: borrowing XMLTag) -> Closing {
    switch name {
    case .masterPage:
      let next = tag.string("next-style-name")
      page = (tag.text("name"), OpenStyles.MasterPage(next: next))
      return .page
    case .header, .headerLeft, .headerFirst: return beginPageText(.header, tag)
    case .footer, .footerLeft, .footerFirst: return beginPageText(.footer, tag)
    default:
      styles.start(name, .style, tag)
      return .style(name, .style)
    }
  }

  private mutating func beginPageText(
    _ kind: DocumentPart.Kind,
    _ tag: borrowing XMLTag
  ) -> Closing {
    guard page != nil, !tag.has("display", "false") else { return skip() }
    openFrame(.story, part: kind.rawValue)
    return .pageText(kind)
  }

  /// The headers and footers of the pages that the text makes use of, each once.
  func pageParts() -> [DocumentPart] {
    let all = styles.sheet.pages
    var used = pages
    if used.first?.block != 0 {
      let first = all["Standard"] == nil ? all.keys.sorted().first : "Standard"
      if let first { used.insert((first, 0), at: 0) }
    }
    var parts: [DocumentPart] = []
    var seen: Set<String> = []
    for (name, block) in used {
      var next: String? = name
      while let page = next, seen.insert(page).inserted {
        for part in all[page]?.parts ?? [] {
          if parts.contains(where: { $0.kind == part.kind && $0.isSameText(as: part) }) { continue }
          var part = part
          part.sections = [block]
          parts.append(part)
        }
        next = all[page]?.next
      }
    }
    return parts
  }
}

extension DocumentPart {
  /// Whether the same is shown, wherever it stands.
  fileprivate func isSameText(as other: DocumentPart) -> Bool {
    DocumentTree.text(Document(format: .odt, parts: [self]))
      == DocumentTree.text(Document(format: .odt, parts: [other]))
  }
}
