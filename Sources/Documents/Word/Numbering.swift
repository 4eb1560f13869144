/// The lists of a document: how each level counts and writes its numbers (ISO 29500-1, 17.9).
struct Numbering {
  struct Level {
    var start = 1
    var format = NumberFormat.decimal
    /// The text with `%1` to `%9` for the numbers of the levels.
    var text = ""
    /// The level after which this one begins anew; nil for any level above it.
    var restart: Int?
    var suffix = Suffix.tab
    /// Whether the numbers of all levels are written in Arabic digits.
    var isLegal = false
    /// The box that a bullet draws, ticked or not.
    var box: CheckBullet?
  }

  enum Suffix {
    case tab
    case space
    case nothing
  }

  struct List {
    var abstract = ""
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  /// Whether some list's bullet is an empty box; only then a plain tick is a box's state.
  var hasEmptyBoxes = false
  var abstracts: [String: [Int: Level]] = [:]
  /// The numbering style that an abstract list takes its levels from.
  var styleLinks: [String: String] = [:]
  /// The abstract list that defines a numbering style.
  var styleDefinitions: [String: String] = [:]
  var lists: [String: List] = [:]

  private var counters: [String: [Int?]] = [:]
  private var startedLists: Set<String> = []

  /// Counts a paragraph of a list and gives the mark that stands before it; nil if none shows.
  mutating func mark(list id: String, level: Int) -> String? {
    guard let list = lists[id], (0..<9).contains(level) else { return nil }
    let abstract = definition(of: list.abstract)
    guard let own = list.levels[level] ?? abstracts[abstract]?[level] else { return nil }
    var counter = counters[abstract] ?? Array(repeating: nil, count: 9)
    // A list that sets its own start begins there when it is first met.
    if !list.starts.isEmpty, startedLists.insert(id).inserted {
      for level in list.starts.keys where counter.indices.contains(level) { counter[level] = nil }
    }
    let start = list.starts[level] ?? own.start
    counter[level] = counter[level].map { $0 &+ 1 } ?? start
    for above in 0..<level where counter[above] == nil {
      counter[above] = list.starts[above] ?? self.level(above, of: list)?.start ?? 1
    }
    for below in (level + 1)..<max(9, level + 1) {
      if self.level(below, of: list)?.restart == 0 { continue }
      if let restart = self.level(below, of: list)?.restart, level >= restart { continue }
      counter[below] = nil
    }
    counters[abstract] = counter
    return text(of: own, list: list, counter: counter)
  }

  private func text(of own: Level, list: List, counter: [Int?]) -> String? {
    if let box = own.box { return box.shown(besideBoxes: hasEmptyBoxes) }
    guard own.format.isVisible else { return nil }
    var result = ""
    var isPercent = false
    for character in own.text {
      if isPercent {
        isPercent = false
        if let level = character.wholeNumberValue, (1...9).contains(level) {
          let format =
            own.isLegal ? .decimal : self.level(level - 1, of: list)?.format ?? own.format
          result += format.write(counter[level - 1] ?? 1)
        } else {
          result.append("%")
          result.append(character)
        }
      } else if character == "%" {
        isPercent = true
      } else {
        result.append(character)
      }
    }
    guard let last = result.unicodeScalars.last else { return nil }
    // A mark of symbols is a bullet, whatever its format says.
    guard !result.unicodeScalars.allSatisfy({ (0xE000...0xF8FF).contains($0.value) }) else {
      return nil
    }
    // After `1.` a reader sees a gap; after `1、` the gap is the sign's own.
    return own.suffix == .nothing || !last.isASCII ? result : result + " "
  }

  private func level(_ level: Int, of list: List) -> Level? {
    list.levels[level] ?? abstracts[definition(of: list.abstract)]?[level]
  }

  private func definition(of abstract: String) -> String {
    guard let style = styleLinks[abstract], let definition = styleDefinitions[style] else {
      return abstract
    }
    return definition
  }
}
