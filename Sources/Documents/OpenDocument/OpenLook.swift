import XML

/// How text looks, as far as one style says.
struct OpenLook: Sendable, Hashable {
  var isHidden: Bool?
  var font: String?
  var isBold: Bool?
  var isUnderlined: Bool?
  var isStruck: Bool?
  var isHighlighted: Bool?

  /// The look where `self` speaks, else `lower`.
  func over(_ lower: OpenLook) -> OpenLook {
    OpenLook(
      isHidden: isHidden ?? lower.isHidden,
      font: font ?? lower.font,
      isBold: isBold ?? lower.isBold,
      isUnderlined: isUnderlined ?? lower.isUnderlined,
      isStruck: isStruck ?? lower.isStruck,
      isHighlighted: isHighlighted ?? lower.isHighlighted
    )
  }

  /// The marks that it sets.
  var marks: TextMarks {
    var marks: TextMarks = []
    if isBold == true { marks.insert(.bold) }
    if isUnderlined == true { marks.insert(.underlined) }
    if isStruck == true { marks.insert(.struck) }
    if isHighlighted == true { marks.insert(.highlighted) }
    return marks
  }

  /// Takes over what `style:text-properties` says.
  mutating func read(_ tag: borrowing XMLTag) {
    if tag.has("display") { isHidden = tag.has("display", "none") }
    if let name = tag.string("font-name") ?? tag.string("font-family") { font = name }
    if let weight = tag.string("font-weight") {
      isBold = weight == "bold" || (Int(weight) ?? 0) >= 600
    }
    if tag.has("text-underline-style") {
      isUnderlined = !tag.has("text-underline-style", "none")
    }
    if tag.has("text-line-through-style") {
      isStruck = !tag.has("text-line-through-style", "none")
    } else if tag.has("text-line-through-type") {
      isStruck = !tag.has("text-line-through-type", "none")
    }
    if tag.has("background-color") { isHighlighted = tag.isColoured("background-color") }
  }
}

extension XMLTag {
  /// Whether an attribute names a colour other than white.
  func isColoured(_ name: StaticString) -> Bool {
    has(name) && !has(name, "transparent") && !has(name, "#ffffff") && !has(name, "#FFFFFF")
      && !has(name, "auto")
  }
}
