import XML

/// A structure of Office Math while it is read (ISO 29500-1, 22.1).
struct MathStructure {
  let kind: WordName
  let depth: Int
  /// Where in the open paragraph the structure begins, and the argument that is being read.
  let start: Int
  var argumentStart: Int
  var arguments: [(name: WordName, text: String)] = []
  /// The signs that its properties name.
  var sign: String?
  var opening: String?
  var closing: String?
  var separator: String?

  init(_ kind: WordName, depth: Int, start: Int) {
    self.kind = kind
    self.depth = depth
    self.start = start
    argumentStart = start
  }
}

extension StoryReader {
  /// Structures are written out on one line, so that 1 over 3 cannot be taken for 13.
  mutating func startMath(_ name: WordName, _ tag: borrowing XMLTag) {
    switch name {
    case .t:
      keepsSpace = true
      startText()
    case .r: startRun()
    case .f, .sSup, .sSub, .sSubSup, .sPre, .rad, .nary, .d, .func, .limLow, .limUpp, .acc,
      .eqArr, .m, .mr:
      guard ensureParagraph() else { return }
      mathematics.append(MathStructure(name, depth: depth, start: textCount))
    case .e, .num, .den, .sup, .sub, .deg, .fName, .lim:
      if let last = mathematics.indices.last { mathematics[last].argumentStart = textCount }
    case .chr: setSign(\.sign, tag)
    case .begChr: setSign(\.opening, tag)
    case .endChr: setSign(\.closing, tag)
    case .sepChr: setSign(\.separator, tag)
    default: break
    }
  }

  private mutating func setSign(
    _ sign: WritableKeyPath<MathStructure, String?>,
    _ tag: borrowing XMLTag
  ) {
    guard let last = mathematics.indices.last else { return }
    mathematics[last][keyPath: sign] = tag.string("val")
  }

  mutating func endMath(_ name: WordName) {
    switch name {
    case .t: endText()
    case .e, .num, .den, .sup, .sub, .deg, .fName, .lim:
      guard let last = mathematics.indices.last, let text = paragraphs.last?.text else { return }
      let start = min(mathematics[last].argumentStart, text.count)
      mathematics[last].arguments.append((name, String(decoding: text[start...], as: UTF8.self)))
    case .f, .sSup, .sSub, .sSubSup, .sPre, .rad, .nary, .d, .func, .limLow, .limUpp, .acc,
      .eqArr, .m, .mr:
      guard let structure = mathematics.last, structure.depth == depth else { return }
      mathematics.removeLast()
      guard !paragraphs.isEmpty, run.isHidden != true, closedFields == 0 else { return }
      write(structure)
    default: break
    }
  }

  private mutating func write(_ structure: MathStructure) {
    let last = paragraphs.count - 1
    var line = structure.line
    paragraphs[last].cut(at: structure.start)
    // 2 and a third is not 21/3.
    if let before = paragraphs[last].text.last, (0x30...0x39).contains(before),
      let first = line.unicodeScalars.first, ("0"..."9").contains(first)
    {
      line = " " + line
    }
    append(Array(line.utf8))
    if let outer = mathematics.indices.last, structure.kind == .mr {
      mathematics[outer].arguments.append((.mr, line))
    }
  }
}

extension MathStructure {
  /// The structure on one line, as it would be typed.
  var line: String {
    switch kind {
    case .f: text(.num).isEmpty && text(.den).isEmpty ? "" : "\(term(.num))/\(term(.den))"
    case .sSup: "\(base)\(raised)"
    case .sSub: "\(base)\(lowered)"
    case .sSubSup: "\(base)\(lowered)\(raised)"
    case .sPre: "\(lowered)\(raised)\(base)"
    case .rad: "\(root)\(term(.e))"
    case .nary: "\(sign ?? "∫")\(lowered)\(raised)" + (text(.e).isEmpty ? "" : " \(text(.e))")
    case .d:
      (opening ?? "(") + texts(.e).joined(separator: separator ?? "|") + (closing ?? ")")
    case .func: "\(text(.fName)) \(text(.e))"
    case .limLow: "\(text(.e))_\(term(.lim))"
    case .limUpp: "\(text(.e))^\(term(.lim))"
    case .acc: text(.e) + (sign ?? "\u{302}")
    case .eqArr: texts(.e).joined(separator: "\n")
    case .mr: texts(.e).joined(separator: ", ")
    case .m: "[" + texts(.mr).joined(separator: "; ") + "]"
    default: texts(.e).joined()
    }
  }

  private var base: String { term(.e) }
  private var raised: String { text(.sup).isEmpty ? "" : "^\(term(.sup))" }
  private var lowered: String { text(.sub).isEmpty ? "" : "_\(term(.sub))" }

  private var root: String {
    switch text(.deg) {
    case "", "2": "√"
    case "3": "∛"
    case "4": "∜"
    default: "(\(text(.deg)))√"
    }
  }

  private func texts(_ name: WordName) -> [String] {
    arguments.filter { $0.name == name }.map(\.text)
  }

  private func text(_ name: WordName) -> String {
    texts(name).joined()
  }

  /// An argument in brackets, unless it is one number, word or bracket.
  private func term(_ name: WordName) -> String {
    MathStructure.term(text(name))
  }

  static func term(_ text: String) -> String {
    let isOne = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || ".,%°".unicodeScalars.contains(scalar)
    }
    let isBracket =
      text.hasPrefix("(") && text.hasSuffix(")")
      && text.dropFirst().dropLast().allSatisfy { $0 != "(" && $0 != ")" }
    return isOne || isBracket ? text : "(\(text))"
  }
}
