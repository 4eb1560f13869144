import XML

/// Reads the elements of styles, wherever they stand (part 3, 16).
struct OpenStyleReader {
  var sheet = OpenStyles()
  private var open: (key: OpenStyles.Key, style: OpenStyles.Style, isDefault: Bool)?
  private var list: (name: String, style: OpenListStyle)?
  private var level: Int?

  mutating func start(_ name: OpenName, _ namespace: OpenNamespace, _ tag: borrowing XMLTag) {
    switch (name, namespace) {
    case (.style, .style), (.defaultStyle, .style): begin(tag, isDefault: name == .defaultStyle)
    case (.textProperties, .style):
      if let level, list != nil {
        list?.style.levels[level]?.font = tag.string("font-name") ?? tag.string("font-family")
      } else {
        open?.style.look.read(tag)
      }
    case (.paragraphProperties, .style):
      if tag.has("text-align", "center") {
        open?.style.alignment = .center
      } else if tag.has("text-align", "end") || tag.has("text-align", "right") {
        open?.style.alignment = .end
      } else if tag.has("text-align") {
        open?.style.alignment = .start
      }
    case (.tableCellProperties, .style):
      if tag.has("background-color") { open?.style.isShaded = tag.isColoured("background-color") }
    case (.fontFace, .style):
      if let name = tag.string("name"), let family = tag.string("font-family") {
        sheet.fonts[name] = family
      }
    case (.listStyle, .text): list = (tag.text("name"), OpenListStyle())
    case (.listLevelStyleNumber, .text), (.listLevelStyleBullet, .text),
      (.listLevelStyleImage, .text):
      level = tag.integer("level")
      if let level, (1...10).contains(level) {
        list?.style.levels[level] = OpenListStyle.Level(
          tag,
          isNumber: name == .listLevelStyleNumber
        )
      }
    default: break
    }
  }

  mutating func end(_ name: OpenName, _ namespace: OpenNamespace) {
    switch (name, namespace) {
    case (.style, .style), (.defaultStyle, .style):
      guard let open else { return }
      if open.isDefault {
        sheet.defaults[open.key.family] = open.style
      } else {
        sheet.add(open.style, as: open.key)
      }
      self.open = nil
    case (.listStyle, .text):
      if let list { sheet.lists[list.name] = list.style }
      list = nil
    case (.listLevelStyleNumber, .text), (.listLevelStyleBullet, .text),
      (.listLevelStyleImage, .text):
      level = nil
    default: break
    }
  }

  private mutating func begin(_ tag: borrowing XMLTag, isDefault: Bool) {
    guard let family = tag.string("family") else { return }
    let name = tag.string("name")
    var style = OpenStyles.Style()
    style.parent = tag.string("parent-style-name")
    style.displayName = tag.string("display-name")
    style.outlineLevel = tag.integer("default-outline-level")
    style.listStyle = tag.string("list-style-name")
    style.masterPage = tag.string("master-page-name")
    open = (OpenStyles.Key(family: family, name: name ?? ""), style, isDefault)
  }
}
