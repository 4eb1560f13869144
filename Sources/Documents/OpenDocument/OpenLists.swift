import XML

/// How a list's levels count and write their numbers (part 3, 16.30).
struct OpenListStyle: Sendable {
  struct Level: Sendable {
    /// Nil of a bullet.
    var format: NumberFormat?
    var prefix = ""
    var suffix = ""
    /// How many levels' numbers stand in the mark.
    var shownLevels = 1
    var start = 1
    var bullet = ""
    var font: String?

    init(_ tag: borrowing XMLTag, isNumber: Bool) {
      prefix = tag.text("num-prefix")
      suffix = tag.text("num-suffix")
      shownLevels = max(1, min(10, tag.integer("display-levels") ?? 1))
      start = tag.integer("start-value") ?? 1
      bullet = tag.text("bullet-char")
      if isNumber { format = NumberFormat(open: tag.text("num-format")) }
    }
  }

  var levels: [Int: Level] = [:]

  /// The mark before an item; nil where none shows or it is an ornament.
  func mark(level: Int, counters: [Int], font: SymbolFont?) -> String? {
    guard let own = levels[level] else { return nil }
    guard let format = own.format else {
      return CheckBullet(own.bullet, font: font)?.shown(besideBoxes: hasEmptyBoxes)
    }
    guard format.isVisible else { return nil }
    var numbers: [String] = []
    for shown in max(1, level - own.shownLevels + 1)...level {
      let count = counters.indices.contains(shown - 1) ? counters[shown - 1] : 1
      let format = shown == level ? format : levels[shown]?.format ?? format
      numbers.append(format.write(count))
    }
    let mark = own.prefix + numbers.joined(separator: ".") + own.suffix
    guard let last = mark.unicodeScalars.last else { return nil }
    return last.isASCII ? mark + " " : mark
  }

  private var hasEmptyBoxes: Bool {
    levels.values.contains { CheckBullet($0.bullet, font: nil) == .empty }
  }
}

extension NumberFormat {
  /// The format that `style:num-format` shows by its first numbers.
  init(open format: String) {
    self =
      switch format {
      case "": .none
      case "1": .decimal
      case "a": .lowerLetter
      case "A": .upperLetter
      case "i": .lowerRoman
      case "I": .upperRoman
      case "一, 二, 三, ...": .chineseCounting
      case "壹, 贰, 叁, ...", "壹, 貳, 參, ...": .chineseLegalSimplified
      case "①, ②, ③, ...": .decimalEnclosedCircle
      case "甲, 乙, 丙, ...": .ideographTraditional
      case "子, 丑, 寅, ...": .ideographZodiac
      default: .decimal
      }
  }
}

/// The lists that are open, and how far each has counted.
struct OpenLists: Sendable {
  /// A list that is open.
  struct Open: Sendable {
    var style: String?
    var counter: Int?
    /// Whether the next paragraph is the first of an item.
    var begins = false
    var isHeader = false
  }

  private(set) var open: [Open] = []
  /// How far lists counted that others go on, by their styles and levels.
  private var kept: [String: Int] = [:]

  var level: Int { open.count }

  /// The style of the innermost list that names one.
  var style: String? { open.last { $0.style != nil }?.style }

  /// A list begins; it goes on counting where it says so.
  mutating func begin(_ tag: borrowing XMLTag) {
    let style = tag.string("style-name")
    open.append(Open(style: style))
    if tag.has("continue-numbering", "true") || tag.has("continue-list") {
      open[open.count - 1].counter = kept[key]
    }
  }

  mutating func end() {
    if let counter = open.last?.counter { kept[key] = counter }
    _ = open.popLast()
  }

  mutating func beginItem(start: Int?, isHeader: Bool) {
    guard let last = open.indices.last else { return }
    open[last].begins = true
    open[last].isHeader = isHeader
    if let start { open[last].counter = start - 1 }
  }

  /// Counts the item whose first paragraph begins; nil for a later paragraph of it.
  mutating func counters(in style: OpenListStyle?) -> [Int]? {
    guard let last = open.indices.last, open[last].begins else { return nil }
    open[last].begins = false
    guard !open[last].isHeader else { return nil }
    let start = style?.levels[level]?.start ?? 1
    open[last].counter = open[last].counter.map { $0 &+ 1 } ?? start
    return open.map { $0.counter ?? 1 }
  }

  private var key: String { "\(style ?? "")/\(level)" }
}
