extension Place {
  /// The place as the contract's `location`, its words in one language.
  public func json(in language: Language) -> JSON {
    switch self {
    case .line(let line, let column):
      return ["line": .integer(line), "column": .integer(column)]
    case .part(let part):
      return ["part": .string(part), "text": .string(description(in: language))]
    case .paragraph(let part, let number):
      var members = part.isEmpty ? [] : [JSON.Member("part", .string(part))]
      members += [
        JSON.Member("paragraph", .integer(number)),
        JSON.Member("text", .string(description(in: language))),
      ]
      return .object(members)
    case .cell(let cell):
      // A text of OpenDocument is no part of several.
      var members = cell.part.isEmpty ? [] : [JSON.Member("part", .string(cell.part))]
      members += cell.position.members
      members.append("text", .string(description(in: language)))
      members.append("within", cell.outer)
      return .object(members)
    case .sheet(let cell):
      return [
        "sheet": .string(cell.sheet), "cell": .string(cell.reference),
        "text": .string(description(in: language)),
      ]
    }
  }

  /// The place in words: `表1 第3行 第2列`.
  public func description(in language: Language) -> String {
    switch (self, language) {
    case (.line(let line, let column), .zh): "第\(line)行 第\(column)列"
    case (.line(let line, let column), .en): "line \(line), column \(column)"
    case (.part(let part), _): part
    case (.sheet(let cell), _): cell.sheet + "!" + cell.reference
    case (.paragraph(let part, let number), .zh):
      Place.partName(part, in: language) + "第\(number)段"
    case (.paragraph(let part, let number), .en):
      Place.partName(part, in: language) + "paragraph \(number)"
    case (.cell(let cell), _):
      Place.partName(cell.part, in: language)
        + (cell.within + [cell.position]).map { $0.description(in: language) }
        .joined(separator: language == .zh ? " 内" : " / ")
    }
  }

  /// The row of a table in words; nil elsewhere.
  func rowDescription(in language: Language) -> String? {
    switch (self, language) {
    case (.cell(let cell), .zh): "表\(cell.position.table) 第\(cell.position.row)行"
    case (.cell(let cell), .en): "table \(cell.position.table), row \(cell.position.row)"
    case (.sheet(let cell), .zh): "\(cell.sheet) 第\(cell.row)行"
    case (.sheet(let cell), .en): "\(cell.sheet), row \(cell.row)"
    case (.line(let line, _), .zh): "第\(line)行"
    case (.line(let line, _), .en): "line \(line)"
    case (.part, _), (.paragraph, _): nil
    }
  }

  private static let partNames = [
    ("header", LocalizedText(zh: "页眉", en: "header")),
    ("footer", LocalizedText(zh: "页脚", en: "footer")),
    ("footnotes", LocalizedText(zh: "脚注", en: "footnote")),
    ("endnotes", LocalizedText(zh: "尾注", en: "endnote")),
    ("comments", LocalizedText(zh: "批注", en: "comment")),
  ]

  /// What a part of a package is to a person, with a blank; nothing of the main text.
  private static func partName(_ part: String, in language: Language) -> String {
    let file = part.split(separator: "/").last ?? ""
    // footnotes.xml begins with foot, and header1.xml with header.
    return partNames.first { file.hasPrefix($0.0) }.map { $0.1[language] + " " } ?? ""
  }
}

extension CellPlace {
  /// The cell around this one, with the cell around that, as JSON; nil in a table of its own.
  fileprivate var outer: JSON? {
    within.reduce(nil) { outer, position in
      var members = position.members
      members.append("within", outer)
      return .object(members)
    }
  }
}

extension GridPosition {
  fileprivate var members: [JSON.Member] {
    [
      JSON.Member("table", .integer(table)), JSON.Member("row", .integer(row)),
      JSON.Member("column", .integer(column)),
    ]
  }

  fileprivate func description(in language: Language) -> String {
    switch language {
    case .zh: "表\(table) 第\(row)行 第\(column)列"
    case .en: "table \(table), row \(row), column \(column)"
    }
  }
}
