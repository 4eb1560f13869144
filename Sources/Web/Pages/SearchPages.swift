import Archive
import Filing
import Forms
import Hummingbird
import Ledger
import Office
import Query
import Values
import Wording

/// The search: the command's grammar, with facets and with errors at their column.
enum SearchPages {
  private static let pageSize = 25
  private static let facets = ["form", "account", "year"]

  static func page(_ call: Call) async throws -> Response { try await answer(call, as: nil) }

  /// What is found, as a file.
  static func file(_ call: Call) async throws -> Response {
    guard let format = TableFormat.split(call.request.uri.path).format else {
      throw WebError.notFound
    }
    return try await answer(call, as: format)
  }

  private static func answer(_ call: Call, as format: TableFormat?) async throws -> Response {
    let scene = call.scene
    let number = try call.number("page", in: 1...100_000) ?? 1
    let (visitor, text) = (try call.visitor(), call.query("q") ?? "")
    let isBlank = text.allSatisfy(\.isWhitespace)
    var request = SearchRequest(query: isBlank ? everything : text)
    request.order = try call.order()
    request.limit = format == nil ? pageSize : 10_000
    request.offset = format == nil ? (number - 1) * pageSize : 0
    request.facets = format == nil && !isBlank ? facets : []
    request.isScored = request.order == .relevance
    let asked = request
    var page = SearchPage(
      text: text,
      request: asked,
      number: number,
      library: call.site.desk.library,
      scene: scene
    )
    do {
      let (answer, saved) = try await call.site.working { desk in
                return (
          try desk.search(asked, as: visitor),
          isBlank ? try desk.savedSearches(as: visitor) : []
        )
      }
      if let format {
        if format == .json { return Response(json: answer.json) }
        return try Response(
          [HitsTable.table(of: answer.hits, library: call.site.desk.library)],
          objects: answer.hitsJSON,
          as: format,
          named: "search",
          day: call.site.desk.today,
          language: scene.language
        )
      }
      page.answer = answer
      page.saved = saved
      return Response(page: page.html)
    } catch OfficeError.wrongRequest(let cause) where format == nil && cause is QueryError {
      page.fault = cause as? QueryError
      return Response(page: page.html, status: .badRequest)
    }
  }

  /// What finds all that is filed, for whom asks nothing in particular.
  private static let everything = "date:1900..2999"
}

/// Hits as a table for files.
enum HitsTable {
  static func table(of hits: [SearchHit], library: FormLibrary) -> LedgerTable {
    LedgerTable(
      id: "search",
      title: LocalizedText(zh: "检索结果", en: "Hits"),
      columns: [
        LedgerTable.Column("archiveNumber", LocalizedText(zh: "档号", en: "archive number")),
        LedgerTable.Column("form", LocalizedText(zh: "表单", en: "form")),
        LedgerTable.Column("account", LocalizedText(zh: "客户", en: "account")),
        LedgerTable.Column("date", LocalizedText(zh: "日期", en: "date")),
        LedgerTable.Column("revision", LocalizedText(zh: "版本", en: "revision")),
        LedgerTable.Column("snippet", LocalizedText(zh: "摘录", en: "snippet")),
      ],
      rows: hits.map { hit in
        LedgerTable.Row(
          json: hit.json(schemaVersion: SearchSchema.version),
          cells: [
            .text(hit.item.archiveNumber.rawValue),
            .word(library.form(hit.form)?.name ?? LocalizedText(verbatim: hit.form.rawValue)),
            .text(hit.account), .day(hit.date), .integer(hit.item.revision),
            .text(hit.snippet.plain.text),
          ]
        )
      }
    )
  }
}

/// The page of a search.
struct SearchPage {
  var text: String
  var request: SearchRequest
  var answer: SearchAnswer?
  /// Why the query cannot be parsed.
  var fault: QueryError?
  /// The queries that people have kept, for whom asks nothing yet.
  var saved: [SavedSearch] = []
  var number: Int
  var library: FormLibrary
  var scene: Scene

  private var isBlank: Bool { text.allSatisfy(\.isWhitespace) }

  var html: HTML {
    Page(
      isBlank ? scene("检索", "Search") : scene("检索：\(text)", "Search: \(text)"),
      scene,
      section: .search,
      main: """
        <h1>\(scene("检索", "Search"))</h1>
        <form method="get" action="/search" class="bar" role="search">
        <div class="grow"><label for="q">\(scene("检索式", "Query"))</label>
        <input id="q" name="q" type="search" value="\(text)" autocomplete="off"\(described)></div>
        <div><label for="sort">\(scene("排序", "Order"))</label>
        <select id="sort" name="sort">\(orders)</select></div>
        <button class="primary">\(scene("检索", "Search"))</button>
        </form>
        \(alert)
        \(help)
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
    if isBlank {
      return "<p class=\"alert\" role=\"alert\" id=\"fault\">\(scene(fault.error.sentence))</p>"
    }
    let line = text.printable
    let blanks = String(line.prefix(fault.error.column - 1)).displayWidth
    let sign = String(repeating: " ", count: blanks) + "^"
    return """
      <div class="alert" role="alert" id="fault">\(scene(fault.error.sentence))
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
    let heading =
      isBlank
      ? scene("最近归档的", "Filed lately") : scene("找到 \(count) 件", "\(count) found")
    let hits = answer.hits.map(hit)
    let nothing: HTML =
      "<p class=\"quiet\">\(isBlank ? scene("档案库里还没有归档的表单。", "Nothing is filed yet.") : scene("没有找到。试试少写几个词，或只写一两个字。", "Nothing was found. Try fewer or shorter words."))</p>"
    return """
      <div class="search-page"><section aria-labelledby="found">
      <h2 id="found">\(heading)</h2>
      \(TableView.files(scene), if: !isBlank)
      <ol class="hits">
      \(hits)</ol>
      \(nothing, if: answer.hits.isEmpty)
      \(pages(of: answer))
      </section>
      \(facets(of: answer))\(savedSearches)</div>
      """
  }

  private func hit(_ hit: SearchHit) -> HTML {
    let name = library.form(hit.form)?.name[scene.language] ?? hit.form.rawValue
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
        let narrowed = text + " " + SearchPage.condition(facet.name, count.value)
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

  /// The queries that people have kept.
  private var savedSearches: HTML {
    if saved.isEmpty { return .none }
    let lines = saved.map { search -> HTML in
      let address = Address.of(["search"], [("q", "saved:\"\(search.name)\"")])
      return "<li><a href=\"\(address)\">\(search.name)</a></li>\n"
    }
    return """
      <aside class="facets" aria-labelledby="saved"><h2 id="saved">\(scene("保存的检索", "Saved searches"))</h2>
      <ul>\(lines)</ul></aside>
      """
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
    return library.form(FormID(rawValue: value))?.name[scene.language] ?? value
  }

  private func pages(of answer: SearchAnswer) -> HTML {
    if isBlank { return .none }
    let isLast = request.offset + answer.hits.count >= (answer.count ?? 0)
    if number == 1, isLast { return .none }
    func link(_ page: Int, _ name: String, rel: String) -> HTML {
      let address = Address.of(
        ["search"],
        [("q", text), ("sort", request.order.rawValue), ("page", String(page))]
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
