import HTTPTypes
import Hummingbird

/// What every answer says to browsers: nothing that came from outside is ever run, framed or guessed
/// at.
struct SecurityHeaders: RouterMiddleware {
  typealias Context = WebContext

  /// Whether the server is reached over TLS, which browsers are then to keep to.
  let isSecure: Bool

  /// No inline script or style, nothing from elsewhere.
  static let policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
  /// The policy of a document that somebody handed in: it does nothing at all.
  static let sandbox = "default-src 'none'; sandbox; frame-ancestors 'none'"

  func handle(
    _ request: Request,
    context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    func add(_ name: HTTPField.Name, _ value: String) {
      if response.headers[name] == nil { response.headers[name] = value }
    }
    add(.contentSecurityPolicy, SecurityHeaders.policy)
    add(.xContentTypeOptions, "nosniff")
    add(.xFrameOptions, "DENY")
    add(.referrerPolicy, "no-referrer")
    add(.crossOriginOpenerPolicy, "same-origin")
    add(.crossOriginResourcePolicy, "same-origin")
    add(.permissionsPolicy, "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
    add(.cacheControl, "no-store")
    if isSecure { add(.strictTransportSecurity, "max-age=31536000") }
    return response
  }
}

extension HTTPField.Name {
  static let xFrameOptions = required("X-Frame-Options")
  static let referrerPolicy = required("Referrer-Policy")
  static let crossOriginOpenerPolicy = required("Cross-Origin-Opener-Policy")
  static let permissionsPolicy = required("Permissions-Policy")
  static let secFetchSite = required("Sec-Fetch-Site")
  static let proxySecret = required("X-Guidang-Proxy-Secret")
  static let forwardedFor = required("X-Forwarded-For")
  static let host = required("Host")

  private static func required(_ name: String) -> HTTPField.Name {
    guard let field = HTTPField.Name(name) else {
      preconditionFailure("\(name) is a token of RFC 9110.")
    }
    return field
  }
}
