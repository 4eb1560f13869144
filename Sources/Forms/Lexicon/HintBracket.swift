/// The brackets in which a hint may stand behind a label, in their folded spelling.
struct HintBracket {
  let open: Unicode.Scalar
  /// Whether the name of a document or a mark stands in such brackets elsewhere.
  let isOfNames: Bool

  /// The bracket that a character closes; nil of any other character.
  init?(closedBy close: Unicode.Scalar) {
    switch close {
    case ")": (open, isOfNames) = ("(", false)
    case "]": (open, isOfNames) = ("[", false)
    case "】": (open, isOfNames) = ("【", false)
    case "〕": (open, isOfNames) = ("〔", false)
    case "〗": (open, isOfNames) = ("〖", true)
    case "}": (open, isOfNames) = ("{", true)
    case "〉": (open, isOfNames) = ("〈", true)
    case "》": (open, isOfNames) = ("《", true)
    case ">": (open, isOfNames) = ("<", true)
    case "」": (open, isOfNames) = ("「", true)
    case "』": (open, isOfNames) = ("『", true)
    case _: return nil
    }
  }
}

extension Unicode.Scalar {
  /// The bracket of common width of a full-width one; any other character itself.
  var narrowBracket: Unicode.Scalar {
    switch self {
    case "（": "("
    case "）": ")"
    case "［": "["
    case "］": "]"
    case "｛": "{"
    case "｝": "}"
    case "＜": "<"
    case "＞": ">"
    case _: self
    }
  }
}
