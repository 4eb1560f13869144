import Archive
import Query

/// A snippet with its terms set off.
enum SnippetView {
  static func html(of snippet: Snippet) -> HTML {
    // The sign stands in no text that people write, and none is left in what is shown.
    let (before, after) = ("\u{E000}", "\u{E001}")
    let marked = snippet.marked(before: before, after: after)
    var html = HTML.none
    for (index, piece) in marked.split(separator: before, omittingEmptySubsequences: false)
      .enumerated()
    {
      guard index > 0 else {
        html += "\(String(piece).replacing(after, with: ""))"
        continue
      }
      let parts = piece.split(separator: after, maxSplits: 1, omittingEmptySubsequences: false)
      html += "<mark>\(String(parts[0]))</mark>"
      if parts.count > 1 { html += "\(String(parts[1]).replacing(after, with: ""))" }
    }
    return html
  }
}
