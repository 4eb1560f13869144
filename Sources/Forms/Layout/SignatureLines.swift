import Documents
import Findings
import Values

/// The answer in a cell, and the lines of signature and date that close it.
///
/// A cell for an opinion ends with 签名：… 日期：…; they are no part of the text above them.
struct SignatureLines {
  /// The cell's text without those lines; nil where nothing is left.
  private(set) var answer: Piece?
  private var closing: [Pair] = []

  private struct Pair {
    var label: String?
    var piece: Piece
  }

  init(_ text: CellText, scanner: LineScanner) {
    // Without a word for signature or seal nothing closes the text.
    guard text.text.unicodeScalars.contains(where: { $0 == "签" || $0 == "章" }) else {
      answer = text.piece
      return
    }
    let lines = text.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var end = lines.count
    var pairs: [Pair] = []
    while end > 0 {
      let line = lines[end - 1]
      if line.trimmed.isEmpty {
        end -= 1
        continue
      }
      guard let found = SignatureLines.pairs(line, text.place, scanner) else { break }
      pairs = found + pairs
      end -= 1
    }
    // A line that only holds a date closes a text when a signature does, or something stands above.
    let hasSignature = pairs.contains {
      SignatureLines.isSignature($0.label ?? $0.piece.text) || $0.piece.text.contains("章")
    }
    guard hasSignature, end < lines.count else {
      answer = text.piece
      return
    }
    closing = pairs
    let rest = lines[..<end].joined(separator: "\n").trimmed
    if !rest.isEmpty {
      answer = Piece(text: String(rest), controlValue: nil, place: text.place)
    }
  }

  func entries(of label: String, document: Document) -> [LayoutEntry] {
    closing.map { pair in
      guard let printed = pair.label else { return .loose(pair.piece) }
      return .labeled(
        LabeledText(
          label: printed,
          folded: LabelText.fold(printed),
          labelPlace: pair.piece.place,
          pieces: pair.piece.text.isEmpty ? [] : [pair.piece],
          place: pair.piece.place,
          relation: .line,
          isSignature: true,
          group: label
        )
      )
    }
  }

  /// The labels and answers of a line that holds nothing but signatures, seals and dates.
  private static func pairs(_ line: String, _ place: Place, _ scanner: LineScanner) -> [Pair]? {
    let whole = line.startIndex..<line.endIndex
    let hits = scanner.hits(in: line, line: whole, context: .cell)
    guard let first = hits.first else {
      return isDateOrSeal(line)
        ? [Pair(label: nil, piece: Piece(text: String(line.trimmed), place: place))] : nil
    }
    guard line[..<first.label.lowerBound].trimmed.isEmpty,
      hits.allSatisfy({ isSignature(String($0.printed)) || isDateLabel(String($0.printed)) })
    else { return nil }
    return hits.enumerated().map { index, hit in
      let end = index + 1 < hits.count ? hits[index + 1].label.lowerBound : line.endIndex
      let text = String(line[hit.label.upperBound..<end].trimmed)
      return Pair(label: String(hit.printed), piece: Piece(text: text, place: place))
    }
  }

  /// A text without the words for a seal that stand beside a signature or its day.
  static func withoutSeal(_ text: String) -> String {
    var text = text
    for word in ["（盖章）", "(盖章)", "（签章）", "(签章)", "（公章）", "(公章)", "盖章", "（签字）", "(签字)"] {
      text = text.replacing(word, with: "")
    }
    return text
  }

  static func isSignature(_ label: String) -> Bool {
    ["签名", "签字", "签章", "盖章", "公章", "签署"].contains { label.contains($0) }
  }

  private static func isDateLabel(_ label: String) -> Bool {
    let bare = label.filter { !$0.isWhitespace }
    return bare == "日期" || bare == "时间" || bare == "年月日" || bare.hasSuffix("日期")
  }

  private static func isDateOrSeal(_ line: String) -> Bool {
    let bare = line.filter { !$0.isWhitespace }
    guard bare.count <= 24 else { return false }
    let shape = AnswerShape(line)
    let words = bare.filter { !$0.isNumber && !"年月日（）()盖章公.-/签字名".contains($0) }
    return words.isEmpty && (shape.figureSigns > 0 || bare.contains("章"))
  }
}
