import Values

/// Cuts an answer that holds several values, such as 日期和滞留时间, into one text for each kind.
///
/// The cut is where every text reads as its kind; one at white space, a line break or a separator
/// is preferred to one inside a run of characters, which must be the only one possible. Where
/// not all of the values are there, the text of a missing one is empty; where the first alone can
/// be read, the rest is the last one's. Nil where no cut is certain.
func splitCompound(_ text: String, kinds: [any ValueKind]) -> [String]? {
  guard let compound = CompoundAnswer(text), kinds.count > 1 else { return nil }
  return compound.pieces(kinds[...], from: 0).map { $0.map(\.text) }
    ?? compound.lonePiece(kinds)
    ?? compound.readableStart(kinds)
}

private struct CompoundAnswer {
  /// Longer answers hold no compound of short values.
  private static let longest = 300

  private let scalars: [Unicode.Scalar]

  init?(_ text: String) {
    guard let trimmed = WrittenText.trimmed(text) else { return nil }
    let scalars = Array(trimmed.unicodeScalars)
    guard scalars.count <= CompoundAnswer.longest else { return nil }
    self.scalars = scalars
  }

  func pieces(
    _ kinds: ArraySlice<any ValueKind>,
    from start: Int
  ) -> [ArraySlice<Unicode.Scalar>]? {
    guard let kind = kinds.first else { return nil }
    let rest = kinds.dropFirst()
    if rest.isEmpty {
      let piece = trimmed(scalars[start...])
      return reads(piece, kind) ? [piece] : nil
    }
    // Before texts, to which anything belongs, the first value takes all that it can.
    let cuts = separators(from: start)
    let isGreedy = rest.allSatisfy(\.readsAnything)
    for cut in isGreedy ? cuts.reversed() : cuts {
      let piece = trimmed(scalars[start..<cut])
      if reads(piece, kind), let others = pieces(rest, from: cut + 1) { return [piece] + others }
    }
    var found: [[ArraySlice<Unicode.Scalar>]] = []
    for cut in (start..<scalars.count).dropFirst() where !isSeparator(scalars[cut]) {
      let piece = trimmed(scalars[start..<cut])
      if reads(piece, kind), let others = pieces(rest, from: cut) { found.append([piece] + others) }
      if found.count > 1 { return nil }
    }
    return found.first
  }

  /// The whole answer as one of the values, the others missing.
  func lonePiece(_ kinds: [any ValueKind]) -> [String]? {
    let readers = kinds.indices.filter { reads(scalars[...], kinds[$0]) }
    guard readers.count == 1, let reader = readers.first else { return nil }
    return kinds.indices.map { $0 == reader ? scalars.text : "" }
  }

  /// The longest start that reads as the first kind, and what follows as the last.
  func readableStart(_ kinds: [any ValueKind]) -> [String]? {
    guard let kind = kinds.first else { return nil }
    for cut in separators(from: 0).reversed() where reads(trimmed(scalars[..<cut]), kind) {
      let missing = Array(repeating: "", count: kinds.count - 2)
      return [trimmed(scalars[..<cut]).text] + missing + [trimmed(scalars[cut...]).text]
    }
    return nil
  }

  private func separators(from start: Int) -> [Int] {
    (start..<scalars.count).filter { isSeparator(scalars[$0]) }
  }

  private func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isBlank || [",", "、", ";", "/", "|", "("].contains(scalar.folded)
  }

  private func trimmed(_ piece: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var rest = piece.drop { isSeparator($0) }
    while let last = rest.last, isSeparator(last) { rest.removeLast() }
    // 2024年3月5日（1小时）
    if rest.last?.folded == ")", !rest.contains(where: { $0.folded == "(" }) { rest.removeLast() }
    return rest
  }

  private func reads(_ piece: ArraySlice<Unicode.Scalar>, _ kind: any ValueKind) -> Bool {
    guard !piece.isEmpty else { return false }
    return switch kind.read(AnswerText(piece.text)) {
    case .value: true
    case .blank, .refused: false
    }
  }
}
