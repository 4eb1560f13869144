import HTTPTypes
import Hummingbird
import Wording

/// Finds out who asks and in which language, before anything is answered.
struct Gate: RouterMiddleware {
  typealias Context = WebContext

  /// The cookie of who chose a language.
  static let languageCookie = "guidang-lang"

  let signIn: SignIn
  let proxy: NamedProxy?

  func handle(
    _ request: Request,
    context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.language = Gate.language(of: request)
    context.visitor = try await signIn.visitor(of: request, from: context.peer)
    if let proxy, proxy.peers.contains(context.peer),
      let client = request.headers[.forwardedFor]?.split(separator: ",").last
    {
      context.peer = client.filter { !$0.isWhitespace }
    }
    return try await next(request, context)
  }

  /// The language that the address, a cookie or the browser asks for; else Chinese.
  static func language(of request: Request) -> Language {
    if let asked = FormFields(request.uri.query)["lang"].flatMap(Language.init(rawValue:)) {
      return asked
    }
    if let chosen = request.cookies[languageCookie].flatMap({ Language(rawValue: $0.value) }) {
      return chosen
    }
    let wanted = (request.headers[.acceptLanguage] ?? "zh").split(separator: ",")
      .map { item -> (tag: Substring, weight: Double) in
        let parts = item.split(separator: ";")
        let weight = parts.dropFirst().compactMap { part -> Double? in
          let text = part.filter { !$0.isWhitespace }
          return text.hasPrefix("q=") ? Double(text.dropFirst(2)) : nil
        }.first
        return (parts[0].drop(while: \.isWhitespace), weight ?? 1)
      }
      .filter { $0.tag.lowercased().hasPrefix("zh") || $0.tag.lowercased().hasPrefix("en") }
    let best = wanted.enumerated().max {
      ($0.element.weight, -$0.offset) < ($1.element.weight, -$1.offset)
    }
    return best?.element.tag.lowercased().hasPrefix("en") == true ? .en : .zh
  }
}
