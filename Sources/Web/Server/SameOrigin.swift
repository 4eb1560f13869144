import HTTPTypes
import Hummingbird

/// Refuses what changes something and comes from a page of another site.
///
/// A request with a bearer token is no browser's doing. Browsers say from where a request comes in
/// `Sec-Fetch-Site`, and on plain HTTP in an office's network, where they leave that out, in
/// `Origin`; what says neither is refused, as not signed in where that is what it is.
struct SameOrigin: RouterMiddleware {
  typealias Context = WebContext

  func handle(
    _ request: Request,
    context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    switch request.method {
    case .get, .head, .options: break
    default:
      if context.visitor?.isProgram == true || SameOrigin.holds(for: request) { break }
      // A program whose token is wrong or missing sends nothing that a browser does.
      let isProgram =
        request.headers[.authorization] != nil
        || request.headers[.secFetchSite] == nil && request.headers[.origin] == nil
      let isOpen = WebRoute.of(request.method, request.uri.path)?.access == .open
      throw context.visitor == nil && isProgram && !isOpen
        ? WebError.notSignedIn : WebError.crossSite
    }
    return try await next(request, context)
  }

  /// Whether a browser says that the request comes from one of the server's own pages.
  static func holds(for request: Request) -> Bool {
    if let site = request.headers[.secFetchSite] { return site == "same-origin" }
    guard let origin = request.headers[.origin], let authority = request.head.authority,
      let end = origin.firstRange(of: "://")?.upperBound
    else { return false }
    return origin[end...].lowercased() == authority.lowercased()
  }
}
