/// A text of a cell, with what is set off in it.
struct SheetText: Sendable, Hashable {
  var text = ""
  var marks: [MarkSpan] = []

  /// The text with marks over all of it beside its own.
  func marked(_ common: TextMarks) -> SheetText {
    guard !common.isEmpty, !text.isEmpty else { return self }
    var result: [MarkSpan] = []
    var end = 0
    for span in marks {
      result.add(common, end..<span.range.lowerBound)
      result.add(common.union(span.marks), span.range)
      end = span.range.upperBound
    }
    result.add(common, end..<text.utf8.count)
    return SheetText(text: text, marks: result)
  }
}

/// Gathers a text from its runs (ISO 29500-1, 18.4).
struct SheetTextBuilder {
  private var bytes: [UInt8] = []
  private var marks: [MarkSpan] = []

  /// Adds a run that looks so, its letters as the font shows them.
  mutating func add(_ run: [UInt8], marks look: TextMarks, font: SymbolFont?) {
    guard !run.isEmpty else { return }
    let start = bytes.count
    var text = SheetTextBuilder.plain(run)
    if let font {
      text = String(decoding: text, as: UTF8.self).unicodeScalars
        .reduce(into: [UInt8]()) { $0 += Array(String(font.shown($1) ?? $1).utf8) }
    }
    bytes += text
    marks.add(look, start..<bytes.count)
  }

  /// The text so far, and begins the next one.
  mutating func take() -> SheetText {
    defer { self = SheetTextBuilder() }
    return SheetText(text: String(decoding: bytes, as: UTF8.self), marks: marks)
  }

  /// Undoes `_x000D_` and the like (ISO 29500-1, 22.9.2.19); line ends become `\n`.
  private static func plain(_ run: [UInt8]) -> [UInt8] {
    guard run.contains(where: { $0 == 0x0D || $0 == UInt8(ascii: "_") }) else { return run }
    var result: [UInt8] = []
    var index = 0
    func add(_ scalar: Unicode.Scalar) {
      if scalar == "\n", result.last == 0x0A, endsInReturn {
        endsInReturn = false
        return
      }
      endsInReturn = scalar == "\r"
      result += Array(String(scalar == "\r" ? "\n" : scalar).utf8)
    }
    var endsInReturn = false
    while index < run.count {
      let byte = run[index]
      if byte == UInt8(ascii: "_"), index + 6 < run.count, run[index + 1] == UInt8(ascii: "x"),
        run[index + 6] == UInt8(ascii: "_"),
        let code = UInt32(
          String(decoding: run[(index + 2)..<(index + 6)], as: UTF8.self),
          radix: 16
        ),
        let scalar = Unicode.Scalar(code)
      {
        add(scalar)
        index += 7
      } else if byte == 0x0D || byte == 0x0A {
        add(Unicode.Scalar(byte))
        index += 1
      } else {
        endsInReturn = false
        result.append(byte)
        index += 1
      }
    }
    return result
  }
}
