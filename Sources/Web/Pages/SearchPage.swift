import Archive
import Forms
import Office
import Query
import Values
import Wording

/// The page of a search.
struct SearchPage {
  /// The query as it was written; nil where nothing is asked.
  var asked: String?
  /// Up to how many hits are counted.
  var bound: Int
  var request: SearchRequest
  var answer: SearchAnswer?
  /// Why the query cannot be parsed.
  var fault: QueryError?
  /// The queries that people have kept.
  var saved: [SavedSearch] = []
  var news: SavedSearchesView.News
  var number: Int
  var library: FormLibrary
  var scene: Scene

  private var isBlank: Bool { asked == nil }

  var html: HTML {
    let searches = SavedSearchesView(
      saved: saved,
      asked: fault == nil ? asked : nil,
      news: news,
      scene: scene
    )
    return Page(
      asked.map { scene("检索：\($0)", "Search: \($0)") } ?? scene("检索", "Search"),
      scene,
      section: .search,
      main: """
        <h1>\(scene("检索", "Search"))</h1>
        <form method="get" action="/search" class="bar" role="search">
        <div class="grow"><label for="q">\(scene("检索式", "Query"))</label>
        <input id="q" name="q" type="search" value="\(asked)" autocomplete="off"\(described)></div>
        <div><label for="sort">\(scene("排序", "Order"))</label>
        <select id="sort" name="sort">\(orders)</select></div>
        <button class="primary">\(scene("检索", "Search"))</button>
        </form>
        \(alert)
        \(searches.told)
        \(help)
        \(searches.html)
        \(results)
        """
    ).html
  }

  private var described: HTML {
    fault == nil ? .none : " aria-invalid=\"true\" aria-describedby=\"fault\""
  }

  private var orders: [HTML] {
    SearchOrder.allCases.map { order in
      let name =
        switch order {
        case .date: scene("新的在前", "newest first")
        case .relevance: scene("相关的在前", "most relevant first")
        }
      let chosen: HTML = order == request.order ? " selected" : ""
      return "<option value=\"\(order.rawValue)\"\(chosen)>\(name)</option>"
    }
  }

  /// The error, and the query with a sign below the place.
  private var alert: HTML {
    guard let fault else { return .none }
    guard let asked else {
      return "<p class=\"alert\" role=\"alert\" id=\"fault\">\(scene(fault.error.toldOnPages))</p>"
    }
    let line = asked.printable
    let blanks = String(line.prefix(fault.error.column - 1)).displayWidth
    let sign = String(repeating: " ", count: blanks) + "^"
    return """
      <div class="alert" role="alert" id="fault">\(scene(fault.error.toldOnPages))
      <pre class="caret" aria-hidden="true">\(line)
      \(sign)</pre></div>
      """
  }

  private var help: HTML {
    """
    <details><summary>\(scene("怎么写检索式", "How to write a query"))</summary>
    <dl class="fields">
    <div><dt><code>漏损 报价</code></dt><dd>\(scene("两个词都有", "both words"))</dd></div>
    <div><dt><code>"先做试点"</code></dt><dd>\(scene("连在一起的话", "a phrase"))</dd></div>
    <div><dt><code>石油 OR 天然气</code> · <code>-报价</code></dt><dd>\(scene("任一个；没有这个词", "either; without the word"))</dd></div>
    <div><dt><code>客户:大庆</code> · <code>form:visit-record</code></dt><dd>\(scene("在某个栏目里；某种表单", "in a field; of a form"))</dd></div>
    <div><dt><code>日期:2026-10..2026-11</code></dt><dd>\(scene("一段时间", "a period"))</dd></div>
    <div><dt><code>is:overdue</code> · <code>state:withdrawn</code></dt><dd>\(scene("有逾期事项的；已撤回的", "with something overdue; withdrawn"))</dd></div>
    </dl></details>
    """
  }

  private var results: HTML {
    guard let answer else { return .none }
    let count = answer.count ?? answer.hits.count
    let total =
      answer.isBeyondBound
      ? scene("找到 \(bound) 件以上", "Over \(bound) found") : scene("找到 \(count) 件", "\(count) found")
    let heading =
      isBlank
      ? scene("最近归档的", "Filed lately") : total
    let hits = answer.hits.map(hit)
    let isBeyond = number > 1 && count > 0
    let nothing: HTML =
      isBeyond
      ? beyond
      : "<p class=\"quiet\">\(isBlank ? scene("档案库里还没有归档的表单。", "Nothing is filed yet.") : scene("没有找到。试试少写几个词，或只写一两个字。", "Nothing was found. Try fewer or shorter words."))</p>"
    return """
      <div class="search-page"><section aria-labelledby="found">
      <h2 id="found">\(heading)</h2>
      \(TableView.files(scene), if: !isBlank)
      \(countAll, if: answer.isBeyondBound)
      <ol class="hits">
      \(hits)</ol>
      \(nothing, if: answer.hits.isEmpty)
      \(pages(of: answer))
      </section>
      \(facets(of: answer))</div>
      """
  }

