import Archive
import Filing
import Forms
import Hummingbird
import Ledger
import Office
import Query
import Values
import Wording

/// What programs read of the archive and the ledger.
enum ReadingAPI {
  static func search(_ call: Call) async throws -> Response {
    guard let text = call.query("q") else {
      throw WebError.badQuery(
        column: 1,
        LocalizedText(zh: "请用 q 写明检索式。", en: "Say in q what to look for.")
      )
    }
    var question = SearchRequest(query: text)
    question.order = try call.order()
    question.limit = try call.number("limit", in: 0...1000) ?? 100
    question.offset = try call.number("offset", in: 0...10_000_000) ?? 0
    let (asked, visitor) = (question, try call.visitor())
    let answer = try await call.site.working { try $0.search(asked, as: visitor) }
    return Response(json: answer.json)
  }

  static func item(_ call: Call) async throws -> Response {
    let (id, visitor) = (try call.step("id"), try call.visitor())
    let report = try await call.site.working { try $0.item(id, as: visitor) }
    guard let latest = report.revisions.last else { throw WebError.notFound }
    return Response(json: report.json(of: latest))
  }

  static func original(_ call: Call) async throws -> Response {
    let id = try call.step("id")
    let revision = try call.number("revision", in: 1...1_000_000)
    let visitor = try call.visitor()
    let original = try await call.site.working {
      try $0.original(id, revision: revision, as: visitor)
    }
    let name = Upload(name: original.path, bytes: []).name
    return Response(file: original.bytes, named: name, type: "application/octet-stream")
  }

  static func ledger(_ call: Call) async throws -> Response {
    let (view, request) = (try call.ledgerView(try call.step("view")), try call.ledgerRequest())
    let visitor = try call.visitor()
    let answer = try await call.site.working {
      try $0.ledger(view, request, as: visitor)
    }
    return Response(json: ["rows": .array(answer.objects(in: call.context.language))])
  }

  static func account(_ call: Call) async throws -> Response {
    let (name, request) = (try call.step("name"), try call.ledgerRequest())
    let visitor = try call.visitor()
    let answer = try await call.site.working {
      try $0.account(name, request, as: visitor)
    }
    return Response(json: ["rows": .array(answer.objects(in: call.context.language))])
  }

  static func returns(_ call: Call) async throws -> Response {
    let (request, visitor) = (call.returnsRequest(), try call.visitor())
    let answer = try await call.site.working {
      try $0.returns(request, as: visitor)
    }
    return Response(json: ["rows": .array(answer.objects)])
  }

  static func openAPI(_ call: Call) async throws -> Response {
    Response(bytes: PackageResources.openapi_json, type: "application/json; charset=utf-8")
  }
}

extension Call {
  /// A number of the query, within bounds.
  func number(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
    guard let text = query(name) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw WebError.badValue(
        name: name,
        LocalizedText(
          zh: "\(name) 须为 \(range.lowerBound) 到 \(range.upperBound) 的整数。",
          en: "\(name) takes a number from \(range.lowerBound) to \(range.upperBound)."
        )
      )
    }
    return number
  }

  /// A day of the query.
  func day(_ name: String) throws -> Day? { try Call.day(query(name), name) }

  /// A day that somebody wrote under a name; nil where nothing is written.
  static func day(_ text: String?, _ name: String) throws -> Day? {
    guard let text else { return nil }
    guard let day = Day(iso8601: text) else {
      throw WebError.badValue(
        name: name,
        LocalizedText(
          zh: "“\(text)”不是日期，请写成 2026-11-23 这样。",
          en: "“\(text)” is no date. Write one such as 2026-11-23."
        )
      )
    }
    return day
  }

  func order() throws -> SearchOrder {
    guard let text = query("sort") else { return .date }
    guard let order = SearchOrder(rawValue: text) else {
      throw WebError.badValue(
        name: "sort",
        LocalizedText(zh: "sort 须为 date 或 relevance。", en: "sort takes date or relevance.")
      )
    }
    return order
  }

  func ledgerRequest() throws -> LedgerRequest {
    var request = LedgerRequest()
    request.asOf = try day("asOf")
    request.knownOn = try day("knownOn")
    request.includesMet = query("all") != nil
    request.owner = query("owner")
    request.query = query("where")
    request.sort = query("by")
    request.isReversed = query("reverse") != nil
    return request
  }

  func returnsRequest() -> ReturnsRequest {
    var request = ReturnsRequest(in: context.language)
    request.includesSettled = query("all") != nil
    request.owner = query("owner")
    return request
  }

  /// The view of the ledger that goes under a name.
  func ledgerView(_ id: String) throws -> LedgerView {
    guard let view = LedgerView.all.first(where: { $0.id == id }) else {
      throw WebError.notFound
    }
    return view
  }
}

extension SearchAnswer {
  /// The answer as programs read it.
  var json: JSON { ["hits": .array(hitsJSON), "count": .integer(count ?? hits.count)] }
}
