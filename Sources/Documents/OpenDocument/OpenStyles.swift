import XML

/// The styles of an OpenDocument text (part 3, 16).
struct OpenStyles: Sendable {
  /// A style of paragraphs, text or cells.
  struct Style: Sendable {
    var parent: String?
    /// Its name as a program shows it.
    var displayName: String?
    var look = OpenLook()
    var alignment: Paragraph.Alignment?
    var outlineLevel: Int?
    var listStyle: String?
    var masterPage: String?
    var isShaded: Bool?
  }

  /// What a style says together with those that it is based on.
  struct Resolved: Sendable {
    var look = OpenLook()
    var alignment = Paragraph.Alignment.start
    var outlineLevel: Int?
    var listStyle: String?
    var masterPage: String?
    var isTitle = false
    var isShaded = false
  }

  /// A style by its family and name.
  struct Key: Sendable, Hashable {
    var family: String
    var name: String
  }

  /// A page with its headers and footers, and the page that comes after it.
  struct MasterPage: Sendable {
    var next: String?
    var parts: [DocumentPart] = []
  }

  var styles: [Key: Style] = [:]
  var defaults: [String: Style] = [:]
  /// The families of fonts by their names.
  var fonts: [String: String] = [:]
  var lists: [String: OpenListStyle] = [:]
  var pages: [String: MasterPage] = [:]
  private var known: [Key: Resolved] = [:]

  /// Styles based on more than so many others are not followed further.
  private static let mostParents = 32

  /// Adds a style, which takes the place of one of its name.
  mutating func add(_ style: Style, as key: Key) {
    styles[key] = style
    known.removeAll(keepingCapacity: true)
  }

  mutating func resolved(_ family: String, _ name: String?) -> Resolved {
    let key = Key(family: family, name: name ?? "")
    if let result = known[key] { return result }
    var result = Resolved()
    var chain: [Style] = []
    var next = name
    while let name = next, chain.count < OpenStyles.mostParents,
      let style = styles[Key(family: family, name: name)]
    {
      chain.append(style)
      if ["Title", "标题"].contains(style.displayName ?? name) { result.isTitle = true }
      next = style.parent
    }
    if let standard = defaults[family] { chain.append(standard) }
    var look = OpenLook()
    for style in chain {
      look = look.over(style.look)
      result.outlineLevel = result.outlineLevel ?? style.outlineLevel
      result.listStyle = result.listStyle ?? style.listStyle
    }
    result.look = look
    result.alignment = chain.lazy.compactMap(\.alignment).first ?? .start
    result.isShaded = chain.lazy.compactMap(\.isShaded).first ?? false
    result.masterPage = chain.first?.masterPage.flatMap { $0.isEmpty ? nil : $0 }
    known[key] = result
    return result
  }

  /// The symbol font of that name; nil for a font of letters.
  func symbols(_ font: String?) -> SymbolFont? {
    guard let font else { return nil }
    let family = fonts[font] ?? font
    return SymbolFont(name: family.filter { $0 != "'" && $0 != "\"" })
  }
}
