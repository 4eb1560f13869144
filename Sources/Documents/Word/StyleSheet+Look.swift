import XML

extension StyleSheet {
  /// How a run looks, as far as one level of formatting says.
  struct Look: Hashable {
    var isHidden: Bool?
    var ascii: Font?
    var highANSI: Font?
    var marks = MarkLook()

    /// The look where `self` speaks, else `lower`.
    func over(_ lower: Look) -> Look {
      Look(
        isHidden: isHidden ?? lower.isHidden,
        ascii: ascii ?? lower.ascii,
        highANSI: highANSI ?? lower.highANSI,
        marks: marks.over(lower.marks)
      )
    }
  }

  /// The marks of which one level of formatting speaks, and those that it sets.
  struct MarkLook: Hashable {
    var known: TextMarks = []
    var on: TextMarks = []

    func over(_ lower: MarkLook) -> MarkLook {
      MarkLook(
        known: known.union(lower.known),
        on: on.union(lower.on.subtracting(known))
      )
    }

    mutating func set(_ mark: TextMarks, _ isOn: Bool) {
      known.insert(mark)
      if isOn { on.insert(mark) } else { on.remove(mark) }
    }
  }
}

extension TextMarks {
  /// The toggle properties among the marks (ISO 29500-1, 17.7.3).
  static let toggles: TextMarks = [.bold, .struck]
}

extension StyleSheet.Look {
  /// Takes over what a run property says.
  mutating func read(_ name: WordName, _ tag: borrowing XMLTag) {
    switch name {
    case .vanish: isHidden = tag.isOn("val")
    case .b: marks.set(.bold, tag.isOn("val"))
    case .strike, .dstrike: marks.set(.struck, tag.isOn("val"))
    case .u: if tag.has("val") { marks.set(.underlined, !tag.has("val", "none")) }
    case .highlight: marks.set(.highlighted, tag.has("val") && !tag.has("val", "none"))
    case .shd: marks.set(.highlighted, tag.isShading)
    case .rFonts: readFonts(tag)
    default: break
    }
  }

  private mutating func readFonts(_ tag: borrowing XMLTag) {
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

extension Paragraph.Alignment {
  /// The side that `w:jc` names (ISO 29500-1, 17.18.44); justified text begins where lines do.
  init(_ tag: borrowing XMLTag) {
    if tag.has("val", "center") {
      self = .center
    } else if tag.has("val", "right") || tag.has("val", "end") {
      self = .end
    } else {
      self = .start
    }
  }
}

extension XMLTag {
  /// Whether `w:shd` shades (ISO 29500-1, 17.3.5): a colour other than white, or a pattern.
  var isShading: Bool {
    if has("val", "nil") { return false }
    if has("fill"), !has("fill", "auto"), !has("fill", "FFFFFF"), !has("fill", "ffffff"),
      !has("fill", "white")
    {
      return true
    }
    return has("val") && !has("val", "clear")
  }
}
