import Values

/// Words: Chinese characters stand for themselves, letters and digits make words.
extension FoldedText {
  /// The maximal runs of letters, marks and digits, each as its units: a Chinese character, or a
  /// word of letters and digits; ranges of ``scalars``.
  package var runs: [[Range<Int>]] {
    var runs: [[Range<Int>]] = []
    var run: [Range<Int>] = []
    for (index, scalar) in scalars.enumerated() {
      guard FoldedText.isWordCharacter(scalar) else {
        if !run.isEmpty { runs.append(run) }
        run = []
        continue
      }
      if let last = run.last, FoldedText.isSpelt(scalar), isSpelt(at: index - 1) {
        run[run.count - 1] = last.lowerBound..<index + 1
      } else {
        run.append(index..<index + 1)
      }
    }
    if !run.isEmpty { runs.append(run) }
    return runs
  }

  /// Whether a letter or digit of a word stands at a place.
  package func isSpelt(at index: Int) -> Bool {
    scalars.indices.contains(index) && FoldedText.isSpelt(scalars[index])
  }

  /// Whether the term stands anywhere in the text, as ``occurrences(of:isPrefix:)`` finds it.
  package func contains(_ term: FoldedText, isPrefix: Bool) -> Bool {
    !occurrences(of: term, isPrefix: isPrefix).isEmpty
  }

  /// Where a term stands in the text: ranges of ``scalars``, from left to right, none over another.
  ///
  /// A word of the term is a whole word of the text, but for a number's unit; of a prefix, the last may be the beginning of
  /// one, which then is all marked.
  package func occurrences(of term: FoldedText, isPrefix: Bool) -> [Range<Int>] {
    guard let first = term.scalars.first else { return [] }
    let beginsWord = term.isSpelt(at: 0)
    let endsWord = term.isSpelt(at: term.scalars.count - 1)
    var found: [Range<Int>] = []
    var index = 0
    while index + term.scalars.count <= scalars.count {
      var end = index + term.scalars.count
      guard scalars[index] == first, scalars[index..<end].elementsEqual(term.scalars),
        !(beginsWord && isSpelt(at: index - 1)),
        isPrefix || !(endsWord && goesOn(at: end, after: term))
      else {
        index += 1
        continue
      }
      while endsWord && isSpelt(at: end) { end += 1 }
      found.append(index..<end)
      index = end
    }
    return found
  }

  /// Whether the word in which a term ends goes on; a number ends before its unit, as in 3.5MPa.
  private func goesOn(at end: Int, after term: FoldedText) -> Bool {
    guard isSpelt(at: end) else { return false }
    return !term.isNumber || (0x30...0x39).contains(scalars[end].value)
  }

  /// Whether the text is a number in digits, which may have points and commas between them.
  package var isNumber: Bool {
    let signs: Set<Unicode.Scalar> = [".", ","]
    let isDigit = { (scalar: Unicode.Scalar) in (0x30...0x39).contains(scalar.value) }
    return scalars.first.map(isDigit) == true && scalars.last.map(isDigit) == true
      && scalars.allSatisfy { isDigit($0) || signs.contains($0) }
  }

  /// Whether a term has words at its ends, so that more than its characters decides.
  package var hasWordAtAnEnd: Bool { isSpelt(at: 0) || isSpelt(at: scalars.count - 1) }

  /// Whether a character belongs to a script that is written in words; Chinese, Japanese, Korean
  /// and the scripts of the south-east, which have no blanks, are not.
  private static func isSpelt(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: true
    case 0x00...0x7F, 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: false
    case ..<0x2E80: isWordCharacter(scalar)
    default: false
    }
  }

  private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A, 0x4E00...0x9FFF: return true
    case 0x00...0x7F: return false
    default: break
    }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber,
      .privateUse:
      true
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol, .spaceSeparator, .lineSeparator, .paragraphSeparator,
      .control, .format, .surrogate, .unassigned:
      false
    @unknown default: false
    }
  }
}
