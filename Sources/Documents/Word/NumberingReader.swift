import XML

/// Reads the lists of a document: the numbering part of a package, or `w:lists` of Word 2003.
final class NumberingReader: XMLHandler {
  private(set) var numbering = Numbering()
  private var abstract: String?
  private var listID: String?
  private var list = Numbering.List()
  private var levelNumber: Int?
  private var level = Numbering.Level()
  private var overridden: Int?
  /// The symbol font of the level's mark.
  private var font: SymbolFont?
  private var inLists = false

  func start(_ tag: borrowing XMLTag) {
    guard tag.namespace == WordNamespace.word.rawValue, let name = WordName(rawValue: tag.name)
    else { return }
    switch name {
    case .numbering, .lists: inLists = true
    case .abstractNum where inLists:
      abstract = tag.string("abstractNumId")
    case .listDef where inLists:
      abstract = tag.string("listDefId")
    case .num where inLists:
      listID = tag.string("numId")
      list = Numbering.List()
    case .list where inLists:
      listID = tag.string("ilfo")
      list = Numbering.List()
    case .abstractNumId, .ilst:
      if listID != nil { list.abstract = tag.text("val") }
    case .numStyleLink:
      if let abstract { numbering.styleLinks[abstract] = tag.string("val") }
    case .styleLink:
      if let abstract, let style = tag.string("val") {
        numbering.styleDefinitions[style] = abstract
      }
    case .lvlOverride: overridden = tag.integer("ilvl")
    case .startOverride:
      if let overridden { list.starts[overridden] = tag.integer("val") }
    case .lvl:
      levelNumber = tag.integer("ilvl")
      level = Numbering.Level()
      font = nil
    case .start where levelNumber != nil: level.start = tag.integer("val") ?? 1
    case .numFmt where levelNumber != nil:
      level.format = NumberFormat(name: tag.string("val") ?? "decimal")
    case .nfc where levelNumber != nil:
      level.format = NumberFormat(code: tag.integer("val") ?? 0)
    case .lvlText where levelNumber != nil: level.text = tag.text("val")
    case .rFonts where levelNumber != nil:
      font = (tag.string("ascii") ?? tag.string("hAnsi") ?? tag.string("h-ansi"))
        .flatMap { SymbolFont(name: $0) }
    case .lvlRestart where levelNumber != nil: level.restart = tag.integer("val")
    case .isLgl where levelNumber != nil: level.isLegal = tag.isOn("val")
    case .suff where levelNumber != nil:
      level.suffix =
        tag.has("val", "space") || tag.has("val", "Space")
        ? .space
        : tag.has("val", "nothing") || tag.has("val", "Nothing") ? .nothing : .tab
    default: break
    }
  }

  func end(name: Int, namespace: Int) {
    guard namespace == WordNamespace.word.rawValue, let name = WordName(rawValue: name)
    else { return }
    switch name {
    case .numbering, .lists: inLists = false
    case .abstractNum, .listDef: abstract = nil
    case .num, .list:
      if let listID { numbering.lists[listID] = list }
      listID = nil
    case .lvlOverride: overridden = nil
    case .lvl:
      guard let number = levelNumber else { return }
      levelNumber = nil
      level.box = CheckBullet(level.text, font: font)
      if level.box == .empty { numbering.hasEmptyBoxes = true }
      if let abstract {
        numbering.abstracts[abstract, default: [:]][number] = level
      } else if listID != nil {
        list.levels[number] = level
      }
    default: break
    }
  }

  func text(_ text: borrowing XMLText) {}
}
