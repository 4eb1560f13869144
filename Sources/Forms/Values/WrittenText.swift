import Values

/// A text as a person wrote it, without the padding round it.
enum WrittenText {
  /// The text with its own characters and one `\n` between its lines; nil where only the
  /// template's blanks stand.
  ///
  /// White space and underscores round the text, and lines of nothing else, are no part of it.
  static func trimmed(_ text: String) -> String? {
    let written = Array(text.unicodeScalars)
    let all = Array(withoutColon(written))
    let text = all.count == written.count ? text : all.text
    guard all.contains(where: { isRule($0) || $0.folded == "\n" }) else {
      return trimmedLine(all, of: text)
    }
    let lines = all.split { $0.folded == "\n" }.compactMap(line)
    guard let first = lines.first, let last = lines.last else { return nil }
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(all.count)
    for (number, line) in lines.enumerated() {
      if number > 0 { scalars.append("\n") }
      scalars.append(contentsOf: line)
    }
    let start = scalars.prefix(first.count).firstIndex { !isPadding($0) } ?? 0
    let end = last.reversed().prefix { isPadding($0) }.count
    let trimmed = scalars[start..<max(start, scalars.count - end)]
    guard !trimmed.isEmpty, !isUnfilled(trimmed) else { return nil }
    return trimmed.elementsEqual(all) ? text : trimmed.text
  }

  /// The text without colons that are left over from its label, as in 客户名称：：某公司.
  private static func withoutColon(_ all: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    guard let first = all.first(where: { !isPadding($0) }), isColon(first) else { return all[...] }
    return all.drop { isColon($0) || isPadding($0) }
  }

  private static func isColon(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "﹕" || scalar.folded == ":"
  }

  /// The text of one line on which nothing is ruled, as most answers are.
  private static func trimmedLine(_ all: [Unicode.Scalar], of text: String) -> String? {
    guard let start = all.firstIndex(where: { !isPadding($0) }),
      let end = all.lastIndex(where: { !isPadding($0) })
    else { return nil }
    let trimmed = all[start...end]
    if isUnfilled(trimmed) { return nil }
    return trimmed.count == all.count ? text : trimmed.text
  }

  private static func isUnfilled(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    if scalars.count <= 60, Blanks.isPrompt(scalars.lazy.map(\.folded)) { return true }
    return Blanks.isTemplate(scalars.lazy.map(\.folded))
  }

  /// A line without the ruled blanks at its ends; nil where nothing else is on it.
  private static func line(_ line: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
    guard let first = line.firstIndex(where: { !isPadding($0) }),
      let last = line.lastIndex(where: { !isPadding($0) })
    else { return nil }
    let start = line[..<first].contains(where: isRule) ? first : line.startIndex
    let end = line[(last + 1)...].contains(where: isRule) ? last + 1 : line.endIndex
    return line[start..<end]
  }

  private static func isRule(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar == "＿"
  }

  static func isPadding(_ scalar: Unicode.Scalar) -> Bool {
    isRule(scalar) || scalar.isBlank
  }
}
