import Values
import Wording

extension LabeledText {
  /// Whether a further cell belongs to the answer: ticks with a cell each, and figures that only
  /// together are one, such as those of 2024 年 3 月 5 日.
  func goesOn(with piece: Piece, vocabulary: Vocabulary) -> Bool {
    guard let folded, case .field(let known) = vocabulary.meaning(of: folded), let kind = known.kind
    else { return pieces.allSatisfy(\.hasMark) && piece.hasMark }
    switch kind.shape {
    case .choice, .choices:
      return pieces.allSatisfy(\.hasMark) && piece.hasMark
        || LabelText.fold(piece.text).map { vocabulary.isChoice($0) } ?? false
    case .text, .longText, .person, .persons: return false
    case .day, .moment, .span, .duration, .integer, .decimal, .money: break
    }
    let so = pieces.lines
    if goesOnDate(with: piece) { return true }
    guard case .refused = kind.read(AnswerText(so)) else {
      // A part of a date that is read already may still lack its rest: 2024年 | 3月5日.
      return false
    }
    return piece.text.unicodeScalars.count <= 12
  }
}

extension LabeledText {
  /// Whether figures and 年, 月, 日 stand in cells of their own, one after the other.
  fileprivate func goesOnDate(with piece: Piece) -> Bool {
    let marks = ["年", "月", "日", "号", "时", "点", "分"]
    guard let last = pieces.last, pieces.allSatisfy({ $0.text.unicodeScalars.count <= 4 }) else {
      return false
    }
    let next = String(piece.text.trimmed)
    if marks.contains(next) { return last.isFigure && !marks.contains(last.text) }
    return piece.isFigure && next.unicodeScalars.count <= 4 && marks.contains(last.text)
  }
}

extension Piece {
  fileprivate var hasMark: Bool { AnswerShape(text).marks > 0 }

  /// Whether hardly more than digits stands there.
  var isFigure: Bool {
    let shape = AnswerShape(text)
    return shape.digits > 0 && shape.digits + shape.figureSigns + 1 >= shape.length
  }
}
