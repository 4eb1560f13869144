import Foundation
import HTTPTypes
import Hummingbird
import Values
import Wording

/// Tells of each request its address as a router has it, its status and its time: no name, no query, no
/// document, and not from where it came.
struct RequestLog: RouterMiddleware {
  typealias Context = WebContext

  let tell: @Sendable (String) -> Void

  func handle(
    _ request: Request,
    context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    let response = try await next(request, context)
    let time = (ContinuousClock.now - start).components
    let milliseconds = Int(time.seconds) * 1000 + Int(time.attoseconds / 1_000_000_000_000_000)
    let line: JSON = [
      "at": .string(Timestamp(Date()).rawValue),
      "method": .string(request.method.rawValue),
      "path": .string(context.endpointPath ?? "-"),
      "status": .integer(response.status.code),
      "ms": .integer(milliseconds),
    ]
    tell(line.description)
    return response
  }
}
