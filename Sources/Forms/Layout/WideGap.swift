/// A short answer in a line ends at a wide gap; what stands behind it is no part of it.
enum WideGap {
  /// So many blanks part an answer from what has nothing to do with it.
  private static let width = 6

  /// An answer, and the text behind a wide gap; a full-width blank counts as two.
  static func cut(_ piece: Piece, kind: (any ValueKind)?) -> (answer: Piece, rest: Piece?) {
    guard piece.controlValue == nil, !(kind?.isLongText ?? false) else { return (piece, nil) }
    var blanks = 0
    var start = piece.text.startIndex
    for index in piece.text.unicodeScalars.indices {
      let scalar = piece.text.unicodeScalars[index]
      guard LabelText.isBlank(scalar), scalar != "\n" else {
        if blanks >= width {
          let head = String(piece.text[..<start].trimmed)
          let tail = String(piece.text[index...].trimmed)
          guard isAnswer(head, kind), !isAnswer(piece.text, kind) || kind?.readsAnything ?? true
          else { return (piece, nil) }
          return (
            Piece(text: head, place: piece.place),
            Piece(text: tail, place: piece.place)
          )
        }
        blanks = 0
        continue
      }
      if blanks == 0 { start = index }
      blanks += scalar == "\t" ? width : scalar == "\u{3000}" ? 2 : 1
    }
    return (piece, nil)
  }

  private static func isAnswer(_ text: String, _ kind: (any ValueKind)?) -> Bool {
    guard let kind else { return !text.isEmpty && AnswerShape(text).marks == 0 }
    return kind.read(AnswerText(text)).isValue
  }
}
