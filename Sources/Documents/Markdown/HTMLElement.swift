/// A tag of HTML as it was written.
struct HTMLElement {
  let name: String
  let isClosing: Bool
  /// What stands behind the name.
  private let attributes: Substring

  /// Takes a tag apart, `<` and `>` included; nil of what begins like none.
  init?(_ tag: String) {
    var rest = tag.dropFirst()
    isClosing = rest.first == "/"
    if isClosing { rest = rest.dropFirst() }
    guard let first = rest.first, first.isASCII, first.isLetter else { return nil }
    name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "-" }.lowercased()
    attributes = rest.dropFirst(name.count)
    guard let next = attributes.first, next.isWhitespace || next == "/" || next == ">" else {
      return nil
    }
  }

  /// Whether HTML has such an element.
  var isKnown: Bool { HTMLElement.names.contains(name) }

  /// How the element sets off its text.
  var mark: TextMarks? {
    switch name {
    case "b", "strong", "th": .bold
    case "u", "ins": .underlined
    case "s", "del", "strike": .struck
    case "mark": .highlighted
    default: nil
    }
  }

  /// Whether a line ends here.
  var isBreak: Bool {
    switch name {
    case "br", "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "caption",
      "blockquote", "pre", "dt", "dd", "section", "article", "header", "footer", "details",
      "summary":
      true
    default: false
    }
  }

  /// The state of a check box; nil of any other element.
  var isChecked: Bool? {
    guard name == "input", !isClosing, let type = value("type")?.lowercased(),
      type == "checkbox" || type == "radio"
    else { return nil }
    return value("checked") != nil
  }

  /// Whether the element's text is never shown.
  var hidesText: Bool { name == "script" || name == "style" || name == "template" }

  func number(_ attribute: String) -> Int? {
    value(attribute).flatMap { Int($0) }
  }

  /// Whether the element has a background of its own.
  var isShaded: Bool {
    value("bgcolor") != nil || value("style")?.lowercased().contains("background") == true
  }

  /// The value of an attribute, empty where it has none; nil where there is no such attribute.
  func value(_ wanted: String) -> String? {
    var rest = attributes
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "/" }
      let name = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != ">" && $0 != "/" }
      guard !name.isEmpty else { return nil }
      rest = rest.dropFirst(name.count).drop(while: \.isWhitespace)
      var value = Substring()
      if rest.first == "=" {
        rest = rest.dropFirst().drop(while: \.isWhitespace)
        if let quote = rest.first, quote == "\"" || quote == "'" {
          value = rest.dropFirst().prefix { $0 != quote }
          rest = rest.dropFirst(value.count + 2)
        } else {
          value = rest.prefix { !$0.isWhitespace && $0 != ">" }
          rest = rest.dropFirst(value.count)
        }
      }
      if name.lowercased() == wanted { return String(value) }
    }
  }

  private static let names: Set<String> = [
    "a", "abbr", "address", "article", "aside", "audio", "b", "base", "bdi", "bdo", "big",
    "blockquote", "body", "br", "button", "caption", "center", "cite", "code", "col", "colgroup",
    "data", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "embed", "fieldset",
    "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head",
    "header", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "label", "legend", "li",
    "link", "main", "mark", "meta", "nav", "nobr", "noscript", "object", "ol", "optgroup",
    "option", "p", "picture", "pre", "q", "rp", "rt", "ruby", "s", "samp", "script", "section",
    "select", "small", "source", "span", "strike", "strong", "style", "sub", "summary", "sup",
    "svg", "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "time", "title",
    "tr", "tt", "u", "ul", "var", "video", "wbr",
  ]
}
