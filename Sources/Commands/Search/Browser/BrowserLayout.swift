/// The size of a terminal, in characters.
struct TerminalSize: Hashable, Sendable {
  var columns: Int
  var rows: Int
}

/// How many lines each part of a browser's screen has.
///
/// The line of the query, that of what is said about it, and at the bottom that of the keys are
/// always there; of the rest, the list has two fifths, and the preview what is left under a rule.
struct BrowserLayout: Hashable, Sendable {
  let list: Int
  let preview: Int
  /// The lines of an item that is shown full-screen, above the line of the keys.
  let item: Int

  init(size: TerminalSize) {
    let room = max(1, size.rows - 3)
    list = room < 6 ? room : room * 2 / 5
    preview = room < 6 ? 0 : room - list - 1
    item = max(1, size.rows - 1)
  }
}
