import Values

/// Options of a question that no field of the form asks.
enum TickedOptions {
  /// What is ticked of a list of options; the text itself where it is none.
  static func ticked(_ piece: Piece) -> Piece {
    guard let ticked = words(piece.text) else { return piece }
    var piece = piece
    piece.text = ticked
    return piece
  }

  /// The words of the options that are ticked, joined by 、; nil of a text that is no list of
  /// options with boxes, or with none ticked.
  static func words(_ text: String) -> String? {
    var options: [(mark: TickMark, words: [Unicode.Scalar])] = []
    let scalars = Array(text.unicodeScalars)
    let folded = scalars.map(\.folded)
    var index = 0
    var lead = 0
    while index < scalars.count {
      if let (mark, length) = TickMark.box(in: folded[index...]) {
        options.append((mark, []))
        index += length
        continue
      }
      if options.isEmpty {
        if !LabelText.isBlank(scalars[index]) { lead += 1 }
      } else {
        options[options.count - 1].words.append(scalars[index])
      }
      index += 1
    }
    guard options.count >= 2, lead == 0, options.contains(where: { $0.mark == .ticked }) else {
      return nil
    }
    // What somebody wrote behind an option that is not ticked is more than the option's words.
    let isPrinted = options.allSatisfy { option in
      let words = option.words.text.trimmed
      return option.mark == .ticked
        || words.unicodeScalars.count <= 16
          && !words.unicodeScalars.contains { $0.isWhiteSpace || $0.isColon }
    }
    guard isPrinted else { return nil }
    return options.filter { $0.mark == .ticked }
      .map { $0.words.text.trimmed }
      .map { String($0.unicodeScalars.last.map(isSeparator) ?? false ? $0.dropLast() : $0) }
      .joined(separator: "、")
  }
}

extension TickedOptions {
  /// What parts options: ☑准客户；□意向客户.
  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    "；;，,、".unicodeScalars.contains(scalar)
  }
}

extension TickMark {
  /// A box or tick, also in brackets with blanks; a lone letter or sign is none.
  fileprivate static func box(
    in scalars: ArraySlice<Unicode.Scalar>
  ) -> (mark: TickMark, length: Int)? {
    guard let first = scalars.first else { return nil }
    if first == "(" || first == "[" {
      let close: Unicode.Scalar = first == "(" ? ")" : "]"
      guard let end = scalars.prefix(6).firstIndex(of: close) else { return nil }
      let inner = scalars[(scalars.startIndex + 1)..<end].filter { !$0.isBlank }
      let length = end - scalars.startIndex + 1
      if inner.isEmpty { return (.empty, length) }
      guard inner.count == 1, let mark = mark(in: ArraySlice([first] + inner + [close]))?.mark
      else { return nil }
      return mark == .suspected ? nil : (mark, length)
    }
    guard let (mark, length) = mark(in: scalars) else { return nil }
    return mark == .suspected ? nil : (mark, length)
  }
}
