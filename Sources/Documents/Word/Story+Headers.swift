extension Story {
  /// A header or footer that is shown, and the blocks where the sections begin that show it.
  struct ShownHeader {
    var kind: Kind
    var target: Target
    var sections: [Int]
  }

  /// Whether a section names a header of its own for even pages.
  var namesEvenPages: Bool {
    sections.contains { $0.names.contains { $0.type == "even" } }
  }

  /// The headers and footers that are shown, in the order of the sections.
  ///
  /// A section that names none takes over its predecessor's (ISO 29500-1, 17.10.1); that of the
  /// first page shows only where the section has a title page, that of even pages only where
  /// the document has any.
  func shownHeaders(evenPages: Bool) -> [ShownHeader] {
    var result: [ShownHeader] = []
    var positions: [Key: Int] = [:]
    var current: [Slot: Target] = [:]
    for section in sections {
      for name in section.names {
        current[Slot(kind: name.kind, type: name.type)] = name.target
      }
      for kind in [Kind.header, .footer] {
        for type in ["default", "first", "even"] {
          guard let target = current[Slot(kind: kind, type: type)] else { continue }
          if type == "first", !section.hasTitlePage { continue }
          if type == "even", !evenPages { continue }
          let key = Key(kind: kind, target: target)
          if let position = positions[key] {
            if result[position].sections.last != section.start {
              result[position].sections.append(section.start)
            }
          } else {
            positions[key] = result.count
            result.append(ShownHeader(kind: kind, target: target, sections: [section.start]))
          }
        }
      }
    }
    return result
  }

  private struct Slot: Hashable {
    var kind: Kind
    var type: String
  }

  private struct Key: Hashable {
    var kind: Kind
    var target: Target
  }

  func part(name: String, sections: [Int]) -> DocumentPart {
    let kind: DocumentPart.Kind =
      switch self.kind {
      case .body: .body
      case .header: .header
      case .footer: .footer
      case .footnote: .footnote
      case .endnote: .endnote
      case .comment: .comment
      }
    return DocumentPart(kind: kind, name: name, sections: sections, blocks: blocks)
  }
}
