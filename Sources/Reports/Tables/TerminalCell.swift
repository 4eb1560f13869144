import Ledger
import Wording

/// A cell of a table on a terminal.
struct TerminalCell: Sendable {
  private let text: String
  let width: Int
  let isNumeric: Bool
  /// Whether it is text, which makes its column one that can be shortened.
  let isText: Bool
  /// Whether it is never shortened though the column is: a state that tells a number.
  let isFixed: Bool
  private let isDrawn: Bool

  private static let barLength = 10
  /// A word of a choice or a state is no wider; what is, is a sentence.
  private static let widestState = 24

  init(heading: String, isNumeric: Bool) {
    text = heading.printable
    width = text.displayWidth
    self.isNumeric = isNumeric
    isText = false
    isFixed = false
    isDrawn = false
  }

  init(_ cell: LedgerTable.Cell, language: Language) {
    if case .word(let word) = cell.shown {
      let state = word[language]
      isFixed =
        state.displayWidth <= TerminalCell.widestState
        && state.contains { $0.isASCII && $0.isNumber }
    } else {
      isFixed = false
    }
    switch cell.shown {
    case .text, .word:
      text = cell.text(in: language).printable
      isText = !TerminalCell.isCode(text)
      isDrawn = false
    case .bar(let share):
      let number = cell.text(in: language)
      let pad = String(repeating: " ", count: max(0, 5 - number.count))
      text = "\(BarLine(share, length: TerminalCell.barLength).text) \(pad)\(number)"
      isText = false
      isDrawn = true
    case .trend:
      text = cell.drawnText(in: language)
      isText = false
      isDrawn = true
    case .empty, .integer, .number, .percent, .day, .moment:
      text = cell.drawnText(in: language)
      isText = false
      isDrawn = false
    }
    width = text.displayWidth
    isNumeric = cell.isNumeric
  }

  /// Whether the text is a document's number, a moment or the like, which says nothing when it is
  /// cut: one word of narrow characters, with a digit.
  private static func isCode(_ text: String) -> Bool {
    let wide = text.count { $0.displayWidth > 1 }
    return text.count <= 32 && !text.contains(" ") && wide == 0
      && text.contains { $0.isASCII && $0.isNumber }
  }

  /// The cell in exactly so many columns; a text that is too long is cut.
  func padded(to width: Int, isAtRight: Bool, showsColours: Bool) -> String {
    let shown = self.width > width ? TerminalCell.cut(text, to: width) : text
    let space = String(repeating: " ", count: max(0, width - shown.displayWidth))
    let coloured = showsColours && isDrawn ? "\u{1B}[36m\(shown)\u{1B}[0m" : shown
    return isAtRight ? space + coloured : coloured + space
  }

  /// The beginning of a text, with an ellipsis, in so many columns at most.
  static func cut(_ text: String, to width: Int) -> String {
    var cut = ""
    var used = 1
    for character in text {
      used += character.displayWidth
      if used > width { break }
      cut.append(character)
    }
    return cut + "…"
  }
}
