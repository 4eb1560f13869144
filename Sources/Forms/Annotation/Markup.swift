import Values

/// The bytes of an XML text, into which pieces are put and out of which pieces are taken while
/// all others stay as they are.
///
/// The text must have been parsed: it is well-formed, in UTF-8, and has no document type.
struct Markup {
  private(set) var bytes: [UInt8]
  private var edits: [Edit] = []
  /// What goes into empty elements, by where their tags begin.
  private var fillings: [Int: Filling] = [:]

  private struct Filling {
    var tag: Tag
    var opening = ""
    var closing = ""
  }

  private struct Edit {
    var range: Range<Int>
    var text: [UInt8]
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func insert(_ text: String, at offset: Int) {
    edits.append(Edit(range: offset..<offset, text: Array(text.utf8)))
  }

  mutating func replace(_ range: Range<Int>, with text: String) {
    edits.append(Edit(range: range, text: Array(text.utf8)))
  }

  /// Puts texts into an empty element, which is opened for them.
  mutating func fill(_ tag: Tag, opening: String, closing: String) {
    fillings[tag.range.lowerBound, default: Filling(tag: tag)].opening += opening
    fillings[tag.range.lowerBound, default: Filling(tag: tag)].closing += closing
  }

  /// The bytes with every edit done; those at one offset in the order in which they were asked.
  func edited() -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    let opened = fillings.values.map { filling in
      let end = filling.tag.range.upperBound
      let text = ">" + filling.opening + filling.closing + "</\(filling.tag.name)>"
      return Edit(range: end - 2..<end, text: Array(text.utf8))
    }
    let ordered = (edits + opened).enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, edit) in ordered where edit.range.lowerBound >= position {
      result += bytes[position..<edit.range.lowerBound]
      result += edit.text
      position = edit.range.upperBound
    }
    return result + bytes[position...]
  }

  // MARK: Finding elements

  /// A tag among the bytes.
  struct Tag {
    var range: Range<Int>
    var name: Substring
    var isEnd: Bool
    var isEmpty: Bool
  }

  /// The next tag at or after an offset, comments and the like passed over.
  func tag(from offset: Int) -> Tag? {
    var index = offset
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      if let end = endOfNonTag(at: open) {
        index = end
        continue
      }
      var end = open + 1
      var quote: UInt8?
      while end < bytes.count {
        let byte = bytes[end]
        if let open = quote {
          if byte == open { quote = nil }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else if byte == UInt8(ascii: ">") {
          break
        }
        end += 1
      }
      guard end < bytes.count else { return nil }
      let isEnd = bytes[open + 1] == UInt8(ascii: "/")
      let start = open + (isEnd ? 2 : 1)
      let name = bytes[start..<end].prefix {
        $0 > 0x20 && $0 != UInt8(ascii: "/")
      }
      return Tag(
        range: open..<end + 1,
        name: Substring(decoding: name, as: UTF8.self),
        isEnd: isEnd,
        isEmpty: bytes[end - 1] == UInt8(ascii: "/")
      )
    }
    return nil
  }

  /// Where a comment, a processing instruction or a CDATA section ends that begins at an offset.
  private func endOfNonTag(at open: Int) -> Int? {
    for (start, end) in [("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>")]
    where bytes[open...].starts(with: start.utf8) {
      let end = Array(end.utf8)
      var index = open + start.utf8.count
      while index + end.count <= bytes.count {
        if bytes[index..<index + end.count].elementsEqual(end) { return index + end.count }
        index += 1
      }
      return bytes.count
    }
    return nil
  }

  /// The end tag of the element whose start tag is given; the tag itself of an empty element.
  func end(of start: Tag) -> Tag? {
    if start.isEmpty { return start }
    var depth = 1
    var index = start.range.upperBound
    while let tag = tag(from: index) {
      index = tag.range.upperBound
      guard tag.name == start.name, !tag.isEmpty else { continue }
      depth += tag.isEnd ? -1 : 1
      if depth == 0 { return tag }
    }
    return nil
  }

  /// The start tag that ends at an offset, before its `>` or `/>`.
  func startTag(endingAt offset: Int) -> Tag? {
    guard bytes.indices.contains(offset),
      let open = bytes[..<offset].lastIndex(of: UInt8(ascii: "<"))
    else { return nil }
    return tag(from: open)
  }

  /// All tags, in their order.
  func tags(_ visit: (Tag) -> Void) {
    var index = 0
    while let tag = tag(from: index) {
      visit(tag)
      index = tag.range.upperBound
    }
  }

  /// The value of a tag's attribute of that local name.
  func attribute(_ name: String, of tag: Tag) -> String? {
    let text = String(decoding: bytes[tag.range], as: UTF8.self)
    for match in text.matches(of: /([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/) {
      if match.output.1.split(separator: ":").last.map(String.init) == name {
        return String(match.output.2.dropFirst().dropLast())
      }
    }
    return nil
  }

  /// Puts a text before the end of the root, whatever its form.
  mutating func insertBeforeRootEnd(_ text: String) {
    guard let root = tag(from: 0), let end = end(of: root) else { return }
    if root.isEmpty {
      replace(
        root.range.upperBound - 2..<root.range.upperBound,
        with: ">" + text + "</\(root.name)>"
      )
    } else {
      insert(text, at: end.range.lowerBound)
    }
  }
}
