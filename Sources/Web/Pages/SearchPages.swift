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
  /// Up to how many hits are counted before anybody asks for it.
  private static let bound = 1000
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
    let (visitor, text) = (try call.visitor(), call.query("q"))
    let asking = text.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    let isBlank = asking == nil
    var request = SearchRequest(query: asking ?? everything)
    request.order = try call.order()
    request.limit = format == nil ? pageSize : 10_000
    request.offset = format == nil ? (number - 1) * pageSize : 0
    request.facets = format == nil && !isBlank ? facets : []
    request.countsAll = !isBlank
    request.countBound = format == nil && !isBlank && call.query("all") == nil ? bound : nil
    request.isScored = request.order == .relevance
    let asked = request
    var page = SearchPage(
      asked: asking,
      bound: bound,
      request: asked,
      news: SavedSearchesView.News(call),
      number: number,
      library: call.site.desk.library,
      scene: scene
    )
    do {
      if format == nil {
        page.saved = try await call.site.working { try $0.savedSearches(as: visitor) }
      }
      let answer = try await call.site.working { try $0.search(asked, as: visitor) }
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
      return Response(page: page.html)
    } catch OfficeError.wrongRequest(let cause) where format == nil && cause is QueryError {
      page.fault = cause as? QueryError
      return Response(page: page.html, status: .badRequest)
    }
  }

  /// What finds all that is filed, for whom asks nothing in particular.
  private static let everything = "date:1900..2999"
}
