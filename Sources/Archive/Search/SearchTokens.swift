/// The layout of the search index: overlapping pairs of characters, written as tokens.
///
/// Each run of letters and digits gives the column `t` its overlapping pairs and the column `u`
/// its last character; so every character of the text begins a token of `t` or is one of `u`, and
/// a term of two characters or more is the phrase of its pairs. Between two runs stands a token
/// that no term has. A character is written as four digits to the base of 36, because SQLite's
/// tokenizers do not take every character of Unicode for a letter, and 36⁴ exceeds the last one.
enum SearchTokens {
  /// Changes with the layout and with ``FoldedText``; an index of another version is built anew.
  static let version = 1

  /// The two columns for the texts of a revision.
  static func columns(of texts: [FoldedText]) -> (t: String, u: String) {
    var pairs: [UInt8] = []
    var lasts: [UInt8] = []
    pairs.reserveCapacity(texts.reduce(0) { $0 + $1.scalars.count } * 9)
    for text in texts {
      for run in text.runs {
        for index in run.dropLast() {
          append(text.scalars[index], to: &pairs)
          append(text.scalars[index + 1], to: &pairs)
          pairs.append(UInt8(ascii: " "))
        }
        pairs.append(UInt8(ascii: "0"))
        pairs.append(UInt8(ascii: " "))
        append(text.scalars[run.upperBound - 1], to: &lasts)
        lasts.append(UInt8(ascii: " "))
      }
    }
    return (String(decoding: pairs, as: UTF8.self), String(decoding: lasts, as: UTF8.self))
  }

  /// The FTS5 expression that finds every text with all the runs of a term; nil of a term
  /// without one.
  static func expression(of term: FoldedText) -> String? {
    let runs = term.runs.map { run in
      if run.count == 1 {
        let only = String(decoding: code(term.scalars[run.lowerBound]), as: UTF8.self)
        return "(t : \"\(only)\" * OR u : \"\(only)\")"
      }
      let pairs = run.dropLast().map {
        String(decoding: code(term.scalars[$0]) + code(term.scalars[$0 + 1]), as: UTF8.self)
      }
      return "t : \"\(pairs.joined(separator: " "))\""
    }
    return runs.isEmpty ? nil : runs.joined(separator: " AND ")
  }

  private static func code(_ scalar: Unicode.Scalar) -> [UInt8] {
    var code: [UInt8] = []
    append(scalar, to: &code)
    return code
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    bytes.append(digit(scalar.value / 46_656))
    bytes.append(digit(scalar.value / 1296 % 36))
    bytes.append(digit(scalar.value / 36 % 36))
    bytes.append(digit(scalar.value % 36))
  }

  /// A digit to the base of 36: 0 to 9, then a to z.
  private static func digit(_ value: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: value) + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
  }
}
