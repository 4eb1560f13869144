/// The text that inline content shows, with its marks, while it is gathered.
struct MarkedText {
  private enum Piece {
    case text(String, TextMarks)
    /// A sign of a dialect, which counts only in a pair.
    case sign(DialectSign, TextMarks)
  }

  private var pieces: [Piece] = []
  /// The marks that are open, one entry for each time.
  private var open: [TextMarks] = []

  var isEmpty: Bool { pieces.isEmpty }

  private var marks: TextMarks { open.reduce(into: []) { $0.formUnion($1) } }

  mutating func begin(_ mark: TextMarks) {
    open.append(mark)
  }

  mutating func end(_ mark: TextMarks) {
    if let last = open.lastIndex(of: mark) { open.remove(at: last) }
  }

  /// Adds text in which signs may stand for marks of a dialect.
  mutating func add(_ text: String) {
    guard !text.isEmpty else { return }
    guard text.utf8.contains(where: DialectSign.mayBe) else {
      pieces.append(.text(text, marks))
      return
    }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == DialectSign.filler { continue }
      guard let sign = DialectSign(rawValue: scalar) else {
        plain.append(scalar)
        continue
      }
      if !plain.isEmpty { pieces.append(.text(String(plain), marks)) }
      plain = String.UnicodeScalarView()
      if sign.endsSpan {
        endSpan(sign)
      } else {
        pieces.append(.sign(sign, marks))
      }
    }
    if !plain.isEmpty { pieces.append(.text(String(plain), marks)) }
  }

  /// Ends a bracketed span: its bracket goes, and its text has the mark that the class says.
  private mutating func endSpan(_ sign: DialectSign) {
    var depth = 0
    for index in pieces.indices.suffix(50).reversed() {
      guard case .text(let text, let marks) = pieces[index] else { continue }
      for position in text.indices.reversed() {
        switch text[position] {
        case "]": depth += 1
        case "[" where depth > 0: depth -= 1
        case "[":
          let before = String(text[..<position])
          let inner = String(text[text.index(after: position)...])
          for later in pieces.indices[(index + 1)...] { mark(later, sign.mark) }
          pieces[index] = .text(inner, marks.union(sign.mark))
          if !before.isEmpty { pieces.insert(.text(before, marks), at: index) }
          return
        default: break
        }
      }
    }
    pieces.append(.text(sign.written, marks))
  }

  private mutating func mark(_ index: Int, _ mark: TextMarks) {
    switch pieces[index] {
    case .text(let text, let marks): pieces[index] = .text(text, marks.union(mark))
    case .sign(let sign, let marks): pieces[index] = .sign(sign, marks.union(mark))
    }
  }

  /// Adds text as it was written, its signs undone.
  mutating func add(verbatim text: String) {
    add(DialectSign.undo(text))
  }

  /// The text and its marks; lines are trimmed and empty ones left out if asked.
  func finish(tidiesLines: Bool = false) -> (text: String, marks: [MarkSpan]) {
    var shown = resolved()
    if tidiesLines { shown = MarkedText.tidied(shown) }
    var text = ""
    var spans: [MarkSpan] = []
    for (piece, marks) in shown {
      let clean = DecodedText.visible(piece)
      let start = text.utf8.count
      text += clean
      spans.add(marks, start..<text.utf8.count)
    }
    return (text, spans)
  }

  /// The pieces with the marks that pairs of signs give.
  private func resolved() -> [(String, TextMarks)] {
    var result: [(String, TextMarks)] = []
    append(pieces[...], [], to: &result)
    return result
  }

  private func append(
    _ pieces: ArraySlice<Piece>,
    _ added: TextMarks,
    to result: inout [(String, TextMarks)]
  ) {
    var rest = pieces
    while let piece = rest.popFirst() {
      switch piece {
      case .text(let text, let marks): result.append((text, marks.union(added)))
      case .sign(let sign, let marks):
        guard let partner = partner(of: sign, in: rest) else {
          result.append((sign.written, marks.union(added)))
          continue
        }
        var inner = rest[..<partner]
        if sign == .wikiOpen { inner = MarkedText.shownOfLink(inner) }
        append(inner, added.union(sign.mark), to: &result)
        rest = rest[(partner + 1)...]
      }
    }
  }

  /// Where the sign stands that closes one; between them there must be text up to either.
  private func partner(of sign: DialectSign, in rest: ArraySlice<Piece>) -> Int? {
    guard let closing = sign.closing,
      let position = rest.firstIndex(where: {
        if case .sign(closing, _) = $0 { true } else { false }
      }), position > rest.startIndex
    else { return nil }
    if case .text(let first, _) = rest[rest.startIndex], first.first?.isWhitespace == true {
      return nil
    }
    if case .text(let last, _) = rest[position - 1], last.last?.isWhitespace == true {
      return nil
    }
    return position
  }

  /// `[[page|words]]` shows its words.
  private static func shownOfLink(_ pieces: ArraySlice<Piece>) -> ArraySlice<Piece> {
    guard
      let index = pieces.firstIndex(where: {
        if case .text(let text, _) = $0 { text.contains("|") } else { false }
      }), case .text(let text, let marks) = pieces[index],
      let bar = text.firstIndex(of: "|")
    else { return pieces }
    let words = String(text[text.index(after: bar)...])
    return ([.text(words, marks)] + Array(pieces[(index + 1)...]))[...]
  }

  private static func tidied(_ pieces: [(String, TextMarks)]) -> [(String, TextMarks)] {
    var lines: [[(String, TextMarks)]] = [[]]
    for (text, marks) in pieces {
      let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 { lines.append([]) }
        if !part.isEmpty { lines[lines.count - 1].append((String(part), marks)) }
      }
    }
    var result: [(String, TextMarks)] = []
    for line in lines {
      let line = trimmed(line)
      guard !line.isEmpty else { continue }
      if !result.isEmpty { result.append(("\n", [])) }
      result += line
    }
    return result
  }

  /// A line without the blanks and tabs at its ends.
  private static func trimmed(_ line: [(String, TextMarks)]) -> [(String, TextMarks)] {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    var line = line
    while let first = line.first {
      let rest = String(first.0.drop(while: isBlank))
      line[0].0 = rest
      if !rest.isEmpty { break }
      line.removeFirst()
    }
    while let last = line.last {
      let end = last.0.lastIndex { !isBlank($0) }
      guard let end else {
        line.removeLast()
        continue
      }
      line[line.count - 1].0 = String(last.0[...end])
      break
    }
    return line
  }
}
