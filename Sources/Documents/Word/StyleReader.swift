import XML

/// Reads a style sheet: the styles part of a package, or `w:styles` in a Word 2003 text.
final class StyleReader: XMLHandler {
  let sheet = StyleSheet()
  private var id: String?
  private var style = StyleSheet.Style()
  private var isParagraphStyle = false
  /// The table style that is being read, and the part of it of which the reader speaks.
  private var table: StyleSheet.TableStyle?
  private var part: WritableKeyPath<StyleSheet.TableStyle, StyleSheet.CellLook> = \.whole
  private var inRun = false
  private var inParagraph = false
  private var inDefaults = false
  private var inStyles = false
  private var depth = 0
  private var skippedFrom: Int?

  func start(_ tag: borrowing XMLTag) {
    depth += 1
    guard skippedFrom == nil else { return }
    guard tag.namespace == WordNamespace.word.rawValue, let name = WordName(rawValue: tag.name)
    else { return }
    switch name {
    case .styles: inStyles = true
    case .body, .lists, .latentStyles, .pPrChange, .rPrChange:
      skippedFrom = depth
    case .tblPr, .trPr: skippedFrom = depth
    case .tcPr: if table == nil { skippedFrom = depth }
    case .docDefaults: inDefaults = true
    case .style where inStyles: begin(tag)
    case .name where id != nil: style.name = tag.string("val") ?? style.name
    case .basedOn where id != nil:
      style.basedOn = tag.string("val")
      table?.basedOn = style.basedOn
    case .tblStylePr: startPart(tag)
    case .outlineLvl: style.outlineLevel = tag.integer("val")
    case .numId, .ilfo: style.numbering = tag.string("val")
    case .ilvl: style.numberingLevel = tag.integer("val")
    case .jc: if id != nil { style.alignment = Paragraph.Alignment(tag) }
    case .rPr: inRun = true
    case .pPr: inParagraph = true
    case .vanish, .b, .u, .strike, .dstrike, .highlight, .rFonts, .shd: readLook(name, tag)
    default: break
    }
  }

  private func readLook(_ name: WordName, _ tag: borrowing XMLTag) {
    guard inRun else {
      // Of a cell the shading counts, of a paragraph it is no mark.
      if name == .shd, !inParagraph { table?[keyPath: part].isShaded = tag.isShading }
      return
    }
    if inDefaults {
      sheet.definitions.defaults.read(name, tag)
    } else if table != nil {
      table?[keyPath: part].look.read(name, tag)
    } else if id != nil {
      style.look.read(name, tag)
    }
  }

  /// The cells of which a part of a table style speaks; of other parts nothing is taken.
  private func startPart(_ tag: borrowing XMLTag) {
    if tag.has("type", "firstRow") {
      part = \.firstRow
    } else if tag.has("type", "firstCol") {
      part = \.firstColumn
    } else if tag.has("type", "lastRow") {
      part = \.lastRow
    } else if tag.has("type", "lastCol") {
      part = \.lastColumn
    } else if !tag.has("type", "wholeTable") {
      skippedFrom = depth
    }
  }

  func end(name: Int, namespace: Int) {
    defer { depth -= 1 }
    if let from = skippedFrom {
      if from == depth { skippedFrom = nil }
      return
    }
    guard namespace == WordNamespace.word.rawValue, let name = WordName(rawValue: name)
    else { return }
    switch name {
    case .styles: inStyles = false
    case .docDefaults: inDefaults = false
    case .rPr: inRun = false
    case .pPr: inParagraph = false
    case .tblStylePr: part = \.whole
    case .style:
      guard let id else { return }
      if isParagraphStyle, style.isDefault { sheet.definitions.defaultParagraphStyle = id }
      if let table {
        sheet.definitions.tables[id] = table
      } else {
        sheet.definitions.styles[id] = style
      }
      self.table = nil
      self.id = nil
    default: break
    }
  }

  func text(_ text: borrowing XMLText) {}

  private func begin(_ tag: borrowing XMLTag) {
    // List styles hide no text and name no heading.
    guard !tag.has("type", "numbering"), !tag.has("type", "list") else {
      skippedFrom = depth
      return
    }
    table = tag.has("type", "table") ? StyleSheet.TableStyle() : nil
    part = \.whole
    id = tag.string("styleId")
    style = StyleSheet.Style()
    style.isDefault = tag.isOn("default", absent: false)
    isParagraphStyle = tag.has("type", "paragraph") || !tag.has("type")
  }
}

extension StyleSheet.Font {
  /// Whether a name that begins so may be a symbol font's: Wingdings, Webdings, Symbol, Marlett.
  static func mayBeSymbols(_ first: UInt8) -> Bool {
    switch first | 0x20 {
    case UInt8(ascii: "w"), UInt8(ascii: "s"), UInt8(ascii: "m"): true
    default: false
    }
  }
}

extension XMLTag {
  /// The value of an on-off property (ISO 29500-1, 17.17.4), which is on when nothing is said.
  func isOn(_ name: StaticString, absent: Bool = true) -> Bool {
    guard has(name) else { return absent }
    return !(has(name, "0") || has(name, "false") || has(name, "off"))
  }
}
