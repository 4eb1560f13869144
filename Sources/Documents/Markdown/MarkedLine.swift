/// A line of Markdown in which the marks of dialects are replaced, byte for byte.
struct MarkedLine {
  private(set) var bytes: [UInt8]
  /// Whether the line is but one sign, as the line under a heading is.
  private var isRule = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  private static let filler: UInt8 = 0x7F
  /// How far the end of a span is looked for, so that no line costs more than its length.
  private static let reach = 400

  private static func byte(_ sign: DialectSign) -> UInt8 {
    UInt8(ascii: sign.rawValue)
  }

  /// A line of a fenced div (`::: {.note}`) shows nothing.
  mutating func markDiv() {
    let content = bytes.drop { $0 == 0x20 }
    let colons = content.prefix { $0 == UInt8(ascii: ":") }.count
    guard colons >= 3 else { return }
    let rest = content.dropFirst(colons).drop { $0 == 0x20 }
    let isAttributes = rest.first == UInt8(ascii: "{")
    let isWord = rest.allSatisfy { MarkedLine.isWord($0) || $0 == 0x20 || $0 == UInt8(ascii: ":") }
    if isAttributes || isWord { bytes = Array(repeating: 0x20, count: bytes.count) }
  }

  /// The attributes behind a heading (`# Title {#id .class}`) are not shown.
  mutating func markHeading() {
    let content = bytes.drop { $0 == 0x20 }
    guard content.first == UInt8(ascii: "#"), let last = bytes.lastIndex(where: { $0 != 0x20 }),
      bytes[last] == UInt8(ascii: "}"), let open = bytes.lastIndex(of: UInt8(ascii: "{")),
      isAttributes(open + 1..<last)
    else { return }
    var start = open
    while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    fill(start..<last + 1)
  }

  /// `[label]: words` defines a link only where the label is of Latin letters and the words are an
  /// address.
  mutating func markDefinition() {
    let start = bytes.prefix { $0 == 0x20 }.count
    guard start < 4, start < bytes.count, bytes[start] == UInt8(ascii: "["),
      let close = bytes[start...].firstIndex(of: UInt8(ascii: "]")), close > start + 1,
      close + 1 < bytes.count, bytes[close + 1] == UInt8(ascii: ":"),
      bytes[start + 1] != UInt8(ascii: "^"), bytes[start + 1] != UInt8(ascii: "[")
    else { return }
    let label = bytes[start + 1..<close]
    let words = String(decoding: bytes[(close + 2)...], as: UTF8.self).split(separator: " ")
    guard let target = words.first else {
      bytes[start] = MarkedLine.byte(.bracket)
      return
    }
    let hasScheme =
      target.contains("://")
      || ["<", "/", "#", "./", "../", "mailto:", "www."].contains {
        target.hasPrefix($0)
      }
    // 拜访地点 is the label of an answer, though the place be an address.
    let isLatin = label.allSatisfy { $0 < 0x80 }
    let isPath =
      target.utf8.allSatisfy { $0 < 0x80 } && target.contains { $0 == "." || $0 == "/" }
    if isLatin, hasScheme || isPath { return }
    bytes[start] = MarkedLine.byte(.bracket)
  }

  /// The second colon of an inline field (`key:: value`) is not shown, nor are brackets round it.
  mutating func markInlineField() {
    guard let start = contentStart else { return }
    let content = bytes[start...]
    guard let first = content.firstIndex(of: UInt8(ascii: ":")), first > start,
      first + 1 < bytes.count, bytes[first + 1] == UInt8(ascii: ":"), first - start <= 120,
      bytes[start..<first].allSatisfy({
        $0 != UInt8(ascii: "|") && $0 != UInt8(ascii: "`") && $0 != UInt8(ascii: "<")
          && $0 != UInt8(ascii: "\\")
      })
    else { return }
    let after = first + 2 < bytes.count ? bytes[first + 2] : 0x20
    guard after == 0x20 || after >= 0x80 else { return }
    bytes[first + 1] = MarkedLine.filler
    let last = bytes.lastIndex { $0 != 0x20 } ?? first
    let pairs: [(UInt8, UInt8)] = [
      (UInt8(ascii: "["), UInt8(ascii: "]")), (UInt8(ascii: "("), UInt8(ascii: ")")),
    ]
    if pairs.contains(where: { $0 == (bytes[start], bytes[last]) }) {
      bytes[start] = MarkedLine.filler
      bytes[last] = MarkedLine.filler
    }
  }

