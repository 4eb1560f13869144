import HTTPTypes
import Hummingbird
import Wording

/// Answers what cannot be answered otherwise: to programs in JSON, to people with a page.
struct ErrorAnswers: RouterMiddleware {
  typealias Context = WebContext

  func handle(
    _ request: Request,
    context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as HTTPError where error.status == .notFound {
      let methods = WebRoute.methods(at: request.uri.path)
      let isKnown = !methods.isEmpty && !methods.contains(request.method)
      let refusal = isKnown ? WebError.wrongMethod(methods).refusal : Refusal(error)
      return ErrorAnswers.response(to: request, context: context, for: refusal)
    } catch {
      return ErrorAnswers.response(to: request, context: context, for: Refusal(error))
    }
  }

  static func response(to request: Request, context: WebContext, for refusal: Refusal) -> Response {
    if request.asksForData {
      return Response(json: refusal.json(in: context.language), status: refusal.status)
        .adding(refusal.headers)
    }
    let page = ErrorPage(refusal: refusal, scene: Scene(request, context))
    return Response(page: page.html, status: refusal.status).adding(refusal.headers)
  }
}

extension Refusal {
  /// The error as programs read it.
  func json(in language: Language) -> JSON {
    var error: JSON = ["code": .string(code), "message": .string(message[language])]
    if let column {
      error = .object(error.members + [JSON.Member("column", .integer(column))])
    }
    return ["error": error]
  }
}

extension Request {
  /// Whether a program asks, or a table's file is asked for.
  var asksForData: Bool {
    let path = uri.path
    return path.hasPrefix("/api/") || path == "/api"
      || TableFormat.allCases.contains { path.hasSuffix("." + $0.rawValue) }
      || headers[.accept]?.hasPrefix("application/json") == true
  }
}
