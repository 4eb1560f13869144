/// A line of a document, or a row of a table, with the piece marked that a finding is about.
public struct Picture: Sendable, Hashable {
  /// What stands before the line: its number.
  public var margin: String
  /// The line as shown, of characters that a terminal prints.
  public var text: String
  /// The piece concerned, in characters of the text.
  public var mark: Range<Int>

  /// A line behind its margin, with the marked piece in characters of `text`.
  public init(margin: String, text: String, mark: Range<Int>) {
    self.margin = margin
    self.text = text
    self.mark = mark
  }

  /// The most columns that a line takes up.
  static let width = 100

  /// The picture in two lines, the mark under its piece: a Chinese character is two columns wide.
  public var lines: [String] {
    let characters = Array(text)
    let start = min(max(0, mark.lowerBound), characters.count)
    let end = min(max(start, mark.upperBound), characters.count)
    var first = 0
    // Long lines begin a little before the mark.
    if text.displayWidth > Picture.width, String(characters[..<start]).displayWidth > 40 {
      first = start
      var room = 24
      while first > 0, room > 0 {
        first -= 1
        room -= characters[first].displayWidth
      }
    }
    var last = first
    var room = Picture.width
    while last < characters.count, characters[last].displayWidth <= room {
      room -= characters[last].displayWidth
      last += 1
    }
    let before = first > 0 ? "..." : ""
    let shown = before + String(characters[first..<last]) + (last < characters.count ? "..." : "")
    let indent = before.count + String(characters[first..<start]).displayWidth
    let marked = String(characters[min(start, last)..<min(end, last)]).displayWidth
    let space = String(repeating: " ", count: margin.displayWidth)
    return [
      " \(margin) | \(shown)",
      " \(space) | " + String(repeating: " ", count: indent)
        + String(repeating: "^", count: max(1, marked)),
    ]
  }
}