  /// Where the text of the line begins, behind the marks of lists and quotations.
  private var contentStart: Int? {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, UInt8(ascii: ">"): index += 1
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        guard index + 1 < bytes.count, bytes[index + 1] == 0x20 else { return index }
        index += 2
      default: return index
      }
    }
    return nil
  }

  // MARK: Inline

  /// Marks highlights, strikes, links and bracketed spans, outside of code and escapes.
  mutating func markInline() {
    isRule = bytes.allSatisfy { $0 == bytes[0] || $0 == 0x20 }
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "`"): index = afterCode(index)
      case UInt8(ascii: "*"): index = markStrong(index)
      case UInt8(ascii: "="): index = markPair(index, MarkedLine.byte(.highlight))
      case UInt8(ascii: "~"): index = markPair(index, MarkedLine.byte(.strike))
      case UInt8(ascii: "["): index = markBracket(index)
      case UInt8(ascii: "&"): index = markReference(index)
      case UInt8(ascii: ")"): index = markLinkAttributes(index)
      default: index += 1
      }
    }
  }

  /// The end of a code span, or of the backticks if they begin none.
  private func afterCode(_ start: Int) -> Int {
    let length = bytes[start...].prefix { $0 == UInt8(ascii: "`") }.count
    var index = start + length
    let end = min(bytes.count, start + MarkedLine.reach * 25)
    while index < end {
      guard bytes[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let closing = bytes[index...].prefix { $0 == UInt8(ascii: "`") }.count
      index += closing
      if closing == length { return index }
    }
    return start + length
  }

  /// Replaces a run of exactly two of a sign, which does not fill the line.
  private mutating func markPair(_ start: Int, _ sign: UInt8) -> Int {
    let length = bytes[start...].prefix { $0 == bytes[start] }.count
    if length == 2, !isRule {
      bytes[start] = sign
      bytes[start + 1] = MarkedLine.filler
    }
    return start + length
  }

  /// Marks bold text that ends in punctuation right before a word, as in `**客户名称：**甲公司`:
  /// CommonMark, made for words with blanks between them, takes its asterisks for text.
  private mutating func markStrong(_ start: Int) -> Int {
    let star = UInt8(ascii: "*")
    let first = start + bytes[start...].prefix { $0 == star }.count
    guard first == start + 2, first < bytes.count, bytes[first] != 0x20,
      let end = bytes[first...].prefix(MarkedLine.reach).firstIndex(of: star), end > first,
      end + 2 < bytes.count, bytes[end + 1] == star,
      bytes[end + 2] >= 0x80
        || MarkedLine.isWord(bytes[end + 2]),
      MarkedLine.punctuation.contains(where: { bytes[first..<end].suffix($0.count) == $0[...] })
    else { return first }
    for place in [start, end] {
      bytes[place] = MarkedLine.byte(.strong)
      bytes[place + 1] = MarkedLine.filler
    }
    return end + 2
  }

  /// With what a label or a sentence ends, in UTF-8.
  private static let punctuation = [":", "：", ")", "）", "。", "！", "？", "；", "，", "、"].map {
    Array($0.utf8)
  }

  /// A reference to a control character shows nothing, and must not pass for a sign.
  private mutating func markReference(_ start: Int) -> Int {
    guard start + 3 < bytes.count, bytes[start + 1] == UInt8(ascii: "#"),
      let end = bytes[start...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
    else { return start + 1 }
    let digits = String(decoding: bytes[start + 2..<end], as: UTF8.self)
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    guard let code = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits) else {
      return end + 1
    }
    if (1...8).contains(code) || (0x0B...0x1F).contains(code) || (0x7F...0x9F).contains(code) {
      fill(start..<end + 1)
    }
    return end + 1
  }

  private mutating func markBracket(_ start: Int) -> Int {
    if start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "[") {
      guard let end = wikiEnd(start + 2) else { return start + 2 }
      bytes[start] = MarkedLine.byte(.wikiOpen)
      bytes[start + 1] = MarkedLine.filler
      bytes[end] = MarkedLine.byte(.wikiClose)
      bytes[end + 1] = MarkedLine.filler
      return end + 2
    }
    guard let close = spanEnd(start + 1), close + 1 < bytes.count,
      bytes[close + 1] == UInt8(ascii: "{"),
      let end = brace(after: close), isAttributes(close + 2..<end)
    else { return start + 1 }
    let classes = String(decoding: bytes[close + 2..<end], as: UTF8.self).split(separator: " ")
    bytes[close] =
      if classes.contains(where: { $0 == ".underline" || $0 == ".ul" }) {
        MarkedLine.byte(.underlinedSpan)
      } else if classes.contains(where: { $0 == ".mark" || $0 == ".highlight" }) {
        MarkedLine.byte(.highlightedSpan)
      } else if classes.contains(where: { $0 == ".strikeout" || $0 == ".strike" }) {
        MarkedLine.byte(.struckSpan)
      } else {
        MarkedLine.byte(.span)
      }
    fill(close + 1..<end + 1)
    return start + 1
  }

  /// Where `]]` stands that ends a link; there is text before it and no other bracket.
  private func wikiEnd(_ start: Int) -> Int? {
    guard
      let end = bytes[start...].firstIndex(where: {
        $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[")
      }),
      end > start, bytes[end] == UInt8(ascii: "]"), end + 1 < bytes.count,
      bytes[end + 1] == UInt8(ascii: "]"),
      !bytes[start..<end].allSatisfy({ $0 == 0x20 })
    else { return nil }
    return end
  }

  /// The bracket that closes one, with pairs between; nil if there is none.
  private func spanEnd(_ start: Int) -> Int? {
    var depth = 0
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"):
        if depth == 0 { return index }
        depth -= 1
      default: break
      }
      index += 1
      if index - start > MarkedLine.reach { return nil }
    }
    return nil
  }

  /// `[x](address){target=_blank}`.
  private mutating func markLinkAttributes(_ start: Int) -> Int {
    guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "{"),
      let end = brace(after: start), isAttributes(start + 2..<end)
    else { return start + 1 }
    fill(start + 1..<end + 1)
    return end + 1
  }

  private func brace(after start: Int) -> Int? {
    bytes[start...].prefix(MarkedLine.reach).firstIndex(of: UInt8(ascii: "}"))
  }

  /// Whether what stands between braces is a list of ids, classes and keys with values.
  private func isAttributes(_ range: Range<Int>) -> Bool {
    let words = bytes[range].split(separator: 0x20)
    return !words.isEmpty
      && words.allSatisfy { word in
        guard let first = word.first else { return false }
        return (first == UInt8(ascii: "#") || first == UInt8(ascii: ".")) && word.count > 1
          || word.contains(UInt8(ascii: "=")) || word == [UInt8(ascii: "-")]
      }
  }

  private mutating func fill(_ range: Range<Int>) {
    for index in range { bytes[index] = MarkedLine.filler }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }
}
