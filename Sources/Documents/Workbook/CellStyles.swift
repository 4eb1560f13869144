import XML

/// How a cell looks, as far as it tells what it shows.
struct CellStyle: Sendable, Hashable {
  var format: NumberFormatCode?
  var marks: TextMarks = []
  var font: SymbolFont?
  var isShaded = false
  /// Whether lines are drawn round the cell.
  var hasBorder = false
  /// Whether a truth value is shown as a check box.
  var isCheckBox = false
  var alignment = Paragraph.Alignment.start
}

/// Reads the styles of a workbook's cells (ISO 29500-1, 18.8).
struct CellStyles: XMLHandler {
  /// By the number that cells name.
  private(set) var styles: [CellStyle] = []

  private struct Font {
    var marks: TextMarks = []
    var symbols: SymbolFont?
  }

  private enum Collection {
    case fonts, fills, borders, cells
  }

  private var collection: Collection?
  private var codes: [Int: NumberFormatCode] = [:]
  private var builtIns: [Int: NumberFormatCode] = [:]
  private var fonts: [Font] = []
  private var fills: [Bool] = []
  private var borders: [Bool] = []
  private var isPatterned = false

  /// More styles than the 65,490 that a workbook may have are not looked at.
  private static let most = 65_536

  func style(_ number: Int) -> CellStyle {
    styles.indices.contains(number) ? styles[number] : CellStyle()
  }

  mutating func start(_ tag: borrowing XMLTag) {
    guard let name = tag.sheetName else { return }
    switch name {
    case .numFmt:
      if let id = tag.integer("numFmtId"), let code = tag.string("formatCode"),
        codes.count < CellStyles.most
      {
        codes[id] = NumberFormatCode(code)
      }
    case .fonts: collection = .fonts
    case .fills: collection = .fills
    case .borders: collection = .borders
    case .cellXfs: collection = .cells
    case .cellStyleXfs, .dxfs: collection = nil
    case .font: if collection == .fonts { fonts.append(Font()) }
    case .fill: if collection == .fills { fills.append(false) }
    case .border: if collection == .borders { borders.append(false) }
    case .b: setFont(.bold, tag)
    case .strike: setFont(.struck, tag)
    case .u: if !tag.has("val", "none") { addToFont(.underlined) }
    case .name:
      if collection == .fonts, !fonts.isEmpty {
        fonts[fonts.count - 1].symbols = tag.string("val").flatMap { SymbolFont(name: $0) }
      }
    case .patternFill:
      isPatterned = tag.has("patternType") && !tag.has("patternType", "none")
      if collection == .fills, isPatterned, !tag.has("patternType", "solid") { shade(true) }
    case .fgColor:
      // White, by its value or as the theme's background.
      let isWhite =
        tag.has("rgb", "FFFFFFFF") || tag.has("rgb", "00FFFFFF")
        || tag.has("theme", "0") && !tag.has("tint") || tag.has("indexed", "9")
        || tag.has("indexed", "65")
      if isPatterned { shade(!isWhite) }
    case .left, .right, .top, .bottom:
      if collection == .borders, !borders.isEmpty, tag.has("style"), !tag.has("style", "none") {
        borders[borders.count - 1] = true
      }
    case .xf: if collection == .cells { addCell(tag) }
    case .alignment:
      guard collection == .cells, !styles.isEmpty else { return }
      if tag.has("horizontal", "center") || tag.has("horizontal", "centerContinuous") {
        styles[styles.count - 1].alignment = .center
      } else if tag.has("horizontal", "right") {
        styles[styles.count - 1].alignment = .end
      }
    case .xfComplement:
      // The complement that says so is the only one that there is.
      if collection == .cells, !styles.isEmpty { styles[styles.count - 1].isCheckBox = true }
    default: break
    }
  }

  mutating func end(name: Int, namespace: Int) {
    switch SheetName(rawValue: name) {
    case .fonts, .fills, .borders, .cellXfs: collection = nil
    default: break
    }
  }

  mutating func text(_ text: borrowing XMLText) {}

  private mutating func shade(_ isShaded: Bool) {
    if collection == .fills, !fills.isEmpty { fills[fills.count - 1] = isShaded }
  }

  private mutating func setFont(_ mark: TextMarks, _ tag: borrowing XMLTag) {
    if !tag.has("val") || tag.isTrue("val") { addToFont(mark) }
  }

  private mutating func addToFont(_ mark: TextMarks) {
    if collection == .fonts, !fonts.isEmpty { fonts[fonts.count - 1].marks.insert(mark) }
  }

  private mutating func addCell(_ tag: borrowing XMLTag) {
    guard styles.count < CellStyles.most else { return }
    var style = CellStyle()
    if let id = tag.integer("numFmtId") { style.format = code(id) }
    if let id = tag.integer("fontId"), fonts.indices.contains(id) {
      style.marks = fonts[id].marks
      style.font = fonts[id].symbols
    }
    if let id = tag.integer("fillId"), fills.indices.contains(id) { style.isShaded = fills[id] }
    if let id = tag.integer("borderId"), borders.indices.contains(id) {
      style.hasBorder = borders[id]
    }
    styles.append(style)
  }

  private mutating func code(_ id: Int) -> NumberFormatCode? {
    if let known = codes[id] ?? builtIns[id] { return known }
    guard let code = NumberFormatCode.builtIn(id).map({ NumberFormatCode($0) }) else { return nil }
    builtIns[id] = code
    return code
  }
}
