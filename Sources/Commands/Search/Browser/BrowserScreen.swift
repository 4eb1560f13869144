import Findings
import Wording

/// The screen of a browser: as many lines as the terminal has, each exactly as wide, and the place
/// of the cursor, where an input method shows what is being typed.
///
/// It has no colours: what is selected stands after a `>`, and in reverse.
struct BrowserScreen: Hashable, Sendable {
  enum Style: String, Hashable, Sendable {
    case plain = ""
    case bold = "1"
    case dim = "2"
    case reverse = "7"
  }

  struct Line: Hashable, Sendable {
    var text: String
    var style: Style
  }

  private(set) var lines: [Line]
  /// The column of the cursor in the first line, from 0; nil: hidden.
  private(set) var cursor: Int?

  init(_ state: BrowserState, language: Language) {
    let width = max(1, state.size.columns)
    let layout = state.layout
    var lines: [Line] = []
    switch state.view {
    case .list:
      let prompt = LocalizedText(zh: "检索：", en: "Search: ")[language]
      let room = max(1, width - prompt.displayWidth - 1)
      let shown = ScreenText.ending(state.query, width: room)
      lines.append(Line(text: prompt + shown, style: .bold))
      cursor = min(width - 1, prompt.displayWidth + shown.displayWidth)
      lines.append(BrowserScreen.said(of: state, language: language))
      let first = max(0, state.selected - layout.list + 1)
      for index in first..<(first + layout.list) {
        guard state.rows.indices.contains(index) else {
          lines.append(Line(text: "", style: .plain))
          continue
        }
        let isSelected = index == state.selected
        lines.append(
          Line(
            text: (isSelected ? "> " : "  ") + state.rows[index].text,
            style: isSelected ? .reverse : .plain
          )
        )
      }
      if layout.preview > 0 {
        lines.append(Line(text: String(repeating: "─", count: width), style: .dim))
        let preview = state.itemLines.prefix(layout.preview)
        lines += preview.map { Line(text: $0, style: .plain) }
        lines += Array(
          repeating: Line(text: "", style: .plain),
          count: layout.preview - preview.count
        )
      }
    case .item(let top):
      let all = state.itemLines
      let shown = all.dropFirst(top).prefix(layout.item)
      lines += shown.map { Line(text: $0, style: .plain) }
      lines += Array(repeating: Line(text: "", style: .plain), count: layout.item - shown.count)
    }
    if state.size.rows > lines.count {
      lines.append(BrowserScreen.keys(of: state, language: language))
    }
    self.lines = lines.prefix(max(1, state.size.rows)).map {
      Line(text: ScreenText.fitted($0.text, width: width), style: $0.style)
    }
  }

  /// The bytes that draw the screen, each line at its place, so that a character of which the
  /// terminal thinks otherwise moves no other line.
  var bytes: [UInt8] {
    var text = "\u{1B}[?25l"
    for (row, line) in lines.enumerated() {
      text += "\u{1B}[\(row + 1);1H\u{1B}[\(line.style.rawValue)m\(line.text)\u{1B}[0m"
    }
    if let cursor { text += "\u{1B}[1;\(cursor + 1)H\u{1B}[?25h" }
    return Array(text.utf8)
  }

  private static func said(of state: BrowserState, language: Language) -> Line {
    if let notice = state.notice { return Line(text: notice, style: .bold) }
    if let fault = state.fault { return Line(text: fault, style: .dim) }
    let count = state.rows.count
    let more = count >= state.limit ? "+" : ""
    let text = LocalizedText(
      zh: count == 0 ? "没有找到。" : "\(count)\(more) 件",
      en: count == 0 ? "Nothing found." : "\(count)\(more) found"
    )
    return Line(text: text[language], style: .dim)
  }

  private static func keys(of state: BrowserState, language: Language) -> Line {
    switch state.view {
    case .list:
      let text = LocalizedText(
        zh: "↑↓ 选择  Enter 打开  Ctrl-E 导出原件  Ctrl-U 清空  Esc 退出",
        en: "↑↓ select  Enter open  Ctrl-E export the original  Ctrl-U clear  Esc leave"
      )
      return Line(text: text[language], style: .dim)
    case .item(let top):
      if let notice = state.notice { return Line(text: notice, style: .bold) }
      let last = min(top + state.layout.item, state.itemLines.count)
      let place = "\(last)/\(state.itemLines.count)"
      let text = LocalizedText(
        zh: "\(place)  ↑↓ PageUp PageDown 翻看  Ctrl-E 导出原件  Esc 返回",
        en: "\(place)  ↑↓ PageUp PageDown scroll  Ctrl-E export the original  Esc back"
      )
      return Line(text: text[language], style: .dim)
    }
  }
}