  /// What is told on a page after the last.
  private var beyond: HTML {
    let first = Address.of(["search"], [("q", asked), ("sort", request.order.rawValue)])
    return """
      <p class="quiet">\(scene("没有第 \(number) 页，前面几页就是全部。", "There is no page \(number); the pages before it are all."))</p>
      <p><a class="button" href="\(first)">\(scene("回到第一页", "The first page"))</a></p>
      """
  }

  /// The way to what takes its time among very many hits.
  private var countAll: HTML {
    let address = Address.of(
      ["search"],
      [("q", asked), ("sort", request.order.rawValue), ("all", "1")]
    )
    return """
      <p class="hint">\(scene("很多。多写一个词可以缩小范围，或者", "Very many. Another word narrows them down, or "))\
      <a href="\(address)">\(scene("全部计数并分类", "count them all by form, account and year"))</a></p>
      """
  }

  private func hit(_ hit: SearchHit) -> HTML {
    let name = library.name(of: hit.form, in: scene.language)
    return """
      <li class="hit"><h3><a href="\(Address.of(["items", hit.item.id.description]))">\(hit.account) · \(name)</a></h3>
      <p class="meta"><span class="code">\(hit.item.archiveNumber.rawValue)</span><span>\(hit.date.description)</span>\
      <span>\(scene("第 \(hit.item.revision) 版", "revision \(hit.item.revision)"))</span></p>
      <p class="snippet">\(SnippetView.html(of: hit.snippet.plain))</p></li>

      """
  }

  private func facets(of answer: SearchAnswer) -> HTML {
    let groups = answer.facets.filter { !$0.counts.isEmpty }.map { facet -> HTML in
      let lines = facet.counts.prefix(10).map { count -> HTML in
        let narrowed = [asked, SearchPage.condition(facet.name, count.value)]
          .compactMap(\.self).joined(separator: " ")
        let address = Address.of(["search"], [("q", narrowed), ("sort", request.order.rawValue)])
        return """
          <li><a href="\(address)">\(name(of: count.value, in: facet.name))</a><span class="count">\(count.count)</span></li>

          """
      }
      return "<h2>\(title(of: facet.name))</h2><ul>\(Array(lines))</ul>"
    }
    if groups.isEmpty { return .none }
    return
      "<aside class=\"facets\" aria-label=\"\(scene("缩小范围", "Narrow down"))\">\(groups)</aside>"
  }

  /// The condition that a facet's value adds to a query.
  private static func condition(_ facet: String, _ value: String) -> String {
    facet == "year" ? "date:\(value)" : "\(facet):\"\(value.replacing("\"", with: ""))\""
  }

  private func title(of facet: String) -> String {
    switch facet {
    case "form": scene("表单", "Form")
    case "account": scene("客户", "Account")
    case "year": scene("年份", "Year")
    case _: facet
    }
  }

  private func name(of value: String, in facet: String) -> String {
    guard facet == "form" else { return value }
    return library.name(of: FormID(rawValue: value), in: scene.language)
  }

  private func pages(of answer: SearchAnswer) -> HTML {
    if isBlank { return .none }
    let isLast =
      !answer.isBeyondBound && request.offset + answer.hits.count >= (answer.count ?? 0)
    if number == 1, isLast { return .none }
    func link(_ page: Int, _ name: String, rel: String) -> HTML {
      let address = Address.of(
        ["search"],
        [("q", asked), ("sort", request.order.rawValue), ("page", String(page))]
      )
      return "<a class=\"button\" rel=\"\(rel)\" href=\"\(address)\">\(name)</a>"
    }
    return """
      <nav class="acts" aria-label="\(scene("翻页", "Pages"))">
      \(link(number - 1, scene("上一页", "Previous"), rel: "prev"), if: number > 1)
      <span>\(scene("第 \(number) 页", "Page \(number)"))</span>
      \(link(number + 1, scene("下一页", "Next"), rel: "next"), if: !isLast)
      </nav>
      """
  }
}
