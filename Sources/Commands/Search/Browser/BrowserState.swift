import Archive
import Wording

/// What a browser of the archive shows, and how keys change it.
struct BrowserState: Hashable, Sendable {
  /// A hit on a line of its own.
  struct Row: Hashable, Sendable {
    var item: ItemReference
    var text: String
  }

  /// What a key asks for beyond the state itself.
  enum Act: Hashable, Sendable {
    case export
    case leave
  }

  enum View: Hashable, Sendable {
    case list
    /// The item full-screen, from one of its lines on.
    case item(top: Int)
  }

  var query: String
  var size: TerminalSize
  private(set) var rows: [Row] = []
  private(set) var selected = 0
  private(set) var view = View.list
  /// How many hits to look for.
  private(set) var limit: Int
  /// Why the query cannot be run; the rows are those of the last one that could.
  var fault: String?
  /// What was done last.
  var notice: String?
  /// The selected item's lines.
  var item: [String] = []

  init(query: String, size: TerminalSize) {
    self.query = query
    self.size = size
    limit = max(size.rows, 1)
  }

  var selectedRow: Row? { rows.indices.contains(selected) ? rows[selected] : nil }

  /// Takes what a query found; the item that was selected stays so where it is found again.
  mutating func show(_ found: [Row]) {
    let former = selectedRow?.item
    rows = found
    selected = former.flatMap { item in found.firstIndex { $0.item == item } } ?? 0
    fault = nil
  }

  /// Takes a key.
  mutating func press(_ key: BrowserKey) -> Act? {
    notice = nil
    switch (key, view) {
    case (.leave, _), (.escape, .list): return .leave
    case (.export, _): return selectedRow == nil ? nil : .export
    case (.escape, .item): view = .list
    case (.enter, .list): if selectedRow != nil { view = .item(top: 0) }
    case (.text(let scalar), .list):
      query.unicodeScalars.append(scalar)
      beginAnew()
    case (.backspace, .list):
      if !query.isEmpty {
        query.removeLast()
        beginAnew()
      }
    case (.clear, .list):
      query = ""
      beginAnew()
    case (.up, .list): select(selected - 1)
    case (.down, .list): select(selected + 1)
    case (.pageUp, .list): select(selected - layout.list)
    case (.pageDown, .list): select(selected + layout.list)
    case (.home, .list): select(0)
    case (.end, .list): select(rows.count - 1)
    case (.up, .item(let top)): scroll(to: top - 1)
    case (.down, .item(let top)), (.enter, .item(let top)): scroll(to: top + 1)
    case (.pageUp, .item(let top)): scroll(to: top - layout.item)
    case (.pageDown, .item(let top)), (.text(" "), .item(let top)): scroll(to: top + layout.item)
    case (.home, .item): scroll(to: 0)
    case (.end, .item): scroll(to: itemLines.count)
    case (.backspace, .item), (.text("q"), .item): view = .list
    case (.text, .item), (.clear, .item): break
    }
    return nil
  }

  /// The selected item's lines in the width of the terminal.
  var itemLines: [String] {
    item.flatMap { ScreenText.wrapped($0, width: size.columns) }
  }

  var layout: BrowserLayout { BrowserLayout(size: size) }

  private mutating func beginAnew() {
    limit = max(size.rows, 1)
  }

  /// Selects a row; at the last one that was looked for, more are looked for.
  private mutating func select(_ row: Int) {
    if row >= rows.count - 1, rows.count >= limit { limit += max(size.rows, 1) }
    selected = max(0, min(row, rows.count - 1))
  }

  private mutating func scroll(to line: Int) {
    view = .item(top: max(0, min(line, itemLines.count - layout.item)))
  }
}
