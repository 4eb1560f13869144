/// The styles of a document, as far as they change what is seen or what a paragraph is.
final class StyleSheet {
  /// What a style says itself; nil where it leaves the matter to the style below it.
  struct Style {
    var name = ""
    var basedOn: String?
    var isDefault = false
    var look = Look()
    var alignment: Paragraph.Alignment?
    var outlineLevel: Int?
    var numbering: String?
    var numberingLevel: Int?
  }

  enum Font: Hashable {
    case letters
    case symbols(SymbolFont)

    init(name: String) {
      self = SymbolFont(name: name).map { .symbols($0) } ?? .letters
    }

    var symbols: SymbolFont? {
      switch self {
      case .letters: nil
      case .symbols(let font): font
      }
    }
  }

  /// A style with all that it takes from the styles below it.
  struct Resolved {
    var look = Look()
    var alignment: Paragraph.Alignment?
    var outlineLevel: Int?
    var numbering: String?
    var numberingLevel: Int?
    var isTitle = false
  }

  /// What a style sheet says, before anything is asked of it.
  struct Definitions {
    var defaults = Look()
    var styles: [String: Style] = [:]
    var tables: [String: TableStyle] = [:]
    var defaultParagraphStyle: String?
  }

  var definitions: Definitions
  private var resolved: [String: Resolved] = [:]
  /// Whether any style asks for a symbol font, which a run's own font may undo.
  private(set) lazy var hasSymbolFonts =
    defaults.ascii?.symbols != nil || defaults.highANSI?.symbols != nil
    || styles.values.contains {
      $0.look.ascii?.symbols != nil || $0.look.highANSI?.symbols != nil
    }
  /// The default paragraph style and the look of its runs.
  private(set) lazy var plain = resolve(nil)
  private(set) lazy var plainLook = look(paragraph: plain, character: nil, direct: Look())

  init(_ definitions: Definitions = Definitions()) {
    self.definitions = definitions
  }

  var defaults: Look { definitions.defaults }
  var styles: [String: Style] { definitions.styles }
  var defaultParagraphStyle: String? { definitions.defaultParagraphStyle }

  /// The style of that id, nil for the default paragraph style.
  func resolve(_ id: String?) -> Resolved {
    guard let id = id ?? defaultParagraphStyle else { return Resolved() }
    if let known = resolved[id] { return known }
    // From the style down to the first that is known, or has no base.
    var chain: [(id: String, style: Style)] = []
    var seen: Set<String> = []
    var result = Resolved()
    var next: String? = id
    while let id = next, let style = styles[id], seen.insert(id).inserted {
      if let known = resolved[id] {
        result = known
        break
      }
      chain.append((id, style))
      next = style.basedOn
    }
    for (id, style) in chain.reversed() {
      result.look = style.look.over(result.look)
      result.alignment = style.alignment ?? result.alignment
      result.outlineLevel = style.outlineLevel ?? style.headingLevel ?? result.outlineLevel
      result.numbering = style.numbering ?? result.numbering
      result.numberingLevel = style.numberingLevel ?? result.numberingLevel
      result.isTitle = style.isTitle || result.isTitle
      resolved[id] = result
    }
    return result
  }

  /// The look of a run, given what its paragraph's style, its own style and it itself say.
  ///
  /// Hiding, bold and strikes are toggle properties (ISO 29500-1, 17.7.3): a character style that
  /// sets one undoes what a paragraph style sets. What says explicitly that it does not is
  /// believed. Below the paragraph's style lies that of its table.
  func look(
    paragraph: Resolved,
    character: String?,
    direct: Look,
    table: Look? = nil
  ) -> Look {
    var styled = table.map { paragraph.look.over($0) } ?? paragraph.look
    if let character {
      let own = resolve(character).look
      let toggled = own.marks.on.intersection(styled.marks.on).intersection(.toggles)
      let isShown = own.isHidden == true && styled.isHidden == true
      styled = own.over(styled)
      styled.marks.on.subtract(toggled)
      if isShown { styled.isHidden = false }
    }
    var result = direct.over(styled.over(defaults))
    if direct.isHidden == nil, defaults.isHidden == true, styled.isHidden != false {
      result.isHidden = true
    }
    return result
  }
}

extension StyleSheet.Style {
  /// The level of a heading style by its name, from 0; Word keeps the English name in every
  /// language, other programs write their own.
  var headingLevel: Int? {
    for prefix in ["heading ", "标题 "] where name.lowercased().hasPrefix(prefix) {
      guard let level = Int(name.dropFirst(prefix.count)), (1...9).contains(level) else { continue }
      return level - 1
    }
    return nil
  }

  var isTitle: Bool {
    switch name.lowercased() {
    case "title", "标题": true
    default: false
    }
  }
}
