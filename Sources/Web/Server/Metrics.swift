import HTTPTypes
import Hummingbird
import Synchronization

/// Counts what the server answers and how long it takes, by address and status and nothing else.
final class Metrics: RouterMiddleware {
  typealias Context = WebContext

  private struct Key: Hashable {
    var method: String
    var path: String
    var status: Int
  }

  private struct Figures {
    var count = 0
    var seconds = 0.0
  }

  private let figures = Mutex<[Key: Figures]>([:])

  func handle(
    _ request: Request,
    context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    let response = try await next(request, context)
    let time = (ContinuousClock.now - start).components
    // The address as a router has it, so that no name and no query is told.
    let key = Key(
      method: request.method.rawValue,
      path: context.endpointPath ?? "none",
      status: response.status.code
    )
    figures.withLock { figures in
      figures[key, default: Figures()].count += 1
      figures[key, default: Figures()].seconds +=
        Double(time.seconds) + Double(time.attoseconds) / 1e18
    }
    return response
  }

  /// The figures as Prometheus reads them.
  func text(
    working: Int,
    hooks: [(address: String, told: Int, refused: Int, failures: Int)] = []
  ) -> String {
    let known = figures.withLock(\.self)
    let sorted = known.sorted { one, other in
      (one.key.path, one.key.method, one.key.status)
        < (other.key.path, other.key.method, other.key.status)
    }
    func labels(_ key: Key) -> String {
      "{method=\"\(key.method)\",path=\"\(key.path)\",status=\"\(key.status)\"}"
    }
    var lines = ["# TYPE guidang_requests_total counter"]
    lines += sorted.map { "guidang_requests_total\(labels($0.key)) \($0.value.count)" }
    lines.append("# TYPE guidang_request_seconds_total counter")
    lines += sorted.map { "guidang_request_seconds_total\(labels($0.key)) \($0.value.seconds)" }
    lines += ["# TYPE guidang_working gauge", "guidang_working \(working)"]
    if !hooks.isEmpty {
      lines.append("# TYPE guidang_webhook_deliveries_total counter")
      for hook in hooks {
        lines += [
          "guidang_webhook_deliveries_total{host=\"\(hook.address)\",outcome=\"told\"} \(hook.told)",
          "guidang_webhook_deliveries_total{host=\"\(hook.address)\",outcome=\"refused\"} \(hook.refused)",
        ]
      }
      lines.append("# TYPE guidang_webhook_failures gauge")
      lines += hooks.map { "guidang_webhook_failures{host=\"\($0.address)\"} \($0.failures)" }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
