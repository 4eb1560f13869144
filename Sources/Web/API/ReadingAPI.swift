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
    var question = SearchQuestion(text: text)
    question.order = try call.order()
    question.limit = try call.number("limit", in: 0...1000) ?? 100
    question.offset = try call.number("offset", in: 0...10_000_000) ?? 0
    let asked = question
    let answer = try await call.site.working { try $0.search(asked) }
    return Response(json: [
      "hits": .array(answer.hits.map { $0.json(schemaVersion: 1) }),
      "count": .integer(answer.count),
    ])
  }

  static func item(_ call: Call) async throws -> Response {
    let (id, visitor) = (try call.step("id"), try call.visitor())
    let answer = try await call.site.working {
      try $0.item(id, revealing: nil, to: visitor)
    }
    guard let json = answer.item.json else { throw WebError.notFound }
    return Response(json: json)
  }

  static func original(_ call: Call) async throws -> Response {
    let id = try call.step("id")
    let revision = try call.number("revision", in: 1...1_000_000)
    let original = try await call.site.working { try $0.original(id, revision: revision) }
    return Response(file: original.bytes, named: original.name, type: "application/octet-stream")
  }

  static func ledger(_ call: Call) async throws -> Response {
    guard let view = LedgerView(rawValue: try call.step("view")) else { throw WebError.notFound }
    let (question, language) = (try call.ledgerQuestion(), call.context.language)
    let answer = try await call.site.working {
      try $0.ledger(view, question, language: language, isForPeople: false)
    }
    return Response(json: ["rows": .array(answer.rows)])
  }

  static func account(_ call: Call) async throws -> Response {
    let (name, question) = (try call.step("name"), try call.ledgerQuestion())
    let answer = try await call.site.working { try $0.account(name, question).answer }
    return Response(json: ["rows": .array(answer.rows)])
  }

  static func returns(_ call: Call) async throws -> Response {
    let visitor = try call.visitor()
    let all = call.query("all") != nil
    let person = visitor.may(.returns) ? call.query("owner") : visitor.name
    let forms = try await call.site.working { try $0.returns(all: all, of: person) }
    return Response(json: ["rows": .array(forms.map(\.json))])
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
  func day(_ name: String) throws -> Day? {
    guard let text = query(name) else { return nil }
    guard let day = Day(iso8601: text) else {
      throw WebError.badValue(
        name: name,
        LocalizedText(
          zh: "\(name) 须写成 2026-11-23 这样的日期。",
          en: "\(name) takes a date such as 2026-11-23."
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

  func ledgerQuestion() throws -> LedgerQuestion {
    LedgerQuestion(
      asOf: try day("asOf"),
      knownOn: try day("knownOn"),
      all: query("all") != nil,
      owner: query("owner"),
      filter: query("where")
    )
  }
}
