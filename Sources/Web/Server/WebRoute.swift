import HTTPTypes
import Hummingbird
import Office

/// An address that the server answers, with what a visitor must have the right to.
struct WebRoute: Sendable {
  /// Who gets an answer.
  enum Access: Sendable, Hashable {
    /// Whoever asks.
    case open
    /// Whoever has signed in.
    case visitors
    /// Who may do any of these.
    case right([Permission])
  }

  var method: HTTPRequest.Method
  /// As a router has it: `/api/items/{id}`.
  var path: String
  var access: Access
  var answer: @Sendable (Call) async throws -> Response
}

/// A request on its way to its answer.
struct Call: Sendable {
  var request: Request
  var context: WebContext
  var site: Site

  /// What stands in the address under a name of the route, as it was before it was escaped.
  func step(_ name: String) throws -> String {
    guard let text = context.parameters.get(name), let step = Address.unescaped(text) else {
      throw WebError.notFound
    }
    return step
  }

  /// A value of the address's query; nil where there is none or nothing in it.
  ///
  /// Forms send blanks as `+` (WHATWG URL, application/x-www-form-urlencoded).
  func query(_ name: String) -> String? {
    FormFields(request.uri.query)[name]
  }

  /// Who asks; whoever gets here has signed in, or needs not.
  func visitor() throws -> Visitor {
    guard let visitor = context.visitor else { throw WebError.notSignedIn }
    return visitor
  }

  /// How and to whom a page speaks.
  var scene: Scene { Scene(request, context) }
}

extension WebRoute {
  static func get(
    _ path: String,
    _ access: Access,
    _ answer: @escaping @Sendable (Call) async throws -> Response
  ) -> WebRoute {
    WebRoute(method: .get, path: path, access: access, answer: answer)
  }

  static func post(
    _ path: String,
    _ access: Access,
    _ answer: @escaping @Sendable (Call) async throws -> Response
  ) -> WebRoute {
    WebRoute(method: .post, path: path, access: access, answer: answer)
  }

  /// Whether a visitor gets an answer; throws what is answered otherwise.
  func admit(_ visitor: Visitor?) throws {
    switch access {
    case .open: return
    case .visitors:
      guard visitor != nil else { throw WebError.notSignedIn }
    case .right(let rights):
      guard let visitor else { throw WebError.notSignedIn }
      guard rights.contains(where: visitor.may) else { throw WebError.forbidden(rights) }
    }
  }
}

extension WebRoute {
  /// The route by which a request is answered; nil where there is none.
  static func of(_ method: HTTPRequest.Method, _ path: String) -> WebRoute? {
    let steps = steps(of: path)
    return all.filter { $0.method == method && $0.leads(to: steps) }
      .max { $0.literalSteps < $1.literalSteps }
  }

  /// The methods by which an address is asked; none of an address that is none of the server's.
  static func methods(at path: String) -> [HTTPRequest.Method] {
    let steps = steps(of: path)
    var methods: [HTTPRequest.Method] = []
    for route in all where route.leads(to: steps) && !methods.contains(route.method) {
      methods.append(route.method)
      if route.method == .get { methods.append(.head) }
    }
    return methods
  }

  /// The page from which something was posted, or on which it stands.
  static func page(of path: String) -> String {
    guard let posted = WebRoute.of(.post, path) else { return "/" }
    var (pattern, steps) = (steps(of: posted.path), steps(of: path))
    while !pattern.isEmpty {
      let address = "/" + pattern.joined(separator: "/")
      if all.contains(where: { $0.method == .get && $0.path == address }) {
        return "/" + steps.joined(separator: "/")
      }
      pattern.removeLast()
      steps.removeLast()
    }
    return "/"
  }

  private var literalSteps: Int { WebRoute.steps(of: path).count { !$0.hasPrefix("{") } }

  private func leads(to steps: [Substring]) -> Bool {
    let own = WebRoute.steps(of: path)
    return own.count == steps.count
      && zip(own, steps).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
  }

  private static func steps(of path: String) -> [Substring] { path.split(separator: "/") }
}
