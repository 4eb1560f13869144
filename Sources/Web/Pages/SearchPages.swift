import Archive
import Filing
import Forms
import Hummingbird
import Ledger
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
    var question = SearchQuestion(text: call.query("q") ?? "")
    question.order = try call.order()
    question.limit = format == nil ? pageSize : 10_000
    question.offset = format == nil ? (number - 1) * pageSize : 0
    question.facets = format == nil ? facets : []
    let asked = question
    let isBlank = question.text.allSatisfy(\.isWhitespace)
    let answer: SearchAnswer
    do {
      answer = try await call.site.working { desk in
        guard isBlank else { return try desk.search(asked) }
        let newest = try desk.newest(limit: pageSize)
        return SearchAnswer(hits: newest, count: newest.count, facets: [])
      }
    } catch WebError.badQuery(let column, let sentence) where format == nil {
      let page = SearchPage(
        question: asked,
        answer: nil,
        fault: (column, sentence),
        number: 1,
        library: call.site.desk.library,
        scene: scene
      )
      return Response(page: page.html, status: .badRequest)
    }
    if let format {
      let table = HitsTable.table(of: answer.hits, library: call.site.desk.library)
      let objects = answer.hits.map { $0.json(schemaVersion: 1) }
      if format == .json {
        return Response(json: ["hits": .array(objects), "count": .integer(answer.count)])
      }
      let tables = TablesAnswer(tables: [table], objects: objects, day: call.site.desk.today)
      return try Response(tables, as: format, named: "search", language: scene.language)
    }
    let page = SearchPage(
      question: asked,
      answer: answer,
      fault: nil,
      number: number,
      library: call.site.desk.library,
      scene: scene
    )
    return Response(page: page.html)
  }
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
          json: hit.json(schemaVersion: 1),
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
  var question: SearchQuestion
  var answer: SearchAnswer?
  var fault: (column: Int, sentence: LocalizedText)?
  var number: Int
  var library: FormLibrary
  var scene: Scene

  private var text: String { question.text }
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
      let chosen: HTML = order == question.order ? " selected" : ""
      return "<option value=\"\(order.rawValue)\"\(chosen)>\(name)</option>"
    }
  }

  /// The error, and the query with a sign below the place.
  private var alert: HTML {
    guard let fault else { return .none }
    if isBlank {
      return "<p class=\"alert\" role=\"alert\" id=\"fault\">\(scene(fault.sentence))</p>"
    }
    let line = text.printable
    let blanks = String(line.prefix(fault.column - 1)).displayWidth
    let sign = String(repeating: " ", count: blanks) + "^"
    return """
      <div class="alert" role="alert" id="fault">\(scene(fault.sentence))
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
    let heading =
      isBlank
      ? scene("最近归档的", "Filed lately") : scene("找到 \(answer.count) 件", "\(answer.count) found")
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
      \(facets(of: answer))</div>
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
        let address = Address.of(["search"], [("q", narrowed), ("sort", question.order.rawValue)])
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
    return library.form(FormID(rawValue: value))?.name[scene.language] ?? value
  }

  private func pages(of answer: SearchAnswer) -> HTML {
    if isBlank { return .none }
    let isLast = question.offset + answer.hits.count >= answer.count
    if number == 1, isLast { return .none }
    func link(_ page: Int, _ name: String, rel: String) -> HTML {
      let address = Address.of(
        ["search"],
        [("q", text), ("sort", question.order.rawValue), ("page", String(page))]
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
