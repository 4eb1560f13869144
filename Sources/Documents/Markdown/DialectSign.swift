/// A sign that stands for the marks of a dialect while CommonMark is parsed.
///
/// What CommonMark does not know, such as `==x==`, is replaced in the source by control characters,
/// which no text has, of the same length, so that places hold and an escaped sign is none.
enum DialectSign: Unicode.Scalar {
  /// The end of `[x]{.underline}`, by what its class says. Its beginning stays a bracket, for
  /// CommonMark judges emphasis by it.
  case span = "\u{1}"
  case underlinedSpan = "\u{2}"
  case highlightedSpan = "\u{3}"
  case struckSpan = "\u{4}"
  /// The bracket of a line that would be a link's definition.
  case bracket = "\u{7}"
  /// `==`, `~~`, `[[` and `]]`, each with a filler behind.
  case highlight = "\u{10}"
  case strike = "\u{11}"
  case wikiOpen = "\u{12}"
  case wikiClose = "\u{13}"
  /// `**` round bold text that CommonMark does not take for bold.
  case strong = "\u{14}"

  /// Stands where a character is left out.
  static let filler: Unicode.Scalar = "\u{7F}"
  /// Stands for a grid table, alone in its paragraph.
  static let grid = "\u{1A}"

  static func mayBe(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A || byte == 0x7F
  }

  /// The sign as it was written.
  var written: String {
    switch self {
    case .bracket: "["
    case .span, .underlinedSpan, .highlightedSpan, .struckSpan: "]"
    case .highlight: "=="
    case .strike: "~~"
    case .wikiOpen: "[["
    case .wikiClose: "]]"
    case .strong: "**"
    }
  }

  /// The sign that ends what this one begins; nil of one that begins nothing.
  var closing: DialectSign? {
    switch self {
    case .highlight, .strike, .strong: self
    case .wikiOpen: .wikiClose
    case .span, .underlinedSpan, .highlightedSpan, .struckSpan, .bracket, .wikiClose: nil
    }
  }

  /// Whether the sign ends a bracketed span.
  var endsSpan: Bool {
    switch self {
    case .span, .underlinedSpan, .highlightedSpan, .struckSpan: true
    case .bracket, .highlight, .strike, .wikiOpen, .wikiClose, .strong: false
    }
  }

  /// What a pair makes of the text between.
  var mark: TextMarks {
    switch self {
    case .underlinedSpan: .underlined
    case .highlightedSpan, .highlight: .highlighted
    case .struckSpan, .strike: .struck
    case .strong: .bold
    case .span, .bracket, .wikiOpen, .wikiClose: []
    }
  }

  /// A text with its signs as they were written.
  static func undo(_ text: String) -> String {
    guard text.utf8.contains(where: mayBe) else { return text }
    var result = ""
    for scalar in text.unicodeScalars where scalar != filler {
      if let sign = DialectSign(rawValue: scalar) {
        result += sign.written
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
