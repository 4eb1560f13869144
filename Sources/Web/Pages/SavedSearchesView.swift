import Archive
import Office
import Values
import Wording

/// The saved searches on the search page: what became of one, all of them, and the way to keep the one
/// that is asked.
struct SavedSearchesView {
  let saved: [SavedSearch]
  /// The query as it was written; nil where nothing is asked.
  let asked: String?
  /// What the page was asked to tell of one.
  let news: News
  let scene: Scene

  /// What became of a saved search, by its name.
  struct News: Sendable {
    /// It was kept.
    var kept: String?
    /// It was forgotten.
    var forgotten: String?
    /// It is to be kept in place of another.
    var wanted: String?

    init(_ call: Call) {
      kept = call.query("kept")
      forgotten = call.query("forgot")
      wanted = call.query("keep")
    }
  }

  /// What the archive bears out of the news.
  var told: HTML {
    if let name = news.kept, query(of: name) == asked, asked != nil {
      return """
        <p class="verdict good" role="status">\(scene("已保存为“\(name)”，日志有记录。", "Kept as “\(name)”; the journal tells of it."))</p>
        """
    }
    if let name = news.forgotten, query(of: name) == nil {
      return """
        <p class="verdict plain" role="status">\(scene("已删除“\(name)”。要恢复，在下面再保存一次。", "“\(name)” was removed. To have it back, keep it again below."))</p>
        """
    }
    guard let name = news.wanted, let asked, let former = query(of: name), former != asked else {
      return .none
    }
    return """
      <div class="verdict plain" role="status"><p class="state">\(scene("已有“\(name)”", "There is a “\(name)” already"))</p>
      <p>\(scene("现在是：", "It is now: "))<code>\(former)</code></p>
      <form method="post" action="/search/saved">
      <input type="hidden" name="q" value="\(asked)"><input type="hidden" name="name" value="\(name)">
      <input type="hidden" name="do" value="replace">
      <div class="acts"><button class="primary">\(scene("换成这次的", "Replace it by this one"))</button></div></form></div>
      """
  }

  /// The saved searches, and the way to keep what is asked.
  var html: HTML { keeping + list }

  private func query(of name: String) -> String? { saved.first { $0.name == name }?.query }

  private var keeping: HTML {
    guard let asked else { return .none }
    return """
      <details class="keep"\(" open" as HTML, if: news.forgotten != nil || news.wanted != nil)><summary>\(scene("保存这个检索", "Keep this search"))</summary>
      <form method="post" action="/search/saved" class="bar">
      <input type="hidden" name="q" value="\(asked)">
      <div class="grow"><label for="search-name">\(scene("名称（用 saved:名称 检索，可与别的条件合用）", "Name (saved:NAME asks for it, also among other conditions)"))</label>
      <input id="search-name" name="name" value="\(news.forgotten ?? news.wanted)" required maxlength="\(SearchName.most)"></div>
      <button>\(scene("保存", "Keep"))</button></form></details>
      """
  }

  private var list: HTML {
    if saved.isEmpty { return .none }
    let lines = saved.map { search -> HTML in
      """
      <li><a href="\(Address.of(["search"], [("q", "saved:\"\(search.name)\"")]))">\(search.name)</a>
      <code>\(search.query)</code>
      <span class="hint">\(search.who), \(LocalTime.text(search.at))</span>
      <form method="post" action="/search/saved/remove"><input type="hidden" name="name" value="\(search.name)">\
      <button class="link" aria-label="\(scene("删除“\(search.name)”", "Remove “\(search.name)”"))">\(scene("删除", "Remove"))</button></form></li>

      """
    }
    return """
      <details class="saved"\(" open" as HTML, if: asked == nil || news.kept != nil || news.forgotten != nil)>
      <summary>\(scene("保存的检索", "Saved searches")) <span class="count">\(saved.count)</span></summary>
      <ul class="plain">
      \(lines)</ul></details>
      """
  }
}
