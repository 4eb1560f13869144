import Archive
import Hummingbird
import Wording

/// What those ask who watch over the server.
enum Health {
  /// How much the server does, for Prometheus.
  static func metrics(_ call: Call) async throws -> Response {
    let text = call.site.metrics.text(
      working: call.site.workshop.load,
      hooks: call.site.courier.figures
    )
    return Response(bytes: Array(text.utf8), type: "text/plain; version=0.0.4; charset=utf-8")
  }

  /// Whether the server can do its work: the archive opens.
  static func ready(_ call: Call) async throws -> Response {
    do {
      try await call.site.working { _ = try $0.door.reader() }
      return Response(json: ["ready": true])
    } catch {
      return Response(json: ["ready": false], status: .serviceUnavailable)
    }
  }
}
