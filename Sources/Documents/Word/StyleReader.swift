import XML

/// Reads a style sheet: the styles part of a package, or `w:styles` in a Word 2003 text.
final class StyleReader: XMLHandler {
  let sheet = StyleSheet()
  private var id: String?
  private var style = StyleSheet.Style()
  private var isParagraphStyle = false
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
    case .tblPr, .trPr, .tcPr: skippedFrom = depth
    case .docDefaults: inDefaults = true
    case .style where inStyles: begin(tag)
    case .name where id != nil: style.name = tag.string("val") ?? style.name
    case .basedOn where id != nil: style.basedOn = tag.string("val")
    case .outlineLvl: style.outlineLevel = tag.integer("val")
    case .numId, .ilfo: style.numbering = tag.string("val")
    case .ilvl: style.numberingLevel = tag.integer("val")
    case .vanish, .rFonts:
      if inDefaults {
        sheet.definitions.defaults.read(name, tag)
      } else if id != nil {
        style.look.read(name, tag)
      }
    default: break
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
    case .style:
      guard let id else { return }
      if isParagraphStyle, style.isDefault { sheet.definitions.defaultParagraphStyle = id }
      sheet.definitions.styles[id] = style
      self.id = nil
    default: break
    }
  }

  func text(_ text: borrowing XMLText) {}

  private func begin(_ tag: borrowing XMLTag) {
    // Table and list styles hide no text and name no heading.
    guard !tag.has("type", "table"), !tag.has("type", "numbering"), !tag.has("type", "list") else {
      skippedFrom = depth
      return
    }
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

extension StyleSheet.Look {
  /// Takes over what a run property says.
  mutating func read(_ name: WordName, _ tag: borrowing XMLTag) {
    if name == .vanish {
      isHidden = tag.isOn("val")
      return
    }
    // A theme's font wins over a name beside it, and no theme brings symbols.
    if tag.has("asciiTheme") {
      ascii = .letters
    } else if let font = tag.string("ascii") {
      ascii = StyleSheet.Font(name: font)
    }
    if tag.has("hAnsiTheme") {
      highANSI = .letters
    } else if let font = tag.string("hAnsi") ?? tag.string("h-ansi") {
      highANSI = StyleSheet.Font(name: font)
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
